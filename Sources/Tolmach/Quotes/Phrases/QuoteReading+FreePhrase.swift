extension QuoteReading {
    /// Whether a phrase of a language with articles ends before `token`.
    func isBreakOfFreePhrase(_ token: Token, after before: Token, _ index: Int, _ start: Int)
        -> Bool
    {
        // `A y B` inside an organisation's name.
        if token.flags.has(.particle), token.flags.has(.conjunction) {
            return !joinsWords(index) && !joinsOffice(index, start)
        }
        if token.isCapital { return false }
        let isBound = before.flags.has([.preposition, .determiner, .complement])
        if token.flags.has(.complement) { return false }
        if token.flags.has([.role, .organisation, .title]) { return false }
        if token.flags.has(.determiner) { return !isBound }
        if token.flags.has([.relative, .stop, .preposition, .opener]) { return true }
        if token.flags.has([.time, .skip]) { return !isBound }
        return token.cue >= 0
    }

    func joinsCapitals(_ index: Int, _ start: Int) -> Bool {
        pack.features.contains(.obliqueEndings) && index + 1 < tokens.count
            && tokens[index - 1].isName && tokens[index + 1].isName
            && !tokens[index - 1].flags.has([.givenMale, .givenFemale])
            && !tokens[index + 1].flags.has([.givenMale, .givenFemale])
            && tokens[start..<index].contains { $0.flags.has(.role) }
    }

    /// *la secretaria de Medio Ambiente y Cambio Climático*: two words of one body.
    private func joinsOffice(_ index: Int, _ start: Int) -> Bool {
        let given: WordFlags = [.givenMale, .givenFemale]
        return index + 1 < tokens.count && tokens[index - 1].isName && tokens[index + 1].isName
            && !tokens[index + 1].flags.has(given)
            && (start..<index).contains { tokens[$0].flags.has(.role) && !tokens[$0].isCapital }
            && (start..<index).contains { tokens[$0].flags.has(.complement) }
    }

    /// Whether a small word with a capital is part of a name: *Ronan Le Bihan*.
    func joinsCapital(_ index: Int, _ limit: Int) -> Bool {
        hasFreeSubject && tokens[index].flags.has([.particle, .title]) && index + 1 < limit
            && (tokens[index + 1].isName || tokens[index + 1].flags.has(.role))
    }

    /// Behind a party in an office: *le maire (PS) de Lyon*, *le député (LR) Jean Roux*.
    func behindParty(_ index: Int, _ limit: Int, _ roles: Int) -> Int? {
        guard roles > 0, tokens[index].sign == 0x28,
            let close = (index + 1..<max(index + 1, min(limit, index + 6))).first(where: {
                tokens[$0].sign == 0x29
            }), close + 1 < limit
        else { return nil }
        let next = tokens[close + 1]
        return next.flags.has(.complement) || next.isName || next.sign == Sign.comma
            ? close + 1 : nil
    }

    /// Whether *y* before `start` joins two names and not two words of one: `Ministerio de A y B`.
    func isList(_ start: Int) -> Bool {
        let token = tokens[start - 1]
        guard token.flags.has(.conjunction) else { return false }
        guard start >= 4, tokens[start - 3].flags.has(.particle) else { return true }
        return !tokens[start - 4].isName && !tokens[start - 4].flags.has(.role)
    }

    /// The office that ends before token `end`, with its article: *la directrice du port*.
    func freeOffice(endingAt end: Int, from first: Int) -> Range<Int>? {
        var start = end
        while start > max(first, end - 8) {
            let token = tokens[start - 1]
            guard token.isWord, token.cue < 0 || token.flags.has(.role),
                !token.flags.has([.conjunction, .relative, .pronoun])
            else { break }
            if token.flags.has([.stop, .preposition]),
                !token.flags.has([.complement, .determiner])
            {
                break
            }
            start -= 1
            let isOwn =
                start == first || !tokens[start - 1].flags.has([.complement, .preposition])
            if token.flags.has(.determiner), !token.flags.has(.complement), isOwn { break }
        }
        guard let head = (start..<end).first(where: { tokens[$0].flags.has(.role) }) else {
            return nil
        }
        return tokens[start].flags.has([.determiner, .title]) ? start..<end : head..<end
    }

    /// *Fuentes | del ministerio*, *Vecinos de la zona*: the office before whom it belongs to.
    func headOfComplement(_ start: Int, from first: Int) -> Int {
        guard hasFreeSubject else { return start }
        var head = start
        while head - 2 >= first, tokens[head - 1].isWord, tokens[head - 1].flags.has(.complement),
            tokens[head - 2].flags.has([.role, .organisation])
        {
            head -= 2
        }
        guard head < start else { return start }
        if head > first, tokens[head - 1].isWord, tokens[head - 1].flags.has([.determiner, .title])
        {
            head -= 1
        }
        return head
    }
}
