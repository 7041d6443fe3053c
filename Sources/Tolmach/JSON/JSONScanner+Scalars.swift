extension JSONScanner {
    /// Reads the string that begins at the current byte, a quotation mark.
    mutating func string() throws(JSONError) -> String {
        offset += 1
        var start = offset
        var decoded: [UInt8] = []
        while offset < end {
            switch bytes[offset] {
            case 0x22:
                try checkUTF8(start..<offset)
                let run = bytes[start..<offset]
                offset += 1
                guard !decoded.isEmpty else { return String(decoding: run, as: UTF8.self) }
                decoded += run
                return String(decoding: decoded, as: UTF8.self)
            case 0x5C:
                try checkUTF8(start..<offset)
                decoded += bytes[start..<offset]
                try escape(into: &decoded)
                start = offset
            case 0..<0x20:
                throw error("holds a control character; write it as an escape")
            default:
                offset += 1
            }
        }
        throw error("ends inside a string")
    }

    /// Reads the number that begins at the current byte.
    ///
    /// - Source: RFC 8259, section 6.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        if bytes[offset] == 0x2D { offset += 1 }
        let whole = try digits()
        if bytes[whole.lowerBound] == 0x30, whole.count > 1 {
            throw error("is a number that begins with 0", at: start)
        }
        var isWhole = true
        if offset < end, bytes[offset] == 0x2E {
            isWhole = false
            offset += 1
            _ = try digits()
        }
        if offset < end, bytes[offset] | 0x20 == 0x65 {
            isWhole = false
            offset += 1
            if offset < end, bytes[offset] == 0x2B || bytes[offset] == 0x2D { offset += 1 }
            _ = try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else {
            throw error("is a number out of range", at: start)
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONError) -> Range<Int> {
        let start = offset
        while offset < end, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        guard offset > start else { throw error("expected a digit") }
        return start..<offset
    }

    private func checkUTF8(_ range: Range<Int>) throws(JSONError) {
        guard let place = Decoding.firstFault(in: bytes, range) else { return }
        throw error("is not UTF-8; save the file as UTF-8", at: place)
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
        let start = offset
        offset += 2
        guard offset <= end else { throw error("ends inside a string", at: end) }
        switch bytes[offset - 1] {
        case 0x22, 0x5C, 0x2F: decoded.append(bytes[offset - 1])
        case 0x62: decoded.append(0x08)
        case 0x66: decoded.append(0x0C)
        case 0x6E: decoded.append(0x0A)
        case 0x72: decoded.append(0x0D)
        case 0x74: decoded.append(0x09)
        case 0x75: decoded += String(try escapedScalar(from: start)).utf8
        default: throw error("holds an unknown escape", at: start)
        }
    }

    /// Reads what follows `\u`, and the second half of a surrogate pair.
    private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let high = try hex(from: start)
        if let scalar = Unicode.Scalar(high) { return scalar }
        let half = "holds half of a surrogate pair"
        guard high < 0xDC00, end - offset >= 2, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75
        else { throw error(half, at: start) }
        offset += 2
        let low = try hex(from: start)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(half, at: start) }
        return scalar
    }

    private mutating func hex(from start: Int) throws(JSONError) -> UInt32 {
        guard end - offset >= 4 else { throw error("ends inside a string", at: end) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue,
                bytes[offset] < 0x80
            else { throw error("holds an unknown escape", at: start) }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}
