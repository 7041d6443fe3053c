/// Makes the units of translation: one for every quote that is not nested in another.
public struct SegmentStage: Stage {
    /// `segments`.
    public static let name = "segments"

    /// The quotes are cut into segments.
    public static let needs: Layer = .quotes

    /// The segments.
    public static let fills: Layer = .segments

    /// Creates the stage.
    public init() {}

    /// Fills the segments in reading order.
    ///
    /// A quote without words gets none. Translations of a segment that was there before under the
    /// same id are kept.
    ///
    /// - Throws: `StageError` when a fragment is no span of the article's text.
    /// - Complexity: O(*n*) in the fragments and marks, and O(*q* log *q*) in the quotes.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        let article = dossier.article
        let former = Dictionary(dossier.segments.map { ($0.id, $0.targets) }) { first, _ in first }
        var names = SegmentNames(article)
        var segments: [(start: UInt32, segment: Segment)] = []
        for (quote, isThere) in SegmentNames.order(of: dossier) {
            guard quote.fragments.allSatisfy(article.text.isValid) else {
                let reason = "quote '\(quote.id)' has a fragment outside the text"
                throw StageError(stage: Self.name, article: article.id, reason: reason)
            }
            guard var segment = names.segment(of: quote), isThere else { continue }
            segment.targets = former[segment.id] ?? [:]
            segments.append((quote.fragments[0].start, segment))
        }
        let order = segments.indices.sorted { left, right in
            (segments[left].start, left) < (segments[right].start, right)
        }
        dossier.segments = order.map { segments[$0].segment }
    }

    /// The words of `quote` without the author's between its fragments and without markup.
    ///
    /// Fragments are joined by one blank inside a paragraph and by LF between paragraphs.
    ///
    /// - Precondition: The fragments are spans of the article's text.
    static func source(of quote: Quote, in article: Article) -> String {
        article.text.withBytes { bytes in
            var words: [UInt8] = []
            var end: Int?
            for fragment in quote.fragments {
                let start = words.count
                let range = fragment.range
                if let end, !words.isEmpty {
                    let gap = bytes[min(end, range.lowerBound)..<range.lowerBound]
                    words.append(gap.contains(0x0A) ? 0x0A : 0x20)
                }
                let joined = words.count
                append(range, of: bytes, without: article.markup, to: &words)
                guard words.count > joined else {
                    words.removeSubrange(start...)
                    continue
                }
                end = range.upperBound
            }
            return String(decoding: words, as: UTF8.self)
        }
    }

    private static func append(
        _ range: Range<Int>,
        of bytes: UnsafeBufferPointer<UInt8>,
        without markup: [TextSpan],
        to words: inout [UInt8]
    ) {
        var start = range.lowerBound
        for mark in markup[firstMark(in: markup, endingAfter: start)...] {
            guard Int(mark.start) < range.upperBound else { break }
            if Int(mark.start) > start { words += bytes[start..<Int(mark.start)] }
            start = max(start, Int(mark.end))
        }
        if start < range.upperBound { words += bytes[start..<range.upperBound] }
    }

    private static func firstMark(in markup: [TextSpan], endingAfter offset: Int) -> Int {
        var (low, high) = (0, markup.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(markup[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
