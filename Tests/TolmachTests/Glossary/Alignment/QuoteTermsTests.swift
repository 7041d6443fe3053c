import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct QuoteTermsTests {
    private static let glossary = Glossary([
        Concept(
            id: "guard",
            terms: ["en": [Term("border guard"), Term("guard", status: .admitted)]]
        ),
        Concept(id: "asylum", terms: ["en": [Term("asylum")]]),
        Concept(id: "seeker", terms: ["en": [Term("asylum seeker")]]),
    ])

    /// The terms of a text whose fragments are marked and make one quote.
    private static func entries(_ marked: String, nested: Bool = false) throws -> [QuoteTerms.Entry]
    {
        let (text, spans) = MarkedText.parse(marked)
        var dossier = Dossier(Article(id: "a", language: "en", text: text))
        let outer = nested ? [spans[0]] : spans
        dossier.quotes = [Quote(id: "q1", form: .direct, fragments: outer)]
        if nested {
            dossier.quotes.append(
                Quote(id: "q2", form: .direct, fragments: Array(spans.dropFirst()), depth: 1)
            )
        }
        try SegmentStage().run(&dossier)
        try TermStage(glossary: glossary).run(&dossier)
        return QuoteTerms(dossier).entries
    }

    @Test(
        "tells on which side of the marks a term stands",
        arguments: [
            ("“⟦A border guard.⟧”", ["guard words"]),
            ("The border guard said: “⟦No.⟧”", ["guard attribution"]),
            ("“⟦No⟧.” \n\nA border guard left.", ["guard article"]),
            // Without marks, as in indirect speech: the edge of the words cuts the term.
            ("She called him a ⟦asylum⟧ seeker", ["asylum words", "seeker edge"]),
            ("They saw asylum ⟦seeker Ann⟧.", ["asylum attribution", "seeker edge"]),
            // The shorter word of the same concept lies among the words.
            ("They saw a border ⟦guard at work⟧.", ["guard words"]),
            // A mark inside a phrase makes it no term.
            ("The border “⟦guard⟧” left.", ["guard words"]),
            // The author's words stand between the two halves.
            ("“⟦An asylum⟧,” he said, “⟦seeker came⟧.”", ["asylum words"]),
            ("“⟦An asylum⟧\n\n“⟦seeker came⟧.”", ["asylum words"]),
        ]
    )
    func places(marked: String, expected: [String]) throws {
        let entries = try Self.entries(marked)
        #expect(entries.map { "\($0.match.concept) \($0.place)" } == expected)
    }

    @Test("gives the place in the source text of a split quote")
    func source() throws {
        let entries = try Self.entries("“⟦We left⟧,” he said. “⟦The border guards stayed⟧.”")
        let entry = try #require(entries.first)
        #expect(entry.found == "border guards")
        #expect(entry.inSource == TextSpan(12..<25))
        #expect(entry.isExpected)
    }

    @Test("gives the place in a quote of several paragraphs")
    func paragraphs() throws {
        let entries = try Self.entries("“⟦We left⟧\n\n“⟦A border guard⟧.”")
        #expect(entries.map(\.inSource) == [TextSpan(10..<22)])
    }

    @Test("a term of a nested quote belongs to the outer one")
    func nested() throws {
        let entries = try Self.entries("“⟦He cried ‘⟦border guards⟧’ twice⟧.”", nested: true)
        #expect(entries.map(\.place) == [.words])
        #expect(entries.first?.inSource == TextSpan(12..<25))
    }

    @Test("a term inside a longer one is not expected in the translation")
    func within() throws {
        let entries = try Self.entries("“⟦An asylum seeker came⟧.”")
        #expect(entries.map(\.match.concept) == ["asylum", "seeker"])
        #expect(entries.map(\.isExpected) == [false, true])
    }
}
