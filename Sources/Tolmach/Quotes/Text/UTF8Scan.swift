/// Reads scalars of valid UTF-8 by their byte offset.
enum UTF8Scan {
    /// The scalar that starts at `offset`, and how many bytes it takes.
    ///
    /// - Precondition: `bytes` is valid UTF-8 and `offset` is on a scalar boundary.
    @inline(__always)
    static func scalar(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, width: Int) {
        noteSteps()
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(bytes, offset + 1), 2) }
        if lead < 0xF0 {
            let middle = tail(bytes, offset + 1) << 6
            return ((lead & 0x0F) << 12 | middle | tail(bytes, offset + 2), 3)
        }
        let high = tail(bytes, offset + 1) << 12 | tail(bytes, offset + 2) << 6
        return ((lead & 0x07) << 18 | high | tail(bytes, offset + 3), 4)
    }

    /// The same in a buffer, for loops that look at every byte.
    @inline(__always)
    static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ offset: Int
    ) -> (value: UInt32, width: Int) {
        noteSteps()
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (lead, 1) }
        let second = UInt32(bytes[offset + 1] & 0x3F)
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[offset + 2] & 0x3F)
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        let fourth = UInt32(bytes[offset + 3] & 0x3F)
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }

    /// The scalar that ends before `offset`, or `nil` at `floor`.
    static func scalar(_ bytes: [UInt8], before offset: Int, floor: Int) -> UInt32? {
        var start = offset - 1
        while start > floor, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= floor ? scalar(bytes, start).value : nil
    }

    /// `range` without blanks at its ends, nor the scalar `tail` at its end.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>, tail: UInt32? = nil) -> Range<Int> {
        var end = range.upperBound
        while let last = scalar(bytes, before: end, floor: range.lowerBound),
            isSpace(last) || last == tail
        {
            end -= 1
            while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        var start = range.lowerBound
        while start < end {
            let (value, width) = scalar(bytes, start)
            guard isSpace(value) else { break }
            start += width
        }
        return start..<end
    }

    /// Whether `scalar` is white space.
    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x0A || ScalarClass.facts(scalar).contains(.space)
    }

    /// Whether `scalar` is a letter, digit or combining mark.
    static func isWord(_ scalar: UInt32) -> Bool { isWord(ScalarClass.facts(scalar)) }

    /// Whether `facts` are those of a letter, digit or combining mark.
    static func isWord(_ facts: ScalarClass.Facts) -> Bool { facts.rawValue & wordBits != 0 }

    private static var wordBits: UInt8 {
        ScalarClass.Facts([.letter, .digit, .mark]).rawValue
    }

    @inline(__always)
    private static func tail(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        UInt32(bytes[offset] & 0x3F)
    }
}

/// The signs that the quote rules know by name.
enum Sign {
    static let comma: UInt32 = 0x2C
    static let stop: UInt32 = 0x2E
    static let colon: UInt32 = 0x3A
    static let semicolon: UInt32 = 0x3B
    static let ellipsis: UInt32 = 0x2026
    static let hyphen: UInt32 = 0x2D
    static let emDash: UInt32 = 0x2014

    /// A dash that sets words off: — – ―.
    static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2014 || scalar == 0x2013 || scalar == 0x2015
    }

    /// A dash, hyphen or minus.
    static func isAnyDash(_ scalar: UInt32) -> Bool {
        isDash(scalar) || scalar == hyphen || scalar == 0x2212
    }

    /// A sign that ends a sentence.
    static func endsSentence(_ scalar: UInt32) -> Bool {
        scalar == stop || scalar == 0x21 || scalar == 0x3F || scalar == ellipsis
    }

    /// A single mark that may be an apostrophe: ’ and '.
    static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }
}
