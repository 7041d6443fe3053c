/// Finds the segment that a place of the article belongs to, and the place in its source text.
struct SegmentPlaces {
    /// The segments with their quotes, in reading order.
    let pairs: [(segment: Segment, quote: Quote)]
    private let view: DossierView
    private var byQuote: [Quote.ID: Int] = [:]
    private var fragments: [(span: TextSpan, index: Int)] = []
    private var maps: [Int: SegmentMap?] = [:]

    init(_ view: DossierView) {
        self.view = view
        pairs = view.pairs
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
        var low = 0
        var high = fragments.count
        while low < high {
            let middle = (low + high) / 2
            if fragments[middle].span.start <= match.span.start {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0, fragments[low - 1].span.contains(match.span) else { return nil }
        return fragments[low - 1].index
    }

    /// Where `span` stands in the source text of a segment; `nil` when it is not in its words.
    mutating func range(of span: TextSpan, inSegment index: Int) -> Range<Int>? {
        if let map = maps[index] { return map?.range(of: span) }
        let (segment, quote) = pairs[index]
        let text = view.dossier.article.text
        let map = SegmentMap(segment, quote, in: text, unit: view.request.offsets)
        maps[index] = .some(map)
        return map?.range(of: span)
    }
}
