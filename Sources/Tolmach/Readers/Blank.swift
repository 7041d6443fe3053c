/// White space in UTF-8.
enum Blank {
    /// How many bytes the white space at `place` takes; 0 when there is none.
    ///
    /// - Source: Unicode's property White_Space.
    static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
        if byte == 0xC2 {
            return place + 1 < end && (bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0) ? 2 : 0
        }
        guard byte >= 0xE1, byte <= 0xE3, place + 2 < end else { return 0 }
        switch (byte, bytes[place + 1], bytes[place + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }

    /// `range` without white space at either end.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let width = width(bytes, start, end)
            if width == 0 { break }
            start += width
        }
        while start < end {
            // White space ends in an ASCII byte or in a continuation byte; its lead is near.
            let widths = 1...3
            guard
                let width = widths.first(where: { count in
                    end - count >= start && self.width(bytes, end - count, end) == count
                })
            else { break }
            end -= width
        }
        return start..<end
    }
}

extension String {
    /// The text without white space at either end.
    ///
    /// - Complexity: O(1) when there is none.
    var trimmed: String {
        var text = self
        return text.withUTF8 { bytes in
            let range = Blank.trimmed(bytes, 0..<bytes.count)
            return range.count == bytes.count
                ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        } ?? self
    }
}
