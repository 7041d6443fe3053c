/// The terms of one language, ready to be found in texts in any inflected form.
///
/// Terms are found as words, not as letters: case, apostrophes, stress marks and the kind of
/// white space do not count, unless the term says so. Forbidden and deprecated terms are found
/// as well: they mean their concept. A concept's own matches never overlap, the longest wins;
/// those of different concepts may.
///
/// Every term lies once in a trie, as a path of word numbers. Each distinct word of a text is
/// resolved once to the words of the glossary that it may be a form of, and that is remembered
/// for the texts to come; a value may be used by many tasks at once.
public struct TermIndex: Sendable {
    /// One term, with its concept.
    struct Entry: Sendable {
        var concept: UInt32
        var status: Term.Status
        var text: String
    }

    /// Phrases of more words are not looked for.
    static let wordLimit = 64

    /// The language.
    public let language: LanguageTag

    let ids: [Concept.ID]
    let entries: ContiguousArray<Entry>
    let vocabulary: TermVocabulary
    let trie: TermTrie
    let cased: [Int32: String]
    let relations: TermRelations?
    let caches: TermCaches
    let particles: Set<[UInt8]>
    /// Whether a term in the first part of a hyphenated word is likely another word, as in French.
    let hidesParts: Bool

    /// Makes the index of the terms that `glossary` has for `language`.
    ///
    /// - Parameters:
    ///   - glossary: The glossary.
    ///   - language: The language of the texts.
    ///   - source: The language the texts were translated from, which brings in terms of columns
    ///     such as `en>ru`; `nil` for articles as they were written.
    ///   - dictionaries: Where stems of words are looked up; they are opened when a text first
    ///     needs them.
    /// - Complexity: O(*n*) in the terms and their forms.
    public init(
        _ glossary: Glossary,
        language: LanguageTag,
        from source: LanguageTag? = nil,
        dictionaries: TermDictionaries = .installed
    ) {
        self.language = language
        ids = glossary.concepts.map(\.id)
        let inflection = Inflections.of(language)
        var builder = TermIndexBuilder(language: language, inflects: inflection != nil)
        builder.add(glossary, from: source)
        entries = builder.entries
        vocabulary = builder.vocabulary
        trie = builder.trie
        cased = builder.cased
        relations = inflection.map { inflection in
            TermRelations(inflection, builder.vocabulary, language, dictionaries)
        }
        caches = TermCaches()
        particles = TermParticles.of(language)
        hidesParts = language.primary == "fr"
    }
}
