import Testing
import Tolmach
import TolmachTestKit

/// Speech that is reported without marks, between `⟦` and `⟧`.
@Suite struct IndirectSpeechTests {
    @Test(
        "finds what is reported behind 'that'",
        arguments: [
            ("en", "Ann Brown said that ⟦the ferry would not leave before Monday⟧.", "say"),
            ("en", "Ann Brown told reporters that ⟦the port is closed⟧.", "say"),
            ("en", "Ann Brown said in a statement on Friday that ⟦the ferry was late⟧.", "say"),
            ("en", "Ann Brown has admitted that ⟦the boat was too old⟧, he said.", "admit"),
            ("en", "Ann Brown wrote that ⟦the boat was too old⟧.", "write"),
            ("en", "Officials announced Monday that ⟦the port stays closed⟧.", "announce"),
            ("ru", "Анна Котова сказала, что ⟦паром не уйдёт до понедельника⟧.", "say"),
            ("ru", "Анна Котова рассказала журналистам, что ⟦порт закрыт до весны⟧.", "say"),
            ("ru", "Мэр пообещал, что ⟦порт откроют до весны⟧.", "promise"),
            ("uk", "Олена Коваль повідомила, що ⟦порт зачинено до весни⟧.", "announce"),
            ("uk", "Олена Коваль сказала, що ⟦вони лишаються тут⟧.", "say"),
            ("es", "Ana Ruiz dijo que ⟦el puerto seguirá cerrado hasta el lunes⟧.", "say"),
            ("es", "Ana Ruiz dijo a los periodistas que ⟦nadie sabe nada del barco⟧.", "say"),
            ("fr", "Anne Morel a déclaré que ⟦le port resterait fermé⟧.", "say"),
            ("fr", "Anne Morel a dit qu’⟦elle ne partirait pas d’ici⟧.", "say"),
            ("de", "Anna Berg sagte, dass ⟦der Hafen geschlossen bleibt⟧.", "say"),
            ("de", "Anna Berg warnte in Kiel, dass ⟦der Hafen geschlossen bleibt⟧.", "warn"),
            ("pl", "Anna Kowal powiedziała, że ⟦port pozostanie zamknięty⟧.", "say"),
        ] as [(LanguageTag, String, String)]
    )
    func clauses(language: LanguageTag, marked: String, kind: String) throws {
        let (text, spans) = MarkedText.parse(marked)
        let quotes = try dossier(text, language).quotes
        #expect(quotes.map(\.form) == [.indirect])
        #expect(quotes.flatMap(\.fragments) == spans)
        #expect(quotes.map { $0.cue?.kind } == [kind])
        #expect(quotes.allSatisfy { $0.speaker?.mention != nil })
        #expect(try dossier(text, language, indirect: false).quotes.isEmpty)
    }

    @Test(
        "takes nothing for speech that was not reported clearly",
        arguments: [
            ("en", "Ann Brown did not say that the ferry was late."),
            ("en", "Officials denied that the ferry was ever late."),
            ("en", "Ann Brown stressed her support of the law that closed the port."),
            ("en", "After Ann Brown said that the boat was old the port was closed."),
            ("en", "The paper, which noted that the boat was old, has closed."),
            ("en", "Ann Brown said that would be far too late."),
            ("ru", "Анна Котова не сказала, что порт закрыт до весны."),
            ("es", "Ana Ruiz no dijo que el puerto seguirá cerrado."),
            ("de", "Anna Berg sagte nicht, dass der Hafen geschlossen ist."),
        ] as [(LanguageTag, String)]
    )
    func nothing(language: LanguageTag, text: String) throws {
        #expect(try dossier(SourceText(text), language).quotes.isEmpty)
    }

    @Test("leaves marked words to themselves, and parts two attributions")
    func together() throws {
        let text = """
            Ann Brown said that the plan was “a disgrace for all of us”. The mayor said that the \
            port is closed and added that nobody was hurt. “We stay,” he said.
            """
        let dossier = try dossier(SourceText(text), "en")
        let words = dossier.quotes.flatMap(\.fragments).map { String(dossier.article.text[$0]) }
        #expect(
            words == [
                "a disgrace for all of us", "the port is closed", "nobody was hurt", "We stay,",
            ]
        )
        #expect(dossier.quotes.map(\.id) == ["q1", "q2", "q3", "q4"])
    }

    private func dossier(
        _ text: SourceText,
        _ language: LanguageTag,
        indirect: Bool = true
    ) throws -> Dossier {
        var dossier = Dossier(Article(id: "a", language: language, text: text))
        try QuoteStage(packs: try Repository.packs.get(), indirect: indirect).run(&dossier)
        return dossier
    }
}
