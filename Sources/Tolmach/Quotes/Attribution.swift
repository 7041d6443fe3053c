/// Gives each quoted run its speaker and cue, paragraph by paragraph.
///
/// For each run the nearest speech events of its sentence are weighed: one right behind it, one
/// before it, a noun such as *his remark*; a run without any takes the speaker of the sentence, the
/// paragraph, or the one before.
///
/// - Complexity: O(*n*) in the article; sentences and their events are bounded.
struct Attribution {
    /// Who speaks, and the cue that says so.
    struct Voice {
        var phrase: NounPhrase?
        var cue: SpeechEvent?
    }

    /// What was decided for one run.
    struct Decision {
        var run: Int
        var voice: Voice?
        var rule: QuoteRule
    }

    let reading: QuoteReading
    private(set) var decisions: [Decision] = []

    /// The speaker of the last run that had one.
    private var lastVoice: Voice?
    /// What the end of the paragraph before suggests.
    private var context: Voice?
    /// The speaker of the run that a paragraph left open.
    private var openVoice: Voice?
    /// The speaker of the paragraph so far.
    private var paragraphVoice: Voice?
    /// Who the sentence before was about.
    private var sentenceVoice: Voice?
    private var paragraphsSinceVoice = 9

    init(_ reading: QuoteReading) { self.reading = reading }

    /// Decides for every run of the article.
    mutating func run() {
        for paragraph in reading.paragraphs {
            paragraphVoice = nil
            let sentences = reading.sentences(of: paragraph)
            var lastEvents: [SpeechEvent] = []
            let kept = decisions.count
            for (number, sentence) in sentences.enumerated() {
                lastEvents = reading.events(in: sentence)
                decide(sentence, number, paragraph, lastEvents)
            }
            if decisions.count == kept { signBlock(paragraph) }
            guard let last = sentences.last else { continue }
            context = contextForNext(last, lastEvents, keptRuns: decisions.count > kept, paragraph)
            paragraphsSinceVoice += 1
        }
        carryBack()
    }

    /// A quote over several paragraphs that is attributed at its end has that speaker throughout.
    private mutating func carryBack() {
        var chain: [Int] = []
        for index in decisions.indices {
            if reading.runs[decisions[index].run].continues, !chain.isEmpty {
                chain.append(index)
            } else {
                chain = [index]
            }
            let rule = decisions[index].rule
            let isClear = rule == .rightOfQuote || rule.isLeft || rule == .farLeft
            guard chain.count > 1, isClear, let voice = decisions[index].voice else { continue }
            for place in chain.dropLast() {
                let former = decisions[place].rule
                guard former != .rightOfQuote, !former.isLeft, former != .farLeft else { continue }
                decisions[place].voice = voice
                decisions[place].rule = .continuedBack
            }
        }
    }

    /// A line *— Jane Doe, analyst* right behind a quoted block says who is quoted.
    private mutating func signBlock(_ paragraph: QuoteReading.Paragraph) {
        let first = paragraph.tokens.lowerBound
        guard let last = decisions.last, paragraph.tokens.count > 1, paragraph.runs.isEmpty,
            Sign.isAnyDash(reading.tokens[first].sign)
        else { return }
        let name = paragraph.tokens.dropFirst().first { reading.tokens[$0].isWord } ?? first
        let run = reading.runs[last.run]
        guard run.isBlock, reading.tokens[name].isName,
            run.paragraph + 1 < reading.paragraphs.count,
            reading.paragraphs[run.paragraph + 1].tokens == paragraph.tokens,
            let phrase = reading.phrase(after: name, to: paragraph.tokens.upperBound),
            phrase.kind == .name
        else { return }
        for index in decisions.indices.reversed() where reading.runs[decisions[index].run].isBlock {
            decisions[index].voice = Voice(phrase: phrase)
            decisions[index].rule = .signature
            guard reading.runs[decisions[index].run].continues else { break }
        }
        lastVoice = Voice(phrase: phrase)
    }

    private mutating func decide(
        _ sentence: Range<Int>,
        _ number: Int,
        _ paragraph: QuoteReading.Paragraph,
        _ events: [SpeechEvent]
    ) {
        let runs = sentence.filter { reading.tokens[$0].isRun }
        let words = runs.isEmpty ? 0 : sentence.count { reading.tokens[$0].isWord }
        var voiceOfRuns: Voice?
        for token in runs {
            let run = Int(reading.tokens[token].run)
            let isFloating = words == 0 || (words <= 2 && token == sentence.lowerBound)
            var choice = choose(token, sentence, paragraph, events)
            if choice.voice == nil {
                choice =
                    isFloating
                    ? floating(run, number)
                    : beside(token, sentence)
            }
            if choice.voice?.phrase?.kind == .dropped { choice.voice?.phrase = lastVoice?.phrase }
            let filter = QuoteFilter(reading: reading, sentence: sentence)
            guard filter.isQuote(token, rule: choice.rule) else { continue }
            decisions.append(Decision(run: run, voice: choice.voice, rule: choice.rule))
            if choice.voice != nil, choice.voice?.phrase != nil,
                choice.rule != .sentenceSubject && choice.rule != .owner
                    || filter.countWords(reading.runs[run].words) >= 5
            {
                paragraphVoice = choice.voice
                voiceOfRuns = choice.voice
                lastVoice = choice.voice
                paragraphsSinceVoice = 0
            }
            if !reading.runs[run].isClosed || reading.runs[run].isBlock { openVoice = choice.voice }
        }
        if let event = events.first(where: { $0.kind != .mind }) ?? events.last {
            sentenceVoice = voice(of: event)
        } else if runs.isEmpty,
            let subject = reading.subject(from: sentence.lowerBound, before: sentence.upperBound)
        {
            sentenceVoice = Voice(phrase: subject)
        } else {
            sentenceVoice = voiceOfRuns
        }
    }

    private func voice(of event: SpeechEvent) -> Voice { Voice(phrase: event.phrase, cue: event) }

    /// What the next paragraph may inherit.
    private func contextForNext(
        _ sentence: Range<Int>,
        _ events: [SpeechEvent],
        keptRuns: Bool,
        _ paragraph: QuoteReading.Paragraph
    ) -> Voice? {
        if keptRuns { return paragraphVoice ?? lastVoice }
        let last = sentence.upperBound - 1
        if reading.tokens[last].sign == Sign.colon, events.isEmpty, last > sentence.lowerBound,
            reading.tokens[last - 1].isName
        {
            let phrase = reading.phrase(before: last, from: sentence.lowerBound)
            return phrase?.kind == .name ? Voice(phrase: phrase) : sentenceVoice
        }
        if let event = events.last { return voice(of: event) }
        return sentenceVoice
    }
}

extension Attribution {
    private typealias Choice = (voice: Voice?, rule: QuoteRule)

    /// The choice among the events of the run's own sentence.
    private func choose(
        _ token: Int,
        _ sentence: Range<Int>,
        _ paragraph: QuoteReading.Paragraph,
        _ events: [SpeechEvent]
    ) -> Choice {
        let tokens = reading.tokens
        let run = reading.runs[Int(tokens[token].run)]
        let left = leftEvent(token, sentence, events)
        let rights = events.filter { $0.cue.lowerBound > token }
        let right = rights.first.flatMap { isAdjacent($0, behind: token, left) ? $0 : nil }
        let gap = left.map { words($0.cue.upperBound..<token) } ?? 0
        let before = token > sentence.lowerBound ? tokens[token - 1].sign : 0
        var choice: Choice = (nil, .none)
        if let right, isOpen(run, token, sentence) || left == nil,
            !(left != nil && before == Sign.colon)
        {
            choice = (voice(of: right), .rightOfQuote)
        } else if let left {
            choice = (voice(of: left), gap > 8 ? .farLeft : rule(of: left))
            if left.kind == .mind, gap > 4, let right { choice = (voice(of: right), .rightOfQuote) }
        } else if let right {
            choice = (voice(of: right), .rightOfQuote)
        } else if let far = rights.first {
            choice = (voice(of: far), .farRight)
        }
        if choice.voice == nil, let phrase = signature(token, sentence, paragraph) {
            choice = (Voice(phrase: phrase), .signature)
        }
        if choice.voice == nil || (left != nil && gap > 2),
            let (phrase, rule) = reading.nominal(from: sentence.lowerBound, before: token)
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
        return words(gap) <= 2 && !gap.contains { reading.tokens[$0].isRun }
    }

    /// Whether a run ends so that its sentence goes on: with a comma, a dash, a question.
    private func isOpen(_ run: QuotedRun, _ token: Int, _ sentence: Range<Int>) -> Bool {
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
        _ events: [SpeechEvent]
    ) -> SpeechEvent? {
        let lefts = events.filter { $0.cue.lowerBound < token }
        guard let nearest = lefts.last, lefts.count > 1 else { return lefts.last }
        let gap = words(nearest.cue.upperBound..<max(token, nearest.cue.upperBound))
        guard nearest.kind == .mind || nearest.tense == .inf || gap > 3 else { return nearest }
        // *accused … and insisted …*: the subject is far, the clause begins at the verb.
        let clause = nearest.order == .clauseSubject ? nearest.cue.lowerBound : nearest.start
        if clause > sentence.lowerBound {
            let before = reading.tokens[clause - 1]
            if before.flags.has(.conjunction) || before.sign == Sign.semicolon { return nearest }
        }
        let main = lefts.dropLast().first { $0.kind != .mind && $0.tense != .inf }
        guard let main else { return nearest }
        let between = main.cue.upperBound..<max(main.cue.upperBound, nearest.start)
        let isSplit = between.contains { index in
            let token = reading.tokens[index]
            return token.isRun || (token.flags.has(.conjunction) && !token.flags.has(.joiner))
        }
        return isSplit ? nearest : main
    }

    /// *“…” — Jane Doe, chief analyst*, up to the end of the paragraph.
    private func signature(
        _ token: Int,
        _ sentence: Range<Int>,
        _ paragraph: QuoteReading.Paragraph
    ) -> NounPhrase? {
        let end = paragraph.tokens.upperBound
        guard token + 2 < end, end - token < 16,
            Sign.isAnyDash(reading.tokens[token + 1].sign), reading.tokens[token + 2].isName,
            !((token + 1)..<end).contains(where: { reading.tokens[$0].isRun }),
            let phrase = reading.phrase(after: token + 2, to: end), phrase.kind == .name
        else { return nil }
        return phrase
    }

    /// The choice for a run that stands alone.
    private func floating(_ run: Int, _ number: Int) -> Choice {
        let run = reading.runs[run]
        if run.continues, let openVoice { return (openVoice, .continuation) }
        if number > 0, let paragraphVoice { return (paragraphVoice, .sameParagraph) }
        if number > 0, let sentenceVoice { return (sentenceVoice, .previousSentence) }
        if number == 0, let context { return (context, run.isBlock ? .block : .previousParagraph) }
        if let lastVoice, paragraphsSinceVoice <= 1 { return (lastVoice, .lastSpeaker) }
        return (nil, run.isBlock ? .block : .none)
    }

    /// The choice for a run inside a sentence without a speech event.
    private func beside(_ token: Int, _ sentence: Range<Int>) -> Choice {
        let first = sentence.lowerBound
        if token > first, reading.tokens[token - 1].flags.isSuperset(of: [.owner, .capital]),
            let phrase = reading.phrase(before: token, from: first)
        {
            return (Voice(phrase: phrase), .owner)
        }
        if let subject = reading.subject(from: first, before: token) {
            return (Voice(phrase: subject), .sentenceSubject)
        }
        return paragraphVoice.map { ($0, .sameParagraphWeak) } ?? (nil, .none)
    }

    private func words(_ range: Range<Int>) -> Int { range.count { reading.tokens[$0].isWord } }
}
