import Testing

@testable import Tolmach

@Suite struct ArticleFieldsTests {
    @Test(
        "drops the ending of the format and the language from a file's name",
        arguments: [
            ("ferry-crossing.en.txt", "ferry-crossing", "en"), ("dam.txt", "dam", nil),
            ("dam.UK.TXT", "dam.UK", nil), ("a.old.md", "a.old", nil),
            ("a.zh-Hant.markdown", "a", "zh-Hant"), ("a.b.pt-BR.ndjson", "a.b", "pt-BR"),
            ("folder.ru/a.json", "a", nil), (".txt", "", nil), ("a.en", "a", "en"), ("", "", nil),
            ("v2.v2.txt", "v2.v2", nil), ("a\u{301}.en.txt", "a\u{301}", "en"),
        ] as [(String, String, String?)]
    )
    func fileNames(name: String, stem: String, language: String?) {
        #expect(ArticleFileName(name).stem == stem)
        #expect(ArticleFileName(name).language?.description == language)
    }

    @Test(
        "makes ids that are safe as file names",
        arguments: [
            ("a/../b", "a-..-b"), ("Річка 1", "------1"), ("A_z.9-", "A_z.9-"),
            ("", "a-2c26b46b"), ("..", "a-2c26b46b"), (nil, "a-2c26b46b"), ("a\u{301}", "a-"),
        ] as [(String?, String)]
    )
    func ids(name: String?, id: String) {
        #expect(ArticleID.id(for: name, text: SourceText("foo")) == id)
        #expect(ArticleID.isValid(id))
    }
}
