extension QuoteFilter {
    /// Why a few words in marks are no speech, where a capital says nothing: the word before them
    /// and the cue beside them do.
    func reason(
        against token: Int,
        count: Int,
        _ shape: Shape,
        rule: QuoteRule,
        cue: SpeechEvent?
    ) -> MarkedWords.Reason? {
        let tokens = reading.tokens
        let none = Token(start: 0, end: 0)
        let before = token > sentence.lowerBound ? tokens[token - 1] : none
        let next = token + 1 < sentence.upperBound ? tokens[token + 1] : none
        let isName = shape.startsWithCapital && !shape.endsInSign
        // *„Spiegel“-Bericht*, *die „Bild“ und …*
        if next.sign == Sign.hyphen, next.start == tokens[token].end { return .name }
        if before.isWord, before.flags.has(.scare) { return .introduced }
        if before.sign == 0x28, count <= 4, isGloss(token - 1) { return .introduced }
        if isInverted(cue, behind: token), next.sign == Sign.comma || shape.endsInSign || count > 3
        {
            return before.isWord && before.isCapital && isName && count <= 3 ? .title : nil
        }
        if before.sign == Sign.colon {
            return cue != nil || shape.endsInSign || shape.hasVerb ? nil : .title
        }
        let isNamed = isNaming(cue, at: token)
        if before.isWord, before.isCapital, isName, count <= 5, !isNamed { return .title }
        if isName, count <= 3, !isNamed {
            if before.flags.has(.article) { return .name }
            let isLink = before.flags.has([.preposition, .possessive])
            if isLink, !before.flags.has(.alias), count <= 2 { return .name }
            if next.isName, before.flags.has([.determiner, .stop]) { return .nickname }
        }
        if count == 1, shape.startsWithCapital, cue == nil, rule != .previousSentence {
            return .name
        }
        if rule == .rightOfQuote, cue?.kind == .mind, count <= 3 { return .short }
        if rule.isStrong { return nil }
        let isSpeech = count >= 4 ? rule != .none : rule == .farLeft
        return isSpeech ? nil : .short
    }

    /// Whether the verb stands right behind the words, with its subject after it.
    private func isInverted(_ cue: SpeechEvent?, behind token: Int) -> Bool {
        guard let cue, cue.cue.lowerBound > token, cue.order != .subjectVerb else { return false }
        return cue.start <= token + 2
    }

    /// Whether the cue says what something is called: *nannte es „…“*, *sprach von „…“*,
    /// *als „…“ bezeichnet*.
    private func isNaming(_ cue: SpeechEvent?, at token: Int) -> Bool {
        guard let cue else { return false }
        if cue.kind == .qualify { return true }
        let reach = max(sentence.lowerBound, token - 4)..<token
        if reach.contains(where: { reading.tokens[$0].flags.has(.alias) }) { return true }
        let speaks = cue.order != .frame && cue.cue.upperBound <= token && cue.kind == .say
        return speaks && cue.cue.upperBound + 3 >= reach.lowerBound
            && reach.contains { reading.tokens[$0].hash == Self.of }
    }

    private static let of = WordHash.of("von")

    /// Whether a parenthesis at `open` only explains the words before it: *„X“ („Y“)*.
    private func isGloss(_ open: Int) -> Bool {
        open > sentence.lowerBound
            && (reading.tokens[open - 1].isRun || reading.tokens[open - 1].isCapital)
    }
}
