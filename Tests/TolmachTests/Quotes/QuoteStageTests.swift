import Testing
import Tolmach
import TolmachTestKit

@Suite struct QuoteStageTests {
    private func dossier(_ text: SourceText, _ language: LanguageTag) throws -> Dossier {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: text)
        return try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)]).run(article)
    }

    private func spans(_ text: SourceText, _ language: LanguageTag) throws -> [TextSpan] {
        try dossier(text, language).quotes.filter { $0.depth == 0 }.flatMap(\.fragments).sorted()
    }

    @Test(
        "finds the words between the marks",
        arguments: [
            ("en", "“⟦We are staying,⟧” said Anna Brown."),
            ("en", "\"⟦We are staying,⟧\" said Anna Brown."),
            ("en", "He said: “⟦Nobody called us back.⟧”"),
            ("en", "“⟦We stay,⟧” she said, “⟦and nobody will move us.⟧”"),
            ("en", "The ministry called the plan “⟦a very serious mistake⟧” on Monday."),
            ("en", "‘⟦I did not expect it,⟧’ said the aide. ‘⟦The workers’ union left.⟧’"),
            ("ru", "«⟦Мы тут⟧», — сказал Иван Петров."),
            ("ru", "«⟦Мы тут⟧, — сказал Иван Петров. — ⟦И мы не уйдём⟧»."),
            ("ru", "— ⟦Я не поеду⟧, — сказала Ольга. — ⟦Здесь мой дом.⟧"),
            ("ru", "По словам Ивана Петрова, дорога «⟦закрыта до самой весны⟧»."),
            ("ru", "„⟦Мы остаёмся здесь до весны⟧“, — сказал Иван Петров."),
            ("uk", "Він сказав: «⟦Ми тут⟧»."),
            ("uk", "«⟦Ми тут⟧, — сказала Олена Коваль. — ⟦Ми не підемо⟧»."),
            ("es", "«⟦Nos vamos⟧», dijo Ana Ruiz."),
            ("es", "—⟦No me voy⟧ —dijo Juan—. ⟦Aquí está mi casa.⟧"),
            ("es", "«⟦Llega tarde⟧ —señaló Ana Ruiz—, ⟦pero llega⟧»."),
        ] as [(LanguageTag, String)]
    )
    func fragments(language: LanguageTag, marked: String) throws {
        let (text, expected) = MarkedText.parse(marked)
        #expect(try spans(text, language) == expected)
    }

    @Test(
        "leaves titles, nicknames and so-called things alone",
        arguments: [
            ("en", "Tom “Shorty” Brown sold a 27\" screen and a 6' 2\" door."),
            ("en", "The so-called “winter corridor” was closed, she said."),
            ("en", "The ferry, named “Star,” was taken out of service."),
            ("ru", "Режиссёр фильма «Левиафан» приехал в кинотеатр «Октябрь»."),
            ("ru", "Так называемую «дорожную карту» он обещал показать."),
            ("uk", "Завод «Азовсталь» залишається під обстрілом, сказав він."),
            ("es", "El hotel «La Perla» sigue cerrado, dijo Ana Ruiz."),
        ] as [(LanguageTag, String)]
    )
    func titles(language: LanguageTag, text: String) throws {
        #expect(try spans(SourceText(text), language).isEmpty)
    }

    @Test("carries a quote over paragraphs as one")
    func paragraphs() throws {
        let text = SourceText("“We came in May.\n\n“We have no heat,” said Anna Brown.")
        let quotes = try dossier(text, "en").quotes
        #expect(quotes.count == 1)
        #expect(
            quotes.first?.fragments.map { String(text[$0]) } == [
                "We came in May.", "We have no heat,",
            ]
        )
        #expect(quotes.first?.rule == "continued-back")
    }

    @Test("keeps what an editor put into the words apart")
    func insertions() throws {
        let text = SourceText(
            "“I got here on Monday [March 14], and they helped us,” said Anna Brown."
        )
        let quote = try #require(try dossier(text, "en").quotes.first)
        #expect(quote.protected.map { String(text[$0]) } == ["[March 14]"])
    }

    @Test("tells a part of a sentence, speech and dialogue apart")
    func forms() throws {
        let mixed = SourceText("The ministry said it was “following the matter very closely” now.")
        #expect(try dossier(mixed, "en").quotes.map(\.form) == [.mixed])
        let direct = SourceText("“We stay here now,” said Anna Brown.")
        #expect(try dossier(direct, "en").quotes.map(\.form) == [.direct])
        let dialogue = SourceText("— Я не поеду, — сказала Ольга.")
        #expect(try dossier(dialogue, "ru").quotes.map(\.form) == [.dialogue])
    }

    @Test("warns of a mark that nothing closes")
    func unclosed() throws {
        let text = SourceText("“We stay here, said Anna Brown.\n\nThe road is closed.")
        let findings = try dossier(text, "en").findings
        #expect(findings.map(\.code) == ["quotes.unclosed"])
        #expect(findings.first?.span == TextSpan(0..<3))
    }

    @Test("tells of apostrophes that stand for marks")
    func doubled() throws {
        let text = SourceText("''I told them, 'Go home,' '' Mr. Dolan recalled.")
        let found = try dossier(text, "en")
        #expect(found.quotes.isEmpty)
        #expect(found.findings.map(\.code) == ["quotes.doubled-marks"])
        #expect(found.findings.first?.span == TextSpan(0..<2))
    }

    @Test("finds the quoted blocks that a format marks")
    func blocks() throws {
        let text = "Anna Brown wrote to the paper:\n\n> We are not going away.\n> Not this year."
        var article = Article(id: "a", language: "en", text: SourceText(text))
        article.blocks = [TextSpan(34..<56), TextSpan(59..<73)]
        article.markup = [TextSpan(32..<34), TextSpan(57..<59)]
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let dossier = try pipeline.run(article)
        #expect(dossier.quotes.map(\.form) == [.block])
        #expect(dossier.quotes.first?.fragments == article.blocks)
        #expect(dossier.person(dossier.quotes.first?.speaker?.person)?.name == "Anna Brown")
    }

    @Test("takes the speaker of a block from its signature, and marks inside it as marks")
    func signedBlocks() throws {
        let markdown = """
            “It is not over,” said Anna Brown.

            > We are not going away.
            > — Tom Reed, harbour pilot

            > "We wrote twice," Lena Moss said. "Nobody came back."
            """
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let hints = ReadHints(language: "en")
        let article = try #require(
            try MarkdownReader().read(Array(markdown.utf8), hints: hints).first?.article
        )
        let dossier = try pipeline.run(article)
        let found = dossier.quotes.map { quote in
            quote.fragments.map { String(article.text[$0]) }
        }
        #expect(
            found == [
                ["It is not over,"], ["We are not going away."],
                ["We wrote twice,", "Nobody came back."],
            ]
        )
        let speakers = dossier.quotes.map { dossier.person($0.speaker?.person)?.name }
        #expect(speakers == ["Anna Brown", "Tom Reed", "Lena Moss"])
    }

    @Test("refuses a language without rules and names those there are")
    func language() throws {
        let error = #expect(throws: StageError.self) {
            try dossier(SourceText("Sveiki."), "lv")
        }
        #expect(
            error?.description == "article 'a': stage 'quotes' failed: language 'lv': no rules for "
                + "quotes; there are rules for de, en, es, fr, pl, ru, uk"
        )
    }
}
