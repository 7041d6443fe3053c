extension QuoteReading {
    /// Words before a run that name its speaker without a verb of speech, where nouns have capitals:
    /// *Hans Müller, Sprecher der Bahn: „…“*, *Das Fazit von Hans Müller: „…“*.
    func nominalChunk(
        from first: Int,
        before run: Int
    ) -> (phrase: NounPhrase, rule: QuoteRule)? {
        let last = run - 1
        guard last >= first, tokens[last].sign == Sign.colon else { return nil }
        let clause = clause(before: last, from: first)
        guard let subject = clause.main, !clause.hasVerb, subject.phrase.tokens.lowerBound >= first
        else { return nil }
        if let owner = owner(of: subject, last) { return (owner, .nominal) }
        return subject.weight > 1 ? (subject.phrase, .colonName) : nil
    }

    /// The speaker of a run in a sentence that has no verb of speech: *Müller zeigte sich zufrieden:
    /// „…“*, *Er vertritt die These, dass „…“*.
    func clauseSpeaker(from first: Int, before run: Int) -> ClauseSpeaker {
        let clause = clause(before: run, from: first)
        let isLead = run > first && tokens[run - 1].sign == Sign.colon
        let subject = isLead || clause.isReport ? clause.main : clause.subject
        let isOwned = subject.map { tokens[$0.phrase.tokens.lowerBound].flags.has(.possessive) }
        return ClauseSpeaker(
            phrase: subject?.phrase,
            weight: subject?.weight ?? 0,
            isLead: isLead,
            isReport: clause.isReport,
            isReported: clause.isReported,
            isOwned: isOwned ?? false
        )
    }

    /// Where the offices right before a name begin, behind their article: *die Ministerin | Anna Berg*.
    func titles(before name: Int, from first: Int) -> Int? {
        var start = name
        while start > first, name - start < 6 {
            let before = tokens[start - 1]
            // *Gutachterin Dr. Frauke Onken*
            let isTitle = before.isCapital && before.flags.has([.role, .noun, .honorific])
            guard
                isTitle
                    || (before.sign == Sign.stop && start - 2 >= first
                        && tokens[start - 2].flags.has(.honorific))
            else { break }
            start -= 1
        }
        return start < name && tokens[start..<name].contains { $0.flags.has(.role) } ? start : nil
    }

    /// Whether the verb beside token `index` shows that somebody's words are reported: *sei*, *habe*.
    func isReported(around index: Int, in sentence: Range<Int>) -> Bool {
        let ends = { (place: Int) -> Bool in
            let sign = tokens[place].sign
            return sign == Sign.comma || sign == Sign.colon || sign == Sign.semicolon
        }
        var start = index
        while start > max(sentence.lowerBound, index - 40), !ends(start - 1) { start -= 1 }
        var end = index
        while end + 1 < min(sentence.upperBound, index + 40), !ends(end + 1) { end += 1 }
        return isReported(start..<(end + 1))
    }

    /// Whether a verb in `range` shows that somebody's words are reported.
    func isReported(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].flags.has(.reported) && !tokens[$0].isCapital }
    }
}

/// Who a clause without a verb of speech is about.
struct ClauseSpeaker {
    var phrase: NounPhrase?
    /// How well the phrase fits one who speaks, as in a chunk.
    var weight: Int
    /// Whether the clause leads to the words by a colon.
    var isLead: Bool
    /// Whether the words stand in a clause with *dass*.
    var isReport: Bool
    /// Whether the clause itself reports somebody's words.
    var isReported: Bool
    /// Whether the phrase is owned by somebody named before: *seine Zuversicht*.
    var isOwned: Bool
}
