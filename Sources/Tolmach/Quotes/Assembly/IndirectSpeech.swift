/// Finds speech that is reported without marks, where the text says clearly who speaks: *X said
/// that …*, *X сказал, что …*, *X dijo que …*.
///
/// The fragment is the clause behind *that*, up to the end of its sentence or to the next verb of
/// speech. A clause that holds marked words which are a quote is none: those speak for themselves.
///
/// - Complexity: O(*n*) in the text: at most 14 tokens are looked at between a cue and *that*.
struct IndirectSpeech {
    /// What the rule is called in a quote.
    static let rule = "indirect"
    /// How often fragment and speaker are both right.
    ///
    /// - Source: Every third of 140 clauses found in English and German news, read by one reader:
    ///   44 of 47 were right.
    static let confidence = 0.93

    private static let reach = 14
    private static let fewestWords = 3

    let reading: QuoteReading
    /// Which runs are quotes.
    private let isQuote: [Bool]

    init(_ reading: QuoteReading, _ decisions: [Attribution.Decision]) {
        self.reading = reading
        var isQuote = Array(repeating: false, count: reading.runs.count)
        for decision in decisions { isQuote[decision.run] = true }
        self.isQuote = isQuote
    }

    /// The reported clauses, in order, as quotes whose ids are not given yet.
    var quotes: [Quote] {
        var found: [Quote] = []
        for paragraph in reading.paragraphs {
            for sentence in reading.sentences(of: paragraph) {
                let events = reading.events(in: sentence)
                for (place, event) in zip(events.indices, events) where isClear(event, sentence) {
                    let next = events[(place + 1)...]
                    if let quote = quote(event, next, in: sentence) { found.append(quote) }
                }
            }
        }
        return found
    }

    /// `quotes` and `others` in reading order, with new ids.
    static func merged(_ quotes: [Quote], with others: [Quote]) -> [Quote] {
        let all = (quotes + others).sorted { left, right in
            (left.fragments[0], left.depth) < (right.fragments[0], right.depth)
        }
        return all.enumerated().map { number, quote in
            var made = Quote(
                id: "q\(number + 1)",
                form: quote.form,
                fragments: quote.fragments,
                depth: quote.depth,
                rule: quote.rule,
                confidence: quote.confidence
            )
            made.speaker = quote.speaker
            made.cue = quote.cue
            made.addressee = quote.addressee
            made.protected = quote.protected
            return made
        }
    }

    /// Whether a cue asserts that somebody spoke: it has its subject, and is neither denied nor
    /// only wished.
    private func isClear(_ event: SpeechEvent, _ sentence: Range<Int>) -> Bool {
        guard event.order != .frame, event.kind <= .ask, !event.phrase.tokens.isEmpty,
            event.phrase.kind != .bare, event.tense != .inf, event.tense != .ger
        else { return false }
        switch reading.pack.cueClass(of: event) {
        case .ask, .deny, .object, .call, .think, .demand, .urge: return false
        default: break
        }
        // *After aides said that …, the campaign …*; *the study, which notes that …, is …*: where
        // the clause ends is not clear.
        let start = event.start
        let first = reading.tokens[sentence.lowerBound]
        let isSubordinate =
            reading.tokens[event.phrase.tokens.lowerBound].flags.has(.relative)
            || (first.flags.has(.opener) && start - sentence.lowerBound < 4
                && !(sentence.lowerBound..<start).contains { reading.tokens[$0].sign == Sign.comma })
        // *a Times report that*: a noun.
        let isNoun =
            start > sentence.lowerBound && reading.tokens[start - 1].flags.has(.determiner)
        guard !isSubordinate, !isNoun else { return false }
        let floor = max(sentence.lowerBound, event.cue.lowerBound - 3)
        let isModal = (floor..<event.cue.lowerBound).contains { index in
            reading.pack.negations.contains(reading.tokens[index].hash)
        }
        return !isModal
    }

    private func quote(
        _ event: SpeechEvent,
        _ next: ArraySlice<SpeechEvent>,
        in sentence: Range<Int>
    ) -> Quote? {
        guard let that = that(behind: event, sentence) else { return nil }
        let end = end(of: that + 1, next, sentence)
        var last = end
        while last > that + 1, !reading.tokens[last - 1].isWord, !closes(reading.tokens[last - 1]) {
            last -= 1
        }
        let clause = (that + 1)..<max(that + 1, last)
        // *He said that would be late*: the word is the subject.
        let first = reading.tokens[min(that + 1, sentence.upperBound - 1)]
        guard first.isWord, !first.flags.has([.modal, .auxiliary, .copula]),
            clause.count(where: { reading.tokens[$0].isWord }) >= Self.fewestWords,
            !clause.contains(where: { holdsQuote($0) }),
            let speaker = reading.speaker(event.phrase)
        else { return nil }
        let words = Int(reading.tokens[clause.lowerBound].start)..<Int(reading.tokens[last - 1].end)
        var quote = Quote(
            id: "",
            form: .indirect,
            fragments: [TextSpan(words)],
            rule: Self.rule,
            confidence: Self.confidence
        )
        quote.speaker = speaker
        quote.cue = Cue(
            span: TextSpan(reading.span(of: event.cue)),
            lemma: event.lemma,
            kind: reading.pack.cueClass(of: event).rawValue
        )
        let listener = reading.addressee(of: event, isQuote: isQuote)
        if let listener, listener.upperBound <= that {
            quote.addressee = TextSpan(reading.span(of: listener))
        }
        return quote
    }

    private func holdsQuote(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isRun && isQuote[Int(token.run)]
    }

    /// A bracket or mark that ends the clause belongs to it.
    private func closes(_ token: Token) -> Bool {
        token.isRun || token.sign == 0x29 || token.sign == 0x5D || token.sign == 0x25
    }

    /// The *that* behind a cue, its subject, a listener, and when or where it was said.
    private func that(behind event: SpeechEvent, _ sentence: Range<Int>) -> Int? {
        let speaker = event.phrase.tokens
        let listener = reading.addressee(of: event, isQuote: isQuote) ?? 0..<0
        let limit = min(sentence.upperBound, event.cue.upperBound + Self.reach)
        var index = event.cue.upperBound
        // How many words of a circumstance such as *in a statement* may still come.
        var circumstance = 0
        while index < limit {
            let token = reading.tokens[index]
            if token.isWord, token.flags.has(.opaque) {
                let hasComma = reading.tokens[index - 1].sign == Sign.comma
                return hasComma || !needsComma ? index : nil
            }
            // *sagte nicht, dass*: the denial may follow its verb.
            if reading.pack.negations.contains(token.hash), token.isWord,
                !token.flags.has(.preposition)
            {
                return nil
            }
            let isNamed = speaker.contains(index) || listener.contains(index)
            if !isNamed, token.sign != Sign.comma {
                guard token.isWord, token.cue < 0 || token.isCapital else { return nil }
                if token.flags.has(.preposition), circumstance == 0 {
                    circumstance = 6
                } else if circumstance > 0 {
                    circumstance -= 1
                    if circumstance == 0 { return nil }
                } else if !token.flags.has([.skip, .notName]), !reading.isAdverb(index),
                    !isParticle(index, limit)
                {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether a comma sets *that* off in this language.
    private var needsComma: Bool {
        let features = reading.pack.features
        return features.contains(.cases) || features.contains(.verbSecond)
            || features.contains(.obliqueEndings)
    }

    /// The particle of a verb right before *, that*: *wiesen darauf hin, dass*.
    private func isParticle(_ index: Int, _ limit: Int) -> Bool {
        needsComma && index + 2 < limit && reading.tokens[index + 1].sign == Sign.comma
            && reading.tokens[index + 2].flags.has(.opaque)
    }

    /// Where the clause from `start` ends: with the sentence, or before the next attribution.
    private func end(
        of start: Int,
        _ next: ArraySlice<SpeechEvent>,
        _ sentence: Range<Int>
    ) -> Int {
        for event in next where event.cue.lowerBound > start {
            let isSameSpeaker = event.phrase.tokens.upperBound <= start
            let opening = isSameSpeaker ? event.cue.lowerBound : event.start
            guard opening > start else { continue }
            // *… and added that*, *…, said Y*: the next attribution is no part of what was said.
            let before = reading.tokens[opening - 1]
            if isSameSpeaker && before.flags.has(.conjunction) { return opening - 1 }
            let isTail =
                event.order == .verbSubject || event.cue.upperBound == sentence.upperBound
                || !reading.tokens[event.cue.upperBound].isWord
            if isTail, before.sign == Sign.comma { return opening - 1 }
        }
        return sentence.upperBound
    }
}
