/// What a concept or term must be like to be used, in whatever format it came.
struct TermCheck: Sendable {
    /// The genders that a term may have: masculine, feminine, neuter, or either of the first two.
    static let genders: Set<String> = ["m", "f", "n", "mf"]

    private let language: LanguageTag
    private let writesLatin: Bool
    private let isKnown: Bool

    init(_ language: LanguageTag) {
        self.language = language
        writesLatin = Scripts.writesLatin(language)
        isKnown = GlossaryColumn.language(language.description[...]) != nil
    }

    /// The first fault of a term of the language, or `nil`.
    func fault(in term: Term) -> GlossaryFault? {
        guard isKnown else { return .language("\(language)") }
        guard Scripts.hasWord(term.text) else { return .noLetter }
        if let source = term.onlyFrom {
            let isOther = source != language
            guard isOther, GlossaryColumn.language(source.description[...]) != nil else {
                return .language("\(source)")
            }
        }
        if let gender = term.gender, !Self.genders.contains(gender) { return .gender(gender) }
        if let fault = mixture(in: term.text) { return fault }
        for text in term.forms + term.exemptions {
            guard Scripts.hasWord(text) else { return .noLetter }
            if let fault = mixture(in: text) { return fault }
        }
        return nil
    }

    /// The fault of a text whose letters come from two scripts, or from the wrong one.
    func mixture(in text: String) -> GlossaryFault? {
        Scripts.mixed(text, inLatin: writesLatin).map { .mixedScripts($0, language) }
    }

    /// The first term whose words stand with another status as well, for the same articles.
    ///
    /// An approved word may stand twice; a word to be replaced may not.
    ///
    /// - Complexity: O(*n*) in the terms.
    static func firstOfTwoStatuses(_ terms: [PlacedTerm]) -> PlacedTerm? {
        guard terms.contains(where: { !$0.term.status.isApproved }) else { return nil }
        var seen: [Key: Bool] = [:]
        for placed in terms {
            let term = placed.term
            let key = Key(
                language: placed.language,
                onlyFrom: term.onlyFrom,
                text: Array(term.text.utf8)
            )
            if let wasApproved = seen.updateValue(term.status.isApproved, forKey: key),
                !(wasApproved && term.status.isApproved)
            {
                return placed
            }
        }
        return nil
    }

    private struct Key: Hashable {
        var language: LanguageTag
        var onlyFrom: LanguageTag?
        var text: [UInt8]
    }
}
