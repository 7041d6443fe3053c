/// How texts are made safe inside the formats we write.
enum Escaping {
    /// Appends one CSV cell: in quotation marks when it holds a mark, the separator or a line
    /// end, or begins or ends with a blank.
    ///
    /// - Source: RFC 4180, section 2, rules 5 to 7.
    static func cell(_ text: String, separator: UInt8 = 0x2C, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            let needsMarks =
                utf8.first == 0x20 || utf8.last == 0x20
                || utf8.contains { $0 == 0x22 || $0 == separator || $0 == 0x0A || $0 == 0x0D }
            guard needsMarks else { return bytes.append(contentsOf: utf8) }
            bytes.append(0x22)
            for byte in utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }

    /// A list in one cell: items joined by `|`, a bar inside an item written `\|`.
    static func list(_ items: [String]) -> String {
        items.map { $0.utf8.contains(0x7C) ? $0.replacing("|", with: "\\|") : $0 }
            .joined(separator: "|")
    }
}
