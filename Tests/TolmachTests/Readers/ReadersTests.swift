import Testing
import Tolmach

@Suite struct ReadersTests {
    @Test(
        "finds the reader of a file by its ending",
        arguments: [
            ("a.txt", "text"), ("a.en.MD", "markdown"), ("a.markdown", "markdown"),
            ("a.ndjson", "articles"), ("a.jsonl", "articles"), ("a.json", "dossier"),
            ("-", "text"), ("a", "text"), ("json", "text"), ("a.json.txt", "text"),
        ]
    )
    func endings(file: String, name: String) {
        #expect(Readers.reader(forFile: file).format.name == name)
    }

    @Test("names the nearest formats when one is unknown")
    func unknown() throws {
        #expect(try Readers.named("markdown").format.endings == ["md", "markdown"])
        let error = #expect(throws: ReadError.self) { _ = try Readers.named("markdwon") }
        #expect(error?.reason.hasPrefix("no reader has this name; did you mean 'markdown'") == true)
    }
}
