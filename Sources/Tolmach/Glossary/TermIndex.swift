/// The terms of one language, ready to be found in texts.
///
/// Terms are found as words, not as letters: case, apostrophes, stress marks and the kind of
/// white space do not count, unless the term says so. Forbidden and deprecated terms are found
/// as well: they mean their concept. A concept's own matches never overlap, the longest wins;
/// those of different concepts may.
public struct TermIndex: Sendable {
    /// What the end of a path in the trie stands for.
    struct Output: Sendable {
        var concept: Int
        /// How it was known, or `nil` for a phrase in which the concept is not meant.
        var kind: TermKey.Kind?
        /// Whether a dot after the match belongs to it.
        var takesDot: Bool
        /// Which letters are capitals, where that counts.
        var capitals: [Bool]?
    }

    /// One phrase in the words of a text.
    struct Hit {
        var concept: Int
        var words: ClosedRange<Int>
        var end: Int
        var kind: TermKey.Kind?
    }

    /// Phrases of more words are not looked for.
    static let wordLimit = 64

    /// The language.
    public let language: LanguageTag

    let ids: [Concept.ID]
    private(set) var vocabulary = TermVocabulary()
    private(set) var trie = TermTrie<Output>()
    let possessive: Int

    /// Makes the index of the terms that `glossary` has for `language`.
    ///
    /// - Parameters:
    ///   - glossary: The glossary.
    ///   - language: The language of the texts.
    ///   - source: The language the texts were translated from, which brings in terms of columns
    ///     such as `en>ru`; `nil` for articles as they were written.
    /// - Complexity: O(*n*) in the terms and their forms.
    public init(_ glossary: Glossary, language: LanguageTag, from source: LanguageTag? = nil) {
        self.language = language
        ids = glossary.concepts.map(\.id)
        possessive = vocabulary.add(Array("s".utf8))
        for (number, concept) in glossary.concepts.enumerated() {
            for (tag, terms) in concept.terms where Self.serves(tag, language) {
                for term in terms where term.onlyFrom == nil || term.onlyFrom == source {
                    add(term, number)
                }
            }
        }
    }

    /// Whether a term in `tag` is a term for a text in `language`: `en` is for `en-GB`.
    static func serves(_ tag: LanguageTag, _ language: LanguageTag) -> Bool {
        tag == language || tag.description == language.primary
    }

    private mutating func add(_ term: Term, _ concept: Int) {
        for key in TermKeys.keys(for: term, language: language) {
            add(key.text, concept, key.kind, case: term.isCaseSensitive)
        }
        for phrase in term.exemptions { add(phrase, concept, nil, case: false) }
    }

    private mutating func add(
        _ phrase: String,
        _ concept: Int,
        _ kind: TermKey.Kind?,
        case isCaseSensitive: Bool
    ) {
        var phrase = phrase
        let words = phrase.withUTF8 { bytes in
            var words: [(gap: TermScanner.Gap, number: Int)] = []
            var scanner = TermScanner(bytes)
            while scanner.next() { words.append((scanner.gap, vocabulary.add(scanner.key))) }
            return words
        }
        guard words.count <= Self.wordLimit,
            !words.dropFirst().contains(where: { $0.gap == .wall })
        else { return }
        let output = Output(
            concept: concept,
            kind: kind,
            takesDot: phrase.utf8.last == UInt8(ascii: "."),
            capitals: isCaseSensitive ? phrase.withUTF8 { Self.capitals(in: $0) } : nil
        )
        trie.add(words, output)
    }

    /// Which of the letters and digits in `bytes` are capitals.
    static func capitals(in bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { scalar in
            let facts = ScalarClass.facts(scalar.value)
            guard !facts.isDisjoint(with: [.letter, .digit]),
                TermFold.shared(scalar.value).role == .word
            else { return nil }
            return facts.contains(.upper)
        }
    }
}
