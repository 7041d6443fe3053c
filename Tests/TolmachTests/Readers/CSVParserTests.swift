import Testing
import Tolmach
import TolmachTestKit

@Suite struct CSVParserTests {
    private static func cells(_ text: String) throws -> [[String]] {
        let table = try CSVParser().table(Array(text.utf8))
        return ([table.header] + table.rows).map { $0.cells.map(\.text) }
    }

    @Test(
        "reads cells, marks and line ends",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}id\nx", [["id"], ["x"]]),
            ("a,\"b,c\"\n", [["a", "b,c"]]),
            ("\"say \"\"no\"\"\",\"\"\n", [["say \"no\"", ""]]),
            ("\"\"\"\"", [["\""]]),
            ("\"one\ntwo\",x", [["one\ntwo", "x"]]),
            ("\"one\r\ntwo\"\r\nx", [["one\r\ntwo"], ["x"]]),
            ("a,,\n,\n", [["a", "", ""], ["", ""]]),
            ("a\n\n\r\n\nb", [["a"], ["b"]]),
            ("x \"y\" z,'q'", [["x \"y\" z", "'q'"]]),
            ("ім’я,«так»", [["ім’я", "«так»"]]),
            ("a,", [["a", ""]]),
        ] as [(String, [[String]])]
    )
    func reads(text: String, expected: [[String]]) throws {
        #expect(try Self.cells(text) == expected)
    }

    @Test("knows the line and column of each cell, in scalars")
    func places() throws {
        let text = "id,ru\nй,\"две\nстроки\",x\r\n\"a\",є\n"
        let table = try CSVParser().table(Array(text.utf8))
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.rows[0].cells.map(\.line) == [2, 2, 3])
        #expect(table.rows[0].cells.map(\.column) == [1, 3, 9])
        #expect(table.rows[1].cells.map(\.column) == [1, 5])
        let marked = try CSVParser().table(Array("\u{FEFF}id,en".utf8))
        #expect(marked.header.cells.map(\.column) == [1, 4])
    }

    @Test(
        "says the place, the fault and the way out",
        arguments: [
            ("", "1:1: the file is empty; its first line names the columns"),
            ("\n\r\n", "1:1: the file is empty; its first line names the columns"),
            (
                "a,b\nй,\"x\ny,z\n",
                "2:3: a quotation mark is never closed; "
                    + "close it, or double it if it is meant as text"
            ),
            (
                "a\n\"x\"y,z",
                "2:4: text after a closing quotation mark; "
                    + "put the whole cell in marks and double those inside"
            ),
        ]
    )
    func faults(text: String, message: String) throws {
        let error = try #require(throws: CSVError.self) { try Self.cells(text) }
        #expect(error.description == message)
    }

    @Test("bytes that are not UTF-8 are refused with their offset and line")
    func notUTF8() throws {
        let bytes = Array("id\r\nй,".utf8) + [0xD0, 0x2C]
        let error = try #require(throws: CSVError.self) { try CSVParser().table(bytes) }
        #expect(error.description == "2:3: byte 7 is not UTF-8; save the file as UTF-8")
        #expect(error.offset == 7)
    }

    @Test("takes another separator")
    func separator() throws {
        let table = try CSVParser(separator: ";").table(Array("a;b,c\n\"d;e\";f".utf8))
        #expect(table.header.cells.map(\.text) == ["a", "b,c"])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["d;e", "f"]])
    }

    @Test("random and cut bytes never trap, and what was read is written back the same")
    func hostile() throws {
        var random = SeededNumbers()
        let alphabet = Array("a,b\"\n\r;ї\u{FEFF}|".utf8) + [0xFF, 0x00, 0xD0]
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            guard let table = try? CSVParser().table(bytes) else { continue }
            let rows = [table.header] + table.rows
            let written = rows.map { row in
                row.cells
                    .map { "\"" + $0.text.replacing("\"", with: "\"\"") + "\"" }
                    .joined(separator: ",")
            }.joined(separator: "\n")
            let again = try CSVParser().table(Array(written.utf8))
            #expect(
                ([again.header] + again.rows).map { $0.cells.map(\.text) }
                    == rows.map { $0.cells.map(\.text) },
                "seed \(random.seed), bytes \(bytes)"
            )
        }
        let whole = Array("id,en\nx,\"a \"\"b\"\" ї\"\r\n".utf8)
        for length in whole.indices { _ = try? CSVParser().table(Array(whole.prefix(length))) }
    }
}
