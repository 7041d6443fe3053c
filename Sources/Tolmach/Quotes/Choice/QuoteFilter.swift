/// Tells words that somebody said from titles, nicknames and so-called things in marks.
///
/// Of runs of eight words or more 98 of 100 are speech, of single words 56 (English news); short
/// ones need a cue beside them.
struct QuoteFilter {
    let reading: QuoteReading
    let sentence: Range<Int>

    /// Why the run at `token` is no speech, given the rule that chose its speaker; `nil` when it
    /// is.
    func reason(
        against token: Int,
        rule: QuoteRule,
        cue: SpeechEvent?
    ) -> MarkedWords.Reason? {
        let run = reading.runs[Int(reading.tokens[token].run)]
        if run.isLabelled || run.isDialogue || run.isBlock || run.isInterrupted { return nil }
        if isStageDirection(run) { return .short }
        if !run.isClosed, run.opensParagraph { return nil }
        let count = reading.countWords(run.words)
        let before = token > sentence.lowerBound ? reading.tokens[token - 1] : nil
        // *canta «La mar en calma»*: a title has its capital in the middle of a sentence.
        if reading.hasFreeSubject, count <= 8, let before, before.isWord,
            !rule.isStrong || (before.flags.has(.preposition) && count <= 5)
        {
            let shape = Shape(reading, run.words)
            if shape.startsWithCapital, !shape.endsInSign { return .title }
        }
        if count >= 6 { return isLongTitle(run, behind: before) ? .introduced : nil }
        let shape = Shape(reading, run.words)
        if reading.pack.features.contains(.capitalNouns) {
            return reason(against: token, count: count, shape, rule: rule, cue: cue)
        }
        if let before, before.isWord {
            // *назвав фільм «шедевром»*: with a small letter only *так званий* leads to a term.
            let isCalled =
                !shape.startsWithCapital && reading.pack.features.contains(.caseForms)
                && !before.flags.has(.naming)
            if before.flags.has(.scare), !isCalled, !reading.isPredicate(token - 1) {
                return .introduced
            }
            let isName = shape.startsWithCapital && !shape.endsInSign
            if before.flags.has(.organisation), isName, count <= 4 { return .body }
            // *скажет «Это просто конец»*: three words with one capital are said, not spoken to.
            let isShort = count <= 2 || shape.isTitle || !reading.pack.features.contains(.caseForms)
            if isName, isShort || isBesideRun(token), count <= 4, isListener(behind: before) {
                return .listener
            }
            if before.flags.has(.alias), shape.startsWithCapital, count <= 3 { return .alias }
        }
        let isBound = before.map { self.isBound(behind: $0) } ?? false
        if shape.endsInSign, count >= 3, !(shape.isTitle && isBound),
            rule.isStrong || (before?.sign == Sign.colon && shape.startsWithCapital)
        {
            return nil
        }
        if let before, before.isWord, before.isCapital, count <= 2, shape.startsWithCapital,
            token + 1 < sentence.upperBound, reading.tokens[token + 1].isCapital
        {
            return .nickname
        }
        // *Слідча: «Де ви були?»*
        let hasCases = !reading.pack.features.isDisjoint(with: [.caseForms, .obliqueEndings])
        if rule == .colonName, hasCases { return nil }
        if reading.pack.features.contains(.caseForms) {
            let isName = shape.startsWithCapital && !shape.endsInSign
            // *голос від «Єдності»*, *Іван Дуб («Народна сила»)*: a preposition leads to a name.
            if isName, count <= 3, let before, isBeforeName(before, token) { return .name }
            // *Адвокат обурений: «Це розправа»*
            if before?.sign == Sign.colon, count >= 2, !shape.isTitle || shape.endsInSign,
                rule == .sentenceSubject
            {
                return nil
            }
        }
        if shape.isTitle {
            let next = token + 1 < sentence.upperBound ? reading.tokens[token + 1].sign : 0
            let isOpen = shape.endsInSign || next == Sign.comma || Sign.isDash(next)
            let isSpoken = rule.isLeft && before?.sign == Sign.colon
            let isFree = (isOpen && rule == .rightOfQuote) || isSpoken
            if !isShout(run, behind: before), !isFree || isBound { return .title }
        }
        // *з криком «Ганьба!»*, *її слова «ми не раби»*
        if rule == .nominal, reading.pack.features.contains(.caseForms),
            !shape.startsWithCapital || shape.endsInSign || before?.sign == Sign.colon
        {
            return nil
        }
        if count == 1, shape.startsWithCapital, rule != .rightOfQuote {
            guard rule.isLeft, before?.sign == Sign.colon else { return .name }
        }
        if rule.isStrong { return nil }
        let features = reading.pack.features
        if features.contains(.owners), before?.sign == Sign.colon, rule != .none { return nil }
        let isSpeech: Bool =
            switch rule {
            case .none: false
            case .farLeft: true
            case .farRight, .actor, .nominal: count >= 4 || features.contains(.owners)
            case .sentenceSubject: count >= (features.contains(.owners) ? 3 : 4)
            default: count >= 4
            }
        return isSpeech ? nil : .short
    }

    /// Whether a name in marks hangs on the word before it: *in “…”*, *the “…”*, *told “…”*.
    private func isBound(behind word: Token) -> Bool {
        guard word.isWord else { return false }
        return word.flags.has([.preposition, .owner, .determiner])
            || (reading.pack.cue(word.cue)?.takesListener ?? false)
    }

    /// Whether words with capitals are called out: *chanting “Stop The War!”*.
    private func isShout(_ run: QuotedRun, behind word: Token?) -> Bool {
        guard reading.pack.features.contains(.owners) else { return false }
        let last = reading.lastScalar(of: run.words)
        if last == 0x21 || last == 0x3F { return true }
        guard let word, let cue = reading.pack.cue(word.cue), !word.flags.has(.naming) else {
            return false
        }
        return cue.kind <= .ask && !cue.takesListener
    }

    /// Whether a name in marks behind `word` is whom the words were said to: *сказал «Медузе»*,
    /// *корреспонденту «Новой газеты»*, *au « Courrier »*.
    private func isListener(behind word: Token) -> Bool {
        let listeners = reading.pack.listeners
        if listeners.openers.contains(word.hash) { return true }
        guard listeners.mayBeBare else { return false }
        let isSpeech = reading.pack.cue(word.cue).map { $0.kind <= .ask } ?? false
        return isSpeech || listeners.datives.contains(word.hash)
            || listeners.continuing.contains(word.hash)
    }

    /// Whether a run of many words is a title all the same: *фільм «Як я провела літо в селі»*.
    private func isLongTitle(_ run: QuotedRun, behind before: Token?) -> Bool {
        guard reading.pack.features.contains(.caseForms), let before, before.isWord,
            before.flags.has(.scare), !before.flags.has(.naming), run.words.count < 160
        else { return false }
        let shape = Shape(reading, run.words)
        return shape.startsWithCapital && !shape.endsInSign
    }

    /// Whether what stands before the run at `token` leads to a name rather than to speech.
    private func isBeforeName(_ before: Token, _ token: Int) -> Bool {
        if before.isWord { return before.flags.has(.preposition) && !before.flags.has(.cueNoun) }
        return before.sign == 0x28 && token + 1 < sentence.upperBound
            && reading.tokens[token + 1].sign == 0x29
    }

    /// Whether the sentence has more in marks than the run at `token`.
    private func isBesideRun(_ token: Int) -> Bool {
        sentence.contains { $0 != token && reading.tokens[$0].isRun }
    }

    /// Whether the words are all in brackets, as *(Laughter.)* in a transcript.
    private func isStageDirection(_ run: QuotedRun) -> Bool {
        let words = UTF8Scan.trimmed(reading.bytes, run.words)
        guard words.count > 2, words.count < 40 else { return false }
        let inner = reading.bytes[words]
        return inner.first == 0x28 && inner.last == 0x29
    }

    /// What a run looks like.
    struct Shape {
        var startsWithCapital = false
        var endsInSign = false
        /// Two words or more, each with a capital or short.
        var isTitle = false
        /// A finite verb of the lexicon, so that it is a sentence.
        var hasVerb = false

        init(_ reading: QuoteReading, _ range: Range<Int>) {
            var tokens: [Token] = []
            let tokenizer = Tokenizer(bytes: reading.bytes, pack: reading.pack)
            tokenizer.append(range, to: &tokens)
            let words = tokens.filter(\.isWord)
            startsWithCapital = words.first?.isCapital ?? false
            let last = reading.lastScalar(of: range)
            hasVerb = words.contains { !$0.isCapital && $0.flags.has([.auxiliary, .reported]) }
            endsInSign = [0x2C, 0x2E, 0x3F, 0x21].contains(last)
            isTitle =
                words.count >= 2 && startsWithCapital
                && words.allSatisfy { word in
                    word.isCapital || Self.isSmall(word, reading)
                }
        }

        /// Whether a word may have a small letter in a title: *of*, *the*, *and*.
        private static func isSmall(_ word: Token, _ reading: QuoteReading) -> Bool {
            guard String(decoding: reading.bytes[word.range], as: UTF8.self).count <= 3 else {
                return false
            }
            let small: WordFlags = [
                .stop, .preposition, .determiner, .conjunction, .particle, .complement, .joiner,
            ]
            return !reading.pack.features.contains(.owners) || word.flags.has(small)
        }
    }
}
