/// The way from an article's bytes to a segment's source text.
///
/// A source text is the quote's fragments, joined by one blank or one LF each.
struct SegmentMap: Sendable {
    private let fragments: [TextSpan]
    private let starts: [Int]
    private let offsets: OffsetMap

    /// Lays `quote`'s fragments over `segment`'s source text.
    ///
    /// - Returns: `nil` when the source text is not what the fragments say.
    /// - Complexity: O(*n*) in the source text.
    init?(_ segment: Segment, _ quote: Quote, in text: SourceText, unit: OffsetUnit) {
        let source = SourceText(segment.source)
        var starts: [Int] = []
        var next = 0
        for fragment in quote.fragments {
            guard text.isValid(fragment), next + fragment.count <= source.count else { return nil }
            let isSame = text.withBytes { words in
                source.withBytes { bytes in
                    words[fragment.range].elementsEqual(bytes[next..<(next + fragment.count)])
                }
            }
            guard isSame else { return nil }
            starts.append(next)
            next += fragment.count
            guard next < source.count else { continue }
            guard source.withBytes({ $0[next] == 0x20 || $0[next] == 0x0A }) else { return nil }
            next += 1
        }
        guard starts.count == quote.fragments.count, next == source.count else { return nil }
        fragments = quote.fragments
        self.starts = starts
        offsets = OffsetMap(source, unit: unit)
    }

    /// Where `span` of the article stands in the source text; `nil` when no fragment holds it.
    ///
    /// - Complexity: O(log *n*) in the fragments.
    func range(of span: TextSpan) -> Range<Int>? { self.span(of: span).map(offsets.range) }

    /// The same in UTF-8 bytes.
    func span(of span: TextSpan) -> TextSpan? {
        var low = 0
        var high = fragments.count
        while low < high {
            let middle = (low + high) / 2
            if fragments[middle].start <= span.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, fragments[low - 1].contains(span) else { return nil }
        let shift = starts[low - 1] - Int(fragments[low - 1].start)
        return TextSpan((Int(span.start) + shift)..<(Int(span.end) + shift))
    }
}
