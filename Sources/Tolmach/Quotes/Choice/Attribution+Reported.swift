extension Attribution {
    /// *X äußerte sich zufrieden: „…“, sagte er*: the verb right behind the words names who spoke.
    func isInverted(_ event: SpeechEvent, behind token: Int) -> Bool {
        event.order != .subjectVerb && event.start <= token + 2
    }

    /// *Sie sei „…“ über das Geschehen, sagte X*: the verb behind the clause that reports the words.
    func endsReport(_ event: SpeechEvent, of token: Int, in sentence: Range<Int>) -> Bool {
        guard reading.pack.features.contains(.verbSecond), event.kind <= .ask,
            event.order == .verbSubject || event.order == .frame, event.start > sentence.lowerBound,
            reading.tokens[event.start - 1].sign == Sign.comma
        else { return false }
        return event.order == .frame || reading.isReported(around: token, in: sentence)
    }

    /// Who speaks by the sentence behind, *Das sagte X am Montag*, where the subject may follow.
    func voice(behind place: Int, of sentences: ArraySlice<Range<Int>>) -> Voice? {
        let here = sentences.startIndex + place
        guard reading.pack.features.contains(.verbSecond), here + 1 < sentences.endIndex,
            let first = sentences[here + 1].first, reading.tokens[first].isCapital,
            Self.thus.contains(reading.tokens[first].hash),
            reading.tokens[sentences[here].upperBound - 1].isRun,
            let event = reading.events(in: sentences[here + 1]).first, event.kind <= .ask,
            event.order == .verbSubject, event.cue.lowerBound <= first + 4
        else { return nil }
        return voice(of: event)
    }

    private static let thus = Set(["das", "dies", "so"].map { WordHash.of($0) })

    /// *Das Blatt berichtet, X habe „…“ gesagt*: the words stand between the subject of a verb of
    /// speech and the verb at the end of its clause.
    func enclosing(
        _ token: Int,
        _ rights: [SpeechEvent],
        _ left: SpeechEvent?
    ) -> SpeechEvent? {
        guard reading.pack.features.contains(.verbSecond), let left, let right = rights.first,
            right.tense == .part, right.cue.lowerBound <= token + 2,
            right.phrase.tokens.upperBound <= token,
            left.cue.upperBound <= right.phrase.tokens.lowerBound
        else { return nil }
        return right
    }

    /// Whether a voice is but the subject of a sentence, no person and no body, while a person was
    /// heard a moment ago.
    func isThing(_ voice: Voice) -> Bool {
        guard reading.pack.features.contains(.verbSecond), voice.cue == nil, heard != nil,
            let phrase = voice.phrase, phrase.kind == .role
        else { return false }
        return !phrase.tokens.contains { reading.tokens[$0].flags.has(.role) }
    }

    /// The choice where the mood of the verb shows whether somebody's words are reported.
    func besideReported(_ token: Int, _ sentence: Range<Int>) -> Choice {
        let found = reading.clauseSpeaker(from: sentence.lowerBound, before: token)
        let voice = found.phrase.map { Voice(phrase: $0) }
        if found.isLead, found.isOwned || found.isReported, let heard {
            return (heard, .lastSpeaker)
        }
        // *Mit den Worten „…“ eröffnete X die Messe*
        if token > sentence.lowerBound, reading.tokens[token - 1].flags.has(.nominal),
            let subject = reading.subjectAround(token, in: sentence)
        {
            return (Voice(phrase: subject), .clauseSubject)
        }
        if found.isLead || (found.isReport && found.weight > 1), let voice {
            return (voice, .clauseSubject)
        }
        if found.isReported || reading.isReported(around: token, in: sentence) {
            if let voice = heard ?? sentenceVoice { return (voice, .previousSentence) }
        }
        if let voice { return (voice, .sentenceSubject) }
        let near = sentence.clamped(to: max(0, token - 60)..<(token + 60))
        if reading.isReported(near) || found.isLead, let voice = heard ?? sentenceVoice {
            return (voice, .previousSentence)
        }
        return paragraphVoice.map { ($0, .sameParagraphWeak) } ?? (nil, .none)
    }

    /// Whose words were heard last: those of a verb of speech in this paragraph or the one before.
    private var heard: Voice? {
        if sentenceVoice?.cue != nil { return sentenceVoice }
        return paragraphVoice ?? reportVoice ?? (paragraphsSinceVoice <= 1 ? lastVoice : nil)
    }
}
