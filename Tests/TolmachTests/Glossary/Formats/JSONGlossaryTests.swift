import Testing
import Tolmach

@Suite struct JSONGlossaryTests {
    private static func read(_ text: String) throws -> Glossary.Loaded {
        try JSONGlossary().read(Array(text.utf8), options: GlossaryReadOptions(file: "g.json"))
    }

    @Test("reads every key into its place, with the place of each term")
    func whole() throws {
        let text = """
            { "glossary": 1, "concepts": [
              { "terms": { "uk": [ { "text": "посол" },
                  { "gender": "f", "text": "послиця" } ],
                "en": [ { "text": "envoy", "status": "keep", "pos": "noun", "forms": [ "envoys" ],
                  "exempt": [ "Envoy car" ], "case": true, "exact": true, "from": "de",
                  "note": "n", "source": "s" } ] },
                "id": "x", "kind": "place", "domain": "d", "definition": "e", "note": "f",
                "source": "g" }
            ] }
            """
        let loaded = try Self.read(text)
        #expect(loaded.problems.isEmpty)
        let concept = try #require(loaded.glossary["x"])
        #expect(concept.kind == .place && concept.domain == "d" && concept.definition == "e")
        #expect(concept.note == "f" && concept.source == "g")
        #expect(
            concept.terms == [
                "uk": [Term("посол"), Term("послиця", status: .admitted, gender: "f")],
                "en": [
                    Term(
                        "envoy",
                        status: .keep,
                        partOfSpeech: "noun",
                        forms: ["envoys"],
                        exemptions: ["Envoy car"],
                        isCaseSensitive: true,
                        isExact: true,
                        onlyFrom: "de",
                        note: "n",
                        source: "s"
                    )
                ],
            ]
        )
        #expect(loaded.place(of: "x")?.description == "g.json:2:3")
        let places = loaded.places(of: "x", in: "uk") + loaded.places(of: "x", in: "en")
        #expect(places.map(\.line) == [2, 3, 4])
        #expect(places.map(\.column) == [24, 7, 13])
    }

    @Test(
        "a concept of the wrong shape is told, and the others are used",
        arguments: [
            (
                #"{"id": "x", "terms": {"en": [{"text": "a", "form": []}]}}"#,
                "g.json:1:106: '/terms/en/0/form' is an unknown key"
            ),
            (#"{"id": "x", "terms": {"en": [{"text": 1}]}}"#, "g.json:1:93: '/terms/en/0/text'"),
            (#"{"id": "x"}"#, "g.json:1:55: lacks the key 'terms'"),
            (#"{"terms": {"en": [{"text": "a"}]}}"#, "g.json:1:55: lacks the key 'id'"),
            (#"{"id": "x", "terms": {"en": []}}"#, "g.json:1:55: concept 'x' has no term"),
            (#"{"id": "x", "terms": {"qq": [{"text": "a"}]}}"#, "g.json:1:84: 'qq' is no language"),
            (#"{"id": "x", "terms": {"e": [{"text": "a"}]}}"#, "g.json:1:82: '/terms/e' has a key"),
            (#"{"id": "z", "terms": {"en": [{"text": "a"}]}}"#, "g.json:1:55: id 'z' stands on"),
            ("17", "g.json:1:55: is no object"),
        ]
    )
    func problems(concept: String, message: String) throws {
        let first = #"{"id":"z","terms":{"en":[{"text":"z"}]}}"#
        let loaded = try Self.read(#"{"concepts":["# + first + "," + concept + #"],"glossary":1}"#)
        #expect(loaded.glossary.concepts.map(\.id) == ["z"])
        #expect(loaded.problems.count == 1)
        let found = loaded.problems.map(\.description).joined()
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test(
        "what is no glossary is an error with its place",
        arguments: [
            (#"{"glossary":2,"concepts":[]}"#, "g.json:1:14: '/glossary' is no version"),
            (#"{"glossary":1}"#, "g.json:1:1: lacks the key 'concepts'"),
            (#"{"concepts":[]}"#, "g.json:1:1: lacks the key 'glossary'"),
            (#"{"glossary":1,"concept":[]}"#, "g.json:1:25: '/concept' is an unknown key"),
            ("[]", "g.json:1:1: is no object"),
            ("", "g.json:1:1: is no object"),
            ("{\"glossary\":1,\n\"concepts\":[{\"id\":\"x\"", "g.json:2:22: '/concepts/0' exp"),
            (#"{"glossary":1,"concepts":[]} x"#, "g.json:1:30: goes on after its end"),
        ]
    )
    func errors(text: String, message: String) throws {
        let error = try #require(throws: GlossaryError.self) { try Self.read(text) }
        #expect(error.description.hasPrefix(message), "\(error)")
    }
}
