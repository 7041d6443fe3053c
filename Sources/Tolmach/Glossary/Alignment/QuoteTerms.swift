/// The terms of an article beside its quotes: where each stands, and which segment it belongs to.
///
/// The rule for the edges of a quote: **a term stands on one side of a quotation mark**. What
/// begins before the words of a quote and ends among them is a term of the article but not of the
/// quote, since neither the reader of the quote nor its translator has the whole term before them;
/// the same goes for a term cut by the author's words in a quote of two parts. Whatever smaller
/// term lies among the words is found there all the same.
///
/// A quote nested in another one belongs to the outer one, whose words the translator is given. A
/// quote over several paragraphs has a part in each; no term runs over a paragraph's end.
public struct QuoteTerms: Sendable {
    /// On which side of the quotation marks a term stands.
    public enum Place: String, Sendable, CaseIterable {
        /// In the words of the quote: the translation should have the approved word.
        case words
        /// Cut by the edge of the words.
        case edge
        /// In the sentence that says who spoke.
        case attribution
        /// Away from any quote.
        case article
    }

    /// One term of the article.
    public struct Entry: Hashable, Sendable {
        /// The match, with its span in the article, and how it was found.
        public let match: TermMatch

        /// The words as the article has them.
        public let found: String

        /// On which side of the quotation marks they stand.
        public let place: Place

        /// The segment whose quote the term belongs to.
        public let segment: Segment.ID?

        /// Where the words stand in the segment's source text, in UTF-8 bytes; `nil` unless they
        /// are words of the quote.
        public let inSource: TextSpan?

        /// Whether the translation of the segment should have a word for the concept: it is in the
        /// words of the quote and no part of a longer term.
        public var isExpected: Bool { place == .words && inSource != nil && !match.isWithin }
    }

    /// The terms, in the order of the article.
    public let entries: [Entry]

    private let bySegment: [Segment.ID: [Int]]

    /// Lays the terms of `dossier` beside its quotes.
    ///
    /// - Complexity: O(*n* log *n*) in the terms, fragments and source texts.
    public init(_ dossier: Dossier) {
        let text = dossier.article.text
        var places = SegmentPlaces(dossier)
        var entries: [Entry] = []
        var bySegment: [Segment.ID: [Int]] = [:]
        let nesting = TermNesting(dossier.terms)
        for (number, term) in dossier.terms.enumerated() where text.isValid(term.span) {
            var match = term
            // A dossier of an earlier version does not say it.
            if !nesting.around[number].isEmpty { match.isWithin = true }
            let index = places.index(of: match)
            let segment = index.map { places.pairs[$0].segment.id }
            let inSource = index.flatMap { places.span(of: match.span, inSegment: $0) }
            let entry = Entry(
                match: match,
                found: String(text[match.span]),
                place: places.place(of: match),
                segment: segment,
                inSource: inSource
            )
            if let segment { bySegment[segment, default: []].append(entries.count) }
            entries.append(entry)
        }
        self.entries = entries
        self.bySegment = bySegment
    }

    /// The terms that belong to a segment: those of its words and of its attribution.
    ///
    /// - Complexity: O(*n*) in those terms.
    public func entries(of segment: Segment.ID) -> [Entry] {
        (bySegment[segment] ?? []).map { entries[$0] }
    }
}
