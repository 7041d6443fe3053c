import Foundation
import Testing

@testable import Tolmach

@Suite struct WrongVectorsTests {
    private static let file =
        #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/wrong-vectors.tsv"

    private static let rows = Result {
        try NameTable(bytes: Array(try Data(contentsOf: URL(filePath: file))), file: file).rows
    }

    @Test("lists each wrong row once, with its reason and what it contradicts")
    func rows() throws {
        var seen: Set<String> = []
        for row in try Self.rows.get() {
            let key = try row.required("row")
            #expect(key.utf8.count == 12 && key.allSatisfy(\.isHexDigit), "\(key)")
            #expect(seen.insert(key).inserted, "\(key) stands twice")
            #expect(try !row.required("reason").isEmpty && !row.required("contradicts").isEmpty)
        }
        // Under 2 % of the 1,259 rows.
        #expect(seen.count <= 25)
    }

    @Test("names schemes that a file lists among its aliases")
    func aliases() throws {
        let known = Set(try NameFiles.schemes.get().all.flatMap(\.aliases))
        for row in try Self.rows.get() {
            #expect(known.contains(try row.required("scheme")))
        }
    }

    @Test("gives each alias to one scheme")
    func unique() throws {
        var owners: [String: Scheme.ID] = [:]
        for scheme in try NameFiles.schemes.get().all {
            for alias in scheme.aliases {
                let other = owners.updateValue(scheme.id, forKey: alias)
                #expect(other == nil, "\(alias): \(other ?? "") and \(scheme.id)")
            }
        }
    }
}
