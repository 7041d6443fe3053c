extension PeopleReader {
    /// Takes the office beside a name: *Captain X*, *X, the captain*.
    mutating func addRole(beside name: Range<Int>, in phrase: Range<Int>, to figure: Int) {
        takeHonorific(before: name, to: figure)
        var roles: [Range<Int>] = []
        if phrase.lowerBound < name.lowerBound { roles.append(phrase.lowerBound..<name.lowerBound) }
        let tokens = reading.tokens
        if name.upperBound < paragraph.upperBound, tokens[name.upperBound].sign == Sign.comma {
            let start = name.upperBound + 1
            var end = start
            while end < paragraph.upperBound, end - start < 8, tokens[end].isWord,
                !tokens[end].flags.has(.relative), end == start || tokens[end].cue < 0
            {
                end += 1
            }
            if end < paragraph.upperBound, !tokens[end].isWord || tokens[end].flags.has(.relative) {
                roles.append(start..<end)
            }
        }
        roles += officesBefore(phrase.lowerBound, name)
        for role in roles where role.contains(where: { tokens[$0].flags.has(.role) }) {
            let words = roleWords(role).union(heads(role))
            cast.addOffice(office(role), words, describedGender(role), to: figure)
        }
    }

    /// The office before a name: *Голова громади X*, *Her lawyer, X,*.
    func officesBefore(_ start: Int, _ name: Range<Int>) -> [Range<Int>] {
        let tokens = reading.tokens
        let least = reading.pack.features.contains(.capitalNouns) ? 1 : 2
        guard start >= paragraph.lowerBound + least else { return [] }
        var end = start
        if tokens[start - 1].sign == Sign.comma {
            // A name between commas, or before its verb: else it may be the next of a list.
            guard name.upperBound < paragraph.upperBound,
                tokens[name.upperBound].sign == Sign.comma || tokens[name.upperBound].cue >= 0
                    || tokens[name.upperBound].flags.has(.copula)
            else { return [] }
            end = start - 1
            if reading.pack.features.contains(.capitalNouns) {
                return officeEnding(at: end).map { [$0] } ?? []
            }
        } else if reading.pack.features.contains(.capitalNouns) {
            return reading.titles(before: start, from: paragraph.lowerBound).map { [$0..<start] }
                ?? []
        } else if !reading.pack.features.contains(.cases), !reading.hasFreeSubject {
            return []
        }
        if reading.hasFreeSubject {
            return reading.freeOffice(endingAt: end, from: paragraph.lowerBound).map { [$0] } ?? []
        }
        let floor = max(paragraph.lowerBound, end - 6)
        var first = end
        while first > floor, tokens[first - 1].isWord, tokens[first - 1].cue < 0,
            !tokens[first - 1].flags.has([.conjunction, .relative, .pronoun]),
            end == start || !tokens[first - 1].flags.has(.determiner)
        {
            first -= 1
        }
        let heads = (first..<end).filter { tokens[$0].flags.has(.role) }
        // *спросил у соседки пенсионер X*: what a preposition holds is somebody else.
        let isHeld =
            heads.count > 1 && heads[0] > first && tokens[heads[0] - 1].flags.has(.preposition)
        guard let head = isHeld ? heads.last : heads.first else { return [] }
        if end < start { return [first..<end] }
        return [(head > first && reading.isAdjective(head - 1) ? head - 1 : head)..<end]
    }

    func roleWords(_ range: Range<Int>) -> Set<UInt64> {
        Set(range.filter { reading.tokens[$0].flags.has(.role) }.map { reading.tokens[$0].hash })
    }

    func describedGender(_ range: Range<Int>) -> Person.Gender? {
        for index in range {
            if reading.tokens[index].flags.has(.female) { return .feminine }
            if reading.tokens[index].flags.has(.male) { return .masculine }
        }
        return nil
    }

    /// The words of a description, without its determiner and outer commas.
    func described(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end - 1, reading.tokens[start].flags.has(.determiner),
            !reading.tokens[start + 1].flags.has(.from)
        {
            start += 1
        }
        while start < end, !reading.tokens[end - 1].isWord, !reading.tokens[end - 1].isRun {
            end -= 1
        }
        guard start < end else { return "" }
        return reading.text(reading.span(of: start..<end))
    }

    /// An office or description, with a small letter where only its place in the sentence gave it
    /// a capital.
    func office(_ range: Range<Int>) -> String {
        let text = described(range)
        let first = range.first { !reading.tokens[$0].flags.has(.determiner) } ?? range.lowerBound
        let flags = reading.tokens[first].flags
        guard flags.has(.capital), !flags.has([.midCapital, .allCapitals]) else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
