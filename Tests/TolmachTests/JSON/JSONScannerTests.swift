import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct JSONScannerTests {
    @Test(
        "reads every kind of value",
        arguments: [
            ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)),
            ("-7", .integer(-7)), ("0", .integer(0)), ("1.50", .number(1.5)),
            ("2e2", .number(200)), ("99999999999999999999", .number(1e20)),
            (#""a\"\\\/\b\f\n\r\t\u00E9é""#, .string("a\"\\/\u{8}\u{C}\n\r\té" + "é")),
            (#""\ud83d\uDE00\u0000""#, .string("😀\u{0}")), ("[]", .array([])),
            ("[ 1 , [ ] ]", .array([.integer(1), .array([])])),
            (#"{"b":1,"a":null}"#, .object([("b", .integer(1)), ("a", .null)])),
        ] as [(String, JSONValue)]
    )
    func values(text: String, value: JSONValue) throws {
        #expect(try JSONScanner.value(of: Array(text.utf8)) == value)
    }

    @Test(
        "refuses what is not JSON, with its place",
        arguments: [
            ("", "expected a value (byte 0)"),
            ("[1,]", "'/1' expected a value (byte 3)"),
            ("[1 2]", "expected ',' or ']' (byte 3)"),
            ("[1", "expected ',' or ']' (byte 2)"),
            (#"{"a":1,}"#, "expected a key (byte 7)"),
            (#"{"a" 1}"#, "'/a' expected ':' (byte 5)"),
            (#"{"a":"#, "'/a' ends too early; a value was expected (byte 5)"),
            (#"{"a":1,"a":2}"#, "'/a' stands twice in its object (byte 7)"),
            (#"{"x/~":{"":tru}}"#, "'/x~1~0/' expected a value (byte 11)"),
            ("01", "is a number that begins with 0 (byte 0)"),
            ("-", "expected a digit (byte 1)"), ("1.", "expected a digit (byte 2)"),
            ("1e", "expected a digit (byte 2)"), (".5", "expected a value (byte 0)"),
            ("+1", "expected a value (byte 0)"), ("1e999", "is a number out of range (byte 0)"),
            ("NaN", "expected a value (byte 0)"), ("1 2", "goes on after its end (byte 2)"),
            (#"["\ud800"]"#, "'/0' holds half of a surrogate pair (byte 2)"),
            (#"["\udc00"]"#, "'/0' holds half of a surrogate pair (byte 2)"),
            (#"["\ud800\u0041"]"#, "'/0' holds half of a surrogate pair (byte 2)"),
            (#"["\x"]"#, "'/0' holds an unknown escape (byte 2)"),
            (#"["\u12G4"]"#, "'/0' holds an unknown escape (byte 2)"),
            (#"["\"#, "'/0' ends inside a string (byte 3)"),
            (#"["\u12"#, "'/0' ends inside a string (byte 6)"),
            ("[\"a", "'/0' ends inside a string (byte 3)"),
            ("[\"a\n\"]", "'/0' holds a control character; write it as an escape (byte 3)"),
        ]
    )
    func refusals(text: String, message: String) {
        #expect(failure(Array(text.utf8)) == message)
    }

    @Test("refuses bytes that are not UTF-8, before and after an escape")
    func invalidUTF8() {
        let message = "is not UTF-8; save the file as UTF-8"
        #expect(failure([0x22, 0x41, 0xC3, 0x22]) == "\(message) (byte 2)")
        #expect(failure([0x22, 0x5C, 0x6E, 0xED, 0xA0, 0x80, 0x22]) == "\(message) (byte 3)")
        #expect(failure([0xEF, 0xBB, 0xBF, 0x31]) == "expected a value (byte 0)")
    }

    @Test("takes 64 values inside each other and refuses 65")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: 0x5B, count: depth) + Array(repeating: 0x5D, count: depth)
        }
        _ = try JSONScanner.value(of: nested(64))
        let pointer = String(repeating: "/0", count: 64)
        #expect(failure(nested(65)) == "'\(pointer)' nests deeper than 64 values (byte 64)")
        #expect(failure(Array(repeating: 0x5B, count: 100_000)) != nil)
    }

    @Test("tells keys apart by their bytes, few or many")
    func equalKeys() throws {
        let distinct = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        _ = try JSONScanner.value(of: Array(distinct.utf8))
        let many = (0..<2_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        _ = try JSONScanner.value(of: Array("{\(many)}".utf8))
        let message = failure(Array("{\(many),\"k7\":0}".utf8))
        #expect(message?.hasPrefix("'/k7' stands twice in its object") == true)
    }

    @Test("cuts long keys and escapes invisible characters in pointers")
    func printedPointers() {
        #expect(failure(Array("{\"\u{202E}a\":".utf8))?.hasPrefix("'/\\u{202e}a' ends") == true)
        let long = failure(Array("{\"\(String(repeating: "k", count: 500))\":".utf8))
        #expect(long?.utf8.count ?? 0 < 150)
    }

    @Test("reads one value after the other when a line end parts them")
    func stream() throws {
        var scanner = JSONScanner(Array("1\n\n2 \r\n 3 4".utf8))
        #expect(try scanner.next() == .integer(1))
        #expect(try scanner.next() == .integer(2))
        #expect(try scanner.next() == .integer(3))
        #expect(throws: JSONError.self) { _ = try scanner.next() }
        var blank = JSONScanner(Array(" \n".utf8))
        #expect(try blank.next() == nil)
    }

    @Test("finds the place of a value again")
    func offsets() {
        let bytes = Array(#"{"a":[1,{"b":2}],"c":3}"#.utf8)
        let steps: [JSONStep] = [.key("a"), .item(1), .key("b")]
        #expect(JSONScanner.offset(of: steps, in: bytes, from: 0) == 13)
        #expect(JSONScanner.offset(of: [], in: bytes, from: 0) == 0)
        #expect(JSONScanner.offset(of: [.key("z")], in: bytes, from: 0) == 0)
    }

    @Test("never traps on random, changed and cut bytes, and prints what it read alike")
    func hostile() {
        var dice = SeededNumbers()
        let seedText = #"{"a":[1,-2.5e3,"\u00e9\ud83d\ude00 é"],"b":{"c":null,"d":[true,false]}}"#
        for _ in 0..<3_000 {
            let bytes = dice.damaged(Array(seedText.utf8))
            do throws(JSONError) {
                let value = try JSONScanner.value(of: bytes)
                let printed = JSONPrinter.line(value)
                let again = try JSONScanner.value(of: Array(printed.utf8))
                #expect(JSONPrinter.line(again) == printed, "seed \(dice.seed)")
            } catch {
                #expect((0...bytes.count).contains(error.offset), "seed \(dice.seed)")
            }
        }
    }

    private func failure(_ bytes: [UInt8]) -> String? {
        do throws(JSONError) {
            _ = try JSONScanner.value(of: bytes)
            return nil
        } catch {
            return error.description
        }
    }
}
