/// Where words come from when nobody is the subject: *повідомили в поліції*, *говорится в письме
/// министерства*.
extension QuoteReading {
    private static let within = Set(
        ["у", "в", "во", "на", "із", "зі", "з"].map { WordHash.of($0) }
    )

    /// The body or person that a phrase of place names behind the verb at `index`.
    ///
    /// - Complexity: O(1): at most 16 tokens are walked.
    func source(behind index: Int, to limit: Int) -> NounPhrase? {
        var start = index + 1
        while start < limit, start - index < 4, tokens[start].isWord,
            tokens[start].flags.has([.skip, .role]), !Self.within.contains(tokens[start].hash)
        {
            start += 1
        }
        guard start + 1 < limit, Self.within.contains(tokens[start].hash) else { return nil }
        return owner(in: (start + 1)..<endOfSource(start + 1, limit))
    }

    /// Whom a place or document that starts at `start` belongs to.
    func source(from start: Int, to limit: Int) -> NounPhrase? {
        owner(in: start..<endOfSource(start, limit))
    }

    /// The words up to the next sign, verb or preposition.
    private func endOfSource(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, end - start < 12 {
            let token = tokens[end]
            if token.isRun {
                guard end > start, runs[Int(token.run)].words.count < 80 else { break }
            } else if !token.isWord {
                guard token.sign == Sign.hyphen else { break }
            } else if token.flags.has([.preposition, .relative, .opaque, .conjunction])
                || (token.flags.has([.skip, .stop]) && !token.flags.has(.possessive))
                || (token.cue >= 0 && !token.flags.has([.role, .organisation]))
            {
                break
            }
            end += 1
        }
        return end
    }

    /// Who a place or document belongs to: *the statement of the ministry* is the ministry’s.
    private func owner(in words: Range<Int>) -> NounPhrase? {
        guard !words.isEmpty else { return nil }
        let document = words.prefix(4).last { tokens[$0].flags.has(.nominal) }
        let owner = (document.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound
        guard let first = owner.first else { return possessor(in: words) }
        let known: WordFlags = [.role, .organisation, .givenMale, .givenFemale]
        if tokens[words.lowerBound].flags.has(.possessive) { return possessor(in: words) }
        // Whoever stands behind a document owns it, known or not: *у повідомленні регулятора*.
        guard
            document != nil || owner.contains(where: { tokens[$0].flags.has(known) || isBody($0) })
        else { return nil }
        let isPerson = owner.contains { tokens[$0].flags.has([.givenMale, .givenFemale]) }
        return NounPhrase(first..<owner.upperBound, isPerson ? .name : .role)
    }

    /// *в його листі*: the pronoun that owns a document.
    private func possessor(in words: Range<Int>) -> NounPhrase? {
        guard let first = words.first, tokens[first].flags.has(.possessive),
            words.contains(where: { tokens[$0].flags.has(.nominal) })
        else { return nil }
        return NounPhrase(first..<(first + 1), .pronoun)
    }

    private func isBody(_ index: Int) -> Bool {
        tokens[index].flags.has([.role, .organisation]) || tokens[index].isName
    }

    /// As `isBehindRun`, with an adverb before the verb and dashes of any kind: *-- тихо сказав*.
    func isBehindDash(_ index: Int, _ first: Int) -> Bool {
        var last = index - 1
        while last > first, index - last < 4, tokens[last].isWord,
            tokens[last].flags.has(.skip) || isSlavicAdverb(last)
        {
            last -= 1
        }
        var dashes = 0
        while last > first, dashes < 3, Sign.isAnyDash(tokens[last].sign) {
            last -= 1
            dashes += 1
        }
        if last > first, tokens[last].sign == Sign.comma { last -= 1 }
        return tokens[last].isRun
    }

    /// Whether the words follow the verb at once, so that its subject is left out: *сказав: «…»*.
    func leadsToRun(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard pack.features.contains(.caseForms), index + 1 < sentence.upperBound else {
            return false
        }
        let next = tokens[index + 1]
        return next.isRun
            || (next.sign == Sign.colon && index + 2 < sentence.upperBound
                && tokens[index + 2].isRun)
    }

    /// Who is behind a verb without a subject, behind it or before it.
    func impersonalSource(of index: Int, in sentence: Range<Int>) -> NounPhrase? {
        if let source = source(behind: index, to: sentence.upperBound) { return source }
        if !isBehindRun(index, sentence.lowerBound),
            let phrase = phrase(before: index, from: sentence.lowerBound), phrase.kind != .bare,
            !(phrase.tokens.count == 1
                && tokens[phrase.tokens.lowerBound].flags.has(.nominal))
        {
            return phrase
        }
        return NounPhrase(index..<index, .nobody)
    }
}
