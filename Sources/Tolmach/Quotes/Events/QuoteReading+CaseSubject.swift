/// The subject behind a verb in a language that tells it by its case.
///
/// Listeners in the dative, circumstances and outlets in marks may stand between the two:
/// *розповіла «Хвилі» в інтерв’ю мешканка села*.
extension QuoteReading {
    private static let subjectReach = 24

    /// The phrase in the nominative behind the verb `cue` at `index`, before `limit`.
    ///
    /// - Complexity: O(1): at most 24 tokens are walked.
    func nominative(behind cue: CueForm, at index: Int, to limit: Int) -> NounPhrase? {
        guard let start = startOfNominative(behind: cue, at: index, to: limit) else { return nil }
        if tokens[start].flags.has(.pronoun) { return NounPhrase(start..<(start + 1), .pronoun) }
        if tokens[start].isRun { return NounPhrase(start..<(start + 1), .name) }
        return phrase(from: start, to: limit)
    }

    /// How well a word may open the subject.
    private enum Fitness: Hashable {
        /// A pronoun, office or given name in the nominative.
        case sure
        /// A capital that may be a name in any case.
        case capital
        /// A word of which nothing is known.
        case bare
    }

    private func startOfNominative(
        behind cue: CueForm,
        at index: Int,
        to limit: Int
    ) -> Int? {
        let end = min(limit, index + 1 + Self.subjectReach)
        let first = skipAside(index + 1, end)
        var place = first
        var found: [Fitness: Int] = [:]
        // Whether a preposition still waits for its noun.
        var isBound = false
        while place < end {
            let token = tokens[place]
            if token.isRun {
                guard isNameInMarks(token) else { break }
                // *як пише «Хвиля», …*: an outlet reports in the present.
                if place == first, cue.tense == .pres, reportsElsewhere(index), place + 1 < end,
                    !tokens[place + 1].isWord
                {
                    return place
                }
                isBound = false
            } else if !token.isWord {
                if token.sign == 0x28 {
                    guard let close = closing(place, end) else { break }
                    place = close
                } else if token.sign != Sign.hyphen, !isShortened(place) {
                    break
                }
            } else if token.flags.has([.relative, .opaque])
                || (token.flags.has(.conjunction) && !found.isEmpty)
            {
                break
            } else if token.flags.has(.preposition) {
                isBound = true
            } else if token.flags.has(.pronoun), !isBound {
                return place
            } else if let fitness = fitness(of: place, behind: cue, from: first, isBound) {
                let start = withAdjectives(before: place, from: first)
                if fitness == .sure { return start }
                if found[fitness] == nil { found[fitness] = start }
            } else if isBound, !mayPrecedeNoun(place) {
                // A name behind a preposition is one noun: *в Новому Місті*.
                isBound = token.isCapital && place + 1 < end && tokens[place + 1].isCapital
            }
            place += 1
        }
        return found[.capital] ?? found[.bare]
    }

    /// How well the word at `index` may open the subject of `cue`, or `nil`.
    private func fitness(
        of index: Int,
        behind cue: CueForm,
        from first: Int,
        _ isBound: Bool
    ) -> Fitness? {
        let token = tokens[index]
        guard !token.flags.has([.skip, .conjunction]) else { return nil }
        if isBound { return nil }
        if token.flags.has(.oneOf), index + 1 < tokens.count, tokens[index + 1].flags.has(.from) {
            return .sure
        }
        let isOblique = token.flags.has(cue.isPlural ? .oblique : .inflected)
        if token.flags.has([.role, .organisation, .honorific]) {
            guard !isOblique, !differs(token, from: cue) else { return nil }
            return .sure
        }
        if token.isCapital {
            if token.flags.has([.givenMale, .givenFemale]) {
                return isOblique || differs(token, from: cue) ? nil : .sure
            }
            guard token.isName else { return nil }
            // The name goes on behind a given one in another case: *Ірині Коваль*.
            let before = tokens[index - 1]
            if index > first, before.isCapital, before.isWord, found(before) { return nil }
            return isDative(index) ? nil : .capital
        }
        guard !token.flags.has([.stop, .determiner]), token.cue < 0 else { return nil }
        return index == first || tokens[index - 1].isWord
            ? (isOtherCase(index) || isAdjective(index) ? nil : .bare) : nil
    }

    /// Whether the word at `index` may stand between a preposition and its noun.
    private func mayPrecedeNoun(_ index: Int) -> Bool {
        let flags = tokens[index].flags
        return flags.has(.determiner)
            || (!flags.has(.skip) && token(index, endsInOneOf: Self.obliqueAdjectives)
                && !flags.has([.role, .organisation, .givenMale, .givenFemale]))
    }

    private static let obliqueAdjectives: [StaticString] = [
        "єму", "єї", "їй", "їх", "ої", "ій", "ого", "ому", "им", "ім", "ою", "их", "ой", "ей",
        "его", "ему", "ым", "ом",
        "ую", "ых",
    ]

    private func found(_ token: Token) -> Bool {
        token.flags.has(.inflected) && token.flags.has([.givenMale, .givenFemale])
    }

    /// Whether the verb's gender rules the word out.
    private func differs(_ token: Token, from cue: CueForm) -> Bool {
        switch cue.gender {
        case .masculine: token.flags.has([.female, .givenFemale]) && !token.flags.has(.givenMale)
        case .feminine: token.flags.has([.male, .givenMale]) && !token.flags.has(.givenFemale)
        default: false
        }
    }

    /// Whether a word with a capital shows the dative of an adjective: *Суспільному*.
    private func isDative(_ index: Int) -> Bool {
        token(index, endsInOneOf: ["ому", "ему", "ові", "еві", "єві"]) || isLatin(index)
    }

    /// Whether a word is in Latin letters, as outlets are: *сказав CNN директор*.
    func isLatin(_ index: Int) -> Bool { bytes[Int(tokens[index].start)] < 0x80 }

    /// Whether a small word is no nominative by its ending.
    private func isOtherCase(_ index: Int) -> Bool {
        token(
            index,
            endsInOneOf: [
                "ам", "ям", "ами", "ями", "ах", "ях", "ом", "ем", "єм", "ою", "ею", "єю", "ому",
                "ему", "ого", "его", "ові", "еві", "єві", "им", "ым", "у", "ю", "ой", "о",
                "има", "чи",
                "ши",
            ]
        )
    }

    /// The start of the phrase whose noun is at `index`: its adjectives stand before it.
    private func withAdjectives(before index: Int, from first: Int) -> Int {
        let isFeminine = tokens[index].flags.has(.female) || token(index, endsInOneOf: ["а", "я"])
        let isNeuter = token(index, endsInOneOf: ["о", "е", "ння", "ття"])
        let endings: [StaticString] =
            isNeuter ? ["е", "є"] : isFeminine ? ["а", "я"] : ["ий", "ій", "ый", "ой"]
        let isPlural = tokens[index].flags.has(.inflected)
        let plural: [StaticString] = ["і", "ї", "ые", "ие"]
        var start = index
        while start > first, start > index - 4, tokens[start - 1].isWord,
            !tokens[start - 1].flags.has([.preposition, .skip, .stop, .inflected]),
            token(start - 1, endsInOneOf: isPlural ? plural : endings)
                || tokens[start - 1].flags.has(.determiner),
            start - 1 == first || !tokens[start - 2].flags.has(.preposition)
        {
            start -= 1
        }
        return start
    }

    /// Whether the words of the verb at `index` do not follow it: *як пише X*, *«…», — пише X*.
    private func reportsElsewhere(_ index: Int) -> Bool {
        index > 0
            && (tokens[index - 1].flags.has(.alias) || isBehindRun(index, max(0, index - 6)))
    }

    /// Whether a run between a verb and its subject is an outlet’s name.
    func isNameInMarks(_ token: Token) -> Bool {
        let run = runs[Int(token.run)]
        return run.isClosed && run.words.count < 80 && startsWithCapital(run.words)
            && !Sign.endsSentence(lastScalar(of: run.words))
            && lastScalar(of: run.words) != Sign.comma
    }

    private func startsWithCapital(_ words: Range<Int>) -> Bool {
        guard !words.isEmpty else { return false }
        let first = UTF8Scan.scalar(bytes, words.lowerBound).value
        return ScalarClass.facts(first).contains(.upper)
    }

    /// Whether the sign at `index` only shortens the word before, as an initial does.
    private func isShortened(_ index: Int) -> Bool {
        guard tokens[index].sign == Sign.stop, index > 0, tokens[index - 1].isWord else {
            return false
        }
        let before = tokens[index - 1]
        return before.end == tokens[index].start
            && (before.flags.has(.abbreviation) || isSingleLetter(before))
    }

    private func closing(_ open: Int, _ limit: Int) -> Int? {
        (open..<limit).first { tokens[$0].sign == 0x29 }
    }
}
