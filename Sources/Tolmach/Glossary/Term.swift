/// One word or phrase for a concept in one language.
public struct Term: Hashable, Sendable {
    /// Whether the newsroom wants it.
    public enum Status: String, Sendable, CaseIterable {
        /// The one to write.
        case preferred
        /// Also right.
        case admitted
        /// To be replaced.
        case deprecated
        /// Never to be written.
        case forbidden
        /// Left as it is in every language.
        case keep

        /// Whether the word may be written: not deprecated, not forbidden.
        public var isApproved: Bool { self != .deprecated && self != .forbidden }
    }

    /// The word or phrase.
    public var text: String

    /// Whether the newsroom wants it.
    public var status: Status

    /// Part of speech, as the glossary has it.
    public var partOfSpeech: String?

    /// Gender, as the glossary has it.
    public var gender: String?

    /// Inflected forms that rules would not find.
    public var forms: [String]

    /// Phrases in which the word is not this term.
    public var exemptions: [String]

    /// Whether upper and lower case differ.
    public var isCaseSensitive: Bool

    /// Whether only the forms as written match.
    public var isExact: Bool

    /// The only source language it is meant for, from a column such as `en>ru`.
    public var onlyFrom: LanguageTag?

    /// A word to the translator on this term alone.
    public var note: String?

    /// Where the decision for this term comes from.
    public var source: String?

    /// Creates a term.
    public init(
        _ text: String,
        status: Status = .preferred,
        partOfSpeech: String? = nil,
        gender: String? = nil,
        forms: [String] = [],
        exemptions: [String] = [],
        isCaseSensitive: Bool = false,
        isExact: Bool = false,
        onlyFrom: LanguageTag? = nil,
        note: String? = nil,
        source: String? = nil
    ) {
        self.text = text
        self.status = status
        self.partOfSpeech = partOfSpeech
        self.gender = gender
        self.forms = forms
        self.exemptions = exemptions
        self.isCaseSensitive = isCaseSensitive
        self.isExact = isExact
        self.onlyFrom = onlyFrom
        self.note = note
        self.source = source
    }
}
