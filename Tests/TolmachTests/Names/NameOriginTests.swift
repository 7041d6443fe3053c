import Testing

@testable import Tolmach

@Suite struct NameOriginTests {
    @Test(
        "tells the language of a name by letters, endings, particles and given names",
        arguments: [
            ("Frank-Walter Steinmeier", "en", "de"), ("Ursula von der Leyen", "en", "de"),
            ("Gerhard Schröder", "fr", "de"), ("Jean-Luc Mélenchon", "en", "fr"),
            ("Gérard Depardieu", "en", "fr"), ("Matteo Salvini", "en", "it"),
            ("Giorgio Napolitano", "en", "it"), ("Lech Wałęsa", "en", "pl"),
            ("Radosław Sikorski", "de", "pl"), ("Pedro Sánchez", "en", "es"),
            ("Cristina Fernández de Kirchner", "fr", "es"), ("Edward Johnson", "fr", "en"),
            ("Mitch McConnell", "es", "en"), ("Anna Nowak", "pl", "pl"), ("Lee", "en", "en"),
        ] as [(String, LanguageTag, LanguageTag)]
    )
    func origin(name: String, article: LanguageTag, expected: LanguageTag) throws {
        let names = try NameFiles.names.get()
        let words = NameWords.pieces(of: name).filter(\.isWord).map { NameKey.folded($0.text) }
        let found = names.origins.language(of: words, article: article) {
            names.entry($0, $1) != nil
        }
        #expect(found == expected)
    }

    @Test("keeps the language of the article where nothing tells another")
    func home() throws {
        let names = try NameFiles.names.get()
        let found = names.origins.language(of: ["aba"], article: "cs") { _, _ in false }
        #expect(found == "cs")
    }

    @Test(
        "writes a name as its own language reads it",
        arguments: [
            ("Olaf Scholz", "Шольц"), ("Matteo Renzi", "Ренци"),
            ("Andrzej Trzaskowski", "Тшасковский"),
            ("Claude Beauvoir", "Бовуар"), ("Joe Blackwood", "Блэквуд"),
        ]
    )
    func written(name: String, surname: String) throws {
        let form = try NameFiles.plainWriter.get().form(of: name, from: "en", into: "ru")
        #expect(form.form.text.hasSuffix(surname))
    }
}
