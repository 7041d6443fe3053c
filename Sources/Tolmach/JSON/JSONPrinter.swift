/// Prints JSON as UTF-8 bytes: keys in the order given, escapes only where JSON demands them.
///
/// The same value always gives the same bytes.
public enum JSONPrinter {
    /// `value` on one line, without a line end.
    public static func line(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `value` over many lines with an indent of two blanks, without a line end.
    public static func indented(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        append(value, indent: 0, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `value` to `bytes`, on one line, or indented from the depth `indent` on.
    ///
    /// Lists of numbers stay on one line even when indented: they are positions.
    public static func append(_ value: JSONValue, indent: Int? = nil, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .number(let number): append(number, to: &bytes)
        case .string(let text): append(text, to: &bytes)
        case .array(let items):
            let inner = isNumbers(items) ? nil : indent.map { $0 + 1 }
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                breakLine(inner, to: &bytes)
                append(item, indent: inner, to: &bytes)
            }
            if !items.isEmpty, inner != nil { breakLine(indent, to: &bytes) }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                breakLine(indent.map { $0 + 1 }, to: &bytes)
                append(member.key, to: &bytes)
                bytes.append(0x3A)
                if indent != nil { bytes.append(0x20) }
                append(member.value, indent: indent.map { $0 + 1 }, to: &bytes)
            }
            if !members.isEmpty { breakLine(indent, to: &bytes) }
            bytes.append(0x7D)
        }
    }

    /// Appends `text` as a JSON string with its quotation marks.
    ///
    /// Only `"`, `\` and control characters are escaped (RFC 8259, section 7).
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { utf8 in
            // Most text needs no escape: it is copied in runs.
            var copied = 0
            for (place, byte) in utf8.enumerated()
            where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
                bytes.append(contentsOf: utf8[copied..<place])
                escape(byte, to: &bytes)
                copied = place + 1
            }
            bytes.append(contentsOf: utf8[copied...])
        }
        bytes.append(0x22)
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        default:
            bytes += "\\u00".utf8
            bytes += [hex(byte >> 4), hex(byte & 15)]
        }
    }

    /// JSON has no word for infinity or for what is no number; `null` stands for both.
    private static func append(_ number: Double, to bytes: inout [UInt8]) {
        bytes += (number.isFinite ? "\(number)" : "null").utf8
    }

    private static func isNumbers(_ items: [JSONValue]) -> Bool {
        items.allSatisfy { item in
            if case .integer = item { true } else { false }
        }
    }

    private static func breakLine(_ indent: Int?, to bytes: inout [UInt8]) {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent * 2))
    }

    private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
