import Testing
import Tolmach
import TolmachTestKit

/// What files are read from outside: spreadsheets' own, too large ones, and what is no table.
@Suite struct CSVGlossaryInputTests {
    private static func parsed(_ text: String, strict: Bool = false) throws -> Glossary.Loaded {
        try Glossary.parsed(Array(text.utf8), file: "g.csv", strict: strict)
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

    @Test(
        "takes what spreadsheets write",
        arguments: [
            "sep=;\r\nID;EN;RU\r\nx;\"a;b\";в|г\r\n",
            "\u{FEFF}id\ten\tru\nx\ta;b\tв|г",
            "\"id\",\"en\",\"ru\"\r\"x\",\"a;b\",\" в | г\u{A0}\"\r",
            "\n\nru,id,en\n\nв|г,x,a;b,,\n\n",
        ]
    )
    func spreadsheets(text: String) throws {
        let utf8 = Array(text.utf8)
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 where unit != 0xFEFF {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        for bytes in [utf8, little, big] {
            let loaded = try Glossary.parsed(bytes, file: "g.csv", strict: true)
            #expect(loaded.glossary["x"]?.terms["en"]?.map(\.text) == ["a;b"])
            #expect(loaded.glossary["x"]?.terms["ru"]?.map(\.text) == ["в", "г"])
        }
    }

    @Test("a table of 100,000 columns is told in one message")
    func wide() throws {
        let header = "id," + String(repeating: "en.forms,", count: 100_000)
        let error = try #require(throws: GlossaryError.self) { try Self.parsed(header) }
        #expect(error.description == "g.csv:1:13: column 'en.forms' stands twice; join the two")
        let row = "id,en\nx,a" + String(repeating: ",", count: 100_000)
        #expect(try Self.parsed(row, strict: true).glossary["x"] != nil)
        let cell = "id,en\nx," + String(repeating: "word ", count: 200_000)
        #expect(try Self.parsed(cell, strict: true).glossary["x"] != nil)
    }

    @Test(
        "bytes that are no text are told with the way out",
        arguments: [
            (
                Array("id,en\nx,a".utf8) + [0xE9],
                "g.csv:2:4: byte 9 is not UTF-8; "
                    + "save the file as UTF-8; spreadsheets call it 'CSV UTF-8'"
            ),
            (
                Array("i\0d\0,\0e\0n\0".utf8),
                "g.csv:1:1: the file holds NUL bytes, like UTF-16 without a byte order mark; "
                    + "save the file as UTF-8"
            ),
        ]
    )
    func encodings(bytes: [UInt8], message: String) throws {
        let error = try #require(throws: GlossaryError.self) {
            try Glossary.parsed(bytes, file: "g.csv")
        }
        #expect(error.description == message)
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
