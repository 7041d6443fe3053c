import Foundation
import Testing

@testable import Tolmach

/// The hostile files of the shared folder, where it is present.
@Suite struct XMLHostileTests {
    private static let folder = Repository.shared.map { $0 + "/exchange/hostile" }

    /// Files that are well-formed XML: what is wrong with them a format has to find.
    private static let wellFormed: Set<String> = [
        "xml/e22_html_error_page.xlf", "xml/t11_wrong_target_lang.xlf", "xml/t12_swapped_langs.xlf",
        "xml/t14_lang_bogus.xlf", "xml/t24_ns_version_mismatch.xlf",
    ]

    @Test("refuses what is to be refused and reads the rest", .enabled(if: folder != nil))
    func oracle() throws {
        let folder = try #require(Self.folder)
        let table = try String(contentsOfFile: folder + "/EXPECTED.tsv", encoding: .utf8)
        let canary = try String(contentsOfFile: folder + "/canary.txt", encoding: .utf8)
        for line in table.split(separator: "\n").dropFirst() where line.hasPrefix("xml/") {
            let cells = line.split(separator: "\t").map(String.init)
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + cells[0]))
            let text = Self.text([UInt8](bytes))
            let isRefused = cells[1] == "REJECT_FILE" && !Self.wellFormed.contains(cells[0])
            #expect((text == nil) == isRefused, "\(cells[0])")
            #expect(text?.contains(canary.prefix(11)) != true, "\(cells[0])")
        }
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        do throws(XMLError) {
            var reader = try XMLReader(bytes)
            var all = ""
            while let event = try reader.next() {
                if case .text(let text, _) = event { all += text }
            }
            return all
        } catch {
            return nil
        }
    }
}
