extension QuoteReading {
    /// A frame that names a speaker without a verb: *laut X*, *so X*, *nach Angaben der X*, *X zufolge*.
    func chunkFrame(at index: Int, in sentence: Range<Int>) -> SpeechEvent? {
        for frame in pack.frames where frame.words[0] == tokens[index].hash {
            let end = index + frame.words.count
            guard end <= sentence.upperBound,
                zip(index..<end, frame.words).allSatisfy({ tokens[$0].hash == $1 }),
                let phrase = speaker(of: frame, index..<end, in: sentence)
            else { continue }
            return SpeechEvent(
                cue: index..<end,
                phrase: phrase,
                order: .frame,
                lemma: frame.lemma,
                kind: frame.isWeak ? .qualify : .say
            )
        }
        return nil
    }

    /// Whether a frame only says where a verb of speech before it was heard: *sagte sie laut X*.
    func repeats(_ event: SpeechEvent, behind last: SpeechEvent) -> Bool {
        guard pack.features.contains(.verbSecond), event.order == .frame, last.order != .frame,
            last.kind <= .ask, event.start > last.cue.lowerBound,
            event.start - last.cue.upperBound < 12
        else { return false }
        return !(last.cue.upperBound..<event.start).contains {
            tokens[$0].isRun || tokens[$0].sign == Sign.comma || tokens[$0].sign == Sign.colon
        }
    }

    private func speaker(
        of frame: LanguagePack.Frame,
        _ words: Range<Int>,
        in sentence: Range<Int>
    ) -> NounPhrase? {
        if frame.isBehind {
            return clause(before: words.lowerBound, from: sentence.lowerBound).adjacent?.phrase
        }
        // *seiner Ansicht nach* has a pronoun in it, *nach eigenen Angaben* means the subject.
        if frame.speaker == 0 {
            return NounPhrase(words.lowerBound..<(words.lowerBound + 1), .pronoun)
        }
        if frame.speaker != nil { return subjectAround(words.lowerBound, in: sentence) }
        var next = words.upperBound
        guard next < sentence.upperBound else { return nil }
        if words.count == 1, tokens[words.lowerBound].hash == Self.so {
            guard isAside(words.lowerBound, sentence),
                let chunk = chunk(at: next, to: sentence.upperBound), chunk.isSubject,
                chunk.weight > 1 || tokens[next].flags.has(.determiner)
            else { return nil }
            guard endsAside(chunk.next, sentence) else { return nil }
            return owner(of: chunk, sentence.upperBound) ?? chunk.phrase
        }
        if tokens[next].hash == Self.by || tokens[next].hash == Self.byThe {
            next += tokens[next].hash == Self.by ? 1 : 0
        }
        if !frame.isWeak, next < sentence.upperBound, isName(inMarks: next) {
            return NounPhrase(next..<(next + 1), .name)
        }
        guard let chunk = chunk(at: next, to: sentence.upperBound), chunk.weight > 0 else {
            return nil
        }
        if frame.isWeak {
            let isTopic =
                words.lowerBound == sentence.lowerBound
                || tokens[words.lowerBound - 1].sign == Sign.comma
            guard isTopic, chunk.weight > 1, chunk.next < sentence.upperBound,
                tokens[chunk.next].flags.has(.copula)
            else { return nil }
        }
        return chunk.phrase
    }

    /// *X war nach eigenen Angaben …*, *Nach eigenen Angaben ist X …*: the subject of the clause.
    func subjectAround(_ index: Int, in sentence: Range<Int>) -> NounPhrase? {
        let clause = clause(before: index, from: sentence.lowerBound)
        if let subject = clause.subject, subject.weight > 1 { return subject.phrase }
        guard let verb = (index..<min(sentence.upperBound, index + 6)).first(where: isVerbLike)
        else { return nil }
        return subjectBehind(verb, sentence)?.phrase
    }

    /// *das Fazit der Betreiber*: who said it stands behind the noun.
    func owner(of chunk: Chunk, _ limit: Int) -> NounPhrase? {
        guard let noun = chunk.phrase.tokens.first(where: { tokens[$0].flags.has(.nominal) })
        else { return nil }
        return self.chunk(at: noun + 1, to: limit)?.phrase
    }

    private static let so = WordHash.of("so")
    private static let by = WordHash.of("von")
    private static let byThe = WordHash.of("vom")

    /// Whether *so* at `index` stands behind quoted or reported words: *…, so Müller*.
    private func isAside(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let before = tokens[index - 1]
        return before.isRun || before.sign == Sign.comma || Sign.isAnyDash(before.sign)
            || before.sign == 0x28
    }

    /// Whether the aside ends here, or goes on without a verb: *so Müller weiter*.
    private func endsAside(_ index: Int, _ sentence: Range<Int>) -> Bool {
        var index = index
        while index < sentence.upperBound, tokens[index].isWord {
            let token = tokens[index]
            if token.flags.has(.auxiliary) || token.cue >= 0 { return false }
            if token.flags.has(.preposition) { return true }
            guard token.flags.has([.skip, .determiner]) else { return false }
            index += 1
        }
        return true
    }
}
