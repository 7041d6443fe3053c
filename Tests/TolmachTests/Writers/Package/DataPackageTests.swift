import Foundation
import Testing

@testable import Tolmach

@Suite struct DataPackageTests {
    private func manifest(_ request: WriteRequest, name: String = "N ame.uk-en") -> DataPackage {
        let files = Writers.all.map { writer in
            DataPackage.File(
                path: writer.path(for: request) ?? "",
                bytes: 1,
                sha256: "00",
                writer: writer
            )
        }
        return DataPackage(name: name, request: request, files: files, articles: 1, quotes: 2)
    }

    @Test("says what the package is")
    func head() {
        var request = WriterSample.request
        request.date = "2026-03-12"
        request.house.licence = "CC-BY-4.0"
        request.house.credit = "The desk"
        let json = manifest(request).json
        #expect(json["name"] == .string("n-ame.uk-en"))
        #expect(json["title"] == .string("2 quotes of 1 article, uk to en"))
        #expect(json["created"] == .string("2026-03-12T00:00:00Z"))
        #expect(json["exchange"]?["offsets"] == .string("scalar"))
        #expect(json["exchange"]?["quotes"] == .integer(2))
        #expect(json["exchange"]?["credit"] == .string("The desk"))
    }

    @Test("describes every file, and the columns and keys of tables")
    func resources() throws {
        guard case .array(let resources)? = manifest(WriterSample.request).json["resources"] else {
            Issue.record("no resources")
            return
        }
        let names = resources.compactMap { $0["name"] }
        #expect(Set(names).count == Writers.all.count)
        #expect(names.contains(.string("quotes")) && names.contains(.string("quotes-json")))
        let fragments = try #require(resources.first { $0["name"] == .string("fragments") })
        #expect(
            fragments["schema"]?["primaryKey"] == .array([.string("quote_id"), .string("n")])
        )
        #expect(fragments["hash"] == .string("sha256:00"))
    }

    @Test("points only to columns and tables that are there")
    func keys() throws {
        let tables = Writers.all.compactMap { ($0 as? any TabularWriter.Type)?.table }
        for table in tables {
            let fields = table.fields.map(\.name)
            #expect(Set(table.primaryKey).isSubset(of: fields))
            for key in table.foreignKeys {
                let other = try #require(tables.first { $0.name == key.table })
                #expect(Set(key.fields).isSubset(of: fields))
                #expect(Set(key.references).isSubset(of: other.fields.map(\.name)))
            }
        }
    }

    @Test(
        "takes a date only from what is one",
        arguments: [
            ("2026-03-12", "2026-03-12T00:00:00Z"),
            ("2026-03-12T08:30:00Z", "2026-03-12T08:30:00Z"),
            ("2026-03-12T08:30:00+02:00", "2026-03-12T08:30:00+02:00"),
            ("2026-03-12 8:30", "2026-03-12T00:00:00Z"), ("12.03.2026", nil), ("2026-13-01", nil),
            ("2026-00-10", nil), ("", nil), ("2026-03-1😀", nil),
        ]
    )
    func dates(text: String, expected: String?) {
        #expect(Timestamp(text)?.description == expected)
    }
}
