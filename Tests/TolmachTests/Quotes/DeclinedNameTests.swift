import Testing
import Tolmach

/// Names that a frame puts into another case are listed as the dictionary has them.
@Suite struct DeclinedNameTests {
    @Test(
        "puts Ukrainian names into the nominative",
        arguments: [
            ("За словами Ольги Карпенко", "Ольга Карпенко"),
            ("За словами Ігоря Коваленка", "Ігор Коваленко"),
            ("За словами Дмитра Сороки", "Дмитро Сорока"),
            ("За словами Наталії Вишневської", "Наталія Вишневська"),
            ("За словами Андрія Коваля", "Андрій Коваль"),
            ("За словами Олега Ткача", "Олег Ткач"),
            ("За словами Генріка Ольсена", "Генрік Ольсен"),
            ("Згідно з Ігорем Коваленком", "Ігор Коваленко"),
            ("За словами Сергія Кравця", "Сергій Кравець"),
            ("За словами Василя Білого", "Василь Білий"),
            ("За словами Ірини Білої", "Ірина Біла"),
            ("За словами Івана Петровича Гнатюка", "Іван Петрович Гнатюк"),
        ]
    )
    func ukrainian(frame: String, name: String) throws {
        #expect(try Self.person("\(frame), «черги зникли ще в січні».", "uk") == name)
    }

    @Test(
        "puts Russian names into the nominative",
        arguments: [
            ("По словам Игоря Ковалёва", "Игорь Ковалёв"),
            ("По словам Дмитрия Сороки", "Дмитрий Сорока"),
            ("По словам Анны Толстой", "Анна Толстая"),
            ("По словам Марии Ткачук", "Мария Ткачук"),
            ("По словам Василия Белого", "Василий Белый"),
            ("По словам Ильи Кравца", "Илья Кравец"),
            ("По словам Елены Сергеевны Голиковой", "Елена Сергеевна Голикова"),
            ("Согласно Ивану Петровичу Лапину", "Иван Петрович Лапин"),
        ]
    )
    func russian(frame: String, name: String) throws {
        #expect(try Self.person("\(frame), «очереди исчезли ещё в январе».", "ru") == name)
    }

    private static func person(_ text: String, _ language: String) throws -> String? {
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let tag = try #require(LanguageTag(language))
        let article = Article(id: "a", language: tag, text: SourceText(text))
        let dossier = try pipeline.run(article)
        return dossier.person(dossier.quotes.first?.speaker?.person)?.name
    }
}
