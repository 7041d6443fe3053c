import Testing
import Tolmach
import TolmachTestKit

@Suite struct GlossaryFileTests {
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
                "g.csv:2:3: mixed scripts in 'Kиїв'; write the word anew in the letters of 'uk'"
            ),
            (
                "id,ru,ru.forms\nx,БПЛА,БПЛA;дрон\nz,z,",
                "g.csv:2:8: mixed scripts in 'БПЛA'; write the word anew in the letters of 'ru'"
            ),
            (
                "id,en\nx,Кyiv|Киев\nz,z",
                "g.csv:2:3: mixed scripts in 'Кyiv'; write the word anew in the letters of 'en'"
            ),
            (
                "id,en\nx,Киев\nz,z",
                "g.csv:2:3: mixed scripts in 'Киев'; write the word anew in the letters of 'en'"
            ),
            (
                "id,en,en.forbidden\nx,a|b,b\nz,z,",
                "g.csv:2:7: 'b' has two statuses in 'en'; keep it in one column, once"
            ),
            (
                "id,en\nx,a,b\nz,z",
                "g.csv:2:5: the row has 3 cells, the header 2; "
                    + "put a cell that holds a comma in quotation marks"
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

    @Test("a file that cannot be opened is an error")
    func missing() throws {
        let error = try #require(throws: GlossaryError.self) {
            try Glossary.load(files: ["no/such.csv"])
        }
        #expect(
            error.description
                == "no/such.csv: the file cannot be read; check that it is there and may be opened"
        )
    }

    @Test("random and cut bytes never trap")
    func hostile() throws {
        var random = SeededNumbers()
        let whole = Array(
            "id,kind,en,en.forms,en.flags,ru,en>ru\nx,place,a|b,c;d|e,case,Киев,є\n".utf8
        )
        let signs = Array("|;\\,\"\nъa.>".utf8)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1..<6, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = signs.randomElement(using: &random) ?? 0
            }
            let cut = Int.random(in: 0...bytes.count, using: &random)
            guard let loaded = try? Glossary.parsed(Array(bytes.prefix(cut)), file: "g") else {
                continue
            }
            for concept in loaded.glossary.concepts {
                #expect(!concept.terms.isEmpty, "seed \(random.seed)")
            }
        }
    }
}
