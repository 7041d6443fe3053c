extension QuoteReading {
    /// The cue that the word at `index` is, in its place, or `nil`.
    ///
    /// Many forms are nouns as well (*the report*, *his claims*), and some need a helper.
    func cue(at index: Int, from first: Int) -> CueForm? {
        let token = tokens[index]
        guard token.isWord,
            token.cue >= 0 || token.opensPhrase || pack.features.contains(.caseForms)
                || (hasFreeSubject && token.flags == .word)
        else { return nil }
        if let phrase = phraseCue(at: index) { return phrase }
        guard
            let cue = pack.cue(token.cue) ?? shapedCue(at: index, from: first)
                ?? placedCue(at: index, from: first)
        else { return nil }
        let before = index > first ? tokens[index - 1] : nil
        if token.isCapital, cue.tense != .ger, before?.isWord == true { return nil }
        if pack.features.contains(.guardedCues), let before {
            guard isVerb(cue, at: index, after: before, from: first) else { return nil }
        }
        if hasFreeSubject, token.flags.has(.cueNoun), isNoun(cue, at: index, from: first) {
            return nil
        }
        // *a retired nurse named X* introduces a name, not speech.
        if token.flags.has(.naming), index + 1 < tokens.count, tokens[index + 1].isName,
            !(before.map { $0.isCapital || $0.flags.has([.pronoun, .relative]) } ?? false),
            !describesName(from: index + 1)
        {
            return nil
        }
        if cue.tense == .part {
            let near = max(first, index - 5)..<index
            guard
                near.contains(where: { tokens[$0].flags.has(.auxiliary) })
                    || (hasFreeSubject && isPassive(index, from: first))
            else { return nil }
        }
        return cue
    }

    /// A verb of which only the ending is known, set off behind quoted words: *«…», — не вгавав X*.
    private func shapedCue(at index: Int, from first: Int) -> CueForm? {
        guard pack.features.contains(.caseForms), index > first, !tokens[index].isCapital,
            !tokens[index].flags.has(Self.noVerb)
        else { return nil }
        var dash = index - 1
        let known: WordFlags = [.skip, .pronoun, .role, .givenMale, .givenFemale, .conjunction]
        while dash > first, index - dash < 4, tokens[dash].isWord,
            tokens[dash].flags.has(known) || tokens[dash].isName || isSlavicAdverb(dash)
        {
            dash -= 1
        }
        let before = tokens[dash]
        let isBehindWords =
            before.isRun
            ? runs[Int(before.run)].isInterrupted || runs[Int(before.run)].isDialogue
            : Sign.isAnyDash(before.sign) && isRun(before: dash, from: first)
        guard isBehindWords, let gender = pack.endings.verb(bytes[tokens[index].range]) else {
            return nil
        }
        return CueForm(
            lemma: text(tokens[index].range),
            tense: gender == "-" ? .pres : .past,
            gender: Person.Gender(rawValue: gender),
            isPlural: gender == "pl",
            kind: .mind
        )
    }

    private static let noVerb: WordFlags = [
        .role, .organisation, .stop, .skip, .preposition, .determiner, .pronoun, .conjunction,
    ]

    private func isRun(before index: Int, from first: Int) -> Bool {
        var last = index - 1
        while last > first, index - last < 4,
            tokens[last].sign == Sign.comma || Sign.isAnyDash(tokens[last].sign)
        {
            last -= 1
        }
        guard last >= first, tokens[last].isRun else { return false }
        // *«Світанок» — так називалася картина*: without a comma the words are no speech.
        return tokens[last + 1].sign == Sign.comma
            || Sign.endsSentence(lastScalar(of: runs[Int(tokens[last].run)].words))
    }

    private func phraseCue(at index: Int) -> CueForm? {
        guard tokens[index].opensPhrase, index + 1 < tokens.count,
            tokens[index + 1].isWord
        else { return nil }
        let next = tokens[index + 1].hash
        for phrase in pack.phrases where phrase.first == tokens[index].hash {
            guard phrase.second == next else { continue }
            return CueForm(
                lemma: phrase.lemma,
                tense: .past,
                gender: nil,
                isPlural: false,
                kind: .say
            )
        }
        return nil
    }

    /// *called Ruiz “a fool”*, *called Ruiz the best of us*: what somebody is called follows.
    private func describesName(from index: Int) -> Bool {
        guard pack.features.contains(.owners) else { return false }
        var end = index
        while end < min(tokens.count, index + 5), tokens[end].isName { end += 1 }
        return end < tokens.count && (tokens[end].isRun || tokens[end].flags.has(.determiner))
    }

    /// Whether a form that may be a noun stands as a verb behind `before`.
    private func isVerb(
        _ cue: CueForm,
        at index: Int,
        after before: Token,
        from first: Int
    ) -> Bool {
        // *“…,” the two write.* *“…,” a voice in the ad states.*
        let isFinal =
            tokens[first].isRun && index + 1 < tokens.count && tokens[index + 1].sign > 0
        if before.flags.has(.pluralDeterminer), cue.tense == .inf, isFinal, cue.kind <= .ask {
            return true
        }
        let isOwned = before.flags.has([.determiner, .owner])
        if before.isWord, isOwned, cue.tense != .past { return false }
        // *The proposed wall*, but *many said*.
        if before.isWord, before.flags.has([.article, .possessive, .owner]) { return false }
        if cue.tense == .inf, !before.isRun {
            guard before.isWord else { return false }
            let isPlural =
                token(index - 1, endsIn: "s") && !token(index - 1, endsIn: "ss")
                && !before.flags.has(.copula)
            guard before.flags.has([.modal, .presentSubject, .relative]) || isPlural else {
                return false
            }
        }
        if cue.tense == .pres, tokens[index].flags.has(.cueNoun), before.isWord {
            if before.flags.has(.owner) { return false }
            if index + 1 < tokens.count, tokens[index + 1].flags.has(.nounEnd) { return false }
            let mayBeSubject: WordFlags = [.capital, .pronoun, .role, .organisation, .relative]
            let isSaid = isFinal && cue.kind <= .ask && !before.flags.has([.stop, .preposition])
            return before.flags.has(mayBeSubject) || isAdverb(index - 1) || isSaid
        }
        return true
    }

    /// Whether a form that is the infinitive too is a present here: *scholars who call it*.
    func isPresent(_ cue: CueForm, at index: Int) -> Bool {
        guard cue.tense == .inf, index > 0, pack.features.contains(.guardedCues) else {
            return false
        }
        let before = tokens[index - 1]
        return before.isWord && !before.flags.has([.modal, .skip])
    }

    /// Whether the word at `index` is an adverb by its ending.
    func isAdverb(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if pack.features.contains(.lyAdverbs) {
            let isNoun = token.hash == Self.ally || token.hash == Self.family
            return token.flags.has(.skip) || (self.token(index, endsIn: "ly") && !isNoun)
        }
        return false
    }

    private static let ally = WordHash.of("ally")
    private static let family = WordHash.of("family")

    /// The first cue in the tokens of `range`, before a run or the end of a clause.
    func firstCue(in range: Range<Int>) -> Int? {
        for index in range {
            if tokens[index].isRun { return nil }
            if tokens[index].sign == Sign.stop || tokens[index].sign == Sign.semicolon {
                return nil
            }
            if cue(at: index, from: range.lowerBound) != nil { return index }
        }
        return nil
    }
}
