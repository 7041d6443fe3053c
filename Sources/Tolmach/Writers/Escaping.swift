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

    /// Appends text of an XML element or, with `isValue`, of an attribute in `"`.
    ///
    /// What XML 1.0 cannot hold, even as a reference, becomes U+FFFD.
    ///
    /// - Returns: How many characters were replaced so.
    /// - Complexity: O(*n*) in `text`.
    /// - Source: Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2, 2.4 and 3.3.3.
    static func xml(_ text: String, isValue: Bool = false, to bytes: inout [UInt8]) -> Int {
        var replaced = 0
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            var place = 0
            while place < utf8.count {
                var width = 1
                let written: StaticString?
                switch utf8[place] {
                case 0x26: written = "&amp;"
                case 0x3C: written = "&lt;"
                case 0x3E: written = "&gt;"
                case 0x22 where isValue: written = "&quot;"
                case 0x09 where isValue: written = "&#9;"
                case 0x0A where isValue: written = "&#10;"
                // A reader would make a line feed of it.
                case 0x0D: written = "&#13;"
                case 0x09, 0x0A: written = nil
                case ..<0x20:
                    replaced += 1
                    written = "\u{FFFD}"
                // U+FFFE and U+FFFF.
                case 0xEF where utf8[place + 1] == 0xBF && utf8[place + 2] >= 0xBE:
                    replaced += 1
                    width = 3
                    written = "\u{FFFD}"
                default: written = nil
                }
                if let written {
                    bytes += utf8[copied..<place]
                    written.withUTF8Buffer { bytes += $0 }
                    copied = place + width
                }
                place += width
            }
            bytes += utf8[copied...]
        }
        return replaced
    }
}
