/// A cue or frame with the words that name its speaker.
struct SpeechEvent: Sendable {
    /// Where the speaker stands.
    enum Order: Sendable {
        case verbSubject, subjectVerb, clauseSubject, frame
    }

    /// The tokens of the cue.
    var cue: Range<Int>
    var phrase: NounPhrase
    var order: Order
    var lemma: String
    var kind: CueForm.Kind
    var tense: CueForm.Tense?
    /// The gender that the verb's form shows.
    var gender: Person.Gender?
    /// Whether the verb's form says that the author speaks.
    var isFirstPerson = false
    /// Whether the name stands in another case than the nominative.
    var isOblique = false

    /// Whether the run at `token` only helps to name the speaker or the listener.
    func isName(_ token: Int) -> Bool {
        guard !phrase.tokens.isEmpty else { return false }
        return phrase.tokens.contains(token)
            || (order == .verbSubject && token >= cue.upperBound
                && token < phrase.tokens.lowerBound)
    }

    /// Where the event starts, cue or phrase.
    var start: Int { min(cue.lowerBound, phrase.tokens.lowerBound) }
}

extension QuoteReading {
    /// How many events of one sentence are looked at.
    private static let mostEvents = 16
    /// How many words of one sentence may be tried as cues.
    private static let mostCues = 48

    /// The speech events of a sentence, in order.
    ///
    /// - Complexity: O(log *n*) in the events of the article.
    func events(in sentence: Range<Int>) -> ArraySlice<SpeechEvent> {
        let first = place(ofEventFrom: sentence.lowerBound)
        var end = first
        while end < events.count, events[end].cue.lowerBound < sentence.upperBound { end += 1 }
        return events[first..<end]
    }

    /// The place of the first event whose cue begins at token `index` or behind it.
    private func place(ofEventFrom index: Int) -> Int {
        var range = 0..<events.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if events[middle].cue.lowerBound < index {
                range = (middle + 1)..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }

    /// Looks for the speech events of a sentence.
    func foundEvents(in sentence: Range<Int>) -> [SpeechEvent] {
        var events: [SpeechEvent] = []
        var index = sentence.lowerBound
        var cues = 0
        while index < sentence.upperBound, events.count < Self.mostEvents, cues < Self.mostCues {
            if tokens[index].cue >= 0 { cues += 1 }
            guard tokens[index].isWord,
                var event = frameEvent(at: index, in: sentence)
                    ?? cueEvent(at: index, in: sentence, behind: events.last)
            else {
                index += 1
                continue
            }
            index = max(index + 1, event.cue.upperBound)
            if let last = events.last, repeats(event, behind: last) { continue }
            event.phrase = joint(event, in: sentence)
            events.append(event)
        }
        return events
    }

    private func frameEvent(at index: Int, in sentence: Range<Int>) -> SpeechEvent? {
        guard tokens[index].flags.has(.opensFrame) else { return nil }
        if pack.features.contains(.verbSecond) { return chunkFrame(at: index, in: sentence) }
        for frame in pack.frames where frame.words[0] == tokens[index].hash {
            let end = index + frame.words.count
            guard end < sentence.upperBound,
                zip(index..<end, frame.words).allSatisfy({ tokens[$0].hash == $1 })
            else { continue }
            if hasFreeSubject, opensVerb(end, sentence.upperBound) { continue }
            guard !frame.isAtEdge || isAtEdge(index, sentence.lowerBound) else { continue }
            let own = frame.speaker.map {
                NounPhrase((index + $0)..<(index + $0 + 1), .pronoun)
            }
            guard
                let phrase = own ?? relative(at: end, behind: index, sentence.lowerBound)
                    ?? framed(by: frame, at: end, to: sentence.upperBound)
            else { continue }
            if frame.isAtEdge, !endsAtEdge(phrase, sentence.upperBound) { continue }
            return SpeechEvent(
                cue: index..<end,
                phrase: phrase,
                order: .frame,
                lemma: frame.lemma,
                kind: .say,
                isOblique: frame.isOblique
            )
        }
        return nil
    }

    /// Whether a frame that counts only at the edge of a clause may start at `index`.
    private func isAtEdge(_ index: Int, _ first: Int) -> Bool {
        index == first || tokens[index - 1].sign == Sign.comma || tokens[index - 1].isRun
    }

    /// Whether a comma, a run or the end of the sentence follows a speaker, a person or body.
    private func endsAtEdge(_ phrase: NounPhrase, _ limit: Int) -> Bool {
        let end = phrase.tokens.upperBound
        guard end < limit else { return true }
        let known: WordFlags = [.role, .organisation, .honorific, .givenMale, .givenFemale]
        let isBeforeRun = end + 1 < limit && tokens[end].sign == Sign.comma && tokens[end + 1].isRun
        if phrase.kind == .pronoun || isBeforeRun { return tokens[end].sign == Sign.comma }
        guard phrase.tokens.contains(where: { tokens[$0].flags.has(known) }) else { return false }
        return tokens[end].sign == Sign.comma || tokens[end].isRun || tokens[end].sign == Sign.stop
    }

    private func framed(by frame: LanguagePack.Frame, at index: Int, to limit: Int) -> NounPhrase? {
        // *По данным «Медузы»*: a source may have nothing but its name.
        if pack.features.contains(.caseForms), tokens[index].isRun, isNameInMarks(tokens[index]) {
            return NounPhrase(index..<(index + 1), .name)
        }
        if pack.features.contains(.caseForms), tokens[index].flags.has(.nominal) {
            return source(from: index, to: limit)
        }
        guard let phrase = phrase(after: index, to: limit, isFrame: true) else { return nil }
        guard frame.needsName else { return phrase }
        let first = tokens[phrase.tokens.lowerBound].flags
        return first.has([.inflected, .possessive])
            || first.isSuperset(of: [.organisation, .allCapitals]) ? phrase : nil
    }

    private func cueEvent(
        at index: Int,
        in sentence: Range<Int>,
        behind last: SpeechEvent?
    ) -> SpeechEvent? {
        if pack.features.contains(.verbSecond) { return verbSecondEvent(at: index, in: sentence) }
        let first = sentence.lowerBound
        guard let cue = cue(at: index, from: first),
            let (own, order) = shared(cue, at: index, with: last)
                ?? speaker(of: cue, at: index, in: sentence)
        else { return nil }
        let phrase =
            own.kind == .dropped ? sharedByForm(cue, with: last, at: index) ?? own : own
        let isPhrase =
            pack.cue(tokens[index].cue)?.lemma != cue.lemma && index + 1 < sentence.upperBound
            && tokens[index + 1].isWord
        return SpeechEvent(
            cue: index..<(isPhrase ? min(index + 2, sentence.upperBound) : index + 1),
            phrase: phrase,
            order: order,
            lemma: cue.lemma,
            kind: cue.kind,
            tense: isPresent(cue, at: index) ? .pres : cue.tense,
            gender: cue.gender,
            isFirstPerson: cue.isFirstPerson
        )
    }

    /// The phrase that names who speaks at a cue, by the orders that the language allows.
    private func speaker(
        of cue: CueForm,
        at index: Int,
        in sentence: Range<Int>
    ) -> (NounPhrase, SpeechEvent.Order)? {
        let first = sentence.lowerBound
        if cue.isFirstPerson {
            if pack.features.contains(.caseForms),
                let phrase = nominative(behind: cue, at: index, to: sentence.upperBound),
                phrase.kind == .pronoun
            {
                return (phrase, .verbSubject)
            }
            return (NounPhrase(index..<index, .dropped), .verbSubject)
        }
        if hasFreeSubject { return freeSubject(of: cue, at: index, in: sentence) }
        let isBehindRun = isBehindRun(index, first)
        if pack.features.contains(.obliqueEndings) {
            return subject(of: cue, at: index, in: sentence, isBehindRun: isBehindRun)
        }
        let isEarlyVerb =
            index == first || !tokens[index - 1].isWord || tokens[index - 1].flags.has(.skip)
        var found: (NounPhrase, SpeechEvent.Order)?
        if cue.isImpersonal {
            return impersonalSource(of: index, in: sentence).map { ($0, .verbSubject) }
        }
        if let phrase = inverted(cue, at: index, in: sentence) { return (phrase, .verbSubject) }
        // *X, a teacher, sums up her fear*: behind an aside the name before it is the subject.
        if !isBehindRun, cue.tense != .ger, index > first, tokens[index - 1].sign == Sign.comma,
            let named = phrase(before: index, from: first), named.kind == .name
        {
            return (named, .subjectVerb)
        }
        if cue.tense != .ger, mayPrecedeSubject(cue),
            isBehindRun || (pack.features.contains(.verbFirst) && isEarlyVerb),
            let phrase = phrase(behind: cue, at: index, to: sentence.upperBound)
        {
            return (phrase, .verbSubject)
        }
        if let phrase = phrase(before: index, from: first), !isObject(phrase, from: first) {
            found = (headOfCircumstance(phrase, from: first) ?? phrase, .subjectVerb)
            let before = tokens[index - 1]
            let isIndirect = cue.tense == .ger || before.hash == Self.infinitiveMark
            if isIndirect, phrase.kind != .pronoun, !before.isCapital, !isAbsolute(phrase),
                let subject = subject(from: first, before: index)
            {
                found = (subject, .clauseSubject)
            }
        }
        let isSpeech = cue.kind <= .ask
        if found == nil, isSpeech, cue.tense != .ger,
            pack.features.contains(.verbFirst)
                || (!cue.takesListener && (isBehindRun || index == first)),
            let phrase = phrase(behind: cue, at: index, to: sentence.upperBound)
        {
            found = (phrase, .verbSubject)
        }
        // *Про «другу хвилю» хвороби попередила лікарка*: what stands before is no subject.
        if found?.0.kind == .bare, isSpeech, cue.tense != .ger, pack.features.contains(.caseForms),
            let phrase = nominative(behind: cue, at: index, to: sentence.upperBound)
        {
            return (phrase, .verbSubject)
        }
        // *«…», як її називають*: nobody is said to call it so.
        let isAnonymous =
            pack.features.contains(.caseForms) && cue.kind == .qualify && cue.isPlural
        if found == nil || found?.0.kind == .bare, !isAnonymous,
            let subject = subject(from: first, before: index)
        {
            found = (subject, .clauseSubject)
        }
        if found == nil, cue.tense == .ger, let subject = pronounBefore(index, from: first) {
            found = (subject, .clauseSubject)
        }
        if found == nil, cue.tense == .ger, index - first <= 2,
            let subject = subjectBehindRun(index, sentence)
        {
            found = (subject, .clauseSubject)
        }
        if found == nil, isBehindRun || leadsToRun(index, sentence), cue.tense != .ger,
            isSpeech || pack.features.contains(.caseForms), pack.features.contains(.proDrop)
        {
            found = (NounPhrase(index..<index, .dropped), .verbSubject)
        }
        return found
    }

    /// The subject behind a verb: the next phrase, or where cases tell it the one in the nominative.
    private func phrase(behind cue: CueForm, at index: Int, to limit: Int) -> NounPhrase? {
        guard pack.features.contains(.caseForms) else { return phrase(after: index + 1, to: limit) }
        if let subject = nominative(behind: cue, at: index, to: limit) {
            return ownerOfWords(behind: subject, to: limit) ?? subject
        }
        return cue.isPlural ? source(behind: index, to: limit) : nil
    }

    private static let infinitiveMark = WordHash.of("to")

    func isBehindRun(_ index: Int, _ first: Int) -> Bool {
        guard index > first else { return false }
        if pack.features.contains(.caseForms) { return isBehindDash(index, first) }
        if tokens[index - 1].isRun { return true }
        let sign = tokens[index - 1].sign
        return (sign == Sign.comma || Sign.isAnyDash(sign)) && index - 2 >= first
            && (tokens[index - 2].isRun
                || (tokens[index - 2].sign == Sign.comma && index - 3 >= first
                    && tokens[index - 3].isRun))
    }
}
