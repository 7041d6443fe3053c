import Testing

@testable import Tolmach

@Suite struct ArticlesReaderTests {
    @Test("reads one article a line and passes over blank lines and unknown keys")
    func articles() throws {
        let file = #"""
            {"id":"a","language":"uk","headline":"H","published":"P","source":"S","byline":"B",\#
            "rights":"R","credit":"C","embargo":"E","text":"Один\r\nдва","more":[{}]}

            {"doc_id":17,"lang":"en","headline":null,"text":"One"}
            """#
        let articles = try read(file)
        #expect(articles.map(\.id) == ["a", "17"])
        #expect(articles.map(\.language) == ["uk", "en"])
        #expect(articles[0].text.string == "Один\nдва")
        #expect(articles[0].headline == "H" && articles[0].embargo == "E")
        #expect(articles[0].rights == "R" && articles[0].credit == "C")
        #expect(articles[0].published == "P" && articles[0].source == "S")
        #expect(articles[0].byline == "B" && articles[1].headline == nil)
    }

    @Test("takes the name and the language of the file for an article without them")
    func fileName() throws {
        let hints = ReadHints(fileName: "wire.es.ndjson")
        let article = try read(#"{"text":"Hola"}"#, hints)[0]
        #expect(article.id == "wire")
        #expect(article.language == "es")
    }

    @Test(
        "refuses a line with its place",
        arguments: [
            ("{}", "lacks the key 'text' (line 2, byte 1)"),
            ("[]", "is no object (line 2, byte 1)"),
            (#"{"tolmach":1}"#, "is a dossier; use --input-format dossier (line 2, byte 1)"),
            (#"{"text":1}"#, "'/text' is no text (line 2, byte 9)"),
            (
                #"{"text":"1"}"#,
                "'/text' holds no article: there is no letter in it (line 2, byte 9)"
            ),
            (#"{"text":"a\u0000"}"#, "'/text' holds a NUL character (line 2, byte 9)"),
            (#"{"text":"a"}"#, "the language is not known; name it with --from (line 2, byte 1)"),
            (
                #"{"text":"a","lang":"?"}"#,
                "'/lang' the language is no language tag; write one such as 'en' (line 2, byte 20)"
            ),
            (#"{"text":"a","text":"b"}"#, "'/text' stands twice in its object (line 2, byte 13)"),
            ("{\"text\":\n\"a\"}", "'/text' ends too early; a value was expected (line 2, byte 9)"),
        ]
    )
    func refusals(line: String, message: String) {
        let error = #expect(throws: ReadError.self) { try read("\n\(line)\n") }
        #expect(error?.description == "not valid articles: \(message)")
    }

    @Test("refuses files without articles, in UTF-16, and with two articles without ids")
    func files() {
        #expect(throws: ReadError.self) { try read(" \n\n") }
        #expect(throws: ReadError.self) { try ArticlesReader().read([0xFF, 0xFE, 0x7B, 0]) }
        let error = #expect(throws: ReadError.self) {
            try read(#"{"text":"a"}"# + "\n" + #"{"text":"b"}"#, ReadHints(language: "en"))
        }
        #expect(error?.line == 2)
    }

    private func read(_ file: String, _ hints: ReadHints = ReadHints()) throws -> [Article] {
        try ArticlesReader().read(Array(file.utf8), hints: hints).map(\.article)
    }
}
