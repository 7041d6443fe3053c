extension Attribution {
    /// The speaker of a verb that lets its subject out: whom the sentence before is about, else the
    /// last who spoke that the verb's gender fits; nobody for a verb in the first person.
    func lastFitting(_ event: SpeechEvent?, isFirst: Bool) -> NounPhrase? {
        if event?.isFirstPerson == true { return nil }
        let before = isFirst ? context : sentenceVoice
        if let phrase = before?.phrase, phrase.kind != .dropped, fits(before, event) {
            return phrase
        }
        return recentVoices.last { fits($0, event) }?.phrase
    }

    /// Whether the verb's form may stand with the speaker of `voice`.
    private func fits(_ voice: Voice?, _ event: SpeechEvent?) -> Bool {
        guard let wanted = event?.gender, let known = gender(of: voice) else { return true }
        return wanted == known
    }

    /// The gender that a speaker's verb or words show.
    private func gender(of voice: Voice?) -> Person.Gender? {
        if let gender = voice?.cue?.gender { return gender }
        guard let phrase = voice?.phrase else { return nil }
        let flags = phrase.tokens.map { reading.tokens[$0].flags }
        // An office in the masculine may be a woman's: *prokurator Anna Nowak*.
        if flags.contains(where: { $0.has([.givenFemale, .feminine]) }) { return .feminine }
        if flags.contains(where: { $0.has([.givenMale, .masculine]) }) { return .masculine }
        if flags.first?.has(.female) == true { return .feminine }
        return flags.first?.has(.male) == true && flags.count == 1 ? .masculine : nil
    }
}
