extension QuoteReading {
    /// The subject behind a run whose verb no lexicon knows: *“Nobody called,” the nurse sniffled.*
    ///
    /// The clause behind the run is short: a name, pronoun or description and a verb, in either
    /// order, up to a sign.
    ///
    /// - Complexity: O(1): at most 12 tokens are walked.
    func actor(behind run: Int, in sentence: Range<Int>) -> NounPhrase? {
        if pack.features.contains(.caseForms) { return actorBehindDash(run, in: sentence) }
        guard pack.features.contains(.owners) else { return nil }
        var first = run + 1
        while first < sentence.upperBound, first < run + 3,
            tokens[first].sign == Sign.comma || Sign.isDash(tokens[first].sign)
        {
            first += 1
        }
        guard first + 1 < sentence.upperBound, tokens[first].isWord, tokens[first + 1].isWord else {
            return nil
        }
        if tokens[first].flags.has(.pronoun) {
            return mayBeVerb(first + 1) ? NounPhrase(first..<(first + 1), .pronoun) : nil
        }
        if mayBeVerb(first), token(first, endsIn: "ed"),
            let phrase = named(from: first + 1, sentence)
        {
            return phrase
        }
        guard let phrase = named(from: first, sentence) else { return nil }
        let verb = phrase.tokens.upperBound
        return verb < sentence.upperBound && mayBeVerb(verb) ? phrase : nil
    }

    /// A name or described person whose words begin at `index`.
    private func named(from index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        let token = tokens[index]
        guard token.isName || token.flags.has([.determiner, .role, .title, .honorific]) else {
            return nil
        }
        var end = index + 1
        var isNamed = token.isName
        while end < min(sentence.upperBound, index + 8), tokens[end].isWord {
            let flags = tokens[end].flags
            if tokens[end].isName {
                isNamed = true
            } else if isNamed || flags.has([.stop, .preposition]) {
                guard flags.has([.particle, .honorific]) else { break }
            } else if flags.has([.role, .organisation]) {
                end += 1
                break
            }
            end += 1
        }
        let isDescribed = (index..<end).contains { tokens[$0].flags.has([.role, .organisation]) }
        guard isNamed || isDescribed else { return nil }
        return NounPhrase(index..<end, isNamed ? .name : .role)
    }

    /// Whether the word at `index` may be a verb of the past or present.
    private func mayBeVerb(_ index: Int) -> Bool {
        let token = tokens[index]
        // *a reporter can be heard asking*
        if token.isWord, token.flags.has(.modal), !token.flags.has(.preposition) { return true }
        let noVerb: WordFlags = [
            .stop, .preposition, .conjunction, .determiner, .role, .pronoun, .relative, .copula,
        ]
        guard token.isWord, !token.isCapital, !token.flags.has(noVerb) else { return false }
        return self.token(index, endsInOneOf: ["ed", "s"]) || token.cue >= 0
    }
}
