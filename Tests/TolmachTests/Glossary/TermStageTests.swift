internal import Foundation
import Testing
import Tolmach
import TolmachTestKit

@Suite struct TermStageTests {
    private static let glossary = Glossary([
        Concept(id: "embassy", terms: ["en": [Term("embassy")], "ru": [Term("посольство")]]),
        Concept(id: "truce", terms: ["en": [Term("truce")], "ru": [Term("перемирие")]]),
    ])

    /// The quotes of the terms in `marked`, whose fragments are marked; each is a quote of its own
    /// unless `groups` says which fragments belong together.
    private static func quotes(
        _ marked: String,
        groups: [Int]? = nil,
        cue: String? = nil,
        language: LanguageTag = "en"
    ) throws -> [String] {
        let (text, spans) = MarkedText.parse(marked)
        var dossier = Dossier(Article(id: "a", language: language, text: text))
        var quotes: [Quote] = []
        for (place, span) in spans.enumerated() {
            let group = groups?[place] ?? place
            if group < quotes.count {
                quotes[group].fragments.append(span)
            } else {
                quotes.append(Quote(id: "q\(group + 1)", form: .direct, fragments: [span]))
            }
        }
        if let cue, let range = text.string.range(of: cue) {
            let utf8 = text.string.utf8
            let start = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
            let span = TextSpan(start..<start + cue.utf8.count)
            quotes[0].cue = Cue(span: span, lemma: cue, kind: "say")
        }
        dossier.quotes = quotes
        try TermStage(glossary: glossary).run(&dossier)
        #expect(dossier.terms.map(\.span) == dossier.terms.map(\.span).sorted())
        return dossier.terms.map { $0.quote ?? "-" }
    }

    @Test(
        "gives a term the quote it stands in or that its sentence attributes",
        arguments: [
            ("“⟦The truce holds⟧,” he said.", ["q1"]),
            ("“⟦No⟧,” the embassy said.", ["q1"]),
            ("The embassy said: “⟦No.⟧”", ["q1"]),
            ("A truce began. The embassy said: “⟦No.⟧”", ["-", "q1"]),
            ("“⟦No⟧,” the embassy said. A truce began.", ["q1", "-"]),
            ("“⟦No.⟧” The embassy closed.", ["-"]),
            ("“⟦Why?⟧” asked the embassy. The truce ended.", ["q1", "-"]),
            ("The embassy “⟦regrets⟧” the truce, it said.", ["q1", "q1"]),
            ("The U.S. embassy said “⟦no⟧” to Mr. Hill on the truce.", ["q1", "q1"]),
            ("“⟦No⟧,” the embassy said then; “⟦yes⟧,” said the truce team.", ["q1", "q2"]),
            ("“⟦No⟧,” he said of the embassy, “⟦yes⟧.”", ["q2"]),
            ("The embassy\n\n“⟦No⟧,” he said.\n\nThe truce", ["-", "-"]),
            (
                "The truce was near. “⟦The embassy “⟦the truce⟧” burns⟧,” he said.",
                ["-", "q1", "q1"]
            ),
            ("No quotes but a truce.", ["-"]),
        ]
    )
    func quotes(marked: String, expected: [String]) throws {
        #expect(try Self.quotes(marked) == expected)
    }

    @Test("Russian: what follows the dash is the attribution")
    func russian() throws {
        #expect(
            try Self.quotes(
                "«⟦Что это?⟧» — спросило посольство. Перемирие кончилось.",
                language: "ru"
            ) == ["q1", "-"]
        )
    }

    @Test("the words between two parts of a quote are its own")
    func split() throws {
        let text = "“⟦No⟧,” the embassy said. The truce was on. “⟦And yet⟧.”"
        #expect(try Self.quotes(text, groups: [0, 0]) == ["q1", "q1"])
        #expect(try Self.quotes(text) == ["q1", "-"])
    }

    @Test("the sentence of the cue is the attribution even after a full stop")
    func cue() throws {
        let text = "“⟦Why?⟧” Hill, of the embassy, asked. The truce ended."
        #expect(try Self.quotes(text, cue: "asked") == ["q1", "-"])
        #expect(try Self.quotes("The embassy spoke. “⟦No.⟧”", cue: "spoke") == ["q1"])
    }

    @Test("an article in a language the glossary lacks has no terms")
    func otherLanguage() throws {
        #expect(try Self.quotes("truce", language: "pl") == [])
        #expect(try Self.quotes("truce", language: "en-GB") == ["-"])
    }

    @Test("markup is left out")
    func markup() throws {
        let (text, spans) = MarkedText.parse("A truce ⟦[embassy](embassy)⟧ em⟦*⟧bassy")
        var article = Article(id: "a", language: "en", text: text)
        article.markup = spans
        var dossier = Dossier(article)
        try TermStage(glossary: Self.glossary).run(&dossier)
        #expect(dossier.terms.map(\.concept) == ["truce"])
    }

    @Test("random texts and fragments never trap")
    func hostile() throws {
        var random = SeededNumbers()
        let parts = [
            "embassy", "truce", " ", ". ", "”", "“", "?", "…", "\n", "ї", "Mr", "A", "- ", "𝒜",
        ]
        for _ in 0..<500 {
            let text = SourceText(
                (0..<40).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            )
            var dossier = Dossier(Article(id: "a", language: "en", text: text))
            for number in 0..<5 {
                let ends = [0, 1].map { _ in Int.random(in: 0...text.count, using: &random) }
                let span = TextSpan((ends.min() ?? 0)..<(ends.max() ?? 0))
                guard text.isValid(span) else { continue }
                dossier.quotes.append(Quote(id: "q\(number)", form: .direct, fragments: [span]))
            }
            try TermStage(glossary: Self.glossary).run(&dossier)
            let ids = Set(dossier.quotes.map(\.id))
            #expect(
                dossier.terms.allSatisfy { $0.quote.map(ids.contains) ?? true },
                "seed \(random.seed)"
            )
        }
    }

    @Test(
        "texts of one sign take linear time",
        arguments: ["...", "\n", " ", "”", "war. ", "“a” "]
    )
    func linear(unit: String) throws {
        let text = SourceText(String(repeating: unit, count: 200_000 / unit.utf8.count))
        var dossier = Dossier(Article(id: "a", language: "en", text: text))
        let step = unit.utf8.count * 3
        for start in stride(from: 0, to: text.count - step, by: 2 * step) {
            let span = TextSpan(start..<start + step)
            dossier.quotes.append(Quote(id: "q\(start)", form: .direct, fragments: [span]))
        }
        try TermStage(glossary: Self.glossary).run(&dossier)
        #expect(dossier.terms.isEmpty)
    }
}
