import Testing

@testable import Tolmach

@Suite struct DecodingTests {
    @Test(
        "decodes UTF-8 and UTF-16 and makes LF of CR LF",
        arguments: [
            ([UInt8]("a\r\nё\rb\r".utf8), "a\nё\rb\r"),
            ([0xEF, 0xBB, 0xBF, 0x41], "A"),
            ([0xFF, 0xFE, 0x41, 0, 0x0D, 0, 0x0A, 0, 0x3D, 0xD8, 0, 0xDE], "A\n😀"),
            ([0xFE, 0xFF, 0x04, 0x29], "Щ"),
            ([], ""), ([0xFF, 0xFE], ""),
        ] as [([UInt8], String)]
    )
    func decodes(bytes: [UInt8], text: String) throws {
        let decoded = try Decoding(bytes, format: "text").string
        #expect(Array(decoded.utf8) == Array(text.utf8))
    }

    private static let utf16: [UInt8] = "Over two towns".utf8.flatMap { [$0, 0] as [UInt8] }

    @Test(
        "refuses what is no text, with its place",
        arguments: [
            ([0x41, 0x0A, 0xC3, 0x28], "is not UTF-8; save the file as UTF-8 (line 2, byte 2)"),
            ([0x41, 0xE2, 0x80], "is not UTF-8; save the file as UTF-8 (line 1, byte 1)"),
            ([0x41, 0x42, 0], "holds a NUL byte; is it a text file (line 1, byte 2)"),
            (
                utf16,
                "holds a NUL byte; this looks like UTF-16 without a byte order mark; "
                    + "save the file as UTF-8 (line 1, byte 1)"
            ),
            (
                [0xFF, 0xFE, 0x0A, 0, 0, 0xD8, 0x41, 0],
                "is not UTF-16; save the file as UTF-8 (line 2, byte 4)"
            ),
            ([0xFF, 0xFE, 0x41], "ends inside a UTF-16 character (line 1, byte 2)"),
            (
                [0xFE, 0xFF, 0, 0],
                "holds a NUL character; is it a text file (line 1, byte 2)"
            ),
        ] as [([UInt8], String)]
    )
    func refuses(bytes: [UInt8], message: String) {
        let error = #expect(throws: ReadError.self) { try Decoding(bytes, format: "text") }
        #expect(error?.description == "not valid text: \(message)")
    }

    @Test("places an error of the decoded text in the file")
    func places() throws {
        let plain = try Decoding([0xEF, 0xBB, 0xBF] + "a\r\nb\r\nc".utf8, format: "text")
        let error = plain.error("x", at: 4, format: "text")
        #expect(error.offset == 3 + 6)
        #expect(error.line == 3)
        let wide = try Decoding([0xFF, 0xFE, 0x29, 0x04, 0x41, 0], format: "text")
        #expect(wide.error("x", at: 2, format: "text").offset == 4)
    }

    @Test("reads a large file in linear time")
    func large() throws {
        let bytes = Array(repeating: Array("Строка ё\r\n".utf8), count: 500_000).flatMap { $0 }
        #expect(try Decoding(bytes, format: "text").string.utf8.count == bytes.count - 500_000)
    }
}
