import Testing
import Tolmach

@Suite struct ExplanationTests {
    private func explanation(_ rows: String..., text: String = EditedArticle.text) throws
        -> (EditedArticle, [Explanation.Entry])
    {
        let article = try EditedArticle(rows: rows, text: text)
        let packs = try Repository.packs.get()
        return (article, Explanation(article.dossier, packs: packs).entries)
    }

    @Test("says how the words lead to the speaker")
    func ways() throws {
        let (article, entries) = try explanation()
        #expect(entries.map(\.way) == [.name, .pronoun, .name, nil])
        #expect(entries.map(\.person?.name) == ["Anna Berg", "Tom Reed", "Lena Holt", nil])
        let antecedent = try #require(entries[1].antecedent)
        #expect(article.dossier.article.text[antecedent] == "Tom Reed")
        #expect(entries.allSatisfy { $0.meaning != nil })
        #expect(entries.map(\.segment) == article.dossier.segments.map(\.id) + [nil])
        #expect(entries.map(\.quote) == article.dossier.quotes)
    }

    @Test("names those whom a pronoun may have meant as well, and other speakers beside")
    func others() throws {
        let text = """
            Karl Berg met Tom Reed, the mayor, at the harbour.

            “We stay here for the whole winter,” he said, and Anna Berg added: “So do we, of course.”
            """
        let (article, entries) = try explanation(text: text)
        let first = try #require(entries.first)
        #expect(first.way == .pronoun)
        let both = Set(first.others + [first.person?.name ?? ""])
        #expect(both == ["Karl Berg", "Tom Reed"])
        let rivals = entries.map { $0.rivals.map { String(article.dossier.article.text[$0]) } }
        #expect(rivals.joined().contains("Anna Berg"))
    }

    @Test("tells a part of a name, an office and a description apart")
    func kinds() throws {
        let text = """
            “We have a boat and a crew,” said Anna Berg, the captain.

            “We lack a harbour, though,” Berg said.

            The captain added: “It is a long way home.”

            “Nobody told us that,” a spokesman for the port said.
            """
        let (_, entries) = try explanation(text: text)
        #expect(entries.map(\.way) == [.name, .shortName, .office, .description])
    }

    @Test("shows what an editor did, and what was there before")
    func edits() throws {
        let ids = try EditedArticle()
        let (first, second, third) = try (
            ids.id("We have"), ids.id("Nobody told"), ids.id("The clerk")
        )
        let (_, entries) = try explanation(
            "\(first),split,“What we lack”,CW,two answers",
            "\(second),speaker,Maria Sanz,CW,",
            "\(third),drop,,,"
        )
        #expect(entries.map(\.isDropped) == [false, false, false, true])
        #expect(
            entries.map { $0.edits.map(\.action) } == [[.split], [.split], [.speaker], [.drop]]
        )
        #expect(entries[0].edits[0].by == "CW" && entries[0].edits[0].why == "two answers")
        #expect(entries[2].edits[0].former.first?.speaker?.person == "p2")
        #expect(entries[2].way == .pronoun)
        #expect(entries[3].id == third)
        #expect(entries[3].meaning == QuoteRules.meaning(of: entries[3].quote.rule))
    }

    @Test("has less to say of a language without rules, and still says it")
    func unknownLanguage() throws {
        let article = Article(id: "a", language: "lv", text: SourceText("“Sveiki,” viņa teica."))
        var dossier = Dossier(article)
        dossier.quotes = [
            Quote(id: "q1", form: .direct, fragments: [TextSpan(3..<10)], rule: "elsewhere")
        ]
        let entries = Explanation(dossier, packs: try Repository.packs.get()).entries
        #expect(entries.map(\.meaning) == [nil])
        #expect(entries.map(\.way) == [nil])
    }
}
