extension AuthorClause {
    /// The stretches of speech in `range` that the author parts behind a comma or a question.
    ///
    /// *Parole, a dit X. Parole.* has two; it is empty when the author has no words there. Only a verb before its subject opens them, so that speech with commas stays whole.
    ///
    /// - Complexity: O(*n*) in the range; at most 200 bytes are looked at behind each sign.
    func cutAtCommas(_ range: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var start = range.lowerBound
        var offset = range.lowerBound
        var depth = 0
        while offset < range.upperBound {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            let end = offset + width
            defer { offset = max(offset, end) }
            if scalar == 0xAB || scalar == 0x201C { depth += 1 }
            if scalar == 0xBB || scalar == 0x201D { depth -= 1 }
            let isComma = scalar == Sign.comma
            guard depth <= 0, end < range.upperBound, offset > start,
                isComma || (Sign.endsSentence(scalar) && scalar != Sign.stop),
                UTF8Scan.isSpace(UTF8Scan.scalar(bytes, end).value),
                let author = author(end, range.upperBound)
            else { continue }
            let words = UTF8Scan.trimmed(bytes, start..<(isComma ? offset : end))
            parts.append(Part(words: words, cut: end))
            start = skipSigns(author, range.upperBound)
            offset = start
            if start >= range.upperBound { return parts }
        }
        guard !parts.isEmpty else { return [] }
        let words = UTF8Scan.trimmed(bytes, start..<range.upperBound)
        if !words.isEmpty { parts.append(Part(words: words, cut: range.upperBound)) }
        return parts
    }

    /// Where the author's words that begin at `offset` end, or `nil` when none begin there.
    private func author(_ offset: Int, _ limit: Int) -> Int? {
        guard isVerb(first(offset, limit)) else { return nil }
        var tokens: [Token] = []
        let end = boundary(offset + 200, limit)
        Tokenizer(bytes: bytes, pack: pack).append(offset..<end, to: &tokens)
        guard let subject = subject(in: tokens) else { return nil }
        var index = subject
        while index < tokens.count {
            let token = tokens[index]
            if token.sign == Sign.comma {
                guard index + 1 < tokens.count, isApposition(tokens, index + 1) else {
                    return Int(token.start)
                }
            }
            if Sign.isDash(token.sign) { return Int(token.start) }
            if Sign.endsSentence(token.sign) || token.sign == Sign.colon {
                let isShort =
                    token.sign == Sign.stop && tokens[index - 1].flags.has(.abbreviation)
                    && tokens[index - 1].end == token.start && index + 1 < tokens.count
                if !isShort { return Int(token.end) }
            }
            index += 1
        }
        return end == limit ? limit : nil
    }

    /// The first word behind `offset`.
    private func first(_ offset: Int, _ limit: Int) -> Token? {
        var tokens: [Token] = []
        let end = boundary(offset + 24, limit)
        Tokenizer(bytes: bytes, pack: pack).append(offset..<end, to: &tokens)
        return tokens.first
    }

    private func boundary(_ offset: Int, _ limit: Int) -> Int {
        var end = min(limit, offset)
        while end < limit, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private func isVerb(_ token: Token?) -> Bool {
        guard let token, token.isWord, !token.isCapital else { return false }
        if token.flags.has([.auxiliary, .skip]) { return true }
        return pack.cue(token.cue).map { $0.tense != .inf && $0.tense != .ger } ?? false
    }

    /// Where the subject of an inverted verb begins: *a-t-|elle dit*, *explique |Jean Dupont*.
    private func subject(in tokens: [Token]) -> Int? {
        var index = 0
        var hasAuxiliary = false
        var clitic: Int?
        while index < min(tokens.count, 8) {
            let token = tokens[index]
            if isClitic(token) {
                clitic = index
            } else if let cue = pack.cue(token.cue), !token.isCapital, cue.tense != .inf,
                cue.tense != .ger, cue.tense != .part || hasAuxiliary
            {
                break
            } else if token.flags.has([.auxiliary, .skip]), !token.isCapital {
                hasAuxiliary = hasAuxiliary || token.flags.has(.auxiliary)
            } else {
                return nil
            }
            index += 1
        }
        if clitic != nil { return index < min(tokens.count, 8) ? index + 1 : nil }
        index += 1
        guard index < tokens.count else { return nil }
        if isClitic(tokens[index]) { return index + 1 }
        return (index..<min(index + 10, tokens.count)).first { isSubject(tokens, $0, index) }
    }

    private func isClitic(_ token: Token) -> Bool {
        token.flags.has(.pronoun) && token.start > 0 && bytes[Int(token.start) - 1] == 0x2D
    }

    /// Whether a subject starts at `index`, behind nothing but a circumstance from `first`.
    private func isSubject(_ tokens: [Token], _ index: Int, _ first: Int) -> Bool {
        let passed = tokens[first..<index]
        guard passed.allSatisfy(\.isWord),
            index == first || tokens[first].flags.has([.preposition, .stop, .skip, .time])
        else { return false }
        let token = tokens[index]
        if token.isName || token.flags.has(.honorific) { return true }
        let isFree = index == first || !tokens[index - 1].flags.has(.preposition)
        guard isFree, token.flags.has([.determiner, .role]) else { return false }
        return tokens[index..<min(index + 4, tokens.count)].contains {
            $0.flags.has([.role, .organisation, .anaphor])
        }
    }

    /// Whether a name is explained behind a comma: *, maire de Lyon,*.
    private func isApposition(_ tokens: [Token], _ index: Int) -> Bool {
        let shown: WordFlags = [.role, .title, .relative, .organisation]
        if tokens[index].flags.has(shown) || tokens[index].isName { return true }
        if tokens[index].isWord,
            ScalarClass.facts(UInt32(bytes[Int(tokens[index].start)])).contains(.digit)
        {
            return true
        }
        guard tokens[index].flags.has([.determiner, .preposition]), index + 1 < tokens.count else {
            return false
        }
        return tokens[index + 1].flags.has(shown)
    }
}
