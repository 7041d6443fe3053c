extension BackTransliterator {
    /// One word of a name as it may have been.
    struct Word: Sendable {
        var text: String
        var score: Float
        var schemes: UInt128
        var evidence: Set<BackCandidate.Evidence>
    }

    /// What kinds of evidence are worth, in natural logarithms; chosen on attested names.
    enum Worth {
        /// A scheme writes it so; less what the scheme costs in the article.
        static let verified: Float = 3
        /// The same to the last accent.
        static let exact: Float = 1.5
        /// The same by a scheme that can be read back without doubt.
        static let reversible: Float = 5
        /// The word stands in the lists of names.
        static let known: Float = 2
        /// It is a given name of the language.
        static let given: Float = 3.5
        /// A conventional form in the article's language, or another.
        static let conventionalOwn: Float = 4
        static let conventionalOther: Float = 0.5
        /// A form by way of a sister language.
        static let borrowed: Float = 2
        /// A class of names has both, and the search has found it too.
        static let agreed: Float = 3
        /// A class has it and the search has not: below the best reading.
        static let alone: Float = -4
        /// For each step of a class's weight.
        static let weight: Float = 0.4
    }

    /// The words that may stand behind `word` (folded), best first.
    func words(
        behind word: String,
        _ language: Language,
        _ costs: SchemeInverse.Costs,
        article: String?,
        tag: LanguageTag,
        options: Options
    ) -> [Word] {
        let inverse = language.inverse
        var words: [Word] = []
        // *sh* and the like are rather English than letters of a reversible scheme.
        let isEnglish = ["sh", "ch", "zh", "kh", "dj", "ts"].contains { word.contains($0) }
        for reading in inverse.readings(of: word, costs: costs, limit: 16)
        where reading.schemes != 0 || Self.isSpoken(reading.text) {
            var found = Word(
                text: reading.text,
                score: reading.score,
                schemes: reading.schemes,
                evidence: [.spelling]
            )
            if let first = costs.order.first(where: { reading.schemes >> UInt128($0) & 1 == 1 }) {
                found.score += Worth.verified - costs.schemes[first]
                if reading.isExact {
                    let isSure = inverse.schemes[first].isReversible && !isEnglish
                    found.score += isSure ? Worth.reversible : Worth.exact
                }
                found.evidence = [.inverse]
            }
            if inverse.model.knows(found.text) {
                found.score += Worth.known
                found.evidence.insert(.known)
            }
            if language.given.contains(found.text) {
                found.score += Worth.given
                found.evidence.insert(.conventional)
            }
            words.append(found)
        }
        let best = words.max { $0.score < $1.score }
        let isVerified = best?.evidence.contains(.inverse) ?? false
        let floor = best?.score ?? -40
        for given in language.byLatin[NameKey.plain(word)] ?? [] {
            let isOwn = article.map { given.articles.contains($0) } ?? false
            let worth = isOwn ? Worth.conventionalOwn : Worth.conventionalOther
            let alone = floor - 1 + (given.isBorrowed ? Worth.borrowed : worth)
            add(NameKey.folded(given.name), to: &words, worth, alone, .conventional)
        }
        if options.usesClasses, let classes = languages.classes() {
            for reading in classes.cyrillic(behind: word, language: tag)
            where reading.isOfLanguage && inverse.model.codes(of: reading.text) != nil
                && Self.isFeminine(reading.text) == Self.isFeminine(word)
            {
                let weight = Float(reading.weight) * Worth.weight
                // A class may know a pet name or a foreigner: it does not beat a clear inverse.
                let alone = floor + Worth.alone + (isVerified ? min(weight, 1.5) : weight)
                add(reading.text, to: &words, Worth.agreed + weight, alone, .nameClass)
            }
        }
        return words.sorted { ($0.score, $1.text) > ($1.score, $0.text) }
    }

    /// Whether a name ends as those of women do; a class has *Щукина* beside *Щукин*.
    private static func isFeminine(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last else { return false }
        return last == "а" || last == "я" || LatinFold.plain(last.value) == 0x61
    }

    /// Whether `text` has a vowel, or `р` that serves as one, or is too short to need one.
    static func isSpoken(_ text: String) -> Bool {
        let letters = text.unicodeScalars
        return letters.count < 3
            || letters.contains { NameModel.vowels.contains($0.value) || $0 == "р" }
    }

    /// Gives a reading more weight, or takes up a new one at the score `alone`.
    private func add(
        _ text: String,
        to words: inout [Word],
        _ agreed: Float,
        _ alone: Float,
        _ evidence: BackCandidate.Evidence
    ) {
        if let place = words.firstIndex(where: { $0.text == text }) {
            words[place].score += agreed
            words[place].evidence.insert(evidence)
            if evidence == .conventional {
                // It stands beside any scheme.
                words[place].schemes = ~0
                words[place].evidence.remove(.spelling)
            }
        } else {
            // A conventional form stands beside any scheme, a class beside none.
            let schemes: UInt128 = evidence == .conventional ? ~0 : 0
            words.append(Word(text: text, score: alone, schemes: schemes, evidence: [evidence]))
        }
    }
}
