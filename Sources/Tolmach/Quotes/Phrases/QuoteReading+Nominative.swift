extension QuoteReading {
    /// The subject behind the verb that ends at token `index`, where endings tell the cases: objects
    /// and circumstances may stand between, *said to us in a short talk the mayor Anna Nowak*.
    ///
    /// - Complexity: O(1): at most 24 tokens are walked.
    func nominative(after verb: Int, to limit: Int) -> NounPhrase? {
        let index = behindBareListener(verb, limit)
        let verb = index > 0 ? pack.cue(tokens[index - 1].cue) : nil
        var circumstance: Int?
        var best: (start: Int, score: Int)?
        var chain: (start: Int, score: Int)?
        var place = skipAside(index, limit)
        let end = min(limit, place + 24)
        while place < end {
            let token = tokens[place]
            guard token.isWord else {
                guard let next = skipSign(at: place, end) else { break }
                chain = next == place + 1 ? chain : nil
                place = next
                continue
            }
            if token.flags.has(.skip), !token.isCapital || token.flags.has(.notName) {
                place += 1
                continue
            }
            if token.flags.has(.pronoun) {
                if best == nil, circumstance == nil {
                    return NounPhrase(place..<(place + 1), .pronoun)
                }
                break
            }
            if endsClause(place) { break }
            if token.flags.has(.preposition), !token.isCapital {
                if let best, best.score >= 2 { return subject(from: best.start, to: limit) }
                (circumstance, chain) = (place, nil)
                place += 1
                continue
            }
            guard let score = score(place, circumstance, verb, in: index..<end) else {
                chain = nil
                place += 1
                continue
            }
            let isFresh = chain.map { $0.score < 2 && score >= 4 && circumstance != nil } ?? true
            let start = isFresh ? place : chain?.start ?? place
            chain = (start, max(score, isFresh ? 0 : chain?.score ?? 0))
            if score > 0, let chain, chain.score > best?.score ?? 0 { best = chain }
            if score >= 3 { break }
            place += 1
        }
        return best.flatMap { subject(from: $0.start, to: limit) }
    }

    /// How much speaks for the word at `index` as the head of the subject; `nil` when its case, or
    /// its place behind a preposition, says that it is none.
    func score(
        _ index: Int,
        _ circumstance: Int?,
        _ verb: CueForm?,
        in clause: Range<Int>
    ) -> Int? {
        let token = tokens[index]
        let isInside = circumstance != nil
        if isOblique(index, isStrict: !isInside) || isAdverbByEnding(index) { return nil }
        // The first noun behind a preposition and its adjectives belongs to it.
        if let circumstance, index - circumstance < 6,
            ((circumstance + 1)..<index).allSatisfy({ isObliqueAdjective($0) })
        {
            return nil
        }
        if token.flags.has(.oneOf), token.flags.has(.determiner) { return 3 }
        if token.isNumber(in: bytes) { return nil }
        let wanted = verb?.gender
        let men: WordFlags = token.isCapital ? [.male, .givenMale] : .male
        let women: WordFlags = token.isCapital ? [.female, .givenFemale] : .female
        if token.flags.has(men) != token.flags.has(women) {
            if wanted == .feminine, token.flags.has(men) { return nil }
            if wanted == .masculine, token.flags.has(women) { return nil }
        }
        if token.isCapital, token.flags.has([.givenMale, .givenFemale]) { return 4 }
        if token.flags.has([.role, .organisation, .honorific]) { return 3 }
        if token.isName { return isInside ? (mayBeSurname(index, wanted) ? 1 : nil) : 2 }
        if token.isCapital { return nil }
        return mayBeSubject(index, wanted, isBeside: isBeside(index, clause)) ? 1 : 0
    }

    /// Whether nothing but small words stands between the verb and the word at `index`.
    private func isBeside(_ index: Int, _ clause: Range<Int>) -> Bool {
        (clause.lowerBound..<index).allSatisfy { tokens[$0].flags.has([.skip, .determiner]) }
    }

    /// Whether a lower-case word that is in no list agrees with its verb.
    private func mayBeSubject(_ index: Int, _ gender: Person.Gender?, isBeside: Bool) -> Bool {
        switch gender {
        case .feminine: token(index, endsInOneOf: ["a", "ść"])
        case .masculine: isBeside && !token(index, endsInOneOf: ["a", "o", "e", "ć"])
        case .neuter: token(index, endsInOneOf: ["o", "e", "ę", "um"])
        default: isBeside
        }
    }

    /// Whether a capitalised word behind a circumstance is rather a surname than part of a place.
    private func mayBeSurname(_ index: Int, _ gender: Person.Gender?) -> Bool {
        if tokens[index].flags.has(.allCapitals) { return false }
        if token(index, endsInOneOf: ["ska", "cka", "dzka"]) { return gender != .masculine }
        if token(index, endsInOneOf: ["ski", "cki", "dzki"]) { return gender != .feminine }
        return !token(index, endsInOneOf: ["a", "i", "y", "u"])
    }

    private func endsClause(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isCapital { return false }
        if token.flags.has([.conjunction, .relative, .opaque]) { return true }
        if token.flags.has(.stop), !token.flags.has(.preposition) { return true }
        return token.cue >= 0 && !token.flags.has(.role)
    }

    /// Where the walk goes on behind a sign, or `nil` at one that ends the clause.
    private func skipSign(at index: Int, _ end: Int) -> Int? {
        let token = tokens[index]
        if token.isRun { return runs[Int(token.run)].words.count < 60 ? index + 1 : nil }
        if token.sign == 0x28 {
            let close = (index..<end).first { tokens[$0].sign == 0x29 }
            return close.map { $0 + 1 }
        }
        if token.sign == Sign.hyphen { return index + 1 }
        if token.sign == Sign.stop, index > 0, tokens[index - 1].end == token.start,
            tokens[index - 1].flags.has(.abbreviation) || isSingleLetter(tokens[index - 1]),
            index + 1 < end
        {
            return index + 1
        }
        return nil
    }

    /// The phrase that starts at a word found to be the subject's, with *his* and *that* before it.
    private func subject(from start: Int, to limit: Int) -> NounPhrase? {
        let begun =
            start > 0 && tokens[start - 1].flags.has(.possessive) && tokens[start].flags.has(.role)
            ? start - 1 : start
        return extent(from: begun, to: limit, isFrame: false)
    }

    /// Whether the word at `index` has the ending of a case that no subject stands in; without
    /// `isStrict`, also when only a capital makes it doubtful.
    func isOblique(_ index: Int, isStrict: Bool = true) -> Bool {
        let token = tokens[index]
        // *sama* is a case of *Sam* only with a capital.
        let isGiven = token.flags.has([.givenMale, .givenFemale])
        if token.flags.has(.oblique), token.isCapital || !isGiven { return true }
        if token.flags.has([.role, .organisation, .honorific]) { return false }
        if token.flags.has([.allCapitals, .givenMale, .givenFemale]) { return false }
        return token.isCapital && isStrict
            ? pack.endings.obliqueName.fits(bytes, token.range)
            : pack.endings.oblique.fits(bytes, token.range)
    }

    private func isObliqueAdjective(_ index: Int) -> Bool {
        !tokens[index].flags.has(.oblique) && tokens[index].end - tokens[index].start > 4
            && token(
                index,
                endsInOneOf: ["ego", "emu", "ej", "ym", "im", "ych", "ich"]
            )
    }

    func isAdverbByEnding(_ index: Int) -> Bool {
        let token = tokens[index]
        return !token.isCapital && !token.flags.has([.role, .organisation])
            && pack.endings.adverb.fits(bytes, token.range)
    }
}

extension Token {
    /// Whether it begins with a digit.
    func isNumber(in bytes: [UInt8]) -> Bool {
        isWord && (0x30...0x39).contains(bytes[Int(end) - 1])
    }
}
