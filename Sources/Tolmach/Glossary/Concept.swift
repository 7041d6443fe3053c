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
