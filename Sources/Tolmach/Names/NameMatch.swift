/// Whether two spellings can be one person's name, and what says so.
public struct NameMatch: Hashable, Sendable {
    /// How sure it is.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Spellings of one name, given and family.
        case same
        /// Nothing speaks against it: an initial, a surname alone, a class of spellings.
        case possible
        /// A word of one has no counterpart in the other.
        case different
    }

    /// What says that two words can be one.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same letters; capitals, accents, *ё* and apostrophes aside.
        case spelling
        /// The glossary has settled that the two whole names are one.
        case settled
        /// Forms of one given name in two languages: *Alexander*, *Александр*.
        case conventional
        /// One is written as the other by a scheme, or both are written from one Cyrillic word.
        case scheme
        /// Both stand in a class of spellings.
        case nameClass = "class"
        /// One is the first letter of the other.
        case initial
    }

    /// One pair of words and what joins them.
    public struct Evidence: Hashable, Sendable {
        /// The word of the first name.
        public let left: String
        /// The word of the second name.
        public let right: String
        /// What joins them.
        public let kind: Kind
        /// The Cyrillic word that both are read as, in lower case, where there is one.
        public let behind: String?
        /// Schemes, as `id`, or `id + id` for the first and the second word.
        public let schemes: [String]
        /// Whether this alone makes them one word, and not only may.
        public let isSure: Bool
    }

    /// Whether the two can be one name.
    public let verdict: Verdict

    /// What joins the words, in the order of the first name; empty when they differ.
    public let evidence: [Evidence]

    /// Words that only one of the names has: a patronymic, a middle name, a missing given name.
    public let unpaired: [String]

    /// Whether the words stand in another order: *Пушкин Александр*.
    public let isReordered: Bool

    static func different(_ words: [String] = []) -> NameMatch {
        NameMatch(verdict: .different, evidence: [], unpaired: words, isReordered: false)
    }
}
