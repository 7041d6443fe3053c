/// Who acts behind spoken words, where no verb of speech says it: *— Ні, — і він замовк*.
extension QuoteReading {
    /// The pronoun, name or office that opens the author’s words behind a dash.
    ///
    /// - Complexity: O(1): at most 10 tokens are walked.
    func actorBehindDash(_ run: Int, in sentence: Range<Int>) -> NounPhrase? {
        let spoken = runs[Int(tokens[run].run)]
        var place = run + 1
        var isSetOff = spoken.isDialogue || spoken.isInterrupted
        var hasComma = Sign.endsSentence(lastScalar(of: spoken.words))
        while place < sentence.upperBound, place < run + 4, !tokens[place].isWord {
            hasComma = hasComma || tokens[place].sign == Sign.comma
            isSetOff = isSetOff || (hasComma && Sign.isAnyDash(tokens[place].sign))
            place += 1
        }
        guard isSetOff else { return nil }
        while place < sentence.upperBound, place < run + 8,
            tokens[place].flags.has([.conjunction, .skip]) || isSlavicAdverb(place)
                || tokens[place].flags.has(.determiner)
        {
            place += 1
        }
        guard place < sentence.upperBound, tokens[place].isWord else { return nil }
        let flags = tokens[place].flags
        if flags.has(.pronoun) { return NounPhrase(place..<(place + 1), .pronoun) }
        let known: WordFlags = [.role, .givenMale, .givenFemale]
        guard flags.has(known), !flags.has(.oblique) else { return nil }
        return phrase(from: place, to: sentence.upperBound)
    }

    /// *Зі словами «Дякую» дідусь пішов*: who acts behind words that a noun of speech leads in.
    func actor(behindLed run: Int, in sentence: Range<Int>) -> NounPhrase? {
        let next = run + 1
        guard pack.features.contains(.caseForms), run > sentence.lowerBound + 1,
            next < sentence.upperBound, tokens[run - 1].flags.has(.nominal),
            tokens[run - 2].flags.has(.preposition)
        else { return nil }
        let flags = tokens[next].flags
        if flags.has(.pronoun) { return NounPhrase(next..<(next + 1), .pronoun) }
        let known: WordFlags = [.role, .organisation, .givenMale, .givenFemale]
        guard flags.has(known) || tokens[next].isName, !flags.has(.oblique) else { return nil }
        return phrase(from: next, to: sentence.upperBound)
    }
}

extension QuoteReading {
    /// Whether a small word before a verb is its object or only strengthens it: *як **її**
    /// називають*, *вона йому **й** каже*.
    func isObject(_ index: Int, from first: Int) -> Bool {
        guard pack.features.contains(.caseForms) else { return false }
        let flags = tokens[index].flags
        if flags.has(.possessive) { return true }
        return flags.has(.conjunction) && !flags.has(.opener) && index - 1 > first
            && tokens[index - 1].flags.has(.skip) && tokens[index - 2].flags.has(.pronoun)
    }

    /// Whether a person in another case before a verb is its object: *постраждалим обіцяє*.
    func isObject(_ phrase: NounPhrase, from first: Int) -> Bool {
        guard pack.features.contains(.caseForms), phrase.tokens.count == 1 else { return false }
        let index = phrase.tokens.lowerBound
        return tokens[index].flags.isSuperset(of: [.role, .oblique]) && index > first
            && !tokens[index].flags.has(.organisation)
            && !tokens[index - 1].flags.has(.preposition)
    }
}
