/// Finds the segment that a place of the article belongs to, and the place in its source text.
struct SegmentPlaces {
    /// The segments with their quotes, in reading order.
    let pairs: [(segment: Segment, quote: Quote)]
    private let text: SourceText
    private var byQuote: [Quote.ID: Int] = [:]
    private var fragments: [(span: TextSpan, index: Int)] = []
    private var maps: [Int: SegmentMap?] = [:]

    init(_ dossier: Dossier) {
        let quotes = Dictionary(dossier.quotes.map { ($0.id, $0) }) { first, _ in first }
        pairs = dossier.segments.compactMap { segment in
            quotes[segment.quote].map { (segment, $0) }
        }
        text = dossier.article.text
        for (index, pair) in pairs.enumerated() {
            byQuote[pair.quote.id] = index
            fragments += pair.quote.fragments.map { ($0, index) }
        }
        fragments.sort { $0.span < $1.span }
    }

    /// The segment of the match's quote, else the one whose words hold it: a term of a nested
    /// quote belongs to the segment of the outer one.
    func index(of match: TermMatch) -> Int? {
        if let quote = match.quote, let index = byQuote[quote] { return index }
        guard let last = last(startingBy: match.span.start),
            fragments[last].span.contains(match.span)
        else { return nil }
        return fragments[last].index
    }

    /// On which side of the edges of quotes a match stands.
    func place(of match: TermMatch) -> QuoteTerms.Place {
        let span = match.span
        // The fragment that begins last before the match's end: the only one that can cut it,
        // since the fragments of segments lie apart.
        if span.end > 0, let last = last(startingBy: span.end - 1),
            fragments[last].span.overlaps(span)
        {
            return fragments[last].span.contains(span) ? .words : .edge
        }
        return match.quote == nil ? .article : .attribution
    }

    /// Where `span` stands in the source text of a segment, in UTF-8 bytes; `nil` when it is not in
    /// its words.
    mutating func span(of span: TextSpan, inSegment index: Int) -> TextSpan? {
        if let map = maps[index] { return map?.span(of: span) }
        let (segment, quote) = pairs[index]
        let map = SegmentMap(segment, quote, in: text, unit: .utf8)
        maps[index] = .some(map)
        return map?.span(of: span)
    }

    /// The last fragment that starts at `offset` or before.
    private func last(startingBy offset: UInt32) -> Int? {
        var low = 0
        var high = fragments.count
        while low < high {
            let middle = (low + high) / 2
            if fragments[middle].span.start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
