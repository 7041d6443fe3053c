/// Looks again for terms among the words of quotes whose edge cuts a longer term.
///
/// Of one concept the longest term wins; where the edge of a quote cuts it, a shorter one may lie
/// among the words.
struct QuoteEdges: Sendable {
    private let fragments: [TextSpan]

    init(_ quotes: [Quote]) {
        var fragments: [TextSpan] = []
        let all = quotes.filter { $0.depth == 0 }.flatMap(\.fragments).sorted()
        for fragment in all where fragment.start >= (fragments.last?.end ?? 0) {
            fragments.append(fragment)
        }
        self.fragments = fragments
    }

    /// The matches with those that a second look at the cut quotes brings; a match that is cut goes
    /// when its concept is found among the words.
    ///
    /// - Complexity: O(*n* + *m*) in the words of cut quotes with the article's markup, and the matches,
    ///   which are in order.
    func settled(_ matches: [TermMatch], in article: Article, by index: TermIndex) -> [TermMatch] {
        let text = article.text
        var found: [TermMatch] = []
        var gone: Set<Int> = []
        var next = 0
        for fragment in fragments where text.isValid(fragment) {
            while next < matches.count, matches[next].span.end <= fragment.start { next += 1 }
            var near = next
            var cut: [Int] = []
            var inside: Set<TermMatch> = []
            while near < matches.count, matches[near].span.start < fragment.end {
                let span = matches[near].span
                if fragment.contains(span) {
                    inside.insert(matches[near])
                } else if fragment.overlaps(span) {
                    cut.append(near)
                }
                near += 1
            }
            guard !cut.isEmpty else { continue }
            let cutConcepts = Set(cut.map { matches[$0].concept })
            let shift = Int(fragment.start)
            let words = SourceText(String(text[fragment]))
            let markup = article.markup.filter(fragment.contains).map { span in
                TextSpan((Int(span.start) - shift)..<(Int(span.end) - shift))
            }
            for var match in index.matches(in: words, markup: markup) {
                let span = match.span.range
                match.span = TextSpan((span.lowerBound + shift)..<(span.upperBound + shift))
                guard cutConcepts.contains(match.concept), !inside.contains(match) else { continue }
                found.append(match)
                gone.formUnion(cut.filter { matches[$0].concept == match.concept })
            }
        }
        guard !found.isEmpty else { return matches }
        let kept = matches.indices.filter { !gone.contains($0) }.map { matches[$0] }
        return (kept + found).sorted { ($0.span, $0.concept) < ($1.span, $1.concept) }
    }
}
