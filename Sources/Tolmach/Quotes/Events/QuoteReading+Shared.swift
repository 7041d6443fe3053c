extension QuoteReading {
    /// The speaker of the cue before, for a participle that goes on with it: *said Ann, adding*.
    func shared(
        _ cue: CueForm,
        at index: Int,
        with last: SpeechEvent?
    ) -> (NounPhrase, SpeechEvent.Order)? {
        guard let last, pack.features.contains(.owners), last.order != .frame,
            last.phrase.kind != .dropped
        else { return nil }
        var link = index - 1
        while link > last.cue.lowerBound, isAdverb(link) { link -= 1 }
        let before = tokens[link]
        if cue.tense == .ger, last.kind != .mind {
            let isLink =
                before.sign == Sign.comma || Sign.isDash(before.sign)
                || before.flags.has([.conjunction, .opener])
            return isLink ? (last.phrase, .clauseSubject) : nil
        }
        // *She attacked the police and blamed …*
        let isFinite = cue.tense == .past || cue.tense == .pres
        guard isFinite, before.flags.has(.conjunction), last.order == .subjectVerb,
            link - last.cue.upperBound <= 14
        else { return nil }
        return (last.phrase, .clauseSubject)
    }

    /// *He began by saying*: the nearest pronoun before a participle that has no other subject.
    func pronounBefore(_ index: Int, from first: Int) -> NounPhrase? {
        guard pack.features.contains(.owners) else { return nil }
        let near = max(first, index - 8)..<index
        let subject: WordFlags = [.masculine, .feminine, .plural]
        return near.last { tokens[$0].flags.has(.pronoun) && tokens[$0].flags.has(subject) }
            .map { NounPhrase($0..<($0 + 1), .pronoun) }
    }

    /// *After saying the road was “closed,” | she left*: the subject stands behind the run.
    ///
    /// - Complexity: O(1): at most 40 tokens are looked at.
    func subjectBehindRun(_ index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard pack.features.contains(.owners) else { return nil }
        let end = min(sentence.upperBound, index + 40)
        guard let run = (index..<end).first(where: { tokens[$0].isRun }), run + 1 < end else {
            return nil
        }
        let next = run + (tokens[run + 1].sign == Sign.comma ? 2 : 1)
        guard next < end, tokens[next].isName || tokens[next].flags.has(.pronoun) else {
            return nil
        }
        return phrase(after: next, to: sentence.upperBound)
    }

    /// *With Ana Ruiz — a critic — calling it …*: the participle has a subject of its own.
    func isAbsolute(_ phrase: NounPhrase) -> Bool {
        let start = phrase.tokens.lowerBound
        return start > 0 && phrase.kind == .name && pack.features.contains(.owners)
            && tokens[start - 1].hash == Self.with
    }

    private static let with = WordHash.of("with")

    /// The noun before a circumstance that stands between it and its verb: *Protesters marching
    /// through the streets chanted*, *Ruiz in her speech called*.
    ///
    /// - Complexity: O(1): as one look for a phrase.
    func headOfCircumstance(_ phrase: NounPhrase, from first: Int) -> NounPhrase? {
        guard pack.features.contains(.owners), phrase.kind != .pronoun else { return nil }
        var start = phrase.tokens.lowerBound
        // *Ana Ruiz of Salem, New Mexico | says*
        if start - 2 > first, tokens[start - 1].sign == Sign.comma, tokens[start - 2].isName,
            phrase.tokens.contains(where: { tokens[$0].flags.has(.place) })
        {
            start -= 2
            while start > first, tokens[start - 1].isName { start -= 1 }
        }
        guard start - 1 > first, tokens[start - 1].flags.has([.preposition, .complement]) else {
            return nil
        }
        var end = start - 1
        while end > first, isParticiple(end - 1) || isAdverb(end - 1) { end -= 1 }
        guard end > first, tokens[end - 1].isWord, !tokens[end - 1].flags.has(.preposition),
            let head = self.phrase(before: end, from: first), head.kind != .bare,
            head.tokens.upperBound == end
        else { return nil }
        return head
    }

    /// Whether the word at `index` may be a participle by its ending: *marching*, *obtained*.
    private func isParticiple(_ index: Int) -> Bool {
        !tokens[index].isCapital && !tokens[index].flags.has(.role)
            && token(index, endsInOneOf: ["ing", "ed"])
    }
}
