import Testing
import Tolmach
import TolmachTestKit

/// What an editor put into quoted words, between `⟦` and `⟧`.
@Suite struct EditorialInsertionsTests {
    @Test(
        "finds what an editor put in",
        arguments: [
            ("en", "“We leave on ⟦[March 14]⟧ and he ain’t ⟦[sic]⟧ back ⟦[…]⟧,” Ann Brown said."),
            ("en", "“We go to ⟦[the [old] port]⟧ ⟦(laughs)⟧ (which is late),” Ann Brown said."),
            ("en", "“It is late [a ⟦[b]⟧ here, ⟦(...)⟧ and ⟦<…>⟧ then,” Ann Brown said."),
            ("en", "“It is late [here and then,” Ann Brown said. “[It stays so,” she said."),
            ("en", "“I never took it ⟦(emphasis added)⟧,” Ann Brown said [on Friday]."),
            ("ru", "«Мы ждали ⟦(президента. — Прим. ред.)⟧ (очень долго)», — сказала Анна Котова."),
            ("uk", "«Ми чекали ⟦(на мера. – Ред.)⟧ тут», — сказала Олена Коваль."),
            ("es", "«Ellos ⟦(los vecinos, N. de la R.)⟧ se fueron ⟦(sic)⟧ ayer», dijo Ana Ruiz."),
            ("fr", "« Ils ⟦(les voisins, ndlr)⟧ sont partis hier », a dit Anne Morel."),
            ("de", "„Er ⟦(der Minister, Anm. d. Red.)⟧ ist weg“, sagte Anna Berg."),
            ("pl", "„On ⟦(minister – przyp. red.)⟧ wyjechał wczoraj” – powiedziała Anna Kowal."),
        ] as [(LanguageTag, String)]
    )
    func insertions(language: LanguageTag, marked: String) throws {
        let (text, spans) = MarkedText.parse(marked)
        let article = Article(id: "a", language: language, text: text)
        #expect(try quotes(of: article).flatMap(\.protected) == spans)
    }

    @Test("takes no link of Markdown for one")
    func markdown() throws {
        let text = SourceText("“We [stay](https://a.example) here,” Ann Brown said.")
        var article = Article(id: "a", language: "en", text: text)
        article.markup = [TextSpan(6..<7), TextSpan(11..<31)]
        #expect(try quotes(of: article).flatMap(\.protected).isEmpty)
    }

    @Test(
        "takes linear time on brackets that nothing closes",
        arguments: ["[", "(", "[(", "[]", "[a](", "((a)"]
    )
    func hostile(piece: String) throws {
        let words = String(repeating: piece, count: 200_000)
        let text = SourceText("“\(words) we stay here,” Ann Brown said.")
        let found = try quotes(of: Article(id: "a", language: "en", text: text))
        #expect(found.flatMap(\.protected).allSatisfy { $0.range.count <= 400 })
    }

    private func quotes(of article: Article) throws -> [Quote] {
        var dossier = Dossier(article)
        try QuoteStage(packs: try Repository.packs.get()).run(&dossier)
        return dossier.quotes
    }
}
