import Testing
import Tolmach

@Suite struct OmegaTGlossaryTests {
    private static func read(_ text: String, file: String = "g.en-uk.txt") throws
        -> Glossary.Loaded
    {
        try OmegaTGlossary().read(Array(text.utf8), options: GlossaryReadOptions(file: file))
    }

    @Test("several targets of a source are one concept, the first preferred")
    func synonyms() throws {
        let text = """
            # a comment
            asylum seeker\tшукач притулку\tUNHCR "usage"
            war\tвійна\r
            asylum seeker\tпрохач притулку\t\tmore
            no target\t\tjust so
            #hash\tрешітка

            """
        let loaded = try Self.read(text)
        #expect(loaded.problems.isEmpty)
        let ids = loaded.glossary.concepts.map(\.id)
        #expect(ids == ["asylum-seeker", "war", "no-target"])
        let concept = try #require(loaded.glossary["asylum-seeker"])
        #expect(concept.terms["en"] == [Term("asylum seeker")])
        #expect(
            concept.terms["uk"] == [
                Term("шукач притулку", note: "UNHCR \"usage\""),
                Term("прохач притулку", status: .admitted),
            ]
        )
        #expect(loaded.glossary["no-target"]?.note == "just so")
        #expect(loaded.places(of: "asylum-seeker", in: "uk").map(\.line) == [2, 4])
        #expect(loaded.places(of: "asylum-seeker", in: "uk").map(\.column) == [15, 15])
    }

    @Test("a line that cannot be used is told")
    func problems() throws {
        let loaded = try Self.read("one column\n\tціль\nwar\tвійна\n...\tкрапки\n")
        #expect(loaded.glossary.concepts.map(\.id) == ["war"])
        #expect(
            loaded.problems.map(\.description) == [
                "g.en-uk.txt:1:1: the line has one column; "
                    + "write a tab and the target word behind the source word",
                "g.en-uk.txt:2:1: the line has no source word; "
                    + "write it before the first tab or delete the line",
                "g.en-uk.txt:4:1: a term, form or exemption has no letter; "
                    + "write it or delete it",
            ]
        )
    }

    @Test("the languages come from the options, a comment, or the name")
    func languages() throws {
        let line = "a\tб\n"
        let byName = try Self.read(line, file: "x/my_en-uk_v2.utf8")
        #expect(byName.glossary["a"]?.terms["uk"]?.map(\.text) == ["б"])
        let byComment = try Self.read("# x\n# languages: en ru\n" + line, file: "g.txt")
        #expect(byComment.glossary["a"]?.terms["ru"]?.map(\.text) == ["б"])
        let options = GlossaryReadOptions(file: "g.en-uk.txt", source: "en", target: "bg")
        let byOption = try OmegaTGlossary().read(Array(line.utf8), options: options)
        #expect(byOption.glossary["a"]?.terms["bg"]?.map(\.text) == ["б"])
        let error = try #require(throws: GlossaryError.self) {
            try Self.read(line, file: "g.txt")
        }
        #expect(
            error.description == "g.txt: the list does not say its two languages; "
                + "name them with --from and --into, or in a name such as glossary.en-uk.txt"
        )
    }

    @Test("words never to be written stand in the comment alone")
    func forbidden() throws {
        let concept = Concept(
            id: "kyiv",
            terms: ["uk": [Term("Київ")], "en": [Term("Kyiv"), Term("Kiev", status: .forbidden)]]
        )
        let options = GlossaryWriteOptions(source: "uk", targets: ["en"])
        let written = try OmegaTGlossary().write(Glossary([concept]), options: options)
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(text.hasSuffix("# languages: uk en\nКиїв\tKyiv\tnot: Kiev\n"))
        #expect(
            written.losses == [
                GlossaryLoss(concept: "kyiv", field: .id, reason: "it is made of the source word"),
                GlossaryLoss(
                    concept: "kyiv",
                    language: "en",
                    field: .term,
                    reason: "it stands in the comment"
                ),
            ]
        )
    }

    @Test("what a list can hold comes back without a loss")
    func lossless() throws {
        let concepts = [
            Concept(
                id: "war-crime",
                terms: [
                    "en": [Term("War crime")],
                    "uk": [Term("а \"б\"", note: "x"), Term("в", status: .admitted)],
                ]
            ),
            Concept(id: "war-crime-2", terms: ["en": [Term("war-crime")], "uk": [Term("г")]]),
        ]
        let options = GlossaryWriteOptions(source: "en", targets: ["uk"])
        let written = try OmegaTGlossary().write(Glossary(concepts), options: options)
        #expect(written.losses.isEmpty)
        let loaded = try GlossaryFormats.read(
            written.bytes,
            options: GlossaryReadOptions(file: "stdin")
        )
        #expect(loaded.glossary.concepts == concepts)
    }

    @Test("a format of one pair asks for it")
    func pair() throws {
        let glossary = SampleGlossary.glossary
        let error = try #require(throws: GlossaryError.self) {
            try OmegaTGlossary().write(glossary, options: GlossaryWriteOptions(file: "out.utf8"))
        }
        #expect(
            error.description == "out.utf8: 'omegat' holds one pair of languages; "
                + "name them with --from and one --into; the glossary has en, es, uk"
        )
    }
}
