import Testing

@testable import Tolmach

@Suite struct NameWriterTests {
    private func form(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag
    ) throws -> NameResult {
        try NameFiles.plainWriter.get().form(of: name, from: from, into: into)
    }

    @Test(
        "writes Cyrillic names with conventional given names",
        arguments: [
            ("Михаил Шлячков", "es", "Mijaíl Shliachkov"),
            ("Михаил Шлячков", "uk", "Михайло Шлячков"),
            ("Александр Жуковский", "fr", "Alexandre Joukovski"),
            ("МИХАИЛ ШЛЯЧКОВ", "es", "MIJAÍL SHLIACHKOV"),
            ("Шлячков Михаил", "es", "Shliachkov Mijaíl"),
            ("Мария Захарова", "es", "María Zajarova"),
        ]
    )
    func conventional(name: String, into: String, written: String) throws {
        let result = try form(name, "ru", try #require(LanguageTag(into)))
        #expect(result.form.text == written)
        #expect(result.form.origin == .conventional)
        #expect(result.findings.isEmpty)
    }

    @Test(
        "writes by the scheme where there is no conventional form",
        arguments: [
            ("Зеленський", "uk", "en", "Zelensky"),
            ("Йосип Згурський", "uk", "it", "Josyp Zhurs’kyj"),
            ("Щукин", "ru", "de", "Schtschukin"), ("Зеленський", "uk", "ru", "Зеленский"),
        ]
    )
    func scheme(name: String, from: String, into: String, written: String) throws {
        let result = try form(
            name,
            try #require(LanguageTag(from)),
            try #require(LanguageTag(into))
        )
        #expect(result.form.text == written)
        #expect(result.form.origin == .scheme)
        #expect(result.form.scheme != nil)
    }

    @Test(
        "brings romanised Slavic names back",
        arguments: [
            ("Mikhail Shliachkov", "en", "ru", "Михаил Шлячков"),
            ("Mikhail Shliachkov", "en", "es", "Mijaíl Shliachkov"),
            ("Mijaíl Shliachkov", "es", "ru", "Михаил Шлячков"),
            ("Volodymyr Zelenskyi", "en", "uk", "Володимир Зеленський"),
            ("Volodymyr Zelenskyi", "en", "ru", "Владимир Зеленский"),
            ("Sergei Lavrov", "en", "uk", "Сергій Лавров"),
        ]
    )
    func wayBack(name: String, from: String, into: String, written: String) throws {
        let result = try form(
            name,
            try #require(LanguageTag(from)),
            try #require(LanguageTag(into))
        )
        #expect(result.form.text == written)
        #expect(result.form.origin == .inverse)
    }

    @Test(
        "transcribes English and Spanish names, and says so",
        arguments: [
            ("James Wexcombe", "en", "ru", "Джеймс Уэкскомб"),
            ("Lucía González", "es", "uk", "Лусія Гонсалес"),
        ]
    )
    func transcription(name: String, from: String, into: String, written: String) throws {
        let result = try form(
            name,
            try #require(LanguageTag(from)),
            try #require(LanguageTag(into))
        )
        #expect(result.form.text == written)
        #expect(result.form.origin == .transcription)
        #expect(result.findings.map(\.code) == ["names.transcription-needed"])
        #expect(result.findings.allSatisfy { $0.severity == .note })
    }

    @Test(
        "keeps the numbers of rulers",
        arguments: [
            ("Aleksandar II", "sr-Latn", "sr", "Александар II"),
            ("Карл XII", "ru", "de", "Karl XII"),
            ("Ivan Petrović XIV", "sr-Latn", "sr", "Иван Петровић XIV"),
        ]
    )
    func numbers(name: String, from: String, into: String, written: String) throws {
        let result = try form(
            name,
            try #require(LanguageTag(from)),
            try #require(LanguageTag(into))
        )
        #expect(result.form.text == written)
    }

    @Test(
        "takes foreign names from their classes",
        arguments: [
            ("James Watson", "en", "ru", "Джеймс Уотсон", false),
            ("James Watson", "en", "uk", "Джеймс Вотсон", false),
            ("Miguel Núñez", "es", "ru", "Мигель Нуньес", false),
            ("Hillary Clinton", "en", "ru", "Хиллари Клинтон", false),
            ("George Bush", "en", "ru", "Джордж Буш", true),
        ]
    )
    func classed(
        name: String,
        from: String,
        into: String,
        written: String,
        isDoubtful: Bool
    ) throws {
        let result = try form(
            name,
            try #require(LanguageTag(from)),
            try #require(LanguageTag(into))
        )
        #expect(result.form.text == written)
        #expect(result.form.origin == .class)
        #expect(result.findings.map(\.code) == (isDoubtful ? ["names.ambiguous"] : []))
        #expect(result.form.alternatives.isEmpty != isDoubtful)
    }

    @Test(
        "copies Latin names between Latin languages",
        arguments: ["James O’Brien", "Lucía Núñez"]
    )
    func copied(name: String) throws {
        let result = try form(name, "en", "es")
        #expect(result == NameResult(form: NameForm(text: name, origin: .copied)))
    }

    @Test("prefers what the glossary has settled")
    func settled() throws {
        let concept = Concept(
            id: "gorbachev",
            kind: .person,
            terms: [
                "ru": [Term("Михаил Горбачёв", forms: ["Михаил Горбачев"])],
                "es": [Term("Mijaíl Gorbachov")],
            ]
        )
        let writer = try NameFiles.writer(house: HouseStyle(), glossary: Glossary([concept]))
        for name in ["Михаил Горбачёв", "Михаил Горбачев", "МИХАИЛ ГОРБАЧЁВ"] {
            let result = writer.form(of: name, from: "ru", into: "es")
            #expect(result.form == NameForm(text: "Mijaíl Gorbachov", origin: .settled))
        }
        #expect(writer.form(of: "Михаил Горбачёв", from: "ru", into: "de").form.origin != .settled)
    }

    @Test("follows the house's scheme and its wish about conventional forms")
    func house() throws {
        var house = HouseStyle()
        house.targets["es"] = .init(names: ["ru": "es-un"], prefersConventional: false)
        let writer = try NameFiles.writer(house: house, glossary: Glossary())
        let form = writer.form(of: "Михаил Шлячков", from: "ru", into: "es").form
        #expect(form == NameForm(text: "Mijail Shlyachkov", origin: .scheme, scheme: "es-un"))
    }

    @Test("writes a Russian of a Ukrainian article as Russian has him, when that is known")
    func origin() throws {
        let writer = try NameFiles.plainWriter.get()
        let name = "Сергій Лавров"
        #expect(
            writer.form(of: name, from: "uk", into: "es", language: "ru").form.text
                == "Serguéi Lavrov"
        )
        #expect(writer.form(of: name, from: "uk", into: "es").form.text == "Serhi Lavrov")
    }

    @Test("reports words that mix alphabets")
    func mixed() throws {
        let result = try form("Михаил Kонев", "ru", "en")
        #expect(result.form.text == "Mikhail Konev")
        #expect(result.findings.map(\.code) == ["names.mixed-script"])
    }

    @Test("notes when more than one form fits")
    func ambiguous() throws {
        let result = try form("Sergei Belyy", "en", "ru")
        #expect(result.form.text == "Сергей Белый")
        #expect(result.form.origin == .inverse)
        #expect(result.findings.isEmpty == result.form.alternatives.isEmpty)
    }

    @Test(
        "writes names of a sister alphabet and of other scripts without a trap",
        arguments: [
            "Їжакевич", "Ђоковић", "Қасым-Жомарт", "Αλέξης", "李明", "", "—", "\u{E000}а", "m\u{301}",
        ]
    )
    func strange(name: String) throws {
        for into in ["es", "en", "uk", "ru"] {
            let result = try form(name, "ru", try #require(LanguageTag(into)))
            #expect(name.isEmpty == result.form.text.isEmpty)
        }
    }
}
