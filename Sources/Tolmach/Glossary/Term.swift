/// One word or phrase for a concept in one language.
///
/// Most terms of a large glossary are no more than a text and a status; the rest is kept in a box
/// that costs one pointer while it is empty.
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

    /// Whether upper and lower case differ.
    public var isCaseSensitive: Bool

    /// Whether only the forms as written match.
    public var isExact: Bool

    /// An array of none or one: a box that is copied when it is changed.
    private var details: [Details] = []

    private struct Details: Hashable, Sendable {
        var partOfSpeech: String?
        var gender: String?
        var forms: [String] = []
        var exemptions: [String] = []
        var onlyFrom: LanguageTag?
        var note: String?
        var source: String?

        var isEmpty: Bool {
            partOfSpeech == nil && gender == nil && forms.isEmpty && exemptions.isEmpty
                && onlyFrom == nil && note == nil && source == nil
        }
    }

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
        self.isCaseSensitive = isCaseSensitive
        self.isExact = isExact
        let details = Details(
            partOfSpeech: partOfSpeech,
            gender: gender,
            forms: forms,
            exemptions: exemptions,
            onlyFrom: onlyFrom,
            note: note,
            source: source
        )
        if !details.isEmpty { self.details = [details] }
    }
}

extension Term {
    /// Part of speech, as the glossary has it.
    public var partOfSpeech: String? {
        get { details.first?.partOfSpeech }
        set { if newValue != partOfSpeech { change { $0.partOfSpeech = newValue } } }
    }

    /// Gender: `m`, `f`, `n` or `mf`.
    public var gender: String? {
        get { details.first?.gender }
        set { if newValue != gender { change { $0.gender = newValue } } }
    }

    /// Inflected forms that rules would not find.
    public var forms: [String] {
        get { details.first?.forms ?? [] }
        set { if newValue != forms { change { $0.forms = newValue } } }
    }

    /// Phrases in which the word is not this term.
    public var exemptions: [String] {
        get { details.first?.exemptions ?? [] }
        set { if newValue != exemptions { change { $0.exemptions = newValue } } }
    }

    /// The only source language it is meant for, from a column such as `en>ru`.
    public var onlyFrom: LanguageTag? {
        get { details.first?.onlyFrom }
        set { if newValue != onlyFrom { change { $0.onlyFrom = newValue } } }
    }

    /// A word to the translator on this term alone.
    public var note: String? {
        get { details.first?.note }
        set { if newValue != note { change { $0.note = newValue } } }
    }

    /// Where the decision for this term comes from.
    public var source: String? {
        get { details.first?.source }
        set { if newValue != source { change { $0.source = newValue } } }
    }

    /// Lets terms of the same part of speech and gender share one box.
    ///
    /// - Complexity: O(1); the pool stays small.
    mutating func share(in pool: inout [Term]) {
        guard let own = details.first,
            own.forms.isEmpty && own.exemptions.isEmpty && own.note == nil && own.source == nil
        else { return }
        if let like = pool.first(where: { $0.details == details }) {
            details = like.details
        } else if pool.count < 16 {
            pool.append(self)
        }
    }

    private mutating func change(_ body: (inout Details) -> Void) {
        if details.isEmpty { details = [Details()] }
        body(&details[0])
        if details[0].isEmpty { details = [] }
    }
}
