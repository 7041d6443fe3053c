/// Makes quotes of runs: those of one speaker under one cue, or over several paragraphs, are one.
struct QuoteAssembly {
    let quotes: [Quote]

    init(_ reading: QuoteReading, _ decisions: [Attribution.Decision]) {
        var made: [Quote] = []
        var kept: Set<Int> = []
        var last: Attribution.Decision?
        var isQuote = Array(repeating: false, count: reading.runs.count)
        for decision in decisions { isQuote[decision.run] = true }
        for decision in decisions {
            let run = reading.runs[decision.run]
            let span = TextSpan(run.words)
            if let last, Self.belongs(decision, to: last, reading) {
                made[made.count - 1].fragments.append(span)
                let confidence = min(
                    made[made.count - 1].confidence,
                    reading.confidence(of: decision)
                )
                made[made.count - 1].confidence = confidence
            } else {
                var quote = Self.quote(decision, run, number: made.count + 1, reading)
                if let event = decision.voice?.cue {
                    let listener = reading.addressee(of: event, isQuote: isQuote)
                    quote.addressee = listener.map { TextSpan(reading.span(of: $0)) }
                }
                made.append(quote)
            }
            kept.insert(decision.run)
            last = decision
        }
        let nested = Self.nested(reading, kept)
        let all = made + nested
        let order = all.indices.sorted { left, right in
            (all[left].fragments[0], all[left].depth) < (all[right].fragments[0], all[right].depth)
        }
        quotes = order.enumerated().map { number, index in
            var quote = Quote(
                id: "q\(number + 1)",
                form: all[index].form,
                fragments: all[index].fragments,
                depth: all[index].depth,
                rule: all[index].rule,
                confidence: all[index].confidence
            )
            quote.speaker = all[index].speaker
            quote.cue = all[index].cue
            quote.addressee = all[index].addressee
            return quote
        }
    }

    private static func belongs(
        _ decision: Attribution.Decision,
        to last: Attribution.Decision,
        _ reading: QuoteReading
    ) -> Bool {
        let run = reading.runs[decision.run]
        let former = reading.runs[last.run]
        guard run.isBlock == former.isBlock else { return false }
        if run.continues { return former.paragraph == run.paragraph - 1 }
        if run.isSplit, former.paragraph == run.paragraph {
            // *— A? — asked X. — No, — answered Y.*: another speaker with a cue of their own.
            let isNamed =
                decision.voice?.phrase?.kind == .name || decision.voice?.phrase?.kind == .role
            let isOther = decision.voice?.phrase != last.voice?.phrase
            return !(decision.rule == .rightOfQuote && isNamed && isOther)
        }
        // What a run only shares a paragraph with is too weak a sign that it goes on with it.
        if decision.rule == .sameParagraphWeak { return false }
        guard let phrase = decision.voice?.phrase, phrase == last.voice?.phrase,
            run.paragraph - former.paragraph <= 1
        else { return false }
        return decision.voice?.cue?.cue == last.voice?.cue?.cue
    }

    private static func quote(
        _ decision: Attribution.Decision,
        _ run: QuotedRun,
        number: Int,
        _ reading: QuoteReading
    ) -> Quote {
        var quote = Quote(
            id: "q\(number)",
            form: form(of: run, reading),
            fragments: [TextSpan(run.words)],
            rule: decision.rule.rawValue,
            confidence: reading.confidence(of: decision)
        )
        if let phrase = decision.voice?.phrase { quote.speaker = reading.speaker(phrase) }
        if let event = decision.voice?.cue {
            let start = Int(reading.tokens[event.cue.lowerBound].start)
            let end = Int(reading.tokens[event.cue.upperBound - 1].end)
            quote.cue = Cue(
                span: TextSpan(start..<end),
                lemma: event.lemma,
                kind: reading.pack.cueClass(of: event).rawValue
            )
        }
        return quote
    }

    private static func form(of run: QuotedRun, _ reading: QuoteReading) -> Quote.Form {
        if run.isBlock { return .block }
        if run.isDialogue { return .dialogue }
        if reading.pack.features.contains(.capitalNouns), isInClause(run, reading) {
            return .mixed
        }
        // Words that open with a small letter go on with the author's own sentence.
        for offset in run.words where reading.bytes[offset] & 0xC0 != 0x80 {
            let facts = ScalarClass.facts(UTF8Scan.scalar(reading.bytes, offset).value)
            if facts.contains(.letter) { return facts.contains(.lower) ? .mixed : .direct }
            if facts.contains(.digit) { return .direct }
        }
        return .direct
    }

    /// Whether a few words without a sign of their own are a part of the clause around them.
    ///
    /// Where nouns have capitals the first letter does not tell: *nannte es einen „Skandal“*.
    private static func isInClause(_ run: QuotedRun, _ reading: QuoteReading) -> Bool {
        let last = reading.lastScalar(of: run.words)
        guard run.words.count < 60, run.depth == 0, last != Sign.comma, !Sign.endsSentence(last)
        else { return false }
        let floor = max(0, run.outer.lowerBound - 4)
        var offset = run.outer.lowerBound
        while offset > floor, reading.bytes[offset - 1] == 0x20 { offset -= 1 }
        guard let before = UTF8Scan.scalar(reading.bytes, before: offset, floor: 0) else {
            return false
        }
        return ScalarClass.facts(before).contains(.letter)
    }

    /// Quotations inside quotations that are kept, of at least two words.
    private static func nested(_ reading: QuoteReading, _ kept: Set<Int>) -> [Quote] {
        var found: [Quote] = []
        let outers = reading.runs.indices.filter { kept.contains($0) }
        var place = 0
        // Double and single marks are paired apart, so that nested runs may cross: the first stays.
        var ends: [Int: Int] = [:]
        for run in reading.runs where run.depth > 0 && run.isClosed {
            let start = run.words.lowerBound
            guard start >= ends[run.depth] ?? 0 else { continue }
            while place < outers.count, reading.runs[outers[place]].outer.upperBound <= start {
                place += 1
            }
            guard place < outers.count,
                reading.runs[outers[place]].words.contains(run.outer.lowerBound),
                run.outer.upperBound <= reading.runs[outers[place]].words.upperBound
            else { continue }
            let words = reading.countWords(run.words)
            let last = reading.lastScalar(of: run.words)
            let endsInSign = Sign.endsSentence(last) || last == Sign.comma
            guard words >= 2, endsInSign || words >= 4 || followsColon(run, reading) else {
                continue
            }
            ends[run.depth] = run.words.upperBound
            found.append(
                Quote(
                    id: "",
                    form: .direct,
                    fragments: [TextSpan(run.words)],
                    depth: run.depth,
                    rule: "nested",
                    confidence: 0.8
                )
            )
        }
        return found
    }

    /// Whether a colon or comma stands before a nested run: then it is speech, not a title.
    private static func followsColon(_ run: QuotedRun, _ reading: QuoteReading) -> Bool {
        var offset = run.outer.lowerBound - 1
        while offset > 0, reading.bytes[offset] == 0x20 { offset -= 1 }
        return offset > 0 && (reading.bytes[offset] == 0x3A || reading.bytes[offset] == 0x2C)
    }
}
