import Testing

@testable import Tolmach
import TolmachTestKit

/// What holds for every reader of the list.
@Suite struct ReaderContractTests {
    private static let names = Readers.all.map { $0.format.name }

    private static let samples = [
        "id: a\nlanguage: uk\n\nЗаголовок\n\n«Так», — сказав він.\n",
        "---\nid: a\n---\n# Заголовок\n\n> «Так»\n\n**Ні** [б](в) `г` <i>ґ</i>\n",
        #"{"id":"a","language":"uk","text":"«Так», — сказав він."}"# + "\n",
        #"""
        {"tolmach":1,"offsets":"utf8","article":{"id":"a","language":"en","text":"“Да”.",\#
        "markup":[[0,3]]},"quotes":[],"people":[],"terms":[],"segments":[],"findings":[]}
        """#,
    ]

    @Test("never traps, gives spans of the text and errors inside the file", arguments: names)
    func hostile(name: String) throws {
        let reader = try Readers.named(name).init()
        let hints = ReadHints(fileName: "a.txt", language: "uk")
        var dice = SeededNumbers()
        for turn in 0..<2_000 {
            let sample = Array(Self.samples[turn % Self.samples.count].utf8)
            let bytes = dice.damaged(
                turn % 7 == 0 ? sample.flatMap { [$0, 0] as [UInt8] } : sample
            )
            check(reader, bytes, hints, note: "seed \(dice.seed), turn \(turn)")
        }
    }

    @Test("stands every cut of a sample", arguments: names)
    func cuts(name: String) throws {
        let reader = try Readers.named(name).init()
        for sample in Self.samples {
            let bytes = Array(sample.utf8)
            for count in 0...bytes.count {
                check(reader, Array(bytes.prefix(count)), ReadHints(), note: "cut at \(count)")
            }
        }
    }

    @Test("stands files made to hurt", arguments: names)
    func files(name: String) throws {
        let reader = try Readers.named(name).init()
        let hints = ReadHints(language: "en")
        let files: [[UInt8]] = [
            [], [0], [0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF, 0xD8], [0xFF],
            Array(repeating: 0, count: 1_000), Array(repeating: 0x61, count: 1_000_000),
            Array(repeating: 0x0A, count: 100_000), Array(repeating: 0x5B, count: 100_000),
            Array("{\"text\":\"a\"}".utf8), Array(repeating: 0x22, count: 1_001),
            Array("\u{202E}\u{2066}a\u{FEFF}\u{2028}\u{0301}".utf8),
        ]
        for (number, bytes) in files.enumerated() {
            check(reader, bytes, hints, note: "file \(number)")
        }
    }

    @Test("refuses an empty file", arguments: names)
    func empty(name: String) throws {
        let reader = try Readers.named(name).init()
        #expect(throws: ReadError.self) { try reader.read([], hints: ReadHints(language: "en")) }
    }

    @Test("has names and endings of its own, in lower case")
    func formats() {
        let endings = Readers.all.flatMap { $0.format.endings }
        #expect(Set(endings).count == endings.count)
        #expect(Set(Self.names).count == Self.names.count)
        #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
    }

    private func check(_ reader: any Reader, _ bytes: [UInt8], _ hints: ReadHints, note: String) {
        do throws(ReadError) {
            for dossier in try reader.read(bytes, hints: hints) {
                let article = dossier.article
                #expect(ArticleID.isValid(article.id), "\(note)")
                for spans in [article.markup, article.blocks] {
                    #expect(spans.allSatisfy(article.text.isValid), "\(note)")
                    #expect(
                        zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start },
                        "\(note)"
                    )
                }
                // A span that is no scalar boundary or out of order would be refused here.
                let line = DossierWriter.line(dossier)
                #expect((try? DossierReader().read(line)) == [dossier], "\(note)")
            }
        } catch {
            #expect((0...bytes.count).contains(error.offset), "\(note)")
            #expect(error.format == type(of: reader).format.name, "\(note)")
        }
    }
}
