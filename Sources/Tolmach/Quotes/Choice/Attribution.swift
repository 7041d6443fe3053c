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
        /// Whether another speaker would have done as well.
        var isTied = false
    }

    let reading: QuoteReading
    private(set) var decisions: [Decision] = []
    /// Runs that are no quotes.
    private(set) var leftOut: [MarkedWords] = []

    /// The speaker of the last run that had one.
    private(set) var lastVoice: Voice?
    /// The last few speakers, the latest last.
    private(set) var recentVoices: [Voice] = []
    /// What the end of the paragraph before suggests.
    private(set) var context: Voice?
    /// The speaker of the run that a paragraph left open.
    private(set) var openVoice: Voice?
    /// The speaker of the paragraph so far.
    private(set) var paragraphVoice: Voice?
    /// Who the sentence before was about.
    private(set) var sentenceVoice: Voice?
    /// The last subject of a sentence that is a name.
    private(set) var namedVoice: Voice?
    /// Who the sentence behind says has spoken: *„…“ Das sagte X.*
    var followingVoice: Voice?
    private(set) var paragraphsSinceVoice = 9
    /// Who was last said to speak, in marks or not, in this paragraph or the one before.
    private(set) var reportVoice: Voice?
    private var paragraphsSinceReport = 9

    private let ablation: QuoteAblation

    /// Starts with nothing decided; `ablation` names what is switched off.
    init(_ reading: QuoteReading, without ablation: QuoteAblation = QuoteAblation()) {
        self.reading = reading
        self.ablation = ablation
    }

    /// Decides for every run of the article.
    mutating func run() {
        for (number, paragraph) in reading.paragraphs.enumerated() {
            paragraphVoice = nil
            let sentences = reading.sentences(of: paragraph)
            var lastEvents: ArraySlice<SpeechEvent> = []
            let kept = decisions.count
            for (place, sentence) in sentences.enumerated() {
                followingVoice = voice(behind: place, of: sentences)
                lastEvents = reading.events(in: sentence)
                decide(sentence, place, paragraph, lastEvents)
            }
            if decisions.count == kept { signBlock(number) }
            guard let last = sentences.last else { continue }
            context = contextForNext(last, lastEvents, keptRuns: decisions.count > kept)
            paragraphsSinceVoice += 1
            paragraphsSinceReport += 1
            if paragraphsSinceReport > 1 { reportVoice = nil }
        }
        carryBack()
    }

    /// A quote over several paragraphs that is attributed at its end has that speaker throughout.
    private mutating func carryBack() {
        guard !ablation.rules.contains(.continuedBack) else { return }
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
    private mutating func signBlock(_ number: Int) {
        guard !ablation.rules.contains(.signature) else { return }
        let line = reading.paragraphs[number]
        guard let last = decisions.last, line.runs.isEmpty, let first = line.tokens.first,
            Sign.isAnyDash(reading.tokens[first].sign),
            reading.runs[last.run].paragraph == number - 1, standsAlone(last.run),
            let name = line.tokens.first(where: { reading.tokens[$0].isWord }),
            reading.tokens[name].isName,
            let phrase = reading.phrase(after: name, to: line.tokens.upperBound),
            phrase.kind == .name
        else { return }
        for index in decisions.indices.reversed() {
            decisions[index].voice = Voice(phrase: phrase)
            decisions[index].rule = .signature
            guard reading.runs[decisions[index].run].continues else { break }
        }
        lastVoice = Voice(phrase: phrase)
    }

    /// Whether a run is a quoted block, or all that its paragraph holds.
    private func standsAlone(_ run: Int) -> Bool {
        let tokens = reading.paragraphs[reading.runs[run].paragraph].tokens
        return reading.runs[run].isBlock || tokens.allSatisfy { reading.tokens[$0].isRun }
    }

    private mutating func decide(
        _ sentence: Range<Int>,
        _ number: Int,
        _ paragraph: QuoteReading.Paragraph,
        _ events: ArraySlice<SpeechEvent>
    ) {
        let runs = sentence.filter { reading.tokens[$0].isRun }
        let words = runs.isEmpty ? 0 : sentence.count { reading.tokens[$0].isWord }
        var voiceOfRuns: Voice?
        for token in runs {
            let run = Int(reading.tokens[token].run)
            let isName = events.contains { $0.isName(token) }
            if isName, reading.pack.features.contains(.caseForms) {
                let words = TextSpan(reading.runs[run].words)
                leftOut.append(MarkedWords(span: words, reason: .body))
                continue
            }
            let isFloating = words == 0 || (words <= 2 && token == sentence.lowerBound)
            var choice = ablation.left(of: choose(token, sentence, paragraph, events))
            if choice.voice == nil {
                choice = ablation.left(
                    of: isFloating
                        ? floating(run, number)
                        : beside(token, sentence)
                )
            }
            if choice.rule == .none, ablation.rules.contains(.none) { continue }
            if let voice = choice.voice, voice.phrase?.kind == .dropped {
                choice.voice?.phrase = subjectLeftOut(of: voice.cue, isFirst: number == 0)
            }
            let filter = QuoteFilter(reading: reading, sentence: sentence)
            let cue = choice.voice?.cue
            if reading.pack.features.contains(.verbSecond),
                events.contains(where: { $0.phrase.tokens.contains(token) })
            {
                // *schrieb der „Bote“*: the marks hold the name of who speaks.
                leftOut.append(
                    MarkedWords(span: TextSpan(reading.runs[run].words), reason: .body)
                )
                continue
            }
            if let reason = filter.reason(against: token, rule: choice.rule, cue: cue),
                !ablation.reasons.contains(reason)
            {
                leftOut.append(
                    MarkedWords(span: TextSpan(reading.runs[run].words), reason: reason)
                )
                continue
            }
            let isTied = isTied(token, sentence, events, choice)
            decisions.append(
                Decision(run: run, voice: choice.voice, rule: choice.rule, isTied: isTied)
            )
            if choice.voice != nil, choice.voice?.phrase != nil,
                choice.rule != .sentenceSubject && choice.rule != .owner
                    || reading.countWords(reading.runs[run].words) >= 5
            {
                paragraphVoice = choice.voice
                voiceOfRuns = choice.voice
                lastVoice = choice.voice
                recentVoices = recentVoices.suffix(3) + [choice.voice].compactMap(\.self)
                paragraphsSinceVoice = 0
            }
            if !reading.runs[run].isClosed || reading.runs[run].isBlock { openVoice = choice.voice }
        }
        let goesOn =
            reading.pack.features.contains(.verbSecond) && events.isEmpty
            && reading.isReported(sentence)
        if let event = events.last(where: { $0.kind <= .ask }) {
            reportVoice = voice(of: event)
            paragraphsSinceReport = 0
        }
        if goesOn {
            // *Er sei …*: what was said goes on, and so does who says it.
            sentenceVoice = voiceOfRuns ?? sentenceVoice
        } else if let event = events.first(where: { $0.kind != .mind }) ?? events.last {
            if event.phrase.kind != .dropped {
                sentenceVoice = voice(of: event)
            } else if reading.pack.features.contains(.obliqueEndings) {
                sentenceVoice = voiceOfRuns
            }
        } else if runs.isEmpty,
            let subject = reading.subject(from: sentence.lowerBound, before: sentence.upperBound)
        {
            sentenceVoice = Voice(phrase: subject)
        } else {
            sentenceVoice = voiceOfRuns
        }
        if sentenceVoice?.phrase?.kind == .name { namedVoice = sentenceVoice }
    }

    func voice(of event: SpeechEvent) -> Voice {
        Voice(phrase: event.phrase.kind == .nobody ? nil : event.phrase, cue: event)
    }

    /// What the next paragraph may inherit.
    private func contextForNext(
        _ sentence: Range<Int>,
        _ events: ArraySlice<SpeechEvent>,
        keptRuns: Bool
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
