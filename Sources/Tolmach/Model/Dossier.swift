/// An article and everything we have found out about it.
///
/// The one value that moves through the program: readers start it, stages fill it, writers
/// print it. `dossier.json` is its native form.
public struct Dossier: Identifiable, Hashable, Sendable {
    /// What was taken in for one segment, so that nothing is lost silently.
    public struct Event: Hashable, Sendable {
        /// The segment.
        public var segment: Segment.ID
        /// The language.
        public var language: LanguageTag
        /// The text before, when there was one.
        public var former: String?
        /// The text now.
        public var text: String
        /// The file or service it came from.
        public var from: String
        /// When, ISO 8601.
        public var when: String

        /// Creates an event.
        public init(
            segment: Segment.ID,
            language: LanguageTag,
            former: String? = nil,
            text: String,
            from: String,
            when: String
        ) {
            self.segment = segment
            self.language = language
            self.former = former
            self.text = text
            self.from = from
            self.when = when
        }
    }

    /// A finding that an editor has accepted.
    public struct Acceptance: Hashable, Sendable {
        /// The finding's code.
        public var code: String
        /// The segment it was about.
        public var segment: Segment.ID
        /// The reason.
        public var why: String
        /// Who accepted it.
        public var by: String?
        /// When, ISO 8601.
        public var when: String

        /// Creates an acceptance.
        public init(
            code: String,
            segment: Segment.ID,
            why: String,
            by: String? = nil,
            when: String
        ) {
            self.code = code
            self.segment = segment
            self.why = why
            self.by = by
            self.when = when
        }
    }

    /// The article.
    public let article: Article

    /// What was said, in reading order.
    public var quotes: [Quote] = []

    /// Who the article names, in order of first mention.
    public var people: [Person] = []

    /// Glossary terms in the article, in order.
    public var terms: [TermMatch] = []

    /// The units of translation, in reading order.
    public var segments: [Segment] = []

    /// What an editor should look at.
    public var findings: [Finding] = []

    /// What was taken in.
    public var history: [Event] = []

    /// Findings that were accepted.
    public var accepted: [Acceptance] = []

    /// What an editor wants otherwise, in the order of the edits file.
    public var edits: [Edit] = []

    /// What the quote stages read and may use again; no part of what the dossier says.
    ///
    /// The article never changes, so what was read of it stays true.
    var carried = CarriedReading()

    /// The article's id.
    public var id: Article.ID { article.id }

    /// Starts a dossier that knows only its article.
    public init(_ article: Article) { self.article = article }

    /// The person, organisation or group with `id`.
    ///
    /// - Complexity: O(*n*) in the people of the article.
    public func person(_ id: Person.ID?) -> Person? {
        guard let id else { return nil }
        return people.first { $0.id == id }
    }
}
