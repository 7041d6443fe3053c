import Testing
import Tolmach

/// The stages against the marked sample articles: every fragment, speaker and group.
@Suite struct SampleArticleTests {
    static let articles = [
        "ferry-crossing.en", "hospital-heating.ru", "dam-evacuation.uk", "shelter-ruling.es",
        "tunnel-closure.fr", "lock-closure.de", "school-bus.pl",
    ]

    private func dossier(_ article: Article) throws -> Dossier {
        let packs = try Repository.packs.get()
        return try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)]).run(article)
    }

    @Test("finds each marked fragment, and nothing else", arguments: articles)
    func fragments(name: String) throws {
        let gold = try GoldQuotes(name)
        let dossier = try dossier(gold.article)
        let found = dossier.quotes.filter { $0.depth == 0 }.flatMap(\.fragments)
            .map { String(dossier.article.text[$0]) }
        #expect(found == gold.fragments.filter { $0.depth == 0 }.map(\.words))
        let nested = dossier.quotes.filter { $0.depth > 0 }.flatMap(\.fragments)
            .map { String(dossier.article.text[$0]) }
        #expect(nested == gold.fragments.filter { $0.depth > 0 }.map(\.words))
    }

    @Test("ties the fragments of one quote together", arguments: articles)
    func groups(name: String) throws {
        let gold = try GoldQuotes(name)
        let dossier = try dossier(gold.article)
        let found = dossier.quotes.filter { $0.depth == 0 }.map { quote in
            quote.fragments.map { String(dossier.article.text[$0]) }
        }
        let outer = gold.fragments.filter { $0.depth == 0 }
        let expected = Dictionary(grouping: outer, by: \.group).sorted { $0.key < $1.key }
            .map { $0.value.map(\.words) }
        #expect(found == expected)
    }

    @Test("names each speaker by the fullest name the article has", arguments: articles)
    func speakers(name: String) throws {
        let gold = try GoldQuotes(name)
        let dossier = try dossier(gold.article)
        for quote in dossier.quotes where quote.depth == 0 {
            let words = quote.fragments.first.map { String(dossier.article.text[$0]) }
            guard let expected = gold.fragments.first(where: { $0.words == words }),
                let mention = expected.speaker
            else { continue }
            let person = dossier.person(quote.speaker?.person)?.name
            #expect(person.map { expected.names.contains($0) } ?? false, "\(quote.id): \(mention)")
            #expect(quote.speaker?.mention.map { String(dossier.article.text[$0]) } == mention)
        }
    }
}
