/// Searches that pass over eight bytes at a time.
///
/// - Source: The test for a zero byte in a word is from Sean Eron Anderson, *Bit Twiddling Hacks*.
extension UTF8Scan {
    /// The first byte in `range` that may open or close a quotation, or the end of `range`: `"`,
    /// `'`, and every byte that may begin one of the other marks.
    static func nextMark(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset < range.upperBound {
                if let eight = eight(bytes, offset, range.upperBound),
                    highBits(eight) | zeros(eight ^ repeated(0x22)) | zeros(eight ^ repeated(0x27))
                        == 0
                {
                    offset += 8
                    continue
                }
                for place in offset..<min(offset + 8, range.upperBound) {
                    let byte = bytes[place]
                    if byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte >= 0xE2 { return place }
                }
                offset += 8
            }
            return range.upperBound
        }
    }

    /// The first `byte` in `range`, or the end of `range`.
    static func next(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset < range.upperBound {
                if let eight = eight(bytes, offset, range.upperBound),
                    zeros(eight ^ repeated(byte)) == 0
                {
                    offset += 8
                    continue
                }
                for place in offset..<min(offset + 8, range.upperBound) where bytes[place] == byte {
                    return place
                }
                offset += 8
            }
            return range.upperBound
        }
    }

    /// The eight bytes from `offset` on, or `nil` when fewer stand before `limit`.
    @inline(__always)
    private static func eight(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ offset: Int,
        _ limit: Int
    ) -> UInt64? {
        guard offset + 8 <= limit else { return nil }
        return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inline(__always)
    private static func highBits(_ eight: UInt64) -> UInt64 { eight & 0x8080_8080_8080_8080 }

    /// Not zero when one of the eight bytes is.
    @inline(__always)
    private static func zeros(_ eight: UInt64) -> UInt64 {
        (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
    }
}
