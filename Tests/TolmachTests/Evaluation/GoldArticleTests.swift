import Testing
import Tolmach

@Suite struct GoldArticleTests {
    private func read(_ lines: String, _ language: LanguageTag? = nil) -> (
        articles: [GoldArticle], errors: [GoldError]
    ) { GoldArticle.all(in: Array(lines.utf8), file: "g.ndjson", language: language) }

    @Test("keeps ids and texts as they stand")
    func article() throws {
        let read = read(
            #"{"doc_id": "a/1 ü", "lang": "uk", "text": "Так.\r\n", "quotes": [], "by": 3}"#
                + "\n\n"
        )
        let article = try #require(read.articles.first).article
        #expect(article.id == "a/1 ü")
        #expect(article.text.string == "Так.\r\n")
        #expect(article.language == "uk")
        #expect(read.errors.isEmpty)
    }

    @Test(
        "says which line is no article and goes on",
        arguments: [
            ("{", "expected a key"),
            ("[]", "is no object"),
            (
                #"{"doc_id": "a", "text": "", "quotes": []}"#,
                "lacks the key 'lang'; add it or name the language with --from"
            ),
            (
                #"{"doc_id": "a", "lang": "e", "text": "", "quotes": []}"#,
                "'/lang' is no language tag; write one such as 'en'"
            ),
            (#"{"doc_id": "a", "lang": "en", "quotes": []}"#, "lacks the key 'text'"),
            (#"{"doc_id": "a", "lang": "en", "text": ""}"#, "lacks the key 'quotes'"),
            (
                #"{"doc_id": "z", "lang": "en", "text": "", "quotes": []}"#,
                "has the 'doc_id' of line 1"
            ),
        ]
    )
    func lines(line: String, reason: String) {
        let good = #"{"doc_id": "z", "lang": "en", "text": "A.", "quotes": []}"#
        let other = #"{"doc_id": "y", "lang": "en", "text": "A.", "quotes": []}"#
        let read = read("\(good)\n\(line)\n\(other)")
        #expect(read.articles.map(\.article.id) == ["z", "y"])
        #expect(read.errors.map(\.description) == ["g.ndjson:2: \(reason)"])
    }

    @Test(
        "says which mark is wrong",
        arguments: [
            (#"{"start": 0}"#, "'/quotes/0' lacks 'start' or 'end'"),
            (#"{"start": 2, "end": 1}"#, "'/quotes/0' reaches from 2 to 1 in a text of 2 scalars"),
            (#"{"start": 0, "end": 3}"#, "'/quotes/0' reaches from 0 to 3 in a text of 2 scalars"),
            (
                #"{"start": 0, "end": 1, "ignore": 1}"#,
                "'/quotes/0/ignore' is neither true nor false"
            ),
            (
                #"{"start": 0, "end": 1, "speaker": {}}"#,
                "'/quotes/0/speaker' lacks the key 'text'"
            ),
        ]
    )
    func marks(mark: String, reason: String) throws {
        let read = read(#"{"doc_id": "z", "text": "Ї.", "quotes": [\#(mark)]}"#, "uk")
        let article = try #require(read.articles.first)
        let error = #expect(throws: GoldError.self) { try article.quotes() }
        #expect(error?.description == "g.ndjson:1: \(reason)")
    }
}
