extension QuoteReading {
    /// A description without a name: *the girl’s mother*, *officials*.
    func description(endingAt last: Int, from first: Int) -> NounPhrase? {
        if pack.features.contains(.owners),
            tokens[last].flags.has([.stop, .article]) || isSingleLetter(tokens[last])
        {
            return nil
        }
        if var start = determiner(before: last, from: first) {
            // *the two*, *the other man*
            if start > first, tokens[start - 1].flags.has(.article),
                pack.features.contains(.owners)
            {
                start -= 1
            }
            return NounPhrase(headOfComplement(start, from: first)..<(last + 1), .role)
        }
        let head = tokens[last]
        guard !head.flags.has([.stop, .conjunction]) else { return nil }
        var start = last
        let closed: WordFlags = [.stop, .preposition, .skip, .conjunction, .notName]
        while start > first, last - start < 4, tokens[start - 1].isWord,
            !tokens[start - 1].flags.has(closed), tokens[start - 1].cue < 0
        {
            start -= 1
        }
        if pack.features.contains(.lateSubject), tokens[start].flags.has([.opener, .preposition]) {
            start = headOfCircumstance(start, last)
        }
        start = headOfGenitive(start, last)
        start = headOfPart(start, from: first)
        start = headOfComplement(start, from: first)
        let roleWords: WordFlags = [.role, .organisation, .capital]
        let isDescribed = (start...last).contains { tokens[$0].flags.has(roleWords) }
        let isAlone = start == first || !tokens[start - 1].isWord
        guard isDescribed || isAlone else { return nil }
        let isRole =
            head.flags.has([.role, .organisation])
            || tokens[start].flags.has([.role, .organisation])
        return NounPhrase(start..<(last + 1), isRole ? .role : .bare)
    }

    /// Whether a description cannot reach over the word at `index` to the left: *what*, *is*, *by*.
    private func endsDescription(_ index: Int) -> Bool {
        guard pack.features.contains(.owners) else { return false }
        let flags = tokens[index].flags
        if flags.has([.determiner, .complement, .joiner]) || isPlaceLink(index) { return false }
        return flags.has([.stop, .skip, .preposition])
    }

    /// *52 percent | of voters*, *dozens of witnesses*: the part stands before its whole.
    private func headOfPart(_ start: Int, from first: Int) -> Int {
        guard pack.features.contains(.owners), start - 2 >= first,
            tokens[start - 1].hash == Self.of, tokens[start - 2].isWord, tokens[start - 2].cue < 0
        else { return start }
        var head = start - 2
        let floor = max(first, head - 2)
        while head > floor, tokens[head - 1].isWord,
            !tokens[head - 1].flags.has([.stop, .conjunction]),
            tokens[head - 1].cue < 0
        {
            head -= 1
        }
        return head
    }

    private static let of = WordHash.of("of")

    /// The determiner that opens a description ending at `last`.
    private func determiner(before last: Int, from first: Int) -> Int? {
        var found: Int?
        var index = last
        var count = 0
        while index >= first, count < 22 {
            let token = tokens[index]
            if token.isRun || (index < last && endsDescription(index)) { break }
            if !token.isWord, token.sign != Sign.hyphen, !Sign.isApostrophe(token.sign) { break }
            if count > 0, let cue = pack.cue(token.cue), cue.tense != .inf,
                !token.flags.has([.role, .organisation])
            {
                break
            }
            if token.flags.has(.determiner) {
                found = index
                // *the mother of the girl*: go on to the first determiner.
                guard index - 2 >= first, tokens[index - 1].isWord,
                    tokens[index - 1].flags.has(.preposition), tokens[index - 2].isWord,
                    tokens[index - 2].cue < 0
                else { break }
                index -= 2
                count += 2
                continue
            }
            if token.flags.has([.pronoun, .relative]) { break }
            if token.flags.has(.conjunction), !token.flags.has(.joiner) { break }
            index -= 1
            count += 1
        }
        return found
    }

    /// The first word of the subject behind a circumstance: *по словам | пресс-секретаря …*.
    private func headOfCircumstance(_ start: Int, _ last: Int) -> Int {
        guard start < last else { return start }
        for index in (start + 1)...last {
            let token = tokens[index]
            guard token.flags.has([.role, .organisation]) || token.isName else { continue }
            var head = index
            while head - 1 > start + 1, isAdjective(head - 1) { head -= 1 }
            return head
        }
        return start
    }

    func isAdjective(_ index: Int) -> Bool {
        token(index, endsInOneOf: ["ый", "ий", "ой", "ая", "ій", "а"])
    }
}
