extension Attribution {
    /// Who speaks when the language leaves the subject out: whom the sentence before was about, or
    /// who spoke last, as far as the verb’s gender and number allow.
    func subjectLeftOut(of cue: SpeechEvent?, isFirst: Bool) -> NounPhrase? {
        if reading.pack.features.contains(.obliqueEndings) {
            return lastFitting(cue, isFirst: isFirst)
        }
        guard reading.pack.features.contains(.caseForms) else {
            let nearest = isFirst ? context : sentenceVoice.flatMap(person)
            let known = [paragraphVoice, nearest, namedVoice, lastVoice, context, sentenceVoice]
            return known.lazy.compactMap { $0?.phrase }.first { !$0.tokens.isEmpty }
        }
        let known =
            isFirst
            ? [context, lastVoice] : [sentenceVoice, paragraphVoice, lastVoice, context]
        return known.lazy.compactMap { $0?.phrase }.first { phrase in
            guard !phrase.tokens.isEmpty else { return false }
            guard let wanted = cue?.gender, let gender = reading.gender(of: phrase) else {
                return true
            }
            return wanted == gender
        }
    }
}

extension Attribution {
    /// A voice that is somebody's, by name or office.
    private func person(_ voice: Voice) -> Voice? {
        guard let phrase = voice.phrase else { return nil }
        let isNamed = phrase.kind == .name || phrase.kind == .pronoun
        return isNamed || phrase.tokens.contains { reading.tokens[$0].flags.has(.role) }
            ? voice : nil
    }
}

extension QuoteReading {
    /// The gender that the words of a phrase show, or `nil`.
    func gender(of phrase: NounPhrase) -> Person.Gender? {
        for index in personalName(in: phrase) ?? phrase.tokens {
            let flags = tokens[index].flags
            if flags.has([.givenFemale, .female]), !flags.has(.givenMale) { return .feminine }
            if flags.has([.givenMale, .male]), !flags.has(.givenFemale) { return .masculine }
            if phrase.kind == .pronoun, flags.has(.feminine) { return .feminine }
            if phrase.kind == .pronoun, flags.has(.masculine) { return .masculine }
        }
        return nil
    }
}
