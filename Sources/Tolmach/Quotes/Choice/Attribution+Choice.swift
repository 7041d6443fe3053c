extension Attribution {
    /// A speaker and the rule that found it.
    typealias Choice = (voice: Voice?, rule: QuoteRule)

    /// The choice among the events of the run's own sentence.
    func choose(
        _ token: Int,
        _ sentence: Range<Int>,
        _ paragraph: QuoteReading.Paragraph,
        _ events: ArraySlice<SpeechEvent>
    ) -> Choice {
        let tokens = reading.tokens
        let run = reading.runs[Int(tokens[token].run)]
        let left = leftEvent(token, sentence, events)
        let rights = events.filter { $0.cue.lowerBound > token }
        let right = rights.first.flatMap { isAdjacent($0, behind: token, left) ? $0 : nil }
        let gap = left.map { words($0.cue.upperBound..<max(token, $0.cue.upperBound)) } ?? 0
        let before = token > sentence.lowerBound ? tokens[token - 1].sign : 0
        if reading.pack.features.contains(.verbSecond), let right, isOpen(run, token, sentence),
            isInverted(right, behind: token)
        {
            return (voice(of: right), .rightOfQuote)
        }
        // *X regrette … : « … », a dit Y*: an inverted verb owns the words before it.
        if reading.hasFreeSubject, let right, left == nil || gap > 2, right.order == .verbSubject,
            isOpen(run, token, sentence), reading.opensBehind(token, right.cue.lowerBound)
        {
            return (voice(of: right), .rightOfQuote)
        }
        if let around = enclosing(token, rights, left) { return (voice(of: around), .rightOfQuote) }
        var choice: Choice = (nil, .none)
        // *X nannte es „…“, Y sprach von …*: the next clause has a subject of its own.
        let isNext = reading.pack.features.contains(.verbSecond) && right?.order == .subjectVerb
        if let right, !(isNext && left != nil), isOpen(run, token, sentence) || left == nil,
            !(left != nil && before == Sign.colon) || isSetOff(right, behind: token)
        {
            choice = (voice(of: right), .rightOfQuote)
        } else if let left {
            choice = (voice(of: left), gap > 8 ? .farLeft : rule(of: left))
            if left.kind == .mind, gap > 4, let right { choice = (voice(of: right), .rightOfQuote) }
        } else if let right {
            choice = (voice(of: right), .rightOfQuote)
        } else if let far = rights.first {
            choice = (
                voice(of: far), endsReport(far, of: token, in: sentence) ? .rightOfQuote : .farRight
            )
        }
        if choice.voice == nil, isOpen(run, token, sentence),
            let phrase = reading.actor(behind: token, in: sentence)
        {
            choice = (Voice(phrase: phrase), .actor)
        }
        if choice.voice == nil, let phrase = signature(token, paragraph) {
            choice = (Voice(phrase: phrase), .signature)
        }
        if reading.pack.features.contains(.verbSecond), token - 1 > sentence.lowerBound,
            tokens[token - 1].sign == 0x28, tokens[token - 2].isName,
            let phrase = reading.phrase(before: token - 1, from: sentence.lowerBound)
        {
            choice = (Voice(phrase: phrase), .signature)
        }
        if choice.voice == nil || (left != nil && gap > 2),
            let (phrase, rule) = reading.nominal(from: sentence.lowerBound, before: token),
            !(reading.hasFreeSubject && rule == .colonName && choice.voice != nil)
        {
            choice = (Voice(phrase: phrase), rule)
        }
        return choice
    }

    private func rule(of event: SpeechEvent) -> QuoteRule {
        switch event.order {
        case .subjectVerb: .subjectVerb
        case .verbSubject: .verbSubject
        case .clauseSubject: .clauseSubject
        case .frame: .frame
        }
    }

    /// Whether at most two words stand between a run and an event behind it.
    private func isAdjacent(
        _ event: SpeechEvent,
        behind token: Int,
        _ left: SpeechEvent?
    ) -> Bool {
        // *X said “…” and promised “…”*: the verb behind shares the subject before, not the words.
        guard event.start > token else { return left == nil }
        let gap = (token + 1)..<event.start
        // *… “a threat,” but he said …*: another clause begins.
        if left != nil, !reading.pack.features.isDisjoint(with: [.owners, .obliqueEndings]),
            gap.contains(where: { reading.tokens[$0].flags.has([.conjunction, .stop]) })
        {
            return false
        }
        return words(gap) <= 2 && !gap.contains { reading.tokens[$0].isRun }
    }

    /// Whether a comma and a dash lead from the words to a verb: *«…», — сказав X*.
    private func isSetOff(_ event: SpeechEvent, behind token: Int) -> Bool {
        let first = event.cue.lowerBound
        return reading.pack.features.contains(.caseForms) && event.order == .verbSubject
            && token + 2 < reading.tokens.count
            && reading.tokens[token + 1].sign == Sign.comma
            && Sign.isAnyDash(reading.tokens[token + 2].sign)
            && (first == token + 3 || (first == token + 4 && reading.tokens[token + 3].isWord))
    }

    /// Whether a run ends so that its sentence goes on: with a comma, a dash, a question.
    func isOpen(_ run: QuotedRun, _ token: Int, _ sentence: Range<Int>) -> Bool {
        let last = reading.lastScalar(of: run.words)
        if last == Sign.comma || last == 0x3F || last == 0x21 || last == Sign.ellipsis {
            return true
        }
        if Sign.isAnyDash(last) || run.isDialogue { return true }
        guard token + 1 < sentence.upperBound else { return false }
        let next = reading.tokens[token + 1].sign
        return next == Sign.comma || Sign.isDash(next)
    }

    /// The event on the left: the nearest, or the main one that it is part of.
    private func leftEvent(
        _ token: Int,
        _ sentence: Range<Int>,
        _ events: ArraySlice<SpeechEvent>
    ) -> SpeechEvent? {
        let lefts = events.filter { $0.cue.lowerBound < token }
        guard let nearest = lefts.last, lefts.count > 1 else { return lefts.last }
        let hasColon = reading.tokens[token - 1].sign == Sign.colon
        if !hasColon, let inserted = lefts.last(where: { isInserted($0, sentence) }) {
            return inserted
        }
        let gap = words(nearest.cue.upperBound..<max(token, nearest.cue.upperBound))
        let isThing =
            nearest.phrase.kind == .pronoun
            && reading.tokens[nearest.phrase.tokens.lowerBound].flags.has(.neuter)
        guard
            nearest.kind == .mind || nearest.tense == .inf
                || (gap > 3 && !hasOwnName(nearest)) || isThing
        else {
            return nearest
        }
        // *said X, who fears “…”*: a relative clause has its own subject.
        if reading.hasFreeSubject, nearest.phrase.antecedent != nil { return nearest }
        // *accused … and insisted …*: the subject is far, the clause begins at the verb.
        let clause = nearest.order == .clauseSubject ? nearest.cue.lowerBound : nearest.start
        if clause > sentence.lowerBound {
            let before = reading.tokens[clause - 1]
            if before.flags.has(.conjunction) || before.sign == Sign.semicolon { return nearest }
        }
        let main = lefts.dropLast().first {
            $0.kind != .mind && $0.tense != .inf && $0.phrase.antecedent == nil
        }
        guard let main else { return nearest }
        let between = main.cue.upperBound..<max(main.cue.upperBound, nearest.start)
        let isSplit = between.contains { index in
            let token = reading.tokens[index]
            return token.isRun || (token.flags.has(.conjunction) && !token.flags.has(.joiner))
        }
        return isSplit ? nearest : main
    }

    /// *Footage of Ruiz saying during the debate “…”*: a participle behind its own name.
    private func hasOwnName(_ event: SpeechEvent) -> Bool {
        event.tense == .ger && event.order == .subjectVerb && event.phrase.kind == .name
            && event.phrase.tokens.upperBound == event.cue.lowerBound
    }

    /// *The paper, Ruiz said, called it “…”*: whether an event stands between commas.
    private func isInserted(_ event: SpeechEvent, _ sentence: Range<Int>) -> Bool {
        guard event.kind <= .ask, event.order == .subjectVerb || event.order == .verbSubject,
            reading.pack.features.contains(.owners)
        else { return false }
        let start = event.start
        let end = max(event.cue.upperBound, event.phrase.tokens.upperBound)
        return start > sentence.lowerBound && end < sentence.upperBound
            && reading.tokens[start - 1].sign == Sign.comma
            && reading.tokens[end].sign == Sign.comma
    }

    /// *“…” — Jane Doe, chief analyst*, up to the end of the paragraph.
    private func signature(_ token: Int, _ paragraph: QuoteReading.Paragraph) -> NounPhrase? {
        let end = paragraph.tokens.upperBound
        guard token + 2 < end, end - token < 16,
            Sign.isAnyDash(reading.tokens[token + 1].sign), reading.tokens[token + 2].isName,
            !((token + 1)..<end).contains(where: { reading.tokens[$0].isRun }),
            let phrase = reading.phrase(after: token + 2, to: end), phrase.kind == .name
        else { return nil }
        return phrase
    }

    /// The choice for a run that stands alone.
    func floating(_ run: Int, _ number: Int) -> Choice {
        let run = reading.runs[run]
        if run.isDialogue, number == 0 { return turn(of: run) }
        if run.continues, let openVoice { return (openVoice, .continuation) }
        if run.isDialogue, reading.pack.features.contains(.dashSpeech) {
            return paragraphVoice.map { ($0, .sameParagraph) } ?? (nil, .none)
        }
        if paragraphVoice == nil, let followingVoice { return (followingVoice, .rightOfQuote) }
        if number > 0, let paragraphVoice { return (paragraphVoice, .sameParagraph) }
        if number > 0, let sentenceVoice, !isThing(sentenceVoice) {
            return (sentenceVoice, .previousSentence)
        }
        if number == 0, let context { return (context, run.isBlock ? .block : .previousParagraph) }
        if let lastVoice, paragraphsSinceVoice <= 1 { return (lastVoice, .lastSpeaker) }
        return (nil, run.isBlock ? .block : .none)
    }

    /// Who takes a turn of a dialogue that names nobody: when two speak by turns, the other one.
    private func turn(of run: QuotedRun) -> Choice {
        func voice(of paragraph: Int) -> Voice? {
            decisions.suffix(8).last {
                reading.runs[$0.run].paragraph == paragraph && reading.runs[$0.run].isDialogue
            }?.voice
        }
        guard let last = voice(of: run.paragraph - 1), let other = voice(of: run.paragraph - 2),
            last.phrase != other.phrase
        else { return (nil, .none) }
        return (other, .lastSpeaker)
    }

    /// The choice for a run inside a sentence without a speech event.
    func beside(_ token: Int, _ sentence: Range<Int>) -> Choice {
        let first = sentence.lowerBound
        if reading.pack.features.contains(.verbSecond) { return besideReported(token, sentence) }
        if token > first, reading.tokens[token - 1].flags.isSuperset(of: [.owner, .capital]),
            let phrase = reading.phrase(before: token, from: first)
        {
            return (Voice(phrase: phrase), .owner)
        }
        if reading.runs[Int(reading.tokens[token].run)].isDialogue,
            let subject = reading.subject(in: (token + 1)..<sentence.upperBound, nil, atLeast: 2)
        {
            return (Voice(phrase: subject), .sentenceSubject)
        }
        if let owner = reading.ownerOfClaim(from: first, before: token) {
            return (Voice(phrase: owner), .nominal)
        }
        if let actor = reading.actor(behindLed: token, in: sentence) {
            return (Voice(phrase: actor), .nominal)
        }
        if let subject = reading.subject(from: first, before: token) {
            return (Voice(phrase: subject), .sentenceSubject)
        }
        return paragraphVoice.map { ($0, .sameParagraphWeak) } ?? (nil, .none)
    }

    func words(_ range: Range<Int>) -> Int { range.count { reading.tokens[$0].isWord } }
}
