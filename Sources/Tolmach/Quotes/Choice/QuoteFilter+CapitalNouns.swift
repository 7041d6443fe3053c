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
        if count == 1, isAddress(tokens[token]) { return .name }
        if count <= 5, Self.known.contains(next.hash) { return .alias }
        if next.sign == Sign.hyphen, next.start == tokens[token].end { return .name }
        if before.isWord, before.flags.has(.scare), !before.isCapital || shape.startsWithCapital {
            return .introduced
        }
        if before.sign == 0x28, count <= 4, isGloss(token - 1) { return .introduced }
        if isInverted(cue, behind: token), next.sign == Sign.comma || shape.endsInSign || count > 3
        {
            return before.isWord && before.isCapital && isName && count <= 3 ? .title : nil
        }
        if before.sign == Sign.colon {
            return cue != nil || shape.endsInSign || shape.hasVerb ? nil : .title
        }
        // *mit den Worten „…“*
        if before.isWord, before.isCapital, before.flags.has(.nominal), rule.isStrong { return nil }
        let isNamed = isNaming(cue, at: token)
        if before.isWord, before.isCapital, isName, count <= 5, !isNamed { return .title }
        if isName, !shape.hasVerb, count <= 5, !isNamed, isTerm(token, rule, before) {
            return .title
        }
        if let cue, count <= 5, isSelfNaming(cue, at: token) { return .alias }
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
        guard let cue, token > sentence.lowerBound else { return false }
        let before = reading.tokens[token - 1]
        if cue.kind == .qualify { return !isOblique(before) || before.flags.has(.alias) }
        let reach = max(sentence.lowerBound, token - 4)..<token
        if reach.contains(where: { reading.tokens[$0].hash == Self.asWord }) {
            let between = min(cue.cue.upperBound, token)..<max(cue.cue.lowerBound, token)
            return !between.contains { reading.tokens[$0].sign == Sign.comma }
        }
        guard cue.order != .frame, cue.kind == .say else { return false }
        let isNear =
            cue.cue.upperBound <= token
            ? cue.cue.upperBound + 3 >= reach.lowerBound : cue.cue.lowerBound == token + 1
        return isNear && reach.contains { reading.tokens[$0].hash == Self.of }
    }

    private static let asWord = WordHash.of("als")
    private static let of = WordHash.of("von")

    /// Whether the one word is an address of the net: *„example.org“*.
    private func isAddress(_ token: Token) -> Bool {
        reading.bytes[reading.runs[Int(token.run)].words].dropLast().contains(0x2E)
    }

    /// Whether a noun behind `word` is no object in the accusative: *mit dem „Funk“*.
    private func isOblique(_ word: Token) -> Bool {
        word.flags.has(.preposition) || word.hash == Self.dative
    }

    private static let known = Set(
        ["bekannt", "bekannte", "bekannten", "bekannter", "bekanntes", "genannt", "genannte"].map {
            WordHash.of($0)
        }
    )
    private static let dative = WordHash.of("dem")

    /// Whether a noun phrase in marks is a name or term: no cue of its own leads to it, or a
    /// preposition or *wie* does.
    private func isTerm(_ token: Int, _ rule: QuoteRule, _ before: Token) -> Bool {
        if before.flags.has([.article, .preposition, .possessive]), before.isWord {
            return !rule.isStrong || before.flags.has(.preposition)
        }
        switch rule {
        case .sentenceSubject, .sameParagraphWeak, .farRight, .none: return true
        case .farLeft: return before.isWord && !before.flags.has(.determiner)
        default: return false
        }
    }

    /// *nennt sich „…“*, *nennt man „…“*, *der Name lautet „…“*: what a thing is called.
    private func isSelfNaming(_ cue: SpeechEvent, at token: Int) -> Bool {
        let words = cue.phrase.tokens
        if cue.lemma == "lauten" {
            return words.contains { reading.tokens[$0].flags.has(.scare) }
        }
        guard cue.kind == .qualify else { return false }
        let first = words.first.map { reading.tokens[$0].hash }
        let low = min(cue.start, token)
        let high = max(cue.cue.upperBound, token)
        return first == Self.one
            || (low..<min(high, low + 12)).contains { reading.tokens[$0].hash == Self.itself }
    }

    private static let one = WordHash.of("man")
    private static let itself = WordHash.of("sich")

    /// Whether a parenthesis at `open` only explains the words before it: *„X“ („Y“)*.
    private func isGloss(_ open: Int) -> Bool {
        open > sentence.lowerBound
            && (reading.tokens[open - 1].isRun || reading.tokens[open - 1].isCapital)
    }
}
