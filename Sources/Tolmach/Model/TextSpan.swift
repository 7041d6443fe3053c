/// A half-open range of UTF-8 bytes in one text.
///
/// Both ends sit on Unicode scalar boundaries. A span keeps no link to its text, so it only
/// means something next to the `SourceText` that made it.
public struct TextSpan: Hashable, Comparable, Sendable {
    /// The first byte, counted from the start of the text.
    public let start: UInt32

    /// One past the last byte.
    public let end: UInt32

    /// Creates a span over `range`, in UTF-8 bytes.
    ///
    /// - Precondition: `range` lies below 4 GiB; readers refuse larger files.
    public init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        end = UInt32(range.upperBound)
    }

    /// The span as a range of byte offsets.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// How many bytes the span covers.
    public var count: Int { Int(end) - Int(start) }

    /// Whether the span covers nothing.
    public var isEmpty: Bool { start == end }

    /// Whether every byte of `other` lies in this span.
    public func contains(_ other: TextSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// Whether the two spans share a byte.
    public func overlaps(_ other: TextSpan) -> Bool {
        start < other.end && other.start < end
    }

    /// Orders spans by where they start, then by where they end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
