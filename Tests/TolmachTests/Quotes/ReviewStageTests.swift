import Testing
import Tolmach

/// What an editor should look at, once the speakers are known.
@Suite struct ReviewStageTests {
    @Test(
        "tells what an editor should look at",
        arguments: [
            ("“We are all here now and we stay.”", "quotes.no-speaker"),
            (
                "Bob Smith said he was late.\n\n“It is all over here and we go home now.”",
                "quotes.distant-attribution"
            ),
            (
                "Ann Brown met Eva Smith on Friday. “We are all over it now,” she said.",
                "quotes.ambiguous-speaker"
            ),
            ("Ann Brown said: “We stay here,” Bob Smith added.", "quotes.ambiguous-speaker"),
        ]
    )
    func findings(text: String, code: String) throws {
        let dossier = try dossier(text, "en")
        #expect(dossier.findings.map(\.code) == [code])
        #expect(dossier.findings.map(\.span) == [dossier.quotes.first?.fragments.first])
        #expect(dossier.findings.allSatisfy { $0.advice != nil })
    }

    @Test(
        "finds nothing in plain quotes",
        arguments: [
            "“We stay here,” Ann Brown said. “We never leave,” she added.",
            "Ann Brown said: “We stay here.” Bob Smith left. “Good,” he said.",
            "“We stay here.\n\n“We never leave,” Ann Brown said.",
            "Ann Brown said “we stay here” and added that she was late.",
            "“We stay here,” Ann Brown said in Russian waters.",
            "“We stay here,” Ukrainian President Ivan Petrenko told CNN.",
        ]
    )
    func quiet(text: String) throws {
        let dossier = try dossier(text, "en")
        #expect(dossier.findings.map(\.code) == [])
    }

    @Test(
        "tells the language the words were said in",
        arguments: [
            ("en", "“We stay here,” Ann Brown said in Russian on Friday.", "ru"),
            ("en", "“We stay here,” Ukrainian President Ivan Petrenko said.", "uk"),
            ("en", "“We stay here,” Ivan Petrenko told the Russian newspaper Volna.", "ru"),
            ("en", "“We stay here,” Ukraine’s foreign ministry said.", "uk"),
            ("ru", "«Мы остаёмся здесь», — сказала Анна Котова по-английски.", "en"),
            ("ru", "«Мы здесь», — сказал министр иностранных дел Польши Ян Ковальский.", "pl"),
            ("ru", "«Мы остаёмся здесь», — сказала Анна Котова на украинском языке.", "uk"),
            ("uk", "«Ми лишаємося тут», — сказала Олена Коваль російською.", "ru"),
            ("uk", "«Ми тут», — сказала Олена Коваль польському виданню «Хвиля».", "pl"),
            ("es", "«Nos quedamos aquí», dijo en ruso Ana Ruiz.", "ru"),
            ("es", "«Nos quedamos aquí», dijo el presidente de Francia, Jean Morel.", "fr"),
            ("fr", "« Nous restons ici », a dit Anne Morel en anglais.", "en"),
            ("de", "„Wir bleiben hier“, sagte Anna Berg auf Russisch.", "ru"),
            ("pl", "„Zostajemy tutaj” – powiedziała Anna Kowal po ukraińsku.", "uk"),
        ] as [(LanguageTag, String, LanguageTag)]
    )
    func originals(language: LanguageTag, text: String, original: LanguageTag) throws {
        let dossier = try dossier(text, language)
        #expect(dossier.quotes.map(\.original) == [original])
        #expect(dossier.findings.map(\.code) == ["quotes.back-translation"])
        #expect(dossier.findings.map(\.language) == [original])
    }

    @Test("tells quotes of one speaker in one finding, and only for a target")
    func grouped() throws {
        let text = "“We stay,” French President Luc Morel said. “We never leave,” he added."
        let dossier = try dossier(text, "en")
        #expect(dossier.quotes.map(\.original) == ["fr", "fr"])
        #expect(dossier.findings.count == 1)
        let other = try self.dossier(text, "en", into: ["ru"])
        #expect(other.quotes.map(\.original) == ["fr", "fr"])
        #expect(other.findings.isEmpty)
    }

    @Test("tells twenty of a kind and then how many more")
    func many() throws {
        let text = String(repeating: "“We are all here now and we stay.”\n\n", count: 30)
        let findings = try dossier(text, "en").findings.filter { $0.code == "quotes.no-speaker" }
        #expect(findings.count == 21)
        #expect(findings.last?.message == "10 more quotes have no speaker")
    }

    @Test("does not doubt what an editor has decided")
    func settled() throws {
        let text = "Ann Brown met Eva Smith on Friday. “We are all over it now,” she said."
        var dossier = try dossier(text, "en")
        #expect(!dossier.findings.isEmpty)
        dossier.quotes[0].rule = QuoteRules.editor
        try ReviewStage(packs: try Repository.packs.get(), targets: []).run(&dossier)
        #expect(dossier.findings.isEmpty)
    }

    private func dossier(
        _ text: String,
        _ language: LanguageTag,
        into targets: [LanguageTag] = ["en", "ru", "uk", "es", "fr", "de", "pl"]
    ) throws -> Dossier {
        let packs = try Repository.packs.get()
        let stages: [any Stage] = [
            QuoteStage(packs: packs), PeopleStage(packs: packs),
            ReviewStage(packs: packs, targets: targets),
        ]
        let article = Article(id: "a", language: language, text: SourceText(text))
        return try Pipeline(stages).run(article)
    }
}
