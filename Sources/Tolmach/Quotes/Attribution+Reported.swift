extension Attribution {
    /// *X äußerte sich zufrieden: „…“, sagte er*: the verb right behind the words names who spoke.
    func isInverted(_ event: SpeechEvent, behind token: Int) -> Bool {
        event.order != .subjectVerb && event.start <= token + 2
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
        if reading.isReported(sentence) || found.isLead, let voice = heard ?? sentenceVoice {
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
