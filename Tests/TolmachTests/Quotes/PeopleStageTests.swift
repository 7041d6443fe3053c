import Testing
import Tolmach

@Suite struct PeopleStageTests {
    private func dossier(_ text: String, _ language: LanguageTag) throws -> Dossier {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: SourceText(text))
        return try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)]).run(article)
    }

    @Test(
        "leads a pronoun back to the person",
        arguments: [
            ("en", "Anna Brown met Tom Reed. “We stay here now,” she said.", "Anna Brown"),
            ("en", "Anna Brown met Tom Reed. “We stay here now,” he said.", "Tom Reed"),
            (
                "en", "Yuri Lysenko told Olga Petrova he would wait. “Not now,” he added.",
                "Yuri Lysenko"
            ),
            (
                "ru", "Ирина Белова работает в школе. «Мы ждём весны», — сказала она.",
                "Ирина Белова"
            ),
            (
                "uk", "Олена Коваль працює в школі. «Ми чекаємо весни», — сказала вона.",
                "Олена Коваль"
            ),
            ("es", "Ana Ruiz vive en Lima. «Esperamos el verano», dijo ella.", "Ana Ruiz"),
        ] as [(LanguageTag, String, String)]
    )
    func pronouns(language: LanguageTag, text: String, name: String) throws {
        let dossier = try dossier(text, language)
        let quote = try #require(dossier.quotes.first)
        #expect(quote.speaker?.kind == .pronoun)
        #expect(dossier.person(quote.speaker?.person)?.name == name)
    }

    @Test("gives a surname in any case its full name in the nominative")
    func cases() throws {
        let text =
            "Ирина Щеглакова работает в школе. По словам Щеглаковой, там «очень холодно и темно»."
        let dossier = try dossier(text, "ru")
        #expect(dossier.person(dossier.quotes.first?.speaker?.person)?.name == "Ирина Щеглакова")
        let other = try self.dossier(
            "По мнению Алевтины Дзюбак, там «очень холодно и темно».",
            "ru"
        )
        #expect(other.people.map(\.name) == ["Алевтина Дзюбак"])
    }

    @Test("finds the holder of an office")
    func offices() throws {
        let text =
            "“We stay,” said Anna Brown, the captain. The captain added: “Not for long, though.”"
        let dossier = try dossier(text, "en")
        #expect(dossier.people.map(\.name) == ["Anna Brown"])
        #expect(dossier.people.first?.roles == ["captain"])
        #expect(dossier.quotes.map { $0.speaker?.person } == ["p1", "p1"])
    }

    @Test("tells bodies, groups and described speakers apart")
    func kinds() throws {
        let body = try dossier("“We will look into it,” the Ministry of Ports said.", "en")
        #expect(body.people.map(\.kind) == [.organisation])
        #expect(body.people.map(\.name) == ["Ministry of Ports"])
        let group = try dossier("“We will not move at all,” several residents said.", "en")
        #expect(group.quotes.first?.speaker?.kind == .group)
        let role = try dossier("“We will look into it,” a spokesperson for the police said.", "en")
        #expect(role.quotes.first?.speaker?.kind == .role)
        #expect(role.people.map(\.name) == ["spokesperson for the police"])
    }

    @Test("knows gender and what shows it")
    func gender() throws {
        let dossier = try dossier("«Мы ждём весны», — сказала Дзюбак.", "ru")
        #expect(dossier.people.map(\.gender) == [.feminine])
        #expect(dossier.people.map(\.genderEvidence) == ["verb"])
    }

    @Test(
        "takes two spellings of a name for one person",
        arguments: [
            (
                "en", "“We stay here,” said Volodymyr Zelensky. “All of us,” Zelenskyy added.",
                ["Volodymyr Zelensky"]
            ),
            (
                "en", "“We stay here,” said Yulia Alyabysheva. “We do,” Julia Aliabysheva added.",
                ["Yulia Alyabysheva"]
            ),
            (
                "ru", "«Мы ждём весны», — сказал Пётр Королёв. «Ждём её», — добавил Петр Королев.",
                ["Пётр Королёв"]
            ),
            (
                "en", "“We stay here,” said Anna Petrova. “We do not,” Olga Petrova answered.",
                ["Anna Petrova", "Olga Petrova"]
            ),
            (
                "en", "“We stay here,” said Anna Levy. “We do not,” Anna Levi answered.",
                ["Anna Levy", "Anna Levi"]
            ),
        ] as [(LanguageTag, String, [String])]
    )
    func spellings(language: LanguageTag, text: String, names: [String]) throws {
        let dossier = try dossier(text, language)
        #expect(dossier.people.map(\.name) == names)
        #expect(dossier.quotes.map { dossier.person($0.speaker?.person) != nil } == [true, true])
    }
}
