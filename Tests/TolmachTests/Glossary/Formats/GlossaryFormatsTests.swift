import Testing
import Tolmach

@Suite struct GlossaryFormatsTests {
    @Test(
        "a name tells the format to write, the first of the list where several have its ending",
        arguments: [
            ("a/war.csv", "csv"), ("WAR.TSV", "tsv"), ("g.utf8", "omegat"), ("g.txt", "omegat"),
            ("g.json", "json"), ("g.tbx", "tbx"), ("g.xlf", "xliff2"),
        ]
    )
    func names(file: String, format: String) {
        #expect(GlossaryFormats.format(forFile: file)?.format.name == format)
    }

    @Test("a name without an ending of the list tells no format", arguments: ["g", "g.doc", "csv"])
    func unknown(file: String) {
        #expect(GlossaryFormats.format(forFile: file) == nil)
    }

    @Test(
        "the content tells the format to read, and the name where it does not",
        arguments: [
            ("id,en\nx,a", "g.json", "csv"), ("id\ten\nx\ta", "g.txt", "tsv"),
            (" {\"glossary\": 1}", "g.csv", "json"), ("en,ru\na,b", "g.csv", "csv"),
            ("id\tідентифікатор\n", "g.en-uk.txt", "omegat"), ("a\tб", "g.tab", "omegat"),
            ("# Glossary in tab-separated format -*- coding: utf-8 -*-\n", "g.csv", "omegat"),
        ]
    )
    func contents(text: String, file: String, format: String) throws {
        let found = try GlossaryFormats.format(of: Array(text.utf8), file: file)
        #expect(found.format.name == format)
    }

    @Test("what nothing tells is an error that lists the formats")
    func lost() throws {
        let error = try #require(throws: GlossaryError.self) {
            try GlossaryFormats.format(of: Array("words".utf8), file: "g.doc")
        }
        #expect(
            error.description.hasPrefix(
                "g.doc: neither the content nor the name tells the format; name it: csv, tsv, "
            )
        )
        let unknown = try #require(throws: GlossaryError.self) { try GlossaryFormats.named("tbx4") }
        #expect(
            unknown.description
                == "tbx4: no glossary format has this name; did you mean tbx or tbx3?"
        )
    }
}
