extension QuoteReading {
    /// The speaker of the cue before, for a participle that goes on with it: *said Ann, adding*.
    func shared(
        _ cue: CueForm,
        at index: Int,
        with last: SpeechEvent?
    ) -> (NounPhrase, SpeechEvent.Order)? {
        guard let last, cue.tense == .ger, pack.features.contains(.owners), last.kind != .mind,
            last.order != .frame, last.phrase.kind != .dropped
        else { return nil }
        let before = tokens[index - 1]
        let isLink =
            before.sign == Sign.comma || Sign.isDash(before.sign)
            || before.flags.has([.conjunction, .opener])
        return isLink ? (last.phrase, .clauseSubject) : nil
    }

    /// The noun before a circumstance that stands between it and its verb: *Protesters marching
    /// through the streets chanted*, *Ruiz in her speech called*.
    ///
    /// - Complexity: O(1): as one look for a phrase.
    func headOfCircumstance(_ phrase: NounPhrase, from first: Int) -> NounPhrase? {
        let start = phrase.tokens.lowerBound
        guard pack.features.contains(.owners), phrase.kind != .pronoun, start - 1 > first,
            tokens[start - 1].flags.has([.preposition, .complement])
        else { return nil }
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
