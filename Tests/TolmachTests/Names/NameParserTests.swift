import Testing

@testable import Tolmach

@Suite struct NameParserTests {
    private func parts(_ name: String, _ language: LanguageTag) throws -> NameParts {
        try NameFiles.plainWriter.get().parts(of: name, from: language)
    }

    private func kinds(_ name: String, _ language: LanguageTag) throws -> String {
        try parts(name, language).parts.map(\.kind.rawValue).joined(separator: " ")
    }

    @Test(
        "tells the parts of names",
        arguments: [
            ("Михаил Сергеевич Горбачёв", "ru", "given patronymic family"),
            ("Горбачёв Михаил Сергеевич", "ru", "family given patronymic"),
            ("Горбачёв, Михаил Сергеевич", "ru", "family given patronymic"),
            ("Шлячков Михаил", "ru", "family given"), ("Иван Петрович", "ru", "given patronymic"),
            ("Мария Ивановна", "ru", "given patronymic"),
            ("А. С. Пушкин", "ru", "initial initial family"),
            ("А.С. Пушкин", "ru", "initial initial family"),
            ("Ж.-К. Юнкер", "ru", "initial initial family"),
            ("Пушкин А. С.", "ru", "family initial initial"),
            ("Урсула фон дер Ляйен", "ru", "given particle particle family"),
            ("Гейдар Алирза оглы Алиев", "ru", "given patronymic particle family"),
            ("Мухаммед бин Салман аль-Сауд", "ru", "given particle family family"),
            ("Иван Щукин мл.", "ru", "given family suffix"),
            ("Иван Щукин III", "ru", "given family suffix"),
            ("господин Иван Щукин", "ru", "title given family"),
            ("Володимир Олександрович Зеленський", "uk", "given patronymic family"),
            ("Леся Іванівна Згурська", "uk", "given patronymic family"),
            ("Вадзім Анатолевіч Дзевятоўскі", "be", "given patronymic family"),
            ("Георги Иванов Стоянов", "bg", "given patronymic family"),
            ("Мария Петрова Иванова", "bg", "given patronymic family"),
            ("Вук Караџић", "sr", "given family"),
            ("Ludwig van Beethoven", "en", "given particle family"),
            ("John Smith Jr.", "en", "given family suffix"), ("Smith, John", "en", "family given"),
            ("Mr John Smith", "en", "title given family"),
        ]
    )
    func kinds(name: String, language: String, expected: String) throws {
        #expect(try kinds(name, try #require(LanguageTag(language))) == expected)
    }

    @Test(
        "shows the gender with what tells it",
        arguments: [
            ("Горбачёв Михаил Сергеевич", "ru", "m patronymic"),
            ("Ольга Щукина", "ru", "f given-name"),
            ("Ольге Щукиной", "ru", "f given-name"), ("Зеленська", "uk", "f ending"),
            ("Ильхам Гейдар оглы Алиев", "ru", "m patronymic"),
            ("Айтен Гейдар кызы", "ru", "f patronymic"),
            ("Шевченко", "uk", "-"), ("Ivanova", "en", "f ending"),
        ]
    )
    func gender(name: String, language: String, expected: String) throws {
        let parts = try parts(name, try #require(LanguageTag(language)))
        let found = parts.gender.map { "\($0.rawValue) \(parts.genderEvidence ?? "")" } ?? "-"
        #expect(found == expected)
    }

    @Test("says when the order is not sure")
    func order() throws {
        #expect(try parts("Иван Антон", "ru").isOrderSure == false)
        #expect(try parts("Иван Щукин", "ru").isOrderSure)
        #expect(try parts("Щукин, Иван", "ru").order == .comma)
    }

    @Test(
        "reads anything without a trap",
        arguments: [
            "", ",", " , ", "А", "-", "оглы", "III", "м\u{301}", "а, б, в", "«»", "фон дер",
        ]
    )
    func strange(name: String) throws {
        for language: LanguageTag in ["ru", "uk", "be", "bg", "sr", "mk", "en"] {
            _ = try parts(name, language)
        }
    }
}
