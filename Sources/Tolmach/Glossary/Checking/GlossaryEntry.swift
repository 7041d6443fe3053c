/// A concept as one file has it, with the places of its words.
struct GlossaryEntry: Sendable {
    /// The concept.
    let concept: Concept

    /// Where the concept begins.
    let place: GlossaryPlace

    /// Where its terms stand, in the order of `concept.terms`.
    let places: [LanguageTag: [GlossaryPlace]]

    /// Its languages, in the order of their tags.
    var languages: [LanguageTag] { concept.terms.keys.sorted() }

    /// The terms of one language with their places.
    func terms(in language: LanguageTag) -> [CheckedTerm] {
        let terms = concept.terms[language] ?? []
        let places = self.places[language] ?? []
        var exemptions: [String] = []
        return terms.enumerated().map { number, term in
            let isNew = term.exemptions != exemptions
            exemptions = term.exemptions
            return CheckedTerm(
                term: term,
                language: language,
                concept: concept.id,
                place: number < places.count ? places[number] : place,
                exemptions: isNew ? exemptions : []
            )
        }
    }
}

/// A term with its place in a file.
struct CheckedTerm: Sendable {
    let term: Term
    let language: LanguageTag
    let concept: Concept.ID
    let place: GlossaryPlace

    /// Its exemptions, unless the term before it has the same: a file lists them once.
    let exemptions: [String]

    /// All that is written for the term: itself, its listed forms and its exemptions.
    var texts: [String] { [term.text] + term.forms + exemptions }

    /// The column that the term stands in, as our own files name it.
    var column: String { (term.onlyFrom.map { "\($0)>" } ?? "") + language.description }
}
