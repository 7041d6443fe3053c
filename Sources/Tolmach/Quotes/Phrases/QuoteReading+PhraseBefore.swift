extension QuoteReading {
    /// The phrase that ends right before token `index`, in a sentence that starts at `first`.
    ///
    /// - Complexity: O(1): at most 30 tokens are walked at each of at most 4 levels; asides between
    ///   commas may follow each other, and each further one is looked for over 14 tokens.
    func phrase(before index: Int, from first: Int, depth: Int = 0) -> NounPhrase? {
        if pack.features.contains(.verbSecond) {
            return clause(before: index, from: first).adjacent?.phrase
        }
        var last = index - 1
        while last >= first, tokens[last].isWord, tokens[last].flags.has(.skip) || isAdverb(last) {
            last -= 1
        }
        while last > first, isSlavicAdverb(last) || isObject(last, from: first) {
            repeat { last -= 1 } while last > first && tokens[last].flags.has(.skip)
        }
        guard last >= first, depth <= 4 else { return nil }
        if let start = oneOfMany(before: last, from: first) {
            let isNamed = (start..<last).contains {
                tokens[$0].flags.has([.givenMale, .givenFemale])
                    && !tokens[$0].flags.has(.inflected)
            }
            return NounPhrase(start..<(last + 1), isNamed ? .name : .role)
        }
        let token = tokens[last]
        if token.isRun { return named(last, from: first) }
        if token.flags.has(.pronoun) { return NounPhrase(last..<(last + 1), .pronoun) }
        if token.flags.has(.conjunction) { return nil }
        if token.flags.has(.relative) {
            let end = last > first && tokens[last - 1].sign == Sign.comma ? last - 1 : last
            guard let found = phrase(before: end, from: first, depth: depth + 1) else { return nil }
            guard found.kind != .pronoun else { return found }
            var phrase = NounPhrase(last..<(last + 1), .pronoun)
            phrase.antecedent = NounPhrase.Antecedent(tokens: found.tokens, kind: found.kind)
            return phrase
        }
        if token.sign == 0x29 { return beforeParenthesis(last, from: first, depth: depth) }
        if token.sign == Sign.comma || Sign.isDash(token.sign) {
            return beforeAside(last, from: first, depth: depth)
        }
        if token.isName { return name(endingAt: last, from: first, depth: depth) }
        if token.isWord, !token.isCapital || token.flags.has(.role) {
            return description(endingAt: last, from: first)
        }
        return nil
    }

    func isSlavicAdverb(_ index: Int) -> Bool {
        let token = tokens[index]
        return pack.features.contains(.oAdverbs) && !token.isCapital
            && token.end - token.start > 8 && self.token(index, endsIn: "о")
            && !self.token(index, endsInOneOf: ["ого", "его"])
            && !token.flags.has([.role, .pronoun, .organisation])
    }

    /// An organisation whose name stands in marks: *the fund “Warm House”*.
    private func named(_ run: Int, from first: Int) -> NounPhrase? {
        guard run > first, tokens[run - 1].flags.has(.organisation) else { return nil }
        return NounPhrase((run - 1)..<(run + 1), .name)
    }

    private func beforeParenthesis(_ last: Int, from first: Int, depth: Int) -> NounPhrase? {
        let floor = max(first, last - 30)
        guard let open = (floor..<last).last(where: { tokens[$0].sign == 0x28 }) else { return nil }
        return phrase(before: open, from: first, depth: depth + 1)
    }

    /// The phrase before an aside between commas or dashes: *X, 42, of Ohio,*.
    private func beforeAside(_ last: Int, from first: Int, depth: Int) -> NounPhrase? {
        guard depth < 3 else { return nil }
        // *…, Gov. Ana Ruiz (D), said*
        if last > first, tokens[last - 1].sign == 0x29, pack.features.contains(.owners),
            let found = beforeParenthesis(last - 1, from: first, depth: depth),
            found.kind == .name, found.tokens.lowerBound > first,
            tokens[found.tokens.lowerBound - 1].sign == Sign.comma
        {
            return found
        }
        let reach = depth == 0 ? 30 : 14
        let isDash = Sign.isDash(tokens[last].sign)
        for open in stride(from: last - 1, through: max(first, last - reach), by: -1) {
            let sign = tokens[open].sign
            if isDash ? Sign.isDash(sign) : sign == Sign.comma,
                let found = phrase(before: open, from: first, depth: depth + 1),
                found.kind != .bare, !isGoverned(found, from: first)
            {
                return apposition(found, (open + 1)..<last)
                    ?? named(beside: found, from: first, depth: depth) ?? found
            }
            if tokens[open].isRun, !isDash, last - open > 12 { return nil }
        }
        return nil
    }

    /// Whether a preposition or a place before a comma holds a phrase, so that it is no subject:
    /// *a salesman from Sumter, South Carolina, says*.
    private func isGoverned(_ phrase: NounPhrase, from first: Int) -> Bool {
        let start = phrase.tokens.lowerBound
        guard pack.features.contains(.owners), start - 2 > first else { return false }
        let before = tokens[start - 1]
        if before.isWord { return before.flags.has([.preposition, .complement]) }
        guard before.sign == Sign.comma, phrase.kind == .name, phrase.tokens.count <= 2,
            tokens[start - 2].isName
        else { return false }
        var place = start - 2
        while place > first, tokens[place].isName { place -= 1 }
        return tokens[place].flags.has([.preposition, .complement])
    }

    /// *Jean-Marc Ayrault, the foreign minister of France,* when the office was found first.
    private func named(beside phrase: NounPhrase, from first: Int, depth: Int) -> NounPhrase? {
        var start = phrase.tokens.lowerBound
        let isDescribed =
            phrase.tokens.contains { tokens[$0].flags.has(.role) }
            || (pack.features.contains(.owners) && tokens[start].flags.has(.determiner))
        guard isDescribed else { return nil }
        if pack.features.contains(.owners) {
            // *Ana Ruiz, a local builder and spokeswoman for the fund, …*
            let floor = max(first, start - 7)
            while start > floor, tokens[start - 1].isWord, tokens[start - 1].cue < 0 { start -= 1 }
        }
        guard start - 2 >= first,
            tokens[start - 1].sign == Sign.comma, tokens[start - 2].isName,
            let before = self.phrase(before: start - 1, from: first, depth: depth + 1),
            before.kind == .name, let name = personalName(in: before), name.count >= 2
        else { return nil }
        return before
    }

    /// *The mayor, Ana Ruiz,* with the name in the aside.
    private func apposition(_ phrase: NounPhrase, _ aside: Range<Int>) -> NounPhrase? {
        let isDescribed =
            phrase.kind == .role
            || (!pack.features.contains(.owners)
                && phrase.tokens.contains { tokens[$0].flags.has(.role) })
        // *A teacher from Salem, New Mexico,*: a place is nobody.
        let isPlace = aside.contains { tokens[$0].flags.has(.place) }
        guard isDescribed, !isPlace, (2...5).contains(aside.count),
            aside.allSatisfy({ tokens[$0].isCapital || tokens[$0].flags.has(.particle) })
        else { return nil }
        return NounPhrase(phrase.tokens.lowerBound..<aside.upperBound, .name)
    }

    /// A name with the titles before it.
    private func name(endingAt last: Int, from first: Int, depth: Int) -> NounPhrase {
        var start = last
        while start > first, let step = stepLeft(in: start, from: first) { start -= step }
        let bare = start
        start = titles(before: start, from: first)
        if start > first {
            let before = tokens[start - 1]
            if start < bare ? before.flags.has(.determiner) : before.flags.has(.article) {
                start -= 1
            }
        }
        if depth < 3, start - 2 >= first, tokens[start - 1].flags.has([.complement, .preposition]),
            tokens[start - 1].isWord, tokens[start - 2].isWord, tokens[start - 2].cue < 0,
            let head = phrase(before: start - 1, from: first, depth: depth + 1),
            head.kind == .name || head.kind == .role, head.tokens.upperBound == start - 1,
            tokens[start - 1].flags.has(.complement) || isPlaceLink(start - 1)
        {
            let whole = head.tokens.lowerBound..<(last + 1)
            if hasFreeSubject, personalName(in: NounPhrase(whole, .name)) != nil {
                return NounPhrase(whole, .name)
            }
            return NounPhrase(whole, head.kind)
        }
        return NounPhrase(start..<(last + 1), .name)
    }

    func isPlaceLink(_ index: Int) -> Bool {
        pack.features.contains(.owners) && !tokens[index].flags.has(.stop)
            || ["in", "at", "near", "with"].contains { tokens[index].hash == WordHash.of($0) }
    }

    /// How many tokens to the left still belong to a name that starts at `start`.
    private func stepLeft(in start: Int, from first: Int) -> Int? {
        let token = tokens[start - 1]
        if token.isName, !token.flags.has(.owner) { return 1 }
        if token.isCapital, token.flags.has(.owner), start - 1 >= first { return 1 }
        guard start - 2 >= first else { return nil }
        let further = tokens[start - 2]
        if token.sign == Sign.stop, further.isCapital, further.end == token.start,
            isSingleLetter(further) || further.flags.has(.abbreviation)
        {
            return 2
        }
        if token.flags.has(.particle), further.isName { return isList(start) ? nil : 1 }
        // *Ludwig van der Berg*
        if token.flags.has(.particle), further.flags.has(.particle), start - 3 >= first,
            tokens[start - 3].isName
        {
            return 2
        }
        if token.flags.has(.joiner), further.isName { return 1 }
        if token.flags.has(.article), start - 3 >= first, further.flags.has(.joiner),
            tokens[start - 3].isName
        {
            return 2
        }
        return nil
    }

    private func titles(before start: Int, from first: Int) -> Int {
        var start = start
        for count in 0..<8 {
            guard start > first else { break }
            let token = tokens[start - 1]
            if token.flags.has([.role, .honorific, .organisation, .title])
                || (token.isName && count > 0 && !token.flags.has(.owner))
            {
                start -= 1
            } else if token.sign == Sign.stop, start - 2 >= first, tokens[start - 2].isCapital,
                tokens[start - 2].flags.has([.honorific, .abbreviation])
            {
                start -= 2
            } else {
                break
            }
        }
        return start
    }
}
