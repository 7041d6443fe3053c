extension QuoteReading {
    /// The longest sentence that rules look at, in tokens; a longer one is taken in pieces.
    static let longestSentence = 400

    /// The sentences of a paragraph, as ranges of tokens.
    func sentences(of paragraph: Paragraph) -> ArraySlice<Range<Int>> {
        sentences[paragraph.sentences]
    }

    /// Cuts a paragraph into sentences.
    ///
    /// Runs that end in `.!?` before a capital end a sentence, unless what follows says who spoke:
    /// *“Really?” Smith asked.*
    func cutSentences(of paragraph: Paragraph) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        let end = paragraph.tokens.upperBound
        var start = paragraph.tokens.lowerBound
        for index in paragraph.tokens {
            let isEnd =
                tokens[index].isRun
                ? runEndsSentence(index, end)
                : Sign.endsSentence(tokens[index].sign) && signEndsSentence(index, start, end)
            if isEnd || index - start >= Self.longestSentence {
                sentences.append(start..<(index + 1))
                start = index + 1
            }
        }
        if start < end { sentences.append(start..<end) }
        return sentences
    }

    private func runEndsSentence(_ index: Int, _ end: Int) -> Bool {
        guard index + 1 < end else { return true }
        let next = tokens[index + 1]
        let last = lastScalar(of: runs[Int(tokens[index].run)].words)
        let isFinal = Sign.endsSentence(last)
        let run = runs[Int(tokens[index].run)]
        // *– Speech. – He shrugged.*: what the author adds belongs to the speech before.
        if run.isDialogue, run.isClosed, !next.isRun, pack.features.contains(.dashSpeech) {
            return false
        }
        if next.isRun { return isFinal }
        if pointsBack(index + 1, end) { return false }
        guard isFinal, next.isCapital else { return false }
        if next.flags.has(.opener) { return true }
        let isOpen = last != Sign.stop
        guard let cue = firstCue(in: (index + 1)..<min(end, index + 7)) else {
            return !(isOpen && pack.features.contains(.owners) && cueBehindAside(index, end))
        }
        return !(isOpen || endsSoon(cue, end))
    }

    /// Whether a name, an aside and a cue follow: *“…!” Ann’s niece, Eva “Bo” Ruiz (D), shouted*.
    private func cueBehindAside(_ index: Int, _ end: Int) -> Bool {
        for place in (index + 2)..<max(index + 2, min(end, index + 26)) {
            let token = tokens[place]
            if token.isRun, runs[Int(token.run)].words.count > 24 { return false }
            if token.sign == Sign.stop, !tokens[place - 1].flags.has(.abbreviation) { return false }
            let before = tokens[place - 1].sign
            guard before == Sign.comma || before == 0x29, token.cue >= 0 else { continue }
            return cue(at: place, from: index + 1) != nil
        }
        return false
    }

    /// Whether the sentence ends right behind the cue: *“…” Smith said.*
    private func endsSoon(_ cue: Int, _ end: Int) -> Bool {
        guard cue + 1 < end else { return true }
        return ((cue + 1)..<min(end, cue + 3)).contains { index in
            let sign = tokens[index].sign
            return tokens[index].isRun || sign == Sign.stop || sign == Sign.comma
                || sign == Sign.colon
        }
    }

    private func signEndsSentence(_ index: Int, _ start: Int, _ end: Int) -> Bool {
        guard index + 1 < end else { return true }
        let next = tokens[index + 1]
        guard next.isRun || next.isCapital || !next.isWord else { return false }
        if index > start, tokens[index - 1].isRun, pointsBack(index + 1, end) { return false }
        if tokens[index].sign == Sign.stop, index > start {
            let before = tokens[index - 1]
            let isShort = before.isCapital && isSingleLetter(before)
            if before.isWord, before.end == tokens[index].start,
                before.flags.has(.abbreviation) || isShort
            {
                return false
            }
            if pack.features.contains(.capitalNouns), before.end == tokens[index].start,
                isOrdinal(before), opensSmall(next) || next.isCapital,
                !next.flags.has(.notName) || next.flags.has([.time, .noun])
            {
                return false
            }
        }
        let sign = next.sign
        return !(sign == Sign.comma || sign == Sign.semicolon || sign == Sign.colon || sign == 0x29)
    }

    /// Whether a run opens with a small letter, so that it goes on with the sentence.
    private func opensSmall(_ token: Token) -> Bool {
        guard token.isRun else { return false }
        let words = runs[Int(token.run)].words
        guard !words.isEmpty else { return false }
        let first = UTF8Scan.scalar(bytes, words.lowerBound).value
        return ScalarClass.facts(first).contains(.lower)
    }

    /// Whether a word before a full stop is an ordinal, such as *20* in a date or *XVI* in a name.
    private func isOrdinal(_ token: Token) -> Bool {
        let count = token.end - token.start
        guard count <= 5 else { return false }
        let letters = bytes[token.range]
        return count <= 2 && letters.allSatisfy { (0x30...0x39).contains($0) }
            || letters.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    /// Whether the word is one letter, as an initial is.
    func isSingleLetter(_ token: Token) -> Bool {
        let count = Int(token.end - token.start)
        return count == 1 || (count == 2 && bytes[Int(token.start)] >= 0xC0)
    }
}
