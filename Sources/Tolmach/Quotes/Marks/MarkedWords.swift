/// Words between marks that are no quote, and why they were left out.
///
/// Scare quotes, titles of works, names of firms and nicknames stand between marks as well. An
/// editor who misses a quote finds it here.
public struct MarkedWords: Hashable, Sendable {
    /// What told that the words are no quote.
    public enum Reason: String, Sendable, CaseIterable {
        /// A word before them says so: *the so-called “…”*, *the film “…”*.
        case introduced
        /// They name the body whose kind stands before them: *the fund “Warm House”*.
        case body
        /// They name whom somebody spoke to: *сказал «Медузе»*.
        case listener
        /// Another name of somebody: *known as “…”*.
        case alias
        /// They stand between the words of a name: *Tom “Shorty” Brown*.
        case nickname
        /// Capitals throughout, as in the title of a work.
        case title
        /// One word with a capital, as a name has.
        case name
        /// A few words with nothing beside them that says that somebody spoke.
        case short
        /// A few words inside a quote, with no sign of speech.
        case nested

        /// The reason in words.
        public var words: String {
            switch self {
            case .introduced: "a word before says that it is a name or a so-called thing"
            case .body: "the name of the body before it"
            case .listener: "the name of the outlet that was spoken to"
            case .alias: "another name of somebody"
            case .nickname: "a nickname inside a name"
            case .title: "capitals throughout, as in a title"
            case .name: "one word with a capital, as a name has"
            case .short: "few words, and nothing beside them says that somebody spoke"
            case .nested: "few words inside a quote, with no sign of speech"
            }
        }
    }

    /// The words without their marks.
    public var span: TextSpan

    /// What decided.
    public var reason: Reason
}
