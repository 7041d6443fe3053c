import Tolmach

/// Quotes and people over 1 MB of one shape in each language, as a part of the rate on news: none
/// may be below a tenth.
func measureHostileQuotes(_ newsroom: Newsroom, text: String) throws {
    let pipeline = try Pipeline([
        QuoteStage(packs: newsroom.packs), PeopleStage(packs: newsroom.packs),
    ])
    func rate(_ unit: String, _ language: LanguageTag) throws -> Double {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let article = Article(id: "hostile", language: language, text: SourceText(text))
        return 1 / (try median(3) { _ = try pipeline.run(article) }).seconds
    }
    let shapes = [
        "“", "«", "‘a b’ c '", "“a „b «c ", "— ", "— сказал ", "word and another ", "Ivan Petrov ",
        "X, Y, ", "the mayor, ", "the captain ", "said ", "he ", "министр, ", "сказала ", "sagte ",
        "a-t-elle dit ", "dijo ", "“A,” said B. ", "X: ",
    ]
    print("1 MB of one shape: the slowest three in each language, as parts of the rate on news")
    row("language", "news, MB/s", "slowest", "second", "third")
    for language in newsroom.packs.languages {
        let news = try rate(text, language)
        let rates = try shapes.map { (shape: $0, part: try rate($0, language) / news) }
            .sorted { $0.part < $1.part }
        let slowest = rates.prefix(3).map { "\($0.shape.debugDescription) \($0.part.text(2))" }
        row(language.description, news.text(), slowest[0], slowest[1], slowest[2])
    }
}
