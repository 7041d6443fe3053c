/// Tells which quote a place in an article belongs to: by the quoted words, or by the sentence
/// around them.
struct QuoteReach: Sendable {
    /// A fragment, with the text beside it that belongs to its quote.
    private struct Piece {
        var span: TextSpan
        var quote: Int
        var before: Int
        var after: Int
    }

    /// How many bytes around a fragment are looked at.
    static let bound = 800

    private let ids: [Quote.ID]
    private var pieces: [Piece] = []

    /// - Complexity: O(*n* log *n*) in the fragments.
    init(_ quotes: [Quote], in text: SourceText) {
        ids = quotes.map(\.id)
        var fragments: [(span: TextSpan, quote: Int)] = []
        for (number, quote) in quotes.enumerated() {
            for fragment in quote.fragments { fragments.append((fragment, number)) }
        }
        fragments.sort { left, right in
            if left.span.start != right.span.start { return left.span.start < right.span.start }
            return (right.span.end, left.quote) < (left.span.end, right.quote)
        }
        var end: UInt32 = 0
        for (span, quote) in fragments where span.start >= end && Int(span.end) <= text.count {
            // What starts inside another fragment is a quote inside a quote: the outer one counts.
            pieces.append(Piece(span: span, quote: quote, before: 0, after: 0))
            end = span.end
        }
        text.withBytes { bytes in
            let sentences = SentenceEnds(bytes)
            for place in pieces.indices { settle(place, quotes, sentences) }
        }
    }

    /// The quote that `span` belongs to; the nearer of two.
    ///
    /// - Complexity: O(log *n*) in the fragments.
    func quote(of span: TextSpan) -> Quote.ID? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
        }
        let former = low > 0 ? pieces[low - 1] : nil
        let next = low < pieces.count ? pieces[low] : nil
        if let former, former.span.contains(span) { return ids[former.quote] }
        let isAfter = former.map { Int(span.end) <= $0.after } ?? false
        let isBefore = next.map { Int(span.start) >= $0.before } ?? false
        switch (isAfter ? former : nil, isBefore ? next : nil) {
        case (let former?, let next?):
            let distances = (
                Int(span.start) - Int(former.span.end), Int(next.span.start) - Int(span.end)
            )
            return ids[distances.0 <= distances.1 ? former.quote : next.quote]
        case (let piece?, nil), (nil, let piece?): return ids[piece.quote]
        case (nil, nil): return nil
        }
    }

    /// Finds how far the sentences around a fragment reach.
    private mutating func settle(_ place: Int, _ quotes: [Quote], _ sentences: SentenceEnds) {
        let piece = pieces[place]
        let quote = quotes[piece.quote]
        let start = Int(piece.span.start)
        let end = Int(piece.span.end)
        let cue = (quote.cue?.span ?? quote.speaker?.mention)?.range.lowerBound
        let floor = max(
            place > 0 ? Int(pieces[place - 1].span.end) : 0,
            sentences.aligned(start - Self.bound)
        )
        let isLater = place + 1 < pieces.count
        let ceiling = min(
            isLater ? Int(pieces[place + 1].span.start) : sentences.count,
            end + Self.bound
        )
        var before = floor
        // The sentence with the cue belongs to the quote even when the quote is not part of it.
        for stop in sentences.ends(in: floor..<start)
        where stop.isParagraph || (cue.map { $0 < floor || $0 >= stop.place } ?? true) {
            before = stop.place
        }
        pieces[place].before = before
        let stops = sentences.ends(in: sentences.beforeLast(of: piece.span)..<ceiling)
        let stop = stops.first { stop in
            stop.isParagraph || cue.map { $0 < end || $0 < stop.place || $0 >= ceiling } ?? true
        }
        pieces[place].after = stop?.place ?? ceiling
        // The author's words between two parts of one quote are its own, up to a paragraph break.
        if isLater, pieces[place + 1].quote == piece.quote, !stops.contains(where: \.isParagraph) {
            pieces[place].after = ceiling
        }
    }
}
