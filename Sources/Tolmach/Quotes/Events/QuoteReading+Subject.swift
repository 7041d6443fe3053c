extension QuoteReading {
    /// The first phrase of the clause that holds token `index`, behind introductory words.
    ///
    /// - Complexity: O(*n*) in the sentence before `index`, which `longestSentence` bounds.
    func subject(from first: Int, before index: Int, depth: Int = 0) -> NounPhrase? {
        if pack.features.contains(.verbSecond) {
            return clause(before: index, from: first).subject?.phrase
        }
        if pack.features.contains(.obliqueEndings) {
            return subject(in: first..<index, nil, atLeast: 3)
        }
        var start = behindDateline(first, index)
        var hops = 0
        while start < index, hops < 4 {
            let token = tokens[start]
            if token.flags.has(.conjunction) {
                start += 1
            } else if opensCircumstance(start) {
                guard let comma = (start..<index).first(where: { tokens[$0].sign == Sign.comma })
                else { break }
                // *В этот раз он, наверное, …*: the subject stands before the comma.
                if pack.features.contains(.caseForms),
                    let pronoun = (start..<comma).first(where: {
                        tokens[$0].flags.has(.pronoun) && !tokens[$0].flags.has(.preposition)
                    })
                {
                    return NounPhrase(pronoun..<(pronoun + 1), .pronoun)
                }
                start = behindList(comma + 1, index)
                hops += 1
            } else if !token.isWord, !token.isRun {
                start += 1
            } else if token.isWord, pack.features.contains(.lyAdverbs), start + 1 < index,
                token.flags.has(.skip) || self.token(start, endsIn: "ly")
            {
                start += tokens[start + 1].sign == Sign.comma ? 2 : 1
            } else {
                break
            }
        }
        // No subject begins with a preposition: *In a statement the union said*.
        guard start < index, !tokens[start].isRun, !tokens[start].flags.has(.preposition) else {
            return nil
        }
        if tokens[start].flags.has(.pronoun) { return NounPhrase(start..<(start + 1), .pronoun) }
        let (end, names) = subjectEnd(start, index, first)
        guard end > start, end > start + 1 || !tokens[start].flags.has(.determiner) else {
            return nil
        }
        let isDescribed =
            names > 0 || tokens[start].flags.has(.determiner)
            || (start..<end).contains { tokens[$0].flags.has([.role, .organisation]) }
        guard isDescribed else { return nil }
        // Behind a circumstance, a name after one more comma is the subject: the first was a list.
        if hops > 0, depth < 4, end + 1 < index, tokens[end].sign == Sign.comma,
            tokens[end + 1].isName || tokens[end + 1].flags.has(.pronoun)
        {
            return subject(from: end + 1, before: index, depth: depth + 1)
        }
        return NounPhrase(start..<end, names > 0 ? .name : .role)
    }

    /// Behind what goes on with a circumstance after its comma: *On May 6, 2015,*, *Following a
    /// short, late meeting,*.
    private func behindList(_ start: Int, _ index: Int) -> Int {
        guard pack.features.contains(.owners) else { return start }
        var start = start
        for _ in 0..<2 {
            guard start < index, tokens[start].isWord, !tokens[start].isCapital,
                !tokens[start].flags.has([.determiner, .pronoun, .role, .organisation, .title]),
                let comma = (start..<min(index, start + 8)).first(where: {
                    tokens[$0].sign == Sign.comma
                })
            else { break }
            start = comma + 1
        }
        return start
    }

    /// Behind *WASHINGTON (AP) —*.
    private func behindDateline(_ first: Int, _ index: Int) -> Int {
        guard tokens[first].isCapital else { return first }
        for place in first..<max(first, min(first + 9, index)) {
            if Sign.isDash(tokens[place].sign), place > first { return place + 1 }
            if tokens[place].isWord, !tokens[place].isCapital { break }
            if tokens[place].isRun { break }
        }
        return first
    }

    private func opensCircumstance(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord else { return false }
        if token.flags.has(.opener) || opensTime(index) { return true }
        return pack.features.contains(.lyAdverbs) && !token.flags.has(.role)
            && self.token(index, endsInOneOf: ["ing", "ed"])
    }

    /// *A few days later,* *Hours earlier,*: a word of time stands before the first comma.
    private func opensTime(_ index: Int) -> Bool {
        guard pack.features.contains(.owners) else { return false }
        for place in index..<min(index + 6, tokens.count) {
            guard tokens[place].isWord else {
                return tokens[place].sign == Sign.comma && place > index
                    && tokens[place - 1].flags.has(.time)
            }
        }
        return false
    }

    /// Whether the word at `index` has the ending of a verb, and of nothing else.
    private func isClearVerb(_ index: Int) -> Bool {
        pack.features.contains(.caseForms) && !tokens[index].isCapital
            && !tokens[index].flags.has([.role, .organisation, .determiner, .possessive])
            && pack.endings.has("clear-verb", bytes, tokens[index].range)
    }

    /// *Наталка усміхнулася*: a capital at the start of a sentence, and then a verb.
    private func isFollowedByVerb(_ index: Int, before end: Int) -> Bool {
        index + 1 < end && isClearVerb(index + 1)
            && !tokens[index].flags.has([.stop, .preposition, .skip, .role, .organisation])
    }

    /// Where the subject ends: before the first verb or small word.
    private func subjectEnd(_ start: Int, _ index: Int, _ first: Int) -> (Int, names: Int) {
        var end = start
        var names = 0
        while end < index, end - start < 14 {
            let token = tokens[end]
            if token.isRun { break }
            if !token.isWord {
                let before = end > start ? tokens[end - 1] : token
                let isShort = before.flags.has(.abbreviation) || isSingleLetter(before)
                let joins = token.sign == Sign.hyphen || token.sign == 0x26
                guard joins || Sign.isApostrophe(token.sign) || (token.sign == Sign.stop && isShort)
                else { break }
                end += 1
                continue
            }
            if end > start, !token.isCapital {
                if isClearVerb(end) { break }
                if token.cue >= 0, !token.flags.has(.role) { break }
                if token.flags.has(.skip)
                    || (token.flags.has(.stop) && !token.flags.has(.complement))
                {
                    break
                }
                if names > 0, end + 1 < index, tokens[end + 1].isCapital {
                    end += 1
                    continue
                }
                let mayFollow: WordFlags = [
                    .preposition, .role, .organisation, .determiner, .joiner, .particle, .title,
                ]
                if names > 0, !token.flags.has(mayFollow) { break }
                if names == 0, pack.features.contains(.lyAdverbs), end - start > 1,
                    self.token(end, endsIn: "ed")
                {
                    break
                }
            }
            let isKnown = token.flags.has([.midCapital, .givenMale, .givenFemale])
            let isFollowed = end + 1 < index && tokens[end + 1].isCapital
            if token.isName,
                end > first || isKnown || isFollowed || isFollowedByVerb(end, before: index)
            {
                names += 1
            }
            end += 1
        }
        while end > start,
            !tokens[end - 1].isWord || tokens[end - 1].flags.has([.preposition, .stop])
        {
            end -= 1
        }
        // *Адвокат обурений: «…»*: the adjective behind the office is the predicate.
        if pack.features.contains(.caseForms), end - 2 >= start, names == 0, end < index,
            tokens[end].sign == Sign.colon, tokens[end - 2].flags.has(.role), isAdjective(end - 1)
        {
            end -= 1
        }
        return (end, names)
    }

    /// A noun that stands for speech: *his remark that “…”*, *Clinton’s comment: “…”*,
    /// *From the chair, Ana Ruiz: “…”*.
    func nominal(from first: Int, before run: Int) -> (phrase: NounPhrase, rule: QuoteRule)? {
        if pack.features.contains(.verbSecond) { return nominalChunk(from: first, before: run) }
        var last = run - 1
        guard last >= first else { return nil }
        let hasColon = tokens[last].sign == Sign.colon
        while last >= first,
            tokens[last].sign == Sign.colon || tokens[last].sign == Sign.comma
                || tokens[last].flags.has(.opaque)
        {
            last -= 1
        }
        guard last >= first, tokens[last].isWord else { return nil }
        if tokens[last].flags.has(.nominal) {
            var owner = last - 1
            while owner >= first, last - owner < 4, tokens[owner].isWord,
                !tokens[owner].flags.has([.owner, .possessive, .preposition])
            {
                owner -= 1
            }
            if owner >= first, tokens[owner].flags.has(.possessive) {
                return (NounPhrase(owner..<(owner + 1), .pronoun), .nominal)
            }
            if owner >= first, tokens[owner].flags.has(.owner),
                let phrase = phrase(before: owner + 1, from: first)
            {
                return (phrase, .nominal)
            }
            if hasColon, pack.features.contains(.owners),
                let subject = subject(from: first, before: last)
            {
                return (subject, .nominal)
            }
        }
        if pack.features.contains(.caseForms), let phrase = genitive(before: last + 1, from: first)
        {
            return (phrase, .nominal)
        }
        guard hasColon, tokens[last].isName || opensTurn(last, first),
            let phrase = phrase(before: last + 1, from: first),
            phrase.kind == .name || opensTurn(last, first)
        else { return nil }
        let start = phrase.tokens.lowerBound
        guard
            start == first || runs[Int(tokens[run].run)].isLabelled
                || Sign.isAnyDash(tokens[start - 1].sign)
                || tokens[start - 1].sign == Sign.stop || tokens[start - 1].sign == 0x29
                || tokens[start - 1].flags.has(.preposition)
        else { return nil }
        return (phrase, .colonName)
    }
}
