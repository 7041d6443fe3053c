import Foundation
import Testing
import TolmachTestKit

@testable import Tolmach

/// What holds for every writer of the list; a new one is tested without new code.
@Suite struct WriterContractTests {
    private static let names = Writers.all.indices.map { $0 }

    static let hostile = [
        "plain", "a,b", "\"", "\"\"a\",", "line\r\nline", "\rcr", "lf\n", " blank ", "tab\t",
        "=2+2", "+1", "-1", "@x", "'q", "|", "a\\|b", "\\", "<b>&amp;</b>", "{\"a\":1}",
        "\u{202E}abc\u{202C}\u{2066}x\u{2069}", "👩‍👩‍👧‍👦🇺🇦", "e\u{301}",
        "\u{1}\u{8}\u{B}\u{C}\u{1B}\u{1F}\u{7F}", "\u{85}\u{2028}\u{2029}", "a\u{FEFF}bom",
        "\u{FFFD}\u{FFFF}\u{10FFFF}", "NA", "null", "true", "1e5", "\u{A0}",
    ]

    @Test("gives the same bytes twice", arguments: names)
    func same(number: Int) throws {
        let writer = Writers.all[number]
        let dossiers = [WriterSample.dossier(), WriterSample.dossier("b", target: "We are here")]
        let first = try writer.file(dossiers, for: WriterSample.request)
        #expect(try writer.file(dossiers, for: WriterSample.request) == first)
        #expect(String(validating: first, as: UTF8.self) != nil)
    }

    @Test("writes a valid file of no dossiers and of one without quotes", arguments: names)
    func empty(number: Int) throws {
        let writer = Writers.all[number]
        let bare = Dossier(Article(id: "bare", language: "uk", text: SourceText("")))
        for dossiers in [[], [bare], [bare, bare]] {
            try check(writer.file(dossiers, for: WriterSample.request), of: writer)
        }
    }

    @Test("keeps hostile texts whole", arguments: names)
    func hostile(number: Int) throws {
        let writer = Writers.all[number]
        for text in Self.hostile {
            let dossier = WriterSample.hostile(text)
            let bytes = try writer.file([dossier], for: WriterSample.request)
            try check(bytes, of: writer)
            guard ["data/quotes.csv", "data/quotes.json"].contains(writer.format.path) else {
                continue
            }
            let row = try #require(try quotes(bytes, of: writer).first)
            #expect(row["source_text"].map { Array($0.utf8) } == Array(text.utf8))
            #expect(row["target_text"].map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test("survives random dossiers", arguments: names)
    func random(number: Int) throws {
        var numbers = SeededNumbers()
        for _ in 0..<50 {
            var dossier = WriterSample.dossier()
            let count = dossier.article.text.count
            func span() -> TextSpan {
                let low = Int.random(in: 0...(count * 2), using: &numbers)
                return TextSpan(low..<Int.random(in: low...(count * 3), using: &numbers))
            }
            dossier.quotes[0].cue?.span = span()
            dossier.quotes[0].speaker?.mention = span()
            dossier.quotes[1].fragments = [span()]
            dossier.terms[0].span = span()
            dossier.people[0].mentions[0].span = span()
            dossier.findings[0].span = span()
            dossier.findings[0].side = Bool.random(using: &numbers) ? .target : nil
            dossier.segments[1].quote = Bool.random(using: &numbers) ? "q2" : "none"
            let bytes = try Writers.all[number].file([dossier], for: WriterSample.request)
            try check(bytes, of: Writers.all[number])
        }
    }

    @Test("has a place of its own in a package")
    func places() {
        let paths = Writers.all.map { $0.path(for: WriterSample.request) }
        #expect(Set(paths).count == paths.count)
        #expect(!paths.contains(nil))
    }

    private func check(_ bytes: [UInt8], of writer: any Writer.Type) throws {
        switch writer.format.name {
        case "csv":
            let rows = try StrictCSV.rows(bytes)
            let fields = try #require((writer as? any TabularWriter.Type)?.table.fields)
            #expect(rows.first == fields.map(\.name))
            #expect(rows.allSatisfy { $0.count == fields.count })
        case "json":
            _ = try JSONSerialization.jsonObject(with: Data(bytes))
        case "jsonl":
            for line in bytes.split(separator: 0x0A) {
                _ = try JSONSerialization.jsonObject(with: Data(line))
            }
            #expect(bytes.isEmpty || bytes.last == 0x0A)
        default:
            break
        }
    }

    private func quotes(
        _ bytes: [UInt8],
        of writer: any Writer.Type
    ) throws -> [[String: String]] {
        switch writer.format.name {
        case "csv":
            let rows = try StrictCSV.rows(bytes)
            return rows.dropFirst().map { row in
                Dictionary(zip(rows[0], row)) { first, _ in first }
            }
        case "json":
            let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            let quotes = try #require(root?["quotes"] as? [[String: Any]])
            return quotes.map { $0.compactMapValues { $0 as? String } }
        default:
            return try bytes.split(separator: 0x0A).map { line in
                let quote = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
                return try #require(quote).compactMapValues { $0 as? String }
            }
        }
    }
}
