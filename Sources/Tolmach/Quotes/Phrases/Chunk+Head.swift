extension QuoteReading {
    /// Where the capitals of a name or noun end.
    func endOfHead(_ head: Int, _ limit: Int, isBehindDeterminer: Bool) -> Int {
        var end = head
        while end < limit {
            let token = tokens[end]
            if token.isRun {
                let next = end + 1 < limit ? tokens[end + 1] : Token(start: 0, end: 0)
                let isGlued = next.sign == Sign.hyphen && next.start == token.end
                if isGlued, end + 2 < limit, tokens[end + 2].isWord {
                    end += 3  // *„Spiegel“-Chef*
                    continue
                }
                guard
                    end == head ? isBehindDeterminer : tokens[end - 1].flags.has([.organisation]),
                    isName(inMarks: end)
                else { break }
                end += 1
            } else if token.isCapital, !token.flags.has(.pronoun) {
                guard end == head || isHead(end) else { break }
                end += 1
            } else if token.sign == Sign.stop, end > head, joinsStop(end, limit) {
                end += 1
            } else if token.flags.has(.particle), end > head, isNameParticle(end, to: limit) {
                end += 1
            } else {
                break
            }
        }
        return max(end, head + 1)
    }

    private func joinsStop(_ index: Int, _ limit: Int) -> Bool {
        let before = tokens[index - 1]
        guard before.end == tokens[index].start, index + 1 < limit, tokens[index + 1].isWord else {
            return false
        }
        return before.flags.has([.abbreviation, .honorific]) || isSingleLetter(before)
            || (before.flags.has(.allCapitals) && before.end - before.start <= 5
                && !tokens[index + 1].isCapital)
    }

    /// *Ursula von der Leyen*: a small word inside a name.
    func isNameParticle(_ index: Int, to limit: Int) -> Bool {
        guard index > 0, tokens[index].flags.has(.particle) else { return false }
        let before = tokens[index - 1]
        guard before.isName || before.flags.has([.honorific, .particle]), index + 1 < limit else {
            return false
        }
        let next = tokens[index + 1]
        if before.flags.has(.particle), !before.isCapital { return next.isName }
        let isGiven = before.flags.has([.givenMale, .givenFemale, .honorific])
        if tokens[index].flags.has(.determiner) { return false }
        if tokens[index].flags.has(.preposition) {
            guard isGiven else { return false }
            return next.isName
                || (next.flags.has(.particle) && index + 2 < limit && tokens[index + 2].isName)
        }
        return next.isName
    }

    /// Whether *der* before these words is a dative: *der Zeitung*, *der Ministerin*.
    func isFeminine(_ words: Range<Int>) -> Bool {
        guard let first = words.first else { return false }
        if tokens[first].isRun { return true }
        var head = first
        for index in words where tokens[index].flags.has(.noun) { head = index }
        let flags = tokens[head].flags
        if flags.has(.male) || tokens[first].flags.has(.givenMale) { return false }
        if flags.has([.female, .feminine]) { return true }
        if flags.has(.role) { return false }
        return token(head, endsInOneOf: Self.feminineEndings)
    }

    private static let feminineEndings: [StaticString] = [
        "ung", "heit", "keit", "schaft", "tion", "sion", "tät", "ei", "ie", "ik", "enz", "anz",
        "agentur", "behörde", "presse", "zeitung", "gruppe", "firma", "messe", "rundschau",
    ]
}
