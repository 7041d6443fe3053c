/// One Cyrillic name that may stand behind a Latin one.
public struct BackCandidate: Hashable, Sendable {
    /// What speaks for a name.
    public enum Evidence: String, Hashable, Sendable, CaseIterable {
        /// The glossary has settled it.
        case settled
        /// A conventional form of a given name.
        case conventional
        /// A class of names has both spellings.
        case nameClass = "class"
        /// Written forward again by the scheme it gives the input.
        case inverse
        /// Its words stand in lists of names.
        case known
        /// Letters that articles of the language write so; no scheme gives the input.
        case spelling
        /// By the sound of the words in the language of the article: a guess.
        case transcription
    }

    /// The name.
    public var text: String
    /// The scheme that writes it as the name given; `nil` when none does.
    public var scheme: Scheme.ID?
    /// The logarithm of its likelihood; higher is better.
    public var score: Double
    /// What speaks for it.
    public var evidence: Set<Evidence> = []

    /// How far ahead of the second the first candidate must be to be trusted.
    ///
    /// Measured on attested.tsv: where a scheme gives the whole name and the margin is as large,
    /// which holds for 70 of 100 names, 97 of 100 first candidates are right; with the words held
    /// out and no classes, 44 and 98.
    static let sureMargin = 4.0
}

/// Finds the Cyrillic names that may stand behind a Latin name.
///
/// Which scheme was used is not asked: all are searched at once, and the candidates know which
/// of them give the input when they write the name forward again. Conventional given names
/// (*Mijaíl*, *Alexander*) and name classes stand beside them. What no scheme gives is ranked
/// lower, and marked by its evidence.
public struct BackTransliterator: Sendable {
    /// What may be used beside the schemes.
    public struct Options: Hashable, Sendable {
        /// Whether classes of names written alike are looked at.
        public var usesClasses: Bool

        /// Creates options.
        public init(usesClasses: Bool = true) { self.usesClasses = usesClasses }
    }

    /// How many bytes a name may have to be looked at: no person's name is longer.
    static let longestName = 512
    /// How many words and signs a name may have.
    static let mostPieces = 24
    /// How many readings are kept.
    static let limit = 8

    let languages: Languages

    /// Makes the ways back of all schemes from Cyrillic to Latin; a language is made ready when
    /// it is first asked for.
    public init(schemes: Schemes, names: NameData) {
        languages = Languages(schemes, names, excluded: [])
    }

    private init(_ languages: Languages) { self.languages = languages }

    /// The same without `words` in given names, letter models and lists, as if never seen.
    ///
    /// For honest figures on names that the data may have been made from.
    public func holdingOut(_ words: Set<String>) -> BackTransliterator {
        BackTransliterator(languages.languages(without: Set(words.flatMap(HeldOut.spellings))))
    }

    /// The given names of `language` that are written `word` in Latin letters.
    func given(behind word: String, _ language: String) -> [String] {
        let made = languages.language(language, article: nil)?.0
        return (made?.byLatin[NameKey.plain(word)] ?? []).map(\.name)
    }

    /// Whether `word` is a Ukrainian given name only as Russian has it: *Yelena* for Олена.
    func isBorrowed(_ word: String, _ language: String) -> Bool {
        let found = languages.language(language, article: nil)?.0.byLatin[NameKey.plain(word)]
        return found?.contains(where: \.isBorrowed) ?? false
    }

    /// The names of `language` that may stand behind `name`, best first.
    ///
    /// - Parameters:
    ///   - name: The name in Latin letters.
    ///   - language: The language of the name.
    ///   - article: The language of the text that has it: its ways of writing are likelier.
    ///   - options: What may be used beside the schemes.
    /// - Returns: At most eight; none when some word cannot be read, or the name is over 512 bytes.
    /// - Complexity: O(*n*) in the name.
    public func candidates(
        for name: String,
        into language: LanguageTag,
        from article: LanguageTag? = nil,
        options: Options = Options()
    ) -> [BackCandidate] {
        guard name.utf8.count <= Self.longestName else { return [] }
        let normalized = NameNormalizer(script: "Latn").normalized(name).text
        let pieces = NameWords.pieces(of: normalized)
        guard pieces.contains(where: \.isWord), pieces.count <= Self.mostPieces,
            let (own, costs) = languages.language(language.primary, article: article?.primary)
        else { return [] }
        var whole = [Word(text: "", score: 0, schemes: ~0, evidence: [])]
        for piece in pieces {
            guard piece.isWord else {
                for place in whole.indices { whole[place].text += piece.text }
                continue
            }
            let words = words(
                behind: NameKey.folded(piece.text),
                own,
                costs,
                article: article?.primary,
                tag: language,
                options: options
            )
            guard !words.isEmpty else { return [] }
            whole = Self.joined(whole, words.prefix(Self.limit), like: piece.text)
        }
        return whole.map { word in
            let place = costs.order.first { word.schemes >> UInt128($0) & 1 == 1 }
            let isVerified = !word.evidence.contains(.spelling) && word.schemes != ~0
            return BackCandidate(
                // Inside, an apostrophe is U+02BC; in print it is U+2019.
                text: NameKey.mapped(word.text) { $0 == 0x2BC ? 0x2019 : $0 },
                scheme: isVerified ? place.map { own.inverse.schemes[$0].id } : nil,
                score: Double(word.score),
                evidence: word.evidence
            )
        }
    }

    /// Beginnings of a name and readings of its next word; one scheme for all is likelier.
    private static func joined(
        _ whole: [Word],
        _ words: ArraySlice<Word>,
        like piece: String
    ) -> [Word] {
        var next: [Word] = []
        next.reserveCapacity(whole.count * words.count)
        for word in words {
            let text = NameWords.cased(word.text, like: piece)
            for before in whole {
                let shared = before.schemes & word.schemes
                next.append(
                    Word(
                        text: before.text + text,
                        score: before.score + word.score + (shared != 0 ? 0.7 : 0),
                        schemes: shared,
                        evidence: before.evidence.union(word.evidence)
                    )
                )
            }
        }
        return Array(next.sorted { ($0.score, $1.text) > ($1.score, $0.text) }.prefix(limit))
    }
}
