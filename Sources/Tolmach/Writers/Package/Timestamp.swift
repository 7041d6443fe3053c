/// A point in time as packages give it: RFC 3339, made from what a newsroom wrote.
struct Timestamp: CustomStringConvertible {
    /// The whole, such as `2026-03-12T08:30:00Z`.
    let description: String

    /// The day, such as `2026-03-12`.
    var day: String { String(description.prefix(10)) }

    /// Takes an ISO 8601 date, or a date with a time and a zone; another tail is left out.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, Self.fits(bytes[..<10], "dddd-dd-dd"),
            (1...12).contains(Self.number(bytes[5..<7])),
            (1...31).contains(Self.number(bytes[8..<10]))
        else { return nil }
        let shapes = [
            "dddd-dd-ddTdd:dd:ddZ", "dddd-dd-ddTdd:dd:dd+dd:dd", "dddd-dd-ddTdd:dd:dd-dd:dd",
        ]
        let isWhole = shapes.contains { Self.fits(bytes[...], $0) }
        description = isWhole ? text : String(decoding: bytes[..<10], as: UTF8.self) + "T00:00:00Z"
    }

    private static func fits(_ bytes: ArraySlice<UInt8>, _ shape: String) -> Bool {
        bytes.count == shape.utf8.count
            && zip(bytes, shape.utf8).allSatisfy { byte, wanted in
                wanted == 0x64 ? (0x30...0x39).contains(byte) : byte == wanted
            }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
