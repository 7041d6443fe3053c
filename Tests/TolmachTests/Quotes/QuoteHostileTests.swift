import Testing
import Tolmach
import TolmachTestKit

/// Input that is meant to hurt: nothing traps, and every span is one of the text.
@Suite struct QuoteHostileTests {
    private var languages: [LanguageTag] {
        get throws { try Repository.packs.get().languages }
    }

    private func check(_ text: String, _ language: LanguageTag) throws {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: SourceText(text))
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        #expect(QuoteInvariants.faults(in: try pipeline.run(article)) == [])
    }

    static let shapes = [
        "“", "«", "‘a b’ c '", "\" ", "„“", "— сказал ", "» « ", ", ", "( ", "said ", "X, Y, ",
        "«Речь, — сказал X. — ", "“A,” said B. ", "[", "\u{202E}“abc” said X.\u{202C} ", "’s ", ".",
        "U.S.", "He said: ", "\u{0301}", "—", "\n“a\n", "por su parte, ", "который, ", "l’",
        "« Oui, dit ", "a-t-il ", "– Tak. – Wstał. ", "który, ",
    ]

    @Test("survives 20 KB of one shape", arguments: shapes)
    func repeats(shape: String) throws {
        let text = String(repeating: shape, count: 20_000 / shape.utf8.count)
        for language in ["en", "de", "ru", "es", "fr", "pl"] as [LanguageTag] {
            try check(text, language)
        }
    }

    @Test("survives a line of 1 MB")
    func longLine() throws {
        let sentence = "“We stay here,” said Anna Brown, the captain of the ferry. "
        try check(String(repeating: sentence, count: 1_000_000 / sentence.utf8.count), "en")
    }

    @Test("survives random pieces")
    func random() throws {
        var numbers = SeededNumbers()
        let words = [
            "Anna", "Brown", "сказала", "она", "dijo", "the", "captain", "\n", " ", " ", "é",
        ]
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<numbers.below(60) {
                text +=
                    numbers.chance(1, of: 2)
                    ? Self.shapes[numbers.below(Self.shapes.count)]
                    : words[numbers.below(words.count)]
            }
            for language in ["en", "de", "ru", "uk", "es", "fr", "pl"] as [LanguageTag] {
                try check(text, language)
            }
        }
    }
}
