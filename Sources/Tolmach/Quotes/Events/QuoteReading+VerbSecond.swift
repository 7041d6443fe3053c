extension QuoteReading {
    /// How far a verb's other part may stand: *hat … gesagt*, *teilte … mit*.
    private static let farthestPart = 40

    /// The speech event of the cue at token `index`, where the finite verb stands second.
    func verbSecondEvent(at index: Int, in sentence: Range<Int>) -> SpeechEvent? {
        let token = tokens[index]
        guard let cue = pack.cue(token.cue) else { return invertedEvent(at: index, in: sentence) }
        guard isSpokenVerb(cue, at: index, in: sentence) else {
            return invertedEvent(at: index, in: sentence)
        }
        guard let finite = finitePart(of: cue, at: index, in: sentence) else { return nil }
        let found: (NounPhrase, SpeechEvent.Order)?
        if finite.isPassive {
            found = agent(of: cue, from: finite.index, to: index, in: sentence)
        } else if cue.lemma == Self.call {
            found = namelessSource(at: index, in: sentence)
        } else if cue.lemma == Self.cite, let whom = quoted(at: index, in: sentence) {
            found = whom
        } else {
            found = subject(of: finite.index, cue: index, isPlural: cue.isPlural, in: sentence)
        }
        guard let (phrase, order) = found else { return nil }
        return SpeechEvent(
            cue: index..<(index + 1),
            phrase: phrase,
            order: order,
            lemma: cue.lemma,
            kind: cue.kind,
            tense: cue.tense
        )
    }

    private static let it = WordHash.of("es")
    private static let know = WordHash.of("wissen")
    private static let cite = "zitieren"
    private static let call = "heißen"

    /// *„…“, freute sich X*: behind quoted words and a comma any verb may tell who spoke.
    private func invertedEvent(at index: Int, in sentence: Range<Int>) -> SpeechEvent? {
        let first = sentence.lowerBound
        let token = tokens[index]
        // *„…?“, wollen die Leute wissen*
        let asks =
            token.flags.has(.auxiliary)
            && (index..<min(sentence.upperBound, index + 16)).contains {
                tokens[$0].hash == Self.know
            }
        let closed: WordFlags = [
            .copula, .reported, .capital, .skip, .stop, .preposition, .conjunction,
            .determiner, .pronoun,
        ]
        guard index - 2 >= first, tokens[index - 1].sign == Sign.comma, tokens[index - 2].isRun,
            token.isWord, !token.flags.has(closed), asks || !token.flags.has(.auxiliary),
            asks
                || self.token(index, endsInOneOf: ["t", "te", "ten", "h", "ß", "g", "f", "b", "k"]),
            let chunk = subjectBehind(index, sentence), chunk.weight > 1,
            chunk.phrase.tokens.lowerBound <= index + 3
        else { return nil }
        return SpeechEvent(
            cue: index..<(index + 1),
            phrase: chunk.phrase,
            order: .verbSubject,
            lemma: text(token.range).lowercased(),
            kind: .say
        )
    }

    /// Whether the form reports speech here: a verb with a small letter, with its particle.
    private func isSpokenVerb(_ cue: CueForm, at index: Int, in sentence: Range<Int>) -> Bool {
        if tokens[index].isCapital, index > sentence.lowerBound { return false }
        if tokens[index].isCapital, cue.tense == .inf || tokens[index].flags.has(.noun) {
            return false
        }
        if index > sentence.lowerBound, tokens[index - 1].hash == Self.to, cue.isPlural {
            return false
        }
        // *die geforderte Summe*: a form before a noun, behind an article, is an adjective.
        if index + 1 < sentence.upperBound, tokens[index + 1].isCapital,
            index > sentence.lowerBound,
            tokens[index - 1].flags.has(.determiner), tokens[index + 1].flags.has(.noun)
        {
            return false
        }
        guard !cue.particles.isEmpty else { return true }
        let end = min(sentence.upperBound, index + Self.farthestPart)
        for place in (index + 1)..<max(index + 1, end)
        where cue.particles.contains(tokens[place].hash) && tokens[place].isWord {
            guard place + 1 < sentence.upperBound else { return true }
            let next = tokens[place + 1]
            if !next.isWord || next.flags.has([.conjunction, .opaque]) { return true }
        }
        return false
    }

    /// The finite verb of a cue: itself, or the helper of a participle or infinitive.
    private func finitePart(
        of cue: CueForm,
        at index: Int,
        in sentence: Range<Int>
    ) -> (index: Int, isPassive: Bool)? {
        let mayBeInfinite = cue.tense == .part || cue.tense == .inf || cue.tense == .pres
        let isBehind =
            isBehindRun(index, sentence.lowerBound) && cue.tense == .pres
            && !isLastOfClause(index, sentence)
        guard mayBeInfinite, !isBehind else { return (index, false) }
        let next = index + 1 < sentence.upperBound ? tokens[index + 1] : Token(start: 0, end: 0)
        // *wie er gesagt hat*, *dass er gesagt habe*
        if next.flags.has(.auxiliary), next.isWord {
            return (index, Self.passive.contains(next.hash))
        }
        let floor = max(sentence.lowerBound, index - Self.farthestPart)
        for place in stride(from: index - 1, through: floor, by: -1) {
            let token = tokens[place]
            if token.sign == Sign.semicolon || token.sign == Sign.colon { break }
            guard token.isWord, token.flags.has(.auxiliary) else { continue }
            guard cue.tense != .pres || isLastOfClause(index, sentence) else { break }
            return (place, Self.passive.contains(token.hash) && cue.tense != .inf)
        }
        return cue.tense == .pres ? (index, false) : nil
    }

    private static let passive = Set(
        ["wird", "werden", "wurde", "wurden", "werde", "würde", "würden", "worden"].map {
            WordHash.of($0)
        }
    )

    private func isLastOfClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound else { return true }
        return !tokens[index + 1].isWord
    }

    /// Who speaks in a passive clause: *wurde von X … genannt*, *wird X … zitiert*.
    private func agent(
        of cue: CueForm,
        from finite: Int,
        to index: Int,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        if cue.lemma == Self.cite {
            return subject(of: finite, cue: index, isPlural: false, in: sentence)
        }
        let start = max(sentence.lowerBound, min(finite, index) - 20)
        for place in (start..<max(finite, index)).reversed() {
            let isAgent = tokens[place].hash == Self.by || tokens[place].hash == Self.byThe
            guard isAgent, let chunk = chunk(at: place, to: sentence.upperBound), chunk.weight > 1
            else { continue }
            return (chunk.phrase, .subjectVerb)
        }
        return nil
    }

    /// Whom an active *zitieren* quotes: *Der Sender zitierte den Minister*.
    private func quoted(at index: Int, in sentence: Range<Int>) -> (NounPhrase, SpeechEvent.Order)?
    {
        var place = index + 1
        var found: Chunk?
        while place < min(sentence.upperBound, index + 16), tokens[place].isWord {
            if let chunk = chunk(at: place, to: sentence.upperBound) {
                if chunk.role != .circumstance, chunk.weight > 1 {
                    found = chunk
                    if chunk.role == .object { break }
                }
                place = max(chunk.next, place + 1)
            } else {
                place += 1
            }
        }
        return found.map { ($0.phrase, .verbSubject) }
    }

    private static let to = WordHash.of("zu")
    private static let by = WordHash.of("von")
    private static let byThe = WordHash.of("vom")

    /// *heißt es in dem Bericht*, *In dem Bericht heißt es*: the source stands behind a preposition.
    private func namelessSource(
        at index: Int,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        let hasIt =
            (index + 1 < sentence.upperBound && tokens[index + 1].hash == Self.it)
            || (index > sentence.lowerBound && tokens[index - 1].hash == Self.it)
        guard hasIt else { return nil }
        var place = index + 1
        while place < min(sentence.upperBound, index + 8), tokens[place].isWord {
            if let chunk = chunk(at: place, to: sentence.upperBound) {
                if chunk.role == .circumstance, chunk.weight > 0, isSource(place) {
                    return (chunk.phrase, .verbSubject)
                }
                place = max(chunk.next, place + 1)
            } else {
                place += 1
            }
        }
        let start = max(sentence.lowerBound, index - 24)
        for place in start..<index where isSource(place) {
            if let chunk = chunk(at: place, to: index), chunk.weight > 0 {
                return (chunk.phrase, .subjectVerb)
            }
        }
        return nil
    }

    /// Whether the preposition at `index` leads to where something is said: *in*, *aus*, *bei*.
    private func isSource(_ index: Int) -> Bool {
        Self.sources.contains(tokens[index].hash)
    }

    private static let sources = Set(
        ["in", "im", "aus", "auf", "bei", "beim", "von", "vom", "seitens"].map { WordHash.of($0) }
    )
}
