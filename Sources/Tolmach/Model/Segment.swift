/// One unit of translation: a quote's words, and its text in each target language.
public struct Segment: Identifiable, Hashable, Sendable {
    /// How far a translation has come.
    public enum State: String, Sendable, CaseIterable {
        /// Nothing yet.
        case initial
        /// The source changed under a translation.
        case needsReview = "needs-review"
        /// Translated.
        case translated
        /// Read by a second person.
        case reviewed
        /// Released.
        case final
    }

    /// The translation into one language.
    public struct Target: Hashable, Sendable {
        /// The words.
        public var text: String
        /// How far it has come.
        public var state: State
        /// Where it came from: a file, a memory, a service.
        public var origin: String?
        /// When it was last taken in, ISO 8601.
        public var updated: String?

        /// Creates a target.
        public init(text: String, state: State, origin: String? = nil, updated: String? = nil) {
            self.text = text
            self.state = state
            self.origin = origin
            self.updated = updated
        }
    }

    /// `<article id>-<first 8 hex digits of sha256>`, with `-2`, `-3` … for repeats.
    public let id: String

    /// The quote it came from.
    public var quote: Quote.ID

    /// The words to translate: fragments joined by one space in a paragraph, by LF between them.
    public var source: String

    /// The SHA-256 of the source's UTF-8 bytes, 64 hex digits.
    public var sha256: String

    /// The translations.
    public var targets: [LanguageTag: Target] = [:]

    /// Creates a segment without translations.
    public init(id: String, quote: Quote.ID, source: String, sha256: String) {
        self.id = id
        self.quote = quote
        self.source = source
        self.sha256 = sha256
    }
}
