import Testing
import Tolmach

/// The people stage may use again what the quote stage read; nothing may show that it did.
@Suite struct CarriedReadingTests {
    private func packs() throws -> LanguagePacks {
        try LanguagePacks.load(from: Repository.resources + "/Lexicons")
    }

    private func writtenAndRead(_ dossier: Dossier) throws -> Dossier {
        try DossierJSON.dossier(Array(JSONPrinter.line(DossierJSON.value(dossier)).utf8))
    }

    @Test("gives the same people alone as in a pipeline", arguments: SampleArticleTests.articles)
    func alone(name: String) throws {
        let packs = try packs()
        let article = try GoldQuotes(name).article
        let whole = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
            .run(article)
        var apart = Dossier(article)
        try QuoteStage(packs: packs).run(&apart)
        apart = try writtenAndRead(apart)
        try PeopleStage(packs: packs).run(&apart)
        #expect(apart == whole)
        #expect(!whole.people.isEmpty)
    }

    @Test("takes over no reading that was made with other lexicons")
    func otherPacks() throws {
        let article = try GoldQuotes("ferry-crossing.en").article
        var dossier = Dossier(article)
        try QuoteStage(packs: packs()).run(&dossier)
        var copy = dossier
        let others = try packs()
        try PeopleStage(packs: others).run(&dossier)
        try PeopleStage(packs: others).run(&copy)
        #expect(dossier == copy)
    }

    @Test("is no part of what a dossier says")
    func equality() throws {
        let packs = try packs()
        var dossier = Dossier(try GoldQuotes("hospital-heating.ru").article)
        try QuoteStage(packs: packs).run(&dossier)
        let read = try writtenAndRead(dossier)
        #expect(read == dossier)
        #expect(read.hashValue == dossier.hashValue)
    }
}
