/// Finds a concept by a whole phrase, whatever the case, the hyphens and the blanks.
///
/// Phrases are compared by a 64-bit hash of their words, as ``WordTable`` explains; to make one
/// value for the whole glossary costs about as much as to read its words once.
struct ConceptNames: Sendable {
    private var places: [UInt64: Int32] = [:]
    private let glossary: Glossary

    private init(_ glossary: Glossary) { self.glossary = glossary }

    /// The words for the concepts of `glossary` in `language`, with their listed forms.
    init(_ glossary: Glossary, language: LanguageTag) {
        self.glossary = glossary
        for (place, concept) in glossary.concepts.enumerated() {
            if let terms = concept.terms[language] { add(terms, place) }
        }
    }

    /// The words in every language of `glossary`, in one pass over it.
    ///
    /// - Complexity: O(*n*) in the terms and their forms.
    static func byLanguage(_ glossary: Glossary) -> [LanguageTag: ConceptNames] {
        let languages = Array(glossary.languages.keys)
        let numbers = Dictionary(uniqueKeysWithValues: zip(languages, languages.indices))
        var names = languages.map { _ in ConceptNames(glossary) }
        for (place, concept) in glossary.concepts.enumerated() {
            for (language, terms) in concept.terms {
                if let number = numbers[language] { names[number].add(terms, place) }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(languages, names))
    }

    /// The concept called `phrase`; of several, the first of the glossary.
    ///
    /// - Complexity: O(*n*) in the phrase.
    func concept(named phrase: some StringProtocol) -> Concept? {
        places[Self.key(phrase)].map { glossary.concepts[Int($0)] }
    }

    private mutating func add(_ terms: [Term], _ place: Int) {
        for term in terms where term.status != .forbidden && term.onlyFrom == nil {
            add(term.text, place)
            for form in term.forms { add(form, place) }
        }
    }

    private mutating func add(_ phrase: String, _ place: Int) {
        let key = Self.key(phrase)
        if places[key] == nil { places[key] = Int32(place) }
    }

    /// The hash of the words of `phrase` with one blank between them.
    private static func key(_ phrase: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        var isBetween = false
        var hasWord = false
        for scalar in phrase.unicodeScalars {
            if scalar == "-" || UTF8Scan.isSpace(scalar.value) {
                isBetween = hasWord
                continue
            }
            if isBetween { hash.add(0x20) }
            hash.add(scalar.value)
            isBetween = false
            hasWord = true
        }
        return hash.value
    }
}
