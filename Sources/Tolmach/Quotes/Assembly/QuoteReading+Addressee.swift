extension QuoteReading {
    /// How far from a cue a listener is looked for, in tokens.
    private static let reach = 24

    /// The smallest noun phrase that names who was spoken to at `event`, never one of the speaker.
    ///
    /// `isQuote` tells the runs that are quotes: no listener stands beyond one.
    ///
    /// - Complexity: O(1): at most 24 tokens are looked at on each side of the cue.
    func addressee(of event: SpeechEvent, isQuote: [Bool]) -> Range<Int>? {
        guard event.order != .frame else { return nil }
        let clause = reach(of: event, isQuote)
        // A phrase may have taken in the listener: *корреспонденту Анна Котова*.
        let phrase = event.phrase
        let speaker =
            phrase.tokens.isEmpty ? phrase.tokens : naming(phrase, speakerKind(of: phrase))
        let found =
            listenerBehind(event, speaker, to: clause.upperBound, isQuote)
            ?? listenerBefore(event, speaker, from: clause.lowerBound, isQuote)
        guard let found,
            found.upperBound <= event.cue.lowerBound || found.lowerBound >= event.cue.upperBound
        else { return nil }
        return found.overlaps(speaker) && !isBesideName(found, event) ? nil : found
    }

    /// The stretch of the sentence around a cue that may name its listener.
    private func reach(of event: SpeechEvent, _ isQuote: [Bool]) -> Range<Int> {
        let home = paragraph(of: event.cue.lowerBound)
        var first = event.cue.lowerBound
        while first > home.lowerBound, event.cue.lowerBound - first < Self.reach {
            let token = tokens[first - 1]
            if token.isRun, isQuote[Int(token.run)] { break }
            if Sign.endsSentence(token.sign), endsSentence(first - 1) { break }
            if token.sign == Sign.semicolon || token.sign == Sign.colon { break }
            first -= 1
        }
        var last = event.cue.upperBound
        while last < home.upperBound, last - event.cue.upperBound < Self.reach {
            let token = tokens[last]
            if token.isRun, isQuote[Int(token.run)] { break }
            if Sign.endsSentence(token.sign), endsSentence(last) { break }
            if token.sign == Sign.semicolon || token.sign == Sign.colon { break }
            last += 1
        }
        return first..<last
    }

    /// The tokens of the paragraph that holds `token`.
    private func paragraph(of token: Int) -> Range<Int> {
        var low = 0
        var high = paragraphs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if paragraphs[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return paragraphs[low].tokens
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard tokens[index].sign == Sign.stop, index > 0 else { return true }
        let before = tokens[index - 1]
        return
            !(before.end == tokens[index].start
            && (before.flags.has(.abbreviation) || isSingleLetter(before)))
    }

    /// *told reporters*, *said Smith to CNN*, *сказал он журналистам*, *said in an interview with X*.
    private func listenerBehind(
        _ event: SpeechEvent,
        _ speaker: Range<Int>,
        to limit: Int,
        _ isQuote: [Bool]
    ) -> Range<Int>? {
        let words = pack.listeners
        var search = ListenerSearch(reading: self, limit: limit, isQuote: isQuote)
        if speaker.lowerBound >= event.cue.upperBound {
            search.limit = min(limit, speaker.lowerBound)
        }
        var index = event.cue.upperBound
        var isDirect = true
        let takesListener =
            event.kind <= .ask && pack.cue(tokens[event.cue.lowerBound].cue)?.takesListener == true
        if takesListener, let found = search.phrase(at: index, evidence: .any) { return found }
        while index < limit {
            if speaker.contains(index), !mayBeBareListener(index, event) {
                index = speaker.upperBound
                search.limit = limit
                continue
            }
            let token = tokens[index]
            if let end = frameEnd(at: index, limit),
                let found = search.phrase(at: end, evidence: .name)
            {
                return found
            }
            if words.datives.contains(token.hash), token.isWord,
                let start = startOfDative(at: index)
            {
                return search.phrase(at: start, evidence: .name)
            }
            if isDirect, let found = directListener(at: index, event, search) { return found }
            if token.isRun || (token.isWord && pack.cue(token.cue) != nil && !token.isCapital) {
                break
            }
            let isOpen = event.phrase.tokens.contains(index) || isAdverb(index)
            if token.isWord, !token.flags.has(.skip), !isOpen { isDirect = false }
            if !token.isWord, token.sign != Sign.comma || !speaker.contains(index - 1) {
                isDirect = false
            }
            index += 1
        }
        return nil
    }

    /// A listener right behind the cue, or behind the speaker that follows the cue.
    private func directListener(
        at index: Int,
        _ event: SpeechEvent,
        _ search: ListenerSearch
    ) -> Range<Int>? {
        let words = pack.listeners
        let token = tokens[index]
        if token.isWord {
            if words.openers.contains(token.hash), event.kind <= .ask {
                return search.phrase(at: index + 1, evidence: .name)
            }
            if words.articles.contains(token.hash) {
                return search.phrase(at: index, evidence: .listener)
            }
            let hasCases = words.mayBeBare || !words.articles.isEmpty
            if hasCases, words.pronouns.contains(token.hash), !search.isPossessive(index) {
                return index..<(index + 1)
            }
        }
        guard words.mayBeBare, index == event.cue.upperBound else { return nil }
        if token.isRun { return search.nameInMarks(at: index) }
        // A form that is a dative or a genitive is the former right behind the verb.
        if words.heads.contains(token.hash) { return search.phrase(at: index, evidence: .name) }
        if mayBeBareListener(index, event) { return index..<(index + 1) }
        return nil
    }

    /// *сказала РБК Анна Котова*: capitals between a cue and a name.
    private func mayBeBareListener(_ index: Int, _ event: SpeechEvent) -> Bool {
        guard pack.listeners.mayBeBare, index == event.cue.upperBound,
            tokens[index].flags.has(.allCapitals)
        else { return false }
        let speaker = event.phrase.tokens
        guard speaker.lowerBound == index else { return !speaker.contains(index) }
        guard let name = personalName(in: event.phrase) else { return false }
        return name.lowerBound > index || name.count > 2
    }

    /// Behind a listener in capitals that an office follows: *powiedział PAP rzecznik portu*.
    func behindBareListener(_ index: Int, _ limit: Int) -> Int {
        guard pack.listeners.mayBeBare, index + 1 < limit,
            tokens[index].flags.has(.allCapitals), tokens[index + 1].flags.has(.role),
            !tokens[index + 1].isCapital
        else { return index }
        return index + 1
    }

    private func isBesideName(_ found: Range<Int>, _ event: SpeechEvent) -> Bool {
        found.count == 1 && mayBeBareListener(found.lowerBound, event)
    }

    /// *Speaking to reporters, X said*; *журналистам он сказал*; *er hatte der Zeitung gesagt*.
    private func listenerBefore(
        _ event: SpeechEvent,
        _ speaker: Range<Int>,
        from first: Int,
        _ isQuote: [Bool]
    ) -> Range<Int>? {
        let end = event.cue.lowerBound
        var search = ListenerSearch(reading: self, limit: end, isQuote: isQuote)
        if speaker.lowerBound >= first { search.limit = min(end, speaker.lowerBound) }
        var found: Range<Int>?
        var index = first
        while index < end {
            guard !speaker.contains(index) else {
                index = speaker.upperBound
                search.limit = end
                continue
            }
            let token = tokens[index]
            var phrase: Range<Int>?
            if let behind = frameEnd(at: index, end) {
                phrase = search.phrase(at: behind, evidence: .name)
            } else if token.isWord, pack.listeners.datives.contains(token.hash) {
                if let start = startOfDative(at: index) {
                    phrase = search.phrase(at: start, evidence: .name)
                }
            } else if token.isWord, pack.listeners.articles.contains(token.hash) {
                phrase = search.phrase(at: index, evidence: .listener)
                if let place = phrase, !isDative(place, event.phrase, first) { phrase = nil }
            }
            if let phrase, !phrase.overlaps(speaker) { found = phrase }
            index = max(index + 1, phrase?.upperBound ?? 0)
        }
        return found
    }

    /// Where a dative at `index` begins, with the adjectives that agree: *польскому изданию*; `nil`
    /// behind a preposition, where the same form is another case.
    private func startOfDative(at index: Int) -> Int? {
        var start = index
        let closed: WordFlags = [.stop, .preposition, .skip, .conjunction, .role, .pronoun]
        while start > 0, index - start < 2, tokens[start - 1].isWord, tokens[start - 1].cue < 0,
            !tokens[start - 1].isCapital, !tokens[start - 1].flags.has(closed),
            token(start - 1, endsInOneOf: Self.dativeEndings)
        {
            start -= 1
        }
        let isRuled = start > 0 && tokens[start - 1].flags.has(.preposition)
        return isRuled ? nil : start
    }

    private static let dativeEndings: [StaticString] = [
        "ому", "ему", "ой", "ей", "ым", "им", "ій", "emu", "ej", "ym",
    ]

    /// Whether the noun behind an article before the verb is the listener: no noun or preposition
    /// rules it, and it is none of the speaker's phrase.
    private func isDative(_ noun: Range<Int>, _ phrase: NounPhrase, _ first: Int) -> Bool {
        guard !noun.overlaps(phrase.tokens), noun.upperBound != phrase.tokens.lowerBound else {
            return false
        }
        guard noun.lowerBound > first else { return true }
        let before = tokens[noun.lowerBound - 1]
        return before.isWord && !before.isCapital && !before.flags.has(.preposition)
    }

    /// Where the words of a frame at `index` end, the longest that fits.
    private func frameEnd(at index: Int, _ limit: Int) -> Int? {
        guard tokens[index].isWord, let frames = pack.listeners.frames[tokens[index].hash] else {
            return nil
        }
        let frame = frames.first { words in
            index + words.count < limit
                && zip(index..., words).allSatisfy { tokens[$0].hash == $1 }
        }
        return frame.map { index + $0.count }
    }
}
