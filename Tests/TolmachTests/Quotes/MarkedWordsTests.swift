import Testing
import Tolmach
import TolmachTestKit

/// Words between marks that are no quote, and why.
@Suite struct MarkedWordsTests {
    @Test(
        "says why marked words are no quote",
        arguments: [
            ("en", "The film “⟦Long Winter⟧” opens on Friday.", .introduced),
            ("en", "The so-called “⟦shadow cabinet of the coast⟧” met.", .introduced),
            ("en", "The band known as “⟦Grey Herons⟧” played.", .alias),
            ("en", "Tom “⟦Shorty⟧” Brown won the race.", .nickname),
            ("en", "She wrote in “⟦A Winter in Tallinn⟧” about it.", .title),
            ("en", "They took the “⟦scenic⟧” route home.", .short),
            ("ru", "Фонд «⟦Тёплый дом⟧» открыл приют.", .introduced),
            ("ru", "Все поехали на «⟦Ракете⟧» до пристани.", .name),
            ("en", "The port police “⟦Grey Herons⟧” met.", .body),
            ("ru", "Анна сказала «⟦Новой волне⟧», что там холодно.", .listener),
            ("uk", "Фонд «⟦Теплий дім⟧» відкрив притулок.", .introduced),
            ("es", "La llamada «⟦Casa Verde⟧» abre hoy.", .title),
        ] as [(LanguageTag, String, MarkedWords.Reason)]
    )
    func reasons(language: LanguageTag, marked: String, reason: MarkedWords.Reason) throws {
        let (text, spans) = MarkedText.parse(marked)
        let article = Article(id: "a", language: language, text: text)
        let stage = QuoteStage(packs: try Repository.packs.get())
        let found = try stage.leftOut(of: article)
        #expect(found.map(\.span) == spans)
        #expect(found.map(\.reason) == [reason])
        var dossier = Dossier(article)
        try stage.run(&dossier)
        #expect(dossier.quotes.isEmpty)
    }

    @Test("lists no words that are a quote")
    func quotes() throws {
        let text = "“We stay here,” said Ann Brown. “The ‘new’ ferry is late,” she added."
        let article = Article(id: "a", language: "en", text: SourceText(text))
        let stage = QuoteStage(packs: try Repository.packs.get())
        let words = try stage.leftOut(of: article).map { String(article.text[$0.span]) }
        #expect(!words.contains { $0.contains("stay") || $0.contains("late") })
    }
}
