import Foundation
import Testing
import Tolmach

/// Input that is meant to hurt: nothing traps, and every span is one of the text.
@Suite struct QuoteHostileTests {
    private func check(_ text: String, _ language: LanguageTag) throws {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: SourceText(text))
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let dossier = try pipeline.run(article)
        for quote in dossier.quotes {
            #expect(!quote.fragments.isEmpty)
            for span in quote.fragments + quote.protected { #expect(article.text.isValid(span)) }
            if let span = quote.speaker?.mention { #expect(article.text.isValid(span)) }
            if let span = quote.cue?.span { #expect(article.text.isValid(span)) }
        }
        for span in dossier.people.flatMap(\.mentions).map(\.span) {
            #expect(article.text.isValid(span))
        }
    }

    static let shapes = [
        "“", "«", "‘a b’ c '", "\" ", "„“", "— сказал ", "» « ", ", ", "( ", "said ", "X, Y, ",
        "«Речь, — сказал X. — ", "“A,” said B. ", "[", "\u{202E}“abc” said X.\u{202C} ", "’s ", ".",
        "U.S.", "He said: ", "\u{0301}", "—", "\n“a\n", "por su parte, ", "который, ",
    ]

    @Test("survives 40 KB of one shape", arguments: shapes)
    func repeats(shape: String) throws {
        let text = String(repeating: shape, count: 40_000 / shape.utf8.count)
        for language in ["en", "ru", "es"] as [LanguageTag] { try check(text, language) }
    }

    @Test("survives a line of 1 MB")
    func longLine() throws {
        let sentence = "“We stay here,” said Anna Brown, the captain of the ferry. "
        try check(String(repeating: sentence, count: 1_000_000 / sentence.utf8.count), "en")
    }

    @Test("survives random pieces")
    func random() throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["TOLMACH_SEED"] ?? "") ?? 20_261
        print("seed \(seed)")
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let words = [
            "Anna", "Brown", "сказала", "она", "dijo", "the", "captain", "\n", " ", " ", "é",
        ]
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<next(60) {
                text +=
                    next(2) == 0 ? Self.shapes[next(Self.shapes.count)] : words[next(words.count)]
            }
            for language in ["en", "ru", "uk", "es"] as [LanguageTag] { try check(text, language) }
        }
    }
}
