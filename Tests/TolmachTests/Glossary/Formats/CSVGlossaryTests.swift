import Testing
import Tolmach
import TolmachTestKit

@Suite struct CSVGlossaryTests {
    private static func parsed(_ text: String, strict: Bool = false) throws -> Glossary.Loaded {
        try Glossary.parsed(Array(text.utf8), file: "g.csv", strict: strict)
    }

    @Test("reads every column into its place")
    func whole() throws {
        let text = """
            kind,id,domain,definition,note,source,en,en.flags,ru,ru.forms,ru.pos,ru.gender,\
            ru.exempt,ru.deprecated,ru.forbidden,en>ru
            place,x,war,what,careful,UN,"a, b",case|exact,один|два \\| три,\
            одного; одному|,noun|adj,m|,один раз|два раза,старый,плохой,по-английски
            """
        let loaded = try Self.parsed(text)
        #expect(loaded.problems.isEmpty)
        let concept = try #require(loaded.glossary["x"])
        #expect(concept.kind == .place && concept.domain == "war" && concept.definition == "what")
        #expect(concept.note == "careful" && concept.source == "UN")
        #expect(concept.terms["en"] == [Term("a, b", isCaseSensitive: true, isExact: true)])
        let exempt = ["один раз", "два раза"]
        #expect(
            concept.terms["ru"] == [
                Term(
                    "один",
                    partOfSpeech: "noun",
                    gender: "m",
                    forms: ["одного", "одному"],
                    exemptions: exempt
                ),
                Term("два | три", status: .admitted, partOfSpeech: "adj", exemptions: exempt),
                Term("старый", status: .deprecated, exemptions: exempt),
                Term("плохой", status: .forbidden, exemptions: exempt),
                Term("по-английски", onlyFrom: "en"),
            ]
        )
        #expect(concept.preferred(in: "ru", from: "en")?.text == "по-английски")
        #expect(concept.preferred(in: "ru", from: "uk")?.text == "один")
    }

    @Test("a term that is kept stays as it is in status")
    func keep() throws {
        let glossary = try Self.parsed("id,en,en.flags\nx,BBC|the BBC,keep\n").glossary
        #expect(glossary["x"]?.terms["en"]?.map(\.status) == [.keep, .keep])
    }

    @Test(
        "a row that cannot be used says why, and the others are used",
        arguments: [
            (
                "id,en\n,a\nz,z",
                "g.csv:2:1: the row has no id; write a short word that no other row has"
            ),
            (
                "id,en\nz,z\nx,a\nx,b",
                "g.csv:4:1: id 'x' stands on line 3 already; rename or delete one of the two"
            ),
            (
                "id,en,note\nx,,why\nz,z,",
                "g.csv:2:1: row 'x' has no term in any language; "
                    + "fill the column of a language or delete the row"
            ),
            (
                "id,en,en.forms\nx,a|b|c,d|e\nz,z,",
                "g.csv:2:9: 'en.forms' has 2 parts, 'en' has 3; "
                    + "write one part a term, an empty one where there is nothing to say"
            ),
            (
                "id,en,en.pos\nx,a,b|c\nz,z,",
                "g.csv:2:5: 'en.pos' has 2 parts, 'en' has 1; "
                    + "write one part a term, an empty one where there is nothing to say"
            ),
            (
                "id,kind,en\nx,plcae,a\nz,,z",
                "g.csv:2:3: 'plcae' is no kind; write term, person, place or organisation"
            ),
            (
                "id,en,en.flags\nx,a,case|kep\nz,z,",
                "g.csv:2:5: 'kep' is no flag; write case, exact or keep"
            ),
            (
                "id,es,es.gender\nx,a|b,m|v\nz,z,",
                "g.csv:2:7: 'v' is no gender; write m, f, n or mf"
            ),
            (
                "id,en\nx,a||b\nz,z",
                "g.csv:2:3: phrase 2 has no letter; write it or delete the bar '|' beside it"
            ),
            (
                "id,uk\nx,Kиїв\nz,z",
                "g.csv:2:3: mixed scripts in 'Kиїв': "
                    + "'K' is the Latin U+004B, not the Cyrillic U+041A; "
                    + "write the word anew in the letters of 'uk'"
            ),
            (
                "id,ru,ru.forms\nx,БПЛА,БПЛA;дрон\nz,z,",
                "g.csv:2:8: mixed scripts in 'БПЛA': "
                    + "'A' is the Latin U+0041, not the Cyrillic U+0410; "
                    + "write the word anew in the letters of 'ru'"
            ),
            (
                "id,en\nx,Кyiv|Киев\nz,z",
                "g.csv:2:3: mixed scripts in 'Кyiv': "
                    + "'К' is the Cyrillic U+041A, not the Latin U+004B; "
                    + "write the word anew in the letters of 'en'"
            ),
            (
                "id,en\nx,Киев\nz,z",
                "g.csv:2:3: the letters of 'Киев' are not those of 'en'; "
                    + "write the word anew in the letters of 'en'"
            ),
            (
                "id,en,en.forbidden\nx,a|b,b\nz,z,",
                "g.csv:2:7: 'b' has two statuses in 'en'; keep it with one status, once"
            ),
            (
                "id,en\nx,a,b\nz,z",
                "g.csv:2:5: the row has 3 cells, the header 2; "
                    + "put a cell that holds a separator in quotation marks"
            ),
        ]
    )
    func problems(text: String, message: String) throws {
        let loaded = try Self.parsed(text)
        #expect(loaded.problems.map(\.description) == [message])
        #expect(loaded.glossary["z"] != nil)
        let error = try #require(throws: GlossaryError.self) {
            try Self.parsed(text, strict: true)
        }
        #expect(error.description == message)
    }

    @Test(
        "a header that cannot be used says why",
        arguments: [
            (
                "id,en,en.form\nx,a,b",
                "g.csv:1:7: unknown column 'en.form'; did you mean en.forms, en.pos, en.flags?"
            ),
            (
                "id,defintion\nx,a",
                "g.csv:1:4: unknown column 'defintion'; did you mean definition, domain, kind?"
            ),
            (
                "id,qq\nx,a",
                "g.csv:1:4: unknown column 'qq'; did you mean id, kind, note?"
            ),
            ("id,en,en\nx,a,b", "g.csv:1:7: column 'en' stands twice; join the two"),
            ("id,en,\nx,a,", "g.csv:1:7: a column has no name; name it or delete it"),
            (
                "en\nx",
                "g.csv:1:1: there is no column 'id'; "
                    + "add one, with a short word in each row that no other row has"
            ),
            (
                "id,en\nx,\"a",
                "g.csv:2:3: a quotation mark is never closed; "
                    + "close it, or double it if it is meant as text"
            ),
        ]
    )
    func headers(text: String, message: String) throws {
        let error = try #require(throws: GlossaryError.self) { try Self.parsed(text) }
        #expect(error.description == message)
    }

    @Test("gives one term what its neighbours do not have")
    func single() throws {
        let text = """
            id,en,en.status,en.forms,en.term-flags,en.term-exempt,en.term-note,en.term-source,\
            en.exempt,en.flags
            x,a|b|c,preferred||forbidden,|x1;x2|,case;exact||,p;q||r,|why|,||law,s,exact
            """
        let terms = try #require(Self.parsed(text, strict: true).glossary["x"]?.terms["en"])
        #expect(
            terms == [
                Term("a", exemptions: ["p", "q", "s"], isCaseSensitive: true, isExact: true),
                Term(
                    "b",
                    status: .admitted,
                    forms: ["x1", "x2"],
                    exemptions: ["s"],
                    isExact: true,
                    note: "why"
                ),
                Term(
                    "c",
                    status: .forbidden,
                    exemptions: ["r", "s"],
                    isExact: true,
                    source: "law"
                ),
            ]
        )
    }

    @Test("a backslash is written as two, and frees bars and semicolons")
    func escapes() throws {
        let text = "id,en,en.forms\nx,a\\\\|b\\|c|d\\e,\"f\\;g;h|\"\"i\"\"|\"\n"
        let terms = try #require(Self.parsed(text, strict: true).glossary["x"]?.terms["en"])
        #expect(terms.map(\.text) == ["a\\", "b|c", "d\\e"])
        #expect(terms.map(\.forms) == [["f;g", "h"], ["\"i\""], []])
    }

    @Test("every term knows its line and column")
    func places() throws {
        let text = "id,en,uk\nx,\"a \"\"b\"\"| c\n|d\",й|и\u{306}и\nz,z,\n"
        let loaded = try Self.parsed(text, strict: true)
        #expect(loaded.place(of: "x")?.description == "g.csv:2:1")
        #expect(loaded.place(of: "z")?.description == "g.csv:4:1")
        #expect(loaded.place(of: "y") == nil)
        let english = loaded.places(of: "x", in: "en")
        #expect(english.map(\.description) == ["g.csv:2:4", "g.csv:2:13", "g.csv:3:2"])
        #expect(english.map(\.hasOuterBlanks) == [false, true, false])
        #expect(loaded.places(of: "x", in: "uk").map(\.column) == [5, 7])
        #expect(loaded.places(of: "x", in: "de").isEmpty)
    }

    @Test("a later file overrides concepts, with their places")
    func override() throws {
        var loaded = try Self.parsed("id,en\nx,a\ny,b\n")
        let later = try Glossary.parsed(Array("id,en,uk\nz,c,\nx,d,є|ї\n,e,".utf8), file: "h.csv")
        loaded.override(with: later)
        #expect(loaded.glossary.concepts.map(\.id) == ["x", "y", "z"])
        #expect(loaded.glossary["x"]?.terms["en"]?.map(\.text) == ["d"])
        #expect(loaded.place(of: "x")?.description == "h.csv:3:1")
        #expect(loaded.places(of: "x", in: "uk").map(\.description) == ["h.csv:3:5", "h.csv:3:7"])
        #expect(loaded.place(of: "y")?.description == "g.csv:3:1")
        #expect(loaded.problems.map(\.code) == ["glossary.no-id"])
    }
}
