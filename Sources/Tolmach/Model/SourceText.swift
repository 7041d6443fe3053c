/// The text of one article, exactly as published.
///
/// Reading decodes to UTF-8 and turns CR LF into LF; nothing else changes. In particular the
/// text is never normalised: NFC rewrites some Han characters that people carry in their names.
public struct SourceText: Sendable {
    /// The whole text, stored as contiguous UTF-8.
    public let string: String

    /// Wraps `string`, copying it only if it is not native UTF-8.
    public init(_ string: String) {
        var string = string
        string.makeContiguousUTF8()
        self.string = string
    }

    /// How many UTF-8 bytes the text has.
    public var count: Int { string.utf8.count }

    /// Calls `body` with the text's bytes, without copying.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try string.utf8Span.span.withUnsafeBufferPointer(body)
    }

    /// The words in `span`, without copying.
    ///
    /// - Precondition: `span` was made from this text.
    /// - Complexity: O(1)
    public subscript(span: TextSpan) -> Substring {
        let utf8 = string.utf8
        let low = utf8.index(utf8.startIndex, offsetBy: Int(span.start))
        let high = utf8.index(low, offsetBy: span.count)
        return string[low..<high]
    }

    /// Whether `span` lies in the text with both ends on scalar boundaries.
    public func isValid(_ span: TextSpan) -> Bool {
        guard span.start <= span.end, Int(span.end) <= count else { return false }
        return withBytes { bytes in
            func isBoundary(_ offset: Int) -> Bool {
                offset == bytes.count || bytes[offset] & 0xC0 != 0x80
            }
            return isBoundary(Int(span.start)) && isBoundary(Int(span.end))
        }
    }
}

extension SourceText: Hashable {
    /// Compares bytes: Swift's `==` for strings calls canonically equivalent texts equal.
    public static func == (left: SourceText, right: SourceText) -> Bool {
        left.string.utf8.elementsEqual(right.string.utf8)
    }

    /// Hashes the bytes that `==` compares.
    public func hash(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
