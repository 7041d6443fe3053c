import Testing
import Tolmach
import TolmachTestKit

/// Who was spoken to, between `⟦` and `⟧`.
@Suite struct AddresseeTests {
    @Test(
        "names who was spoken to",
        arguments: [
            ("en", "“We stay,” Ann Brown told ⟦VICE World News⟧."),
            ("en", "Ann Brown told ⟦reporters⟧ in Kyiv that “we are not going to leave”."),
            ("en", "“We stay,” said Ann Brown to ⟦reporters⟧."),
            ("en", "“We stay,” Brown told ⟦the Associated Press⟧ on Monday."),
            ("en", "“We stay,” Brown told ⟦a local newspaper⟧."),
            ("en", "“We stay,” she told ⟦her husband⟧."),
            ("en", "“We stay,” she told ⟦me⟧."),
            ("en", "“We stay,” Brown said in an interview with ⟦CNN’s Jake Doe⟧ on Friday."),
            ("en", "Speaking to ⟦reporters⟧ at the port, Ann Brown said: “We stay here.”"),
            ("en", "“We stay,” Brown told ⟦CNN⟧ Friday."),
            ("en", "Brown told ⟦the House of Commons⟧: “We stay here.”"),
            ("en", "“We stay,” Brown told ⟦Jane Doe⟧ of Fox News."),
            ("en", "Brown told ⟦the crowd⟧ gathered at the port: “We stay here.”"),
            ("ru", "«Мы остаёмся», — сказала Анна Котова ⟦журналистам⟧."),
            ("ru", "«Мы остаёмся», — рассказала ⟦журналистам⟧ пресс-секретарь Анна Котова."),
            ("ru", "Как рассказала ⟦«Медузе»⟧ жительница Курска Анна Котова, «никто не помог»."),
            ("ru", "«Мы здесь», — заявил Иван Петров ⟦корреспонденту «Новой волны»⟧."),
            ("ru", "«Мы здесь, — сказал Иван Петров ⟦изданию «Новая волна»⟧. — И остаёмся»."),
            ("ru", "В интервью ⟦изданию «Волна»⟧ Иван Петров сказал: «Мы остаёмся здесь»."),
            ("ru", "«Мы остаёмся», — сказала ⟦РБК⟧ Анна Котова."),
            ("ru", "«Мы остаёмся», — рассказала она ⟦нашему корреспонденту⟧."),
            ("ru", "«Мы остаёмся», — сказал ⟦нам⟧ Иван Петров."),
            ("uk", "«Ми лишаємося», — розповіла ⟦кореспондентці видання «Хвиля»⟧ Олена Коваль."),
            ("uk", "В інтерв'ю ⟦Радіо Хвиля⟧ Олена Коваль сказала: «Ми лишаємося тут»."),
            ("es", "«Nos quedamos», dijo Ana Ruiz a ⟦este diario⟧."),
            ("es", "«Nos quedamos», declaró Ana Ruiz a ⟦la agencia Ola⟧."),
            ("es", "Ana Ruiz dijo a ⟦los periodistas⟧ que «nadie sabe nada del barco»."),
            ("es", "En una entrevista con ⟦El Faro⟧, Ana Ruiz aseguró: «Nos quedamos aquí»."),
            ("de", "„Wir bleiben“, sagte Anna Berg ⟦der „Hamburger Zeitung“⟧."),
            ("de", "„Wir bleiben“, sagte Anna Berg ⟦der dpa⟧."),
            ("de", "Anna Berg sagte ⟦dem Magazin „Welle“⟧: „Wir bleiben hier.“"),
            ("de", "Anna Berg hatte ⟦dem Magazin⟧ gesagt: „Wir bleiben alle hier.“"),
            ("de", "„Wir bleiben“, sagte sie vor ⟦Journalisten⟧ in Kiel."),
            ("de", "Gegenüber ⟦der Zeitung „Küste“⟧ erklärte Anna Berg: „Wir bleiben hier.“"),
            ("de", "„Wir bleiben“, sagte Berg im Gespräch mit ⟦der ARD⟧."),
            ("fr", "« Nous restons », a déclaré Anne Morel au ⟦« Courrier du port »⟧."),
            ("fr", "« Nous restons », a-t-elle déclaré à ⟦l’AFP⟧."),
            ("fr", "« Nous restons », a dit Anne Morel aux ⟦journalistes⟧."),
            ("fr", "Interrogée par ⟦France Inter⟧, Anne Morel a répondu : « Nous restons ici. »"),
            ("pl", "„Zostajemy” – powiedziała Anna Kowal ⟦dziennikarzom⟧."),
            ("pl", "„Zostajemy tutaj” – powiedziała ⟦„Gazecie Nadmorskiej”⟧ Anna Kowal."),
            ("pl", "— Zostajemy — powiedział ⟦PAP⟧ rzecznik portu."),
            ("pl", "W rozmowie z ⟦TVN⟧ Anna Kowal powiedziała: „Zostajemy tutaj wszyscy”."),
            ("pl", "— Zostajemy — powiedziała ⟦nam⟧ Anna Kowal."),
        ] as [(LanguageTag, String)]
    )
    func addressees(language: LanguageTag, marked: String) throws {
        let (text, spans) = MarkedText.parse(marked)
        let quotes = try quotes(of: text, language)
        #expect(quotes.compactMap(\.addressee) == spans)
        #expect(quotes.count == 1)
        let mention = quotes.first?.speaker?.mention
        #expect(mention.map { !$0.range.overlaps(spans[0].range) } == true)
    }

    @Test(
        "takes nobody else for one who was spoken to",
        arguments: [
            ("en", "“We stay,” the mayor said to the effect that it was late."),
            ("en", "“We stay,” said her husband."),
            ("en", "The mayor called him “a man without any shame at all”."),
            ("ru", "«Мы остаёмся здесь», — сказал корреспондент «Волны»."),
            ("es", "«Nos quedamos», dijo Ana Ruiz a finales de marzo."),
            ("es", "Ana Ruiz acusó a la alcaldesa de gobernar «contra los que no votan»."),
            ("de", "„Wir bleiben“, sagte der Minister."),
            ("de", "„Wir bleiben“, sagte ihr Anwalt."),
            ("de", "Der Journalist sagte: „Wir bleiben hier.“"),
            ("de", "Der Sprecher der Polizei sagte: „Wir bleiben hier.“"),
            ("fr", "« Nous restons », a dit Anne Morel à la fin du mois."),
            ("pl", "„Zostajemy” – powiedział Jan Kowal, rzecznik mazowieckiej policji."),
        ] as [(LanguageTag, String)]
    )
    func nobody(language: LanguageTag, text: String) throws {
        let quotes = try quotes(of: SourceText(text), language)
        #expect(quotes.map(\.addressee) == [nil])
    }

    private func quotes(of text: SourceText, _ language: LanguageTag) throws -> [Quote] {
        var dossier = Dossier(Article(id: "a", language: language, text: text))
        try QuoteStage(packs: try Repository.packs.get()).run(&dossier)
        return dossier.quotes
    }
}
