/// A glossary concept found in the text.
public struct TermMatch: Hashable, Sendable {
    /// How sure the match is.
    public enum Tier: String, Sendable, CaseIterable {
        /// Good enough to highlight and to forbid.
        case sure
        /// Good enough to doubt that a term is missing.
        case likely
    }

    /// The concept's id.
    public var concept: String

    /// Where the words stand in the article.
    public var span: TextSpan

    /// How sure the match is.
    public var tier: Tier

    /// What matched: `form`, `listed` or `rule`.
    public var key: String

    /// The quote whose words or attribution sentence hold the match.
    public var quote: Quote.ID?

    /// Creates a match.
    public init(
        concept: String,
        span: TextSpan,
        tier: Tier,
        key: String,
        quote: Quote.ID? = nil
    ) {
        self.concept = concept
        self.span = span
        self.tier = tier
        self.key = key
        self.quote = quote
    }
}
