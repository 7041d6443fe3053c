extension QuoteReading {
    /// How far a verb's other part may stand: *hat … gesagt*, *teilte … mit*.
    private static let farthestPart = 40

    /// The speech event of the cue at token `index`, where the finite verb stands second.
    func verbSecondEvent(at index: Int, in sentence: Range<Int>) -> SpeechEvent? {
        let token = tokens[index]
        guard let cue = pack.cue(token.cue), isSpokenVerb(cue, at: index, in: sentence) else {
            return nil
        }
        guard let finite = finitePart(of: cue, at: index, in: sentence) else { return nil }
        let found: (NounPhrase, SpeechEvent.Order)?
        if finite.isPassive {
            found = agent(of: cue, from: finite.index, to: index, in: sentence)
        } else if token.hash == Self.isCalled || token.hash == Self.wasCalled {
            found = namelessSource(at: index, in: sentence)
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

    private static let isCalled = WordHash.of("heißt")
    private static let wasCalled = WordHash.of("hieß")
    private static let it = WordHash.of("es")
    private static let cite = "zitieren"

    /// Whether the form reports speech here: a verb with a small letter, with its particle.
    private func isSpokenVerb(_ cue: CueForm, at index: Int, in sentence: Range<Int>) -> Bool {
        if tokens[index].isCapital, index > sentence.lowerBound { return false }
        if tokens[index].isCapital, cue.tense == .inf || tokens[index].flags.has(.noun) {
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
        guard mayBeInfinite else { return (index, false) }
        let next = index + 1 < sentence.upperBound ? tokens[index + 1] : Token(start: 0, end: 0)
        // *wie er gesagt hat*, *dass er gesagt habe*
        if next.flags.has(.auxiliary), next.isWord, cue.tense != .pres || cue.isPlural {
            return (index, Self.passive.contains(next.hash))
        }
        let floor = max(sentence.lowerBound, index - Self.farthestPart)
        for place in stride(from: index - 1, through: floor, by: -1) {
            let token = tokens[place]
            if token.sign == Sign.semicolon || token.sign == Sign.colon { break }
            if token.isRun, place == index - 1, cue.tense == .pres { break }
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
        let low = min(finite, index)
        for place in max(sentence.lowerBound, low - 20)..<max(finite, index) {
            let isAgent = tokens[place].hash == Self.by || tokens[place].hash == Self.byThe
            guard isAgent, let chunk = chunk(at: place, to: sentence.upperBound), chunk.weight > 1
            else { continue }
            return (chunk.phrase, .subjectVerb)
        }
        return nil
    }

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
                if chunk.role == .circumstance, chunk.weight > 0 {
                    return (chunk.phrase, .verbSubject)
                }
                place = max(chunk.next, place + 1)
            } else {
                place += 1
            }
        }
        let start = max(sentence.lowerBound, index - 24)
        for place in start..<index where tokens[place].flags.has(.preposition) {
            if let chunk = chunk(at: place, to: index), chunk.weight > 0 {
                return (chunk.phrase, .subjectVerb)
            }
        }
        return nil
    }

    /// The subject of the finite verb at `finite`, on either side.
    private func subject(
        of finite: Int,
        cue: Int,
        isPlural: Bool,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        let clause = clause(before: finite, from: sentence.lowerBound)
        if let adjacent = clause.adjacent, adjacent.isSubject, adjacent.weight > 1,
            !clause.isSubordinate
        {
            return (whole(adjacent, before: finite), .subjectVerb)
        }
        if clause.isSubordinate, let subject = clause.subject {
            return (whole(subject, before: finite), .clauseSubject)
        }
        let behind = clause.isSubordinate ? nil : subjectBehind(finite, sentence)
        if let before = clause.subject, before.weight > 1 || (behind?.weight ?? 0) < 2 {
            return (whole(before, before: finite), .subjectVerb)
        }
        if let behind { return (behind.phrase, .verbSubject) }
        return clause.subject.map { (whole($0, before: finite), .subjectVerb) }
    }

    /// The first chunk behind a verb that may be its subject; persons and bodies go before things.
    func subjectBehind(_ verb: Int, _ sentence: Range<Int>) -> Chunk? {
        var place = verb + 1
        var weak: Chunk?
        let end = min(sentence.upperBound, verb + 30)
        while place < end {
            let token = tokens[place]
            guard token.isWord else {
                // *der „Bild“* was taken as a chunk; other runs and signs end the field.
                guard token.sign == 0x28 || token.sign == 0x29 else { break }
                place += 1
                continue
            }
            if token.flags.has(.opener), !token.flags.has(.preposition) { break }
            if token.flags.has(.conjunction), place > verb + 1 { break }
            guard let chunk = chunk(at: place, to: sentence.upperBound) else {
                place += 1
                continue
            }
            if chunk.isSubject {
                if chunk.weight > 1 { return chunk }
                if weak == nil { weak = chunk }
            }
            place = max(chunk.next, place + 1)
        }
        return weak
    }

    /// A subject before its verb, with the name in its apposition: *die Sprecherin, Anna Berg,*.
    private func whole(_ chunk: Chunk, before verb: Int) -> NounPhrase { chunk.phrase }
}
