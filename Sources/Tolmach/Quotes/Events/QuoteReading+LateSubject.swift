extension QuoteReading {
    /// Whether the subject may follow its verb in a language whose nouns have articles, as in
    /// French and Spanish.
    var hasFreeSubject: Bool {
        pack.features.contains(.lateSubject) && !pack.features.contains(.cases)
    }

    /// Where the verb that the cue at `index` belongs to begins: before its auxiliary, adverbs and
    /// small pronouns, as in *ne l’a pas encore | dit*.
    func verbStart(_ index: Int, from first: Int) -> Int {
        guard hasFreeSubject else { return index }
        var start = index
        while start > first, index - start < 8, tokens[start - 1].isWord,
            !tokens[start - 1].isCapital
        {
            if tokens[start - 1].flags.has([.skip, .auxiliary, .modal]) {
                start -= 1
            } else if start == index, start - 1 > first, tokens[start - 2].flags.has(.modal),
                tokens[start - 1].flags.has(.preposition)
            {
                // *tient à | préciser*, *acaba de | decir*
                start -= 2
            } else {
                break
            }
        }
        return start
    }

    /// Whether a participle stands in the passive, whose subject does not speak: *a été accusé*.
    func isPassive(_ index: Int, from first: Int) -> Bool {
        var place = index - 1
        while place > first, tokens[place].isWord, tokens[place].flags.has(.skip),
            !tokens[place].flags.has([.copula, .auxiliary])
        {
            place -= 1
        }
        guard place >= first, tokens[place].flags.has(.copula) else { return false }
        return place == first || !Self.reflexives.contains(tokens[place - 1].hash)
    }

    private static let reflexives = [WordHash.of("s'"), WordHash.of("se")]

    /// Whether a word such as *dit* is the verb of its clause, not what names a thing.
    func isPredicate(_ index: Int) -> Bool {
        index > 0 && pack.cue(tokens[index].cue)?.kind == .say
            && (tokens[index - 1].flags.has([.copula, .pronoun, .relative])
                || Self.reflexives.contains(tokens[index - 1].hash))
    }

    /// Whether a form that may be a noun is one where it stands: *une note*, *un juge*.
    func isNoun(_ cue: CueForm, at index: Int, from first: Int) -> Bool {
        guard index > first else { return tokens[index].flags.has(.role) }
        let before = tokens[index - 1]
        if before.isRun { return false }
        if tokens[index].flags.has(.role) {
            if before.sign == Sign.comma { return index - 2 < first || !tokens[index - 2].isRun }
            return !before.isWord
                || !(before.isCapital || before.flags.has([.pronoun, .skip]))
                || before.flags.has([.determiner, .preposition])
        }
        guard before.isWord, before.flags.has([.determiner, .preposition]) else { return false }
        // *comme l’annonce X*: the article is a pronoun.
        return index - 2 < first || !opensInversion(index - 2)
    }

    /// Whether the words at `index` point back at a quote before them: *Así lo dijo X*.
    func pointsBack(_ index: Int, _ limit: Int) -> Bool {
        guard hasFreeSubject, Self.pointers.contains(tokens[index].hash) else { return false }
        return opensVerb(index + 1, limit)
    }

    private static let pointers = [WordHash.of("así"), WordHash.of("ainsi")]

    /// Whether a verb of speech begins at `index`: *según explicó X*.
    func opensVerb(_ index: Int, _ limit: Int) -> Bool {
        var index = index
        while index < limit, tokens[index].flags.has([.skip, .auxiliary]),
            !tokens[index].flags.has([.determiner, .pronoun])
        {
            index += 1
        }
        return index < limit && tokens[index].cue >= 0 && !tokens[index].isCapital
            && !tokens[index].flags.has([.role, .organisation])
    }

    /// Whether the word at `index` lets the subject follow the verb: *comme l’a dit X*.
    func opensInversion(_ index: Int) -> Bool {
        let flags = tokens[index].flags
        return flags.has(.opaque)
            || (flags.isSuperset(of: [.stop, .opener]) && !flags.has(.preposition))
    }

    /// The relative pronoun that a frame governs: *l’avocat, selon lequel …*.
    func relative(at index: Int, behind frame: Int, _ first: Int) -> NounPhrase? {
        guard hasFreeSubject, tokens[index].flags.has(.relative), frame > first,
            !tokens[index].flags.has(.opaque)
        else { return nil }
        let end = tokens[frame - 1].sign == Sign.comma ? frame - 1 : frame
        guard let found = phrase(before: end, from: first),
            found.tokens.contains(where: { tokens[$0].flags.has([.role, .organisation, .capital]) })
        else { return nil }
        var phrase = NounPhrase(index..<(index + 1), .pronoun)
        phrase.antecedent = NounPhrase.Antecedent(tokens: found.tokens, kind: found.kind)
        return phrase
    }

    /// Whether the verb at `cue` follows the run at `run` at once, or behind a comma.
    func opensBehind(_ run: Int, _ cue: Int) -> Bool {
        let start = verbStart(cue, from: run)
        return start - run <= 2 && isBehindRun(start, run)
    }

    /// Past the words that may part a verb from the subject behind it: when, where, to whom.
    ///
    /// - Complexity: O(1): at most 24 tokens are walked.
    func skipCircumstances(_ start: Int, _ limit: Int) -> Int {
        var index = start
        let limit = min(limit, start + 24)
        while index < limit {
            let token = tokens[index]
            if token.isWord, !token.isCapital, token.flags.has([.skip, .time]),
                !isNounMark(index, limit)
            {
                index += 1
            } else if let end = timeEnd(index, limit) {
                index = end
            } else if token.isWord, token.flags.has([.preposition, .stop]),
                !token.flags.has([.conjunction, .opaque, .relative, .determiner]), !token.isCapital
            {
                index = objectEnd(index + 1, limit)
            } else {
                break
            }
        }
        return index
    }

    /// Whether the word at `index` is an article or pronoun that opens a phrase, not an adverb.
    private func isNounMark(_ index: Int, _ limit: Int) -> Bool {
        tokens[index].flags.has([.determiner, .pronoun])
    }

    /// The end of a time without a preposition: *le 5 mai*, *este lunes*, *la semaine dernière*.
    private func timeEnd(_ index: Int, _ limit: Int) -> Int? {
        guard tokens[index].isWord, tokens[index].flags.has(.determiner) else { return nil }
        var end = index + 1
        while end < min(limit, index + 3), tokens[end].isWord, !tokens[end].flags.has(.time) {
            end += 1
        }
        guard end < limit, tokens[end].flags.has(.time),
            !(index..<end).contains(where: { tokens[$0].flags.has([.role, .organisation]) })
        else { return nil }
        while end < limit, tokens[end].isWord, !tokens[end].isCapital,
            !tokens[end].flags.has([.determiner, .preposition, .stop, .role, .organisation])
        {
            end += 1
        }
        return end
    }

    /// The end of the words that a preposition governs.
    private func objectEnd(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, tokens[index].flags.has([.determiner, .preposition]) { index += 1 }
        let head = index
        while index < limit {
            let token = tokens[index]
            if token.isRun { return index == head ? index + 1 : index }
            let joins = token.sign == Sign.hyphen || token.sign == 0x26
            guard token.isWord || joins else { return index }
            if index > head {
                // *a Efe | fuentes policiales*
                if tokens[index - 1].isCapital, token.flags.has(.role), !token.isCapital {
                    return index
                }
                if token.flags.has([.determiner, .preposition, .stop]), !token.isCapital {
                    return index
                }
                if token.isName, startsSubject(index, limit) { return index }
            }
            index += 1
        }
        return index
    }

    /// Whether a name behind other words opens a new phrase: *à l’AFP | Jean Dupont*.
    private func startsSubject(_ index: Int, _ limit: Int) -> Bool {
        let token = tokens[index]
        let before = tokens[index - 1]
        if before.isCapital {
            return token.flags.has([.givenMale, .givenFemale])
                && !before.flags.has([.givenMale, .givenFemale])
        }
        if token.flags.has([.givenMale, .givenFemale]) { return true }
        if before.flags.has([.organisation, .role]) { return false }
        guard index + 1 < limit else { return true }
        return tokens[index + 1].isCapital || !tokens[index + 1].isWord
    }

    /// The subject behind a verb, past circumstances: *a déclaré mardi à l’AFP le ministre*.
    func lateSubject(_ start: Int, _ limit: Int) -> NounPhrase? {
        let place = skipCircumstances(skipAside(start, limit), limit)
        guard place < limit, tokens[place].isWord else { return nil }
        if tokens[place].flags.has(.pronoun) {
            return NounPhrase(place..<(place + 1), .pronoun)
        }
        guard let phrase = extent(from: place, to: limit, isFrame: false) else { return nil }
        return phrase
    }
}
