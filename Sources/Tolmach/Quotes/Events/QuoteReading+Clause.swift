extension QuoteReading {
    /// The subject by its case: of the verb's own clause first, then behind it, then of the clause
    /// before; a verb without any lets it out.
    func subject(
        of cue: CueForm,
        at index: Int,
        in sentence: Range<Int>,
        isBehindRun: Bool
    ) -> (NounPhrase, SpeechEvent.Order)? {
        let isBehindRun = isBehindRun && !namesBody(index - 1, from: sentence.lowerBound)
        let before = isBehindRun ? nil : nominative(before: index, from: sentence.lowerBound)
        if let before, before.1 == .subjectVerb { return before }
        if cue.tense != .ger, let phrase = nominative(after: index + 1, to: sentence.upperBound) {
            return (phrase, .verbSubject)
        }
        if let before { return before }
        let isSpeech = (cue.kind < .mind || isBehindRun) && cue.tense != .ger
        return isSpeech ? (NounPhrase(index..<index, .dropped), .verbSubject) : nil
    }

    /// The subject before the verb at `index`, where endings tell the cases: the nominative of its
    /// own clause, or of one before that asides part from it.
    ///
    /// - Complexity: O(1): at most 6 stretches between commas, of 40 tokens each, are looked at.
    func nominative(before index: Int, from first: Int) -> (NounPhrase, SpeechEvent.Order)? {
        let verb = pack.cue(tokens[index].cue)
        var end = index
        for hop in 0..<6 {
            var start = end
            while start > first, end - start < 40, let step = step(before: start, from: first) {
                start = step
            }
            if hop == 0, start < end, tokens[start].flags.has(.relative), start > first {
                // *albums that the musician Tom Robinson called “…”*, *the law, which says*
                if let own = subject(in: (start + 1)..<end, verb, atLeast: 2) {
                    return (own, .subjectVerb)
                }
                return phrase(before: start + 1, from: first).map { ($0, .subjectVerb) }
            }
            let least = tokens[start].flags.has(.opener) && hop > 0 ? 2 : 1
            if hop == 0 || !isAside(start, end),
                let found = subject(in: start..<end, verb, atLeast: least)
            {
                guard hop > 0, found.kind == .role, start - 1 > first else {
                    return (found, hop == 0 ? .subjectVerb : .clauseSubject)
                }
                // *Jan Nowak, head of the firm, said*
                let named = phrase(before: start - 1, from: first)
                let isNamed = named.map { personalName(in: $0) != nil } ?? false
                return (isNamed ? named ?? found : found, .clauseSubject)
            }
            guard start > first, endsStretch(start - 1) else { return nil }
            end = start - 1
        }
        return nil
    }

    /// Whether the run at `index` is the name of the body before it.
    private func namesBody(_ index: Int, from first: Int) -> Bool {
        guard index > first, tokens[index].isRun else { return false }
        return tokens[index - 1].flags.has(.organisation)
            && runs[Int(tokens[index].run)].words.count < 60
    }

    /// The start of what belongs to the clause before `start`, over a parenthesis at once.
    private func step(before start: Int, from first: Int) -> Int? {
        // *the fund “Warm House”*
        if namesBody(start - 1, from: first) { return start - 2 }
        guard tokens[start - 1].sign == 0x29 else { return isInClause(start - 1) ? start - 1 : nil }
        return (max(first, start - 12)..<start).last { tokens[$0].sign == 0x28 }
    }

    private func isInClause(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isRun { return false }
        return token.isWord || token.sign == Sign.hyphen
            || (token.sign == Sign.stop && index > 0 && tokens[index - 1].flags.has(.abbreviation))
    }

    private func endsStretch(_ index: Int) -> Bool {
        let sign = tokens[index].sign
        return sign == Sign.comma || Sign.isDash(sign)
    }

    /// Whether the stretch between commas is an aside that holds no subject of what follows.
    private func isAside(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return true }
        let opener = tokens[start]
        if opener.flags.has([.relative, .opaque]) { return true }
        if opener.isCapital { return false }
        if opener.flags.has([.preposition]) { return start + 1 < end && isOblique(start + 1) }
        // *When Jan came back, he said*: the subject stays.
        if opener.flags.has(.opener), opener.flags.has(.stop) { return false }
        return isOblique(start) || token(start, endsInOneOf: ["ąc", "wszy", "łszy"])
            || opener.flags.has(.stop)
    }

    /// The nominative among the words of `range` that agrees with `verb`.
    func subject(
        in range: Range<Int>,
        _ verb: CueForm?,
        atLeast least: Int
    ) -> NounPhrase? {
        var circumstance: Int?
        var best: (start: Int, score: Int)?
        var chain: (start: Int, score: Int)?
        var isOutside = true
        for place in range {
            let token = tokens[place]
            if token.sign == 0x28 || token.sign == 0x29 { isOutside = token.sign == 0x29 }
            guard token.isWord, isOutside else {
                if token.sign != Sign.stop, !token.isRun { (circumstance, chain) = (nil, nil) }
                continue
            }
            if token.flags.has(.pronoun), !token.flags.has(.possessive) {
                if agrees(token, verb) { best = (place, 5) }
                chain = nil
                continue
            }
            let isFirst = token.isCapital && !token.flags.has(.midCapital)
            if token.flags.has([.skip, .notName]), !token.isCapital || isFirst,
                !token.flags.has([.oneOf, .preposition, .determiner])
            {
                continue
            }
            if token.flags.has(.preposition) {
                (circumstance, chain) = (place, nil)
                continue
            }
            guard let score = score(place, circumstance, verb, in: range) else {
                chain = nil
                continue
            }
            let start = chain?.start ?? place
            chain = (start, max(score, chain?.score ?? 0))
            if let chain, chain.score > best?.score ?? 0 { best = chain }
        }
        guard let best, best.score >= least else { return nil }
        if best.score == 5 { return NounPhrase(best.start..<(best.start + 1), .pronoun) }
        return extent(from: best.start, to: range.upperBound, isFrame: false)
    }

    /// The subject of the verb before, when this one lets its own out and its form agrees: *X said
    /// that “…” but admitted that “…”*.
    func sharedByForm(_ cue: CueForm, with last: SpeechEvent?, at index: Int) -> NounPhrase? {
        guard pack.features.contains(.obliqueEndings), let last, last.order != .frame,
            !last.phrase.tokens.isEmpty, !cue.isFirstPerson, cue.tense != .ger, cue.kind < .mind,
            cue.gender == nil || last.gender == nil || cue.gender == last.gender
        else { return nil }
        var link = index - 1
        while link > last.cue.upperBound, tokens[link].flags.has(.skip) { link -= 1 }
        return tokens[link].flags.has(.conjunction) ? last.phrase : nil
    }

    private func agrees(_ token: Token, _ verb: CueForm?) -> Bool {
        switch verb?.gender {
        case .masculine: !token.flags.has([.feminine, .plural])
        case .feminine: !token.flags.has([.masculine, .plural])
        default: true
        }
    }
}
