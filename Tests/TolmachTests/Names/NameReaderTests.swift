import Testing

@testable import Tolmach

@Suite struct NameReaderTests {
    private func reading(
        _ name: String,
        _ article: LanguageTag,
        gender: Person.Gender? = nil
    ) throws -> NameReading {
        var trace: NameExplanation?
        return try NameFiles.plainWriter.get().reader
            .reading(of: name, article: article, gender: gender, trace: &trace)
    }

    @Test(
        "brings Russian names back to the nominative",
        arguments: [
            ("Михаилу Шлячкову", "Михаил Шлячков"), ("Ольге Ивановой", "Ольга Иванова"),
            ("Анны Ковальчук", "Анна Ковальчук"), ("Павла", "Павел"), ("Ильёй", "Илья"),
            ("Ильёй Яшиным", "Илья Яшин"), ("Петра Порошенко", "Пётр Порошенко"),
            ("Римского-Корсакова", "Римский-Корсаков"), ("Бонч-Бруевича", "Бонч-Бруевич"),
            ("Алексея Навального", "Алексей Навальный"), ("МИХАИЛУ ШЛЯЧКОВУ", "МИХАИЛ ШЛЯЧКОВ"),
            ("Игорем Игоревичем Мельником", "Игорь Игоревич Мельник"),
            ("Светланы Петровны Горячевой", "Светлана Петровна Горячева"),
            ("Лидией Сковородой", "Лидия Сковорода"), ("Чернышевским", "Чернышевский"),
        ]
    )
    func russian(name: String, nominative: String) throws {
        let reading = try reading(name, "ru")
        #expect(reading.text == nominative)
        #expect(reading.grammaticalCase != nil)
    }

    @Test(
        "brings Ukrainian names back to the nominative",
        arguments: [
            ("Володимиром Зеленським", "Володимир Зеленський"), ("Шевченком", "Шевченко"),
            ("Петра Порошенка", "Петро Порошенко"), ("Сергієві Жадану", "Сергій Жадан"),
            ("Оксани Забужко", "Оксана Забужко"), ("Ольгою Івановою", "Ольга Іванова"),
            ("Юлії Навальної", "Юлія Навальна"), ("Андрієві Єрмаку", "Андрій Єрмак"),
            ("Марії Іванівни Ковальчук", "Марія Іванівна Ковальчук"),
            ("Івана Кравця", "Іван Кравець"),
        ]
    )
    func ukrainian(name: String, nominative: String) throws {
        #expect(try reading(name, "uk").text == nominative)
    }

    @Test("leaves a doubt where a name alone may be a woman's or a man's in another case")
    func doubt() throws {
        let alone = try reading("Иванова", "ru")
        #expect(alone.text == "Иванова")
        #expect(alone.alternatives == ["Иванов"])
        #expect(alone.doubts.map(\.kind) == [.nominative])
        let known = try reading("Иванова", "ru", gender: .feminine)
        #expect(known.doubts.isEmpty)
        #expect(try reading("Иванова", "ru", gender: .masculine).text == "Иванов")
        #expect(try reading("Анна Иванова", "ru").doubts.isEmpty)
        #expect(try reading("Ивана Иванова", "ru").text == "Иван Иванов")
    }

    @Test("reports several people named at once, and leaves them")
    func plural() throws {
        let reading = try reading("супругов Ивановых", "ru")
        #expect(reading.doubts.map(\.kind) == [.plural])
        #expect(reading.text == "Ивановых")
    }

    @Test("puts the family name behind where a comma told the order")
    func comma() throws {
        let reading = try reading("Шамба, Сергей Миронович", "ru")
        #expect(reading.text == "Сергей Миронович Шамба")
        #expect(reading.kinds == [.given, .patronymic, .family])
        #expect(try self.reading("Пушкин, А. С.", "ru").text == "А. С. Пушкин")
        #expect(try self.reading("Пушкин А. С.", "ru").text == "Пушкин А. С.")
    }

    @Test(
        "tells whose spelling a name of another language's article follows",
        arguments: [
            ("Зеленський", "ru", "uk", "ending"), ("Їжакевич", "ru", "uk", "letters"),
            ("Олександр Шевченко", "ru", "uk", "given-name"),
            ("Тадэвуш Шаўчэнка", "ru", "be", "letters"), ("Ђоковић", "ru", "sr", "letters"),
            ("Сергій Лавров", "uk", "uk", "article"), ("Рыжов", "uk", "ru", "letters"),
            ("Иван Шевченко", "ru", "ru", "article"), ("Димитър Въжаров", "bg", "bg", "article"),
        ]
    )
    func spelling(name: String, article: String, language: String, evidence: String) throws {
        let reading = try reading(name, try #require(LanguageTag(article)))
        #expect(reading.language == LanguageTag(language))
        #expect(reading.evidence == evidence)
    }

    @Test(
        "gives each part its place in the name as printed",
        arguments: [
            "Ива\u{301}н Петрович Щукин", "И\u{306}осип О\u{301}стин", "Иван  Щу\u{AD}кин",
            "Щукин, Иван",
        ]
    )
    func spans(name: String) throws {
        let bytes = Array(name.utf8)
        let normalizer = NameNormalizer(script: "Cyrl")
        for part in try reading(name, "ru").parts.parts {
            let printed = String(decoding: bytes[part.span.range], as: UTF8.self)
            #expect(normalizer.normalized(printed).text == part.text)
        }
    }

    @Test("leaves every name of the tables that stands in the nominative")
    func nominatives() throws {
        let names = try NameFiles.names.get()
        for language in ["ru", "uk"] {
            let article = try #require(LanguageTag(language))
            for name in names.surnames[language] ?? [] {
                #expect(try reading(name, article).grammaticalCase == nil, "\(name)")
            }
            for given in (names.given[language] ?? [:]).values {
                #expect(try reading(given.name, article).grammaticalCase == nil, "\(given.name)")
                let family = given.gender == .feminine ? "Щукина" : "Щукин"
                let name = "\(given.name) \(family)"
                #expect(try reading(name, article).grammaticalCase == nil, "\(name)")
            }
        }
    }
}
