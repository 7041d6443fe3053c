/// The approved words of a newsroom, concept by concept.
public struct Glossary: Sendable {
    /// The concepts, in the order of their files.
    public private(set) var concepts: [Concept] = []

    private var places: [Concept.ID: Int] = [:]

    /// Creates a glossary; a later concept replaces an earlier one of the same id.
    public init(_ concepts: [Concept] = []) {
        for concept in concepts { add(concept) }
    }

    /// Adds `concept`, in the place of one with the same id if there is one.
    ///
    /// - Complexity: O(1)
    public mutating func add(_ concept: Concept) {
        if let place = places[concept.id] {
            concepts[place] = concept
        } else {
            places[concept.id] = concepts.count
            concepts.append(concept)
        }
    }

    /// The concept with `id`.
    ///
    /// - Complexity: O(1)
    public subscript(id: Concept.ID) -> Concept? { places[id].map { concepts[$0] } }
}

/// One idea, with the words for it in each language.
public struct Concept: Identifiable, Hashable, Sendable {
    /// What the words name.
    public enum Kind: String, Sendable, CaseIterable {
        /// An ordinary term.
        case term
        /// A person, from `names.csv`.
        case person
        /// A place, from `names.csv`.
        case place
        /// A body, from `names.csv`.
        case organisation
    }

    /// Unique in its glossary.
    public let id: String

    /// What the words name.
    public var kind: Kind

    /// The subject field.
    public var domain: String?

    /// What it means.
    public var definition: String?

    /// A word to the translator.
    public var note: String?

    /// Where the decision comes from.
    public var source: String?

    /// The words, by language; the preferred one first.
    public var terms: [LanguageTag: [Term]]

    /// Creates a concept.
    public init(id: String, kind: Kind = .term, terms: [LanguageTag: [Term]] = [:]) {
        self.id = id
        self.kind = kind
        self.terms = terms
    }

    /// The approved word in `language` for an article in `source`: one for that pair, else the
    /// preferred one of the language.
    public func preferred(in language: LanguageTag, from source: LanguageTag? = nil) -> Term? {
        let approved = terms[language]?.filter { $0.status == .preferred || $0.status == .keep }
        return approved?.first { $0.onlyFrom != nil && $0.onlyFrom == source }
            ?? approved?.first { $0.onlyFrom == nil }
    }
}

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
        onlyFrom: LanguageTag? = nil
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
    }
}
