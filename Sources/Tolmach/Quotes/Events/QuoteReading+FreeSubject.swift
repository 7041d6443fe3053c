extension QuoteReading {
    /// The phrase that names who speaks at a cue of a language with free subjects.
    ///
    /// It stands before the verb, or behind it when the verb opens its clause or follows a quote;
    /// Spanish may leave it out.
    func freeSubject(
        of cue: CueForm,
        at index: Int,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        let first = sentence.lowerBound
        if cue.tense == .part, isPassive(index, from: first) {
            return agent(behind: index, to: sentence.upperBound).map { ($0, .verbSubject) }
        }
        let start = verbStart(index, from: first)
        let isBehindRun = isBehindRun(start, first)
        let isFinite =
            (cue.tense != .ger && cue.tense != .inf)
            || (start..<index).contains { tokens[$0].flags.has(.modal) }
        let isPlural = isPlural(cue, start..<index)
        if !isBehindRun, isFinite, start > first, tokens[start - 1].sign == Sign.comma,
            let phrase = phrase(before: start, from: first), phrase.kind != .bare
        {
            return (isPlural ? both(before: phrase, first) : phrase, .subjectVerb)
        }
        let opensClause =
            start == first || !tokens[start - 1].isWord || opensInversion(start - 1)
        if isFinite, isBehindRun || opensClause,
            let phrase = lateSubject(index + 1, sentence.upperBound),
            !isRelative(start - 1, first) || phrase.kind != .role || isDescribed(phrase)
        {
            return (isPlural ? both(behind: phrase, sentence.upperBound) : phrase, .verbSubject)
        }
        if !isNeuterRelative(start - 1, first), let phrase = phrase(before: start, from: first),
            phrase.kind != .bare
        {
            if let named = doubled(phrase, from: first) { return (named, .subjectVerb) }
            if !isFinite, phrase.kind != .pronoun, !tokens[start - 1].isCapital,
                let subject = subject(from: first, before: start)
            {
                return (subject, .clauseSubject)
            }
            return (isPlural ? both(before: phrase, first) : phrase, .subjectVerb)
        }
        if let subject = subject(from: first, before: start) { return (subject, .clauseSubject) }
        if isFinite, cue.kind <= .ask, let phrase = lateSubject(index + 1, sentence.upperBound) {
            return (phrase, .verbSubject)
        }
        let isDropped = isFinite && isBehindRun && pack.features.contains(.proDrop)
        guard isDropped || (cue.tense == .inf && isNarrated(start, first)) else { return nil }
        return (NounPhrase(index..<index, .dropped), .verbSubject)
    }

    /// The subject that a pronoun behind the verb repeats: *le tribunal a-t-il estimé*.
    private func doubled(_ phrase: NounPhrase, from first: Int) -> NounPhrase? {
        let place = phrase.tokens.lowerBound
        guard pack.features.contains(.elision), phrase.kind == .pronoun, place > first + 1,
            bytes[Int(tokens[place].start) - 1] == UInt8(Sign.hyphen)
        else { return nil }
        let start = verbStart(place, from: first)
        guard start > first, start < place, tokens[start - 1].isWord,
            let named = self.phrase(before: start, from: first)
        else { return nil }
        return named.kind == .name || named.kind == .role ? named : nil
    }

    /// Who acts in a passive: *a été qualifié de « … » par X*.
    private func agent(behind index: Int, to limit: Int) -> NounPhrase? {
        for place in index + 1..<max(index + 1, min(limit - 1, index + 30)) {
            if tokens[place].sign == Sign.stop || tokens[place].cue >= 0 { return nil }
            guard Self.agents.contains(tokens[place].hash) else { continue }
            return extent(from: place + 1, to: limit, isFrame: false)
        }
        return nil
    }

    private static let agents = [WordHash.of("par"), WordHash.of("por")]

    /// A word of no lexicon that only a verb can be: behind a quote and before who spoke.
    ///
    /// *« … », s’étrangle-t-il*, *«…», apostilla Ana Ruiz*
    func placedCue(at index: Int, from first: Int) -> CueForm? {
        guard hasFreeSubject, tokens[index].flags == .word, index + 1 < tokens.count else {
            return nil
        }
        let start = verbStart(index, from: first)
        guard start > first, isBehindRun(start, first), mayBeVerb(index, helped: start < index)
        else { return nil }
        return CueForm(
            lemma: text(tokens[index].range),
            tense: .pres,
            gender: nil,
            isPlural: false,
            kind: .say
        )
    }

    /// Whether a subject follows at once, and the word ends as a verb or its participle.
    private func mayBeVerb(_ index: Int, helped: Bool) -> Bool {
        let next = tokens[index + 1]
        let isJoined =
            next.flags.has(.pronoun) && bytes[Int(next.start) - 1] == UInt8(Sign.hyphen)
        if isJoined { return true }
        let endings: [StaticString] =
            helped ? ["é", "i", "u", "is", "it", "ado", "ido"] : ["e", "a", "ó", "t", "nt", "n"]
        guard token(index, endsInOneOf: endings) else { return false }
        if next.flags.has(.honorific) || next.flags.has([.givenMale, .givenFemale]) { return true }
        if next.flags.has(.determiner), index + 2 < tokens.count {
            return tokens[index + 2].flags.has(.role)
        }
        return next.isName && index + 2 < tokens.count && tokens[index + 2].isName
    }

    /// Whether the verb shows more than one subject: *ont répété*, *dijeron*.
    private func isPlural(_ cue: CueForm, _ helpers: Range<Int>) -> Bool {
        cue.isPlural || helpers.contains { tokens[$0].flags.has(.plural) }
    }

    private func isRelative(_ index: Int, _ first: Int) -> Bool {
        index >= first && tokens[index].flags.has(.relative)
    }

    /// Whether *que* at `index` stands for a thing: *lo que llama “…”*.
    private func isNeuterRelative(_ index: Int, _ first: Int) -> Bool {
        index > first && tokens[index].flags.isSuperset(of: [.relative, .opaque])
            && tokens[index - 1].hash == Self.neuterArticle
    }

    private static let neuterArticle = WordHash.of("lo")

    private func isDescribed(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.contains { tokens[$0].flags.has([.role, .organisation, .capital]) }
    }

    /// Whether an infinitive tells a story: *Et de conclure : « … »*.
    private func isNarrated(_ start: Int, _ first: Int) -> Bool {
        start > first + 1 && tokens[start - 1].flags.has(.complement)
            && tokens[start - 2].flags.has(.conjunction)
            && (start - 2 == first || !tokens[start - 3].isWord)
    }

    /// A phrase with the one that a conjunction joins to it: *Alain et Martine Dubreuil*.
    private func both(behind phrase: NounPhrase, _ limit: Int) -> NounPhrase {
        let place = phrase.tokens.upperBound
        guard phrase.kind != .pronoun, place + 1 < limit, tokens[place].flags.has(.conjunction),
            let other = extent(from: place + 1, to: limit, isFrame: false),
            other.tokens.lowerBound == place + 1
        else { return phrase }
        return NounPhrase(phrase.tokens.lowerBound..<other.tokens.upperBound, .role)
    }

    private func both(before phrase: NounPhrase, _ first: Int) -> NounPhrase {
        let place = phrase.tokens.lowerBound - 1
        guard phrase.kind != .pronoun, place > first, tokens[place].flags.has(.conjunction),
            let other = self.phrase(before: place, from: first),
            other.kind == .name || other.kind == .role, other.tokens.upperBound == place
        else { return phrase }
        return NounPhrase(other.tokens.lowerBound..<phrase.tokens.upperBound, .role)
    }
}
