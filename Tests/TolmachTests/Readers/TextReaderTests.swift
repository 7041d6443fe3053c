import Testing

@testable import Tolmach

@Suite struct TextReaderTests {
    @Test("takes the header's fields and leaves the text untouched")
    func header() throws {
        let file = """
            ID: dam
            Language: uk
            headline: Гребля
            PUBLISHED: 2026-03-11
            source: https://example.org/a:b
            byline: Х. П.
            rights: ©
            credit:
            embargo: 2026-03-12

             Перший рядок

            Другий
            """
        let article = try read(file)
        #expect(article.id == "dam")
        #expect(article.language == "uk")
        #expect(article.headline == "Гребля")
        #expect(article.published == "2026-03-11")
        #expect(article.source == "https://example.org/a:b")
        #expect(article.byline == "Х. П.")
        #expect(article.rights == "©")
        #expect(article.credit == nil)
        #expect(article.embargo == "2026-03-12")
        #expect(article.text.string == " Перший рядок\n\nДругий")
    }

    @Test(
        "takes a block for text unless every line of it is a key with a value",
        arguments: [
            "id: x\nHe said: no\n\nText", "Kyiv: a city\n\nText", "\nid: x\n\nText",
            "id x\n\nText", "id: x\n- y\n\nText",
        ]
    )
    func noHeader(file: String) throws {
        let article = try read(file, ReadHints(fileName: "n.txt", language: "en"))
        #expect(article.id == "n")
        #expect(article.text.string == file)
    }

    @Test("names the nearest keys for one that is unknown")
    func unknownKey() {
        let error = #expect(throws: ReadError.self) {
            try read("id: x\nTitle: y\n\nText", ReadHints(fileName: "n.txt", language: "en"))
        }
        #expect(
            error?.reason.hasPrefix("the header has an unknown key 'title'; did you mean ") == true
        )
        #expect(error?.line == 2)
    }

    @Test(
        "takes a short first line before an empty one as the headline",
        arguments: [
            ("Ferry row\n\nText.", "Ferry row"), ("\n Ferry row? \n  \nText.", "Ferry row?"),
            ("Ferry row\nText.", nil), ("He left.\n\nText.", nil), ("“He left.”\n\nText.", nil),
            ("Ferry row", nil), ("Ferry row\n", nil),
            (String(repeating: "ё", count: 200) + "\n\nText.", String(repeating: "ё", count: 200)),
            (String(repeating: "ё", count: 201) + "\n\nText.", nil),
        ] as [(String, String?)]
    )
    func headline(file: String, headline: String?) throws {
        let article = try read(file, ReadHints(language: "en"))
        #expect(article.headline == headline)
        #expect(article.text.string == file)
    }

    @Test(
        "refuses a file with its place and the way out",
        arguments: [
            ("", "holds no article: there is no letter in it (line 1, byte 0)"),
            ("id: x\n\n12 \n", "holds no article: there is no letter in it (line 3, byte 7)"),
            ("id: x", "holds no article: there is no letter in it (line 1, byte 5)"),
            ("Text", "the language is not known; name it with --from (line 1, byte 0)"),
            (
                "id: x\r\nlanguage: ?\r\n\r\nText",
                "the language is no language tag; write one such as 'en' (line 2, byte 7)"
            ),
            (
                "id: x\nid: y\n\nText",
                "the header has two lines 'id'; keep one (line 2, byte 6)"
            ),
        ]
    )
    func refusals(file: String, message: String) {
        let error = #expect(throws: ReadError.self) { try read(file) }
        #expect(error?.description == "not valid text: \(message)")
    }

    @Test("asks the user, then the header, then the file's name, then the letters")
    func language() throws {
        let guess = try LanguageGuess.load(from: Folder.languages)
        var hints = ReadHints(fileName: "a.pl.txt", language: "es", guess: guess)
        let file = "language: uk\n\nThe man who was there said that it is not for us to say."
        #expect(try read(file, hints).language == "es")
        hints.language = nil
        #expect(try read(file, hints).language == "uk")
        let text = String(file.dropFirst("language: uk\n\n".count))
        #expect(try read(text, hints).language == "pl")
        hints.fileName = "a.txt"
        #expect(try read(text, hints).language == "en")
    }

    @Test("keeps direction marks and a line of a megabyte as they are")
    func hostile() throws {
        let line = String(repeating: "а\u{202E}б\u{2066} ", count: 100_000)
        #expect(try read(line, ReadHints(language: "uk")).text.string == line)
    }

    private func read(_ file: String, _ hints: ReadHints = ReadHints()) throws -> Article {
        let dossiers = try TextReader().read(Array(file.utf8), hints: hints)
        #expect(dossiers.count == 1)
        return dossiers[0].article
    }
}
