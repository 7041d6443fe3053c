/// One article as a reader delivers it.
public struct Article: Identifiable, Hashable, Sendable {
    /// Names the article in packages: letters, digits, `.`, `_` and `-` only.
    public let id: String

    /// The language it is written in.
    public let language: LanguageTag

    /// Its headline, where the reader could tell it.
    public var headline: String?

    /// When it was published, as the newsroom wrote it (ISO 8601 by convention).
    public var published: String?

    /// Where it was published: a URL by convention.
    public var source: String?

    /// Who wrote it.
    public var byline: String?

    /// The rights line that travels with it.
    public var rights: String?

    /// The credit line that travels with it.
    public var credit: String?

    /// Until when it must not be published.
    public var embargo: String?

    /// The text, which stages never change.
    public let text: SourceText

    /// Spans that are markup and not words, in order, such as the marks of Markdown.
    public var markup: [TextSpan] = []

    /// Spans that the format itself marks as quoted, in order, such as `>` blocks of Markdown.
    public var blocks: [TextSpan] = []

    /// Creates an article that has only what every article has.
    public init(id: String, language: LanguageTag, text: SourceText) {
        self.id = id
        self.language = language
        self.text = text
    }
}
