import Testing
import Tolmach

/// What `Glossaries/names.csv` decides about spellings.
@Suite struct SettledNamesTests {
    static let glossary = Result {
        try Glossary.load(files: try GlossariesTests.files()).glossary
    }

    @Test(
        "a spelling has the status that desks of its language give it",
        arguments: [
            ("Kyiv", "en", .preferred), ("Kiev", "en", .deprecated), ("Kiev", "es", .preferred),
            ("Kyjiw", "de", .preferred), ("Kiew", "de", .admitted), ("Kijów", "pl", .preferred),
            ("Odessa", "en", .deprecated), ("Odesa", "es", .preferred), ("Lvov", "en", .deprecated),
            ("Weißrussland", "de", .deprecated), ("Białoruś", "pl", .preferred),
            ("Днепропетровск", "ru", .deprecated), ("Білорусія", "uk", .deprecated),
            ("Swaziland", "fr", .deprecated), ("Holanda", "es", .deprecated),
            ("Królewiec", "pl", .preferred), ("Türkiye", "en", .admitted),
        ] as [(String, LanguageTag, Term.Status)]
    )
    func status(text: String, language: LanguageTag, status: Term.Status) throws {
        let concepts = try Self.glossary.get().concepts.filter { $0.kind == .place }
        let terms = concepts.flatMap { $0.terms[language] ?? [] }.filter { $0.text == text }
        #expect(terms.map(\.status) == [status])
    }

    @Test("no two persons, places or bodies share an approved name in a language")
    func unique() throws {
        var seen: [LanguageTag: [String: Concept.ID]] = [:]
        for concept in try Self.glossary.get().concepts where concept.kind != .term {
            for (language, terms) in concept.terms {
                for term in terms where term.status.isApproved {
                    let names = seen[language]?[term.text]
                    #expect(names == nil, "'\(term.text)' names '\(concept.id)' too")
                    seen[language, default: [:]][term.text] = concept.id
                }
            }
        }
    }

    @Test(
        "most concepts have a preferred term in German, French and Polish too",
        arguments: ["de", "fr", "pl"] as [LanguageTag]
    )
    func western(language: LanguageTag) throws {
        let concepts = try Self.glossary.get().concepts
        let known = concepts.filter { $0.preferred(in: language) != nil }
        #expect(known.count >= 800)
    }
}
