extension QuoteReading {
    /// The subject behind a cue that ends a clause: *The road is closed, said the mayor.*
    ///
    /// A comma stands before the cue, and what follows the phrase is no verb: *X, a lawyer, says
    /// Paris is quiet* has its subject in front.
    ///
    /// - Complexity: O(1): at most 22 tokens are walked.
    func inverted(_ cue: CueForm, at index: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard pack.features.contains(.owners), cue.kind <= .ask, !cue.takesListener,
            cue.tense == .past || cue.tense == .pres, index > sentence.lowerBound,
            index + 1 < sentence.upperBound,
            tokens[index - 1].sign == Sign.comma || Sign.isDash(tokens[index - 1].sign),
            mayBeginSubject(index + 1),
            let phrase = phrase(after: index + 1, to: sentence.upperBound),
            phrase.tokens.lowerBound == index + 1, phrase.kind != .bare
        else { return nil }
        guard endsClause(phrase.tokens.upperBound, in: sentence) else { return nil }
        return opensWithAside(sentence, before: index) ? nil : phrase
    }

    /// *X, a lawyer, …*: whether the sentence begins with a name and an aside, so that the verb
    /// behind the aside is that name's.
    private func opensWithAside(_ sentence: Range<Int>, before index: Int) -> Bool {
        guard let subject = subject(from: sentence.lowerBound, before: index),
            subject.tokens.upperBound < index - 1
        else { return false }
        let sign = tokens[subject.tokens.upperBound].sign
        return sign == Sign.comma || sign == 0x28 || Sign.isDash(sign)
    }

    /// Whether a verb may stand before its subject: *said Ann*, but not *thanked Ann*.
    func mayPrecedeSubject(_ cue: CueForm) -> Bool {
        !pack.features.contains(.owners) || cue.kind != .qualify
    }

    private func mayBeginSubject(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital || token.flags.has([.determiner, .role, .title, .organisation])
    }

    /// Whether the clause may end at token `index`: at a sign, a run, or a circumstance.
    private func endsClause(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return true }
        let token = tokens[index]
        guard token.isWord else { return !token.isRun }
        let isCircumstance = token.flags.has([.preposition, .relative]) || token.isCapital
        return (isCircumstance || token.flags.has(.opener)) && !token.flags.has(.auxiliary)
    }
}
