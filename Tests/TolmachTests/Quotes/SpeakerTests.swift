import Testing
import Tolmach

/// Short texts that were once read wrongly: who says each quote.
@Suite struct SpeakerTests {
    @Test(
        "names the right speaker",
        arguments: [
            (
                "ru", "Российское правительство заявило: «Мы поможем всем людям».",
                ["Российское правительство"]
            ),
            ("ru", "В полиции сообщили: «Мы ищем всех свидетелей».", ["полиции"]),
            ("en", "“We stay here,” Anna Brown eventually said.", ["Anna Brown"]),
            ("en", "“We stay here,” Anna Brown finally said.", ["Anna Brown"]),
            (
                "ru",
                "По словам пресс-секретаря министерства Анны Петровой, там «очень холодно и темно».",
                ["Анна Петрова"]
            ),
            (
                "ru", "По словам юриста Ильи Щёголева, там «очень холодно и темно».",
                ["Илья Щёголев"]
            ),
            ("ru", "По словам Никиты Петрова, там «очень холодно и темно».", ["Никита Петров"]),
            ("uk", "За словами Миколи Азарова, там «дуже холодно й темно».", ["Микола Азаров"]),
            (
                "es", "—¿Vienes conmigo? —preguntó Ana.\n—No puedo —contestó ella.",
                ["Ana", "Ana"]
            ),
            (
                "ru",
                "— Вы поедете с нами? — спросил журналист. — Нет, никогда, — ответила Анна Котова.",
                ["журналист", "Анна Котова"]
            ),
            (
                "ru", "Анна Котова живёт в Курске. По её словам, «никто не помог нам тогда».",
                ["Анна Котова"]
            ),
            (
                "ru",
                "Как рассказала «Медузе» жительница Курска Анна Котова, «никто не помог нам тогда».",
                ["Анна Котова"]
            ),
            (
                "ru", "— Я читал это вчера, — сказал главред «Медузы» Иван Колпаков.",
                ["Иван Колпаков"]
            ),
            ("uk", "“Ми чекаємо на вас тут“, — сказала Олена Коваль.", ["Олена Коваль"]),
            (
                "en",
                "Ann Smith left. Bob Smith stayed. “I am here now,” Ann Smith said. “So am I today,” Bob Smith said.",
                ["Ann Smith", "Bob Smith"]
            ),
            (
                "ru",
                "«Мы идём домой», — сказала Ольга Петренко. «А мы остаёмся», — сказал Олег Петренко.",
                ["Ольга Петренко", "Олег Петренко"]
            ),
            ("pl", "Według Anny Malec to „zły pomysł na te czasy”.", ["Anna Malec"]),
            ("pl", "– Nie wiem – powiedział nam mecenas Adam Lis.", ["Adam Lis"]),
            ("pl", "– Nie oddamy lasu – mówi Jan Nowik – prezes spółki.", ["Jan Nowik"]),
        ] as [(LanguageTag, String, [String])]
    )
    func speakers(language: LanguageTag, text: String, names: [String]) throws {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: SourceText(text))
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let dossier = try pipeline.run(article)
        let quotes = dossier.quotes.filter { $0.depth == 0 }
        #expect(quotes.map { dossier.person($0.speaker?.person)?.name ?? "" } == names)
    }

    @Test("keeps an office in its own paragraph")
    func paragraphs() throws {
        let packs = try Repository.packs.get()
        let text = SourceText("Мэр города\n\nИван Петров сказал: «Мы остаёмся здесь до весны».")
        let article = Article(id: "a", language: "ru", text: text)
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let dossier = try pipeline.run(article)
        #expect(dossier.people.map(\.roles) == [[]])
    }
}
