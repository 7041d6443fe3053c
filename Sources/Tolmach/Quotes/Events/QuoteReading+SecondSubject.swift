extension QuoteReading {
    private static let she = WordHash.of("sie")

    /// The subject of the finite verb at `finite`, on either side.
    func subject(
        of finite: Int,
        cue: Int,
        isPlural: Bool,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        // *sagte er*: a pronoun right behind the verb is its subject.
        let next = finite + 1
        let clause = clause(before: finite, from: sentence.lowerBound)
        // *und kritisierte die Pläne*: the subject is that of the clause before.
        if finite > sentence.lowerBound, tokens[finite - 1].flags.has(.conjunction),
            let subject = clause.subject
        {
            return (subject.phrase, clause.isSubordinate ? .clauseSubject : .subjectVerb)
        }
        if next < sentence.upperBound, tokens[next].flags.has(.pronoun), !tokens[next].isCapital,
            tokens[next].hash != Self.she || (clause.subject?.weight ?? 0) < 2 || clause.hasVerb
        {
            return (NounPhrase(next..<(next + 1), .pronoun), .verbSubject)
        }
        if clause.isSubordinate, let subject = clause.subject {
            return (subject.phrase, .clauseSubject)
        }
        let behind = clause.isSubordinate ? nil : subjectBehind(finite, sentence)
        // *Sie sei „…“ gewesen, sagte die Ministerin*: the clause before has its verb.
        if clause.hasVerb, finite > sentence.lowerBound, tokens[finite - 1].sign == Sign.comma,
            let behind, behind.weight > 1
        {
            return (behind.phrase, .verbSubject)
        }
        if let before = clause.subject, before.weight > 1 || (behind?.weight ?? 0) < 2 {
            return (before.phrase, .subjectVerb)
        }
        if let behind { return (behind.phrase, .verbSubject) }
        if let subject = clause.subject { return (subject.phrase, .subjectVerb) }
        return particleName(sentence.lowerBound, before: finite).map { ($0, .subjectVerb) }
    }

    /// *Von der Leyen sagte*: a small word of a name that opens the sentence.
    private func particleName(_ first: Int, before verb: Int) -> NounPhrase? {
        var end = first
        while end < verb, end - first < 3, tokens[end].flags.has(.particle) { end += 1 }
        guard end > first, tokens[first].isCapital, end < verb, tokens[end].isName else {
            return nil
        }
        return NounPhrase(first..<(end + 1), .name)
    }

    /// Whether a run holds a name: a few words, the first with a capital, and no sign at the end.
    func isName(inMarks place: Int) -> Bool {
        guard tokens[place].isRun else { return false }
        let words = runs[Int(tokens[place].run)].words
        guard !words.isEmpty, words.count < 40 else { return false }
        let first = UTF8Scan.scalar(bytes, words.lowerBound).value
        let last = lastScalar(of: words)
        return ScalarClass.facts(first).contains(.upper) && last != Sign.comma
            && !Sign.endsSentence(last)
    }

    /// The first chunk behind a verb that may be its subject; persons and bodies go before things.
    func subjectBehind(_ verb: Int, _ sentence: Range<Int>) -> Chunk? {
        var place = verb + 1
        var weak: Chunk?
        if place < sentence.upperBound, tokens[place].isRun, isName(inMarks: place),
            verb > sentence.lowerBound, !tokens[verb - 1].isWord
        {
            let phrase = NounPhrase(place..<(place + 1), .name)
            return Chunk(phrase: phrase, role: .subject, weight: 2, next: place + 1)
        }
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
            // *schrieb „Die Zeit“*, *sagte er als Zeuge*
            guard let chunk = chunk(at: place, to: sentence.upperBound) else {
                place += 1
                continue
            }
            if chunk.isSubject, !tokens[place - 1].flags.has(.alias) {
                if chunk.weight > 1 { return chunk }
                if weak == nil { weak = chunk }
            } else if chunk.isAmbiguous, weak == nil {
                weak = chunk
            }
            place = max(chunk.next, place + 1)
        }
        return weak
    }
}
