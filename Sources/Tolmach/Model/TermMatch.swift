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

    /// What matched: `form`, `listed`, `variant`, `rule`, `stem`, `ending` or `compound`; of
    /// several words the least sure.
    public var key: String

    /// The quote whose words or attribution sentence hold the match.
    public var quote: Quote.ID?

    /// The term as the glossary has it.
    public var term: String

    /// Whether the newsroom wants the term.
    public var status: Term.Status

    /// Whether the match lies inside a longer one of another concept.
    public var isWithin: Bool

    /// Creates a match.
    public init(
        concept: String,
        span: TextSpan,
        tier: Tier,
        key: String,
        quote: Quote.ID? = nil,
        term: String = "",
        status: Term.Status = .preferred,
        isWithin: Bool = false
    ) {
        self.concept = concept
        self.span = span
        self.tier = tier
        self.key = key
        self.quote = quote
        self.term = term
        self.status = status
        self.isWithin = isWithin
    }
}
