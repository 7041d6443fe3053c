/// Owners of speech in a language that tells them by their case.
extension QuoteReading {
    /// *слова Лесі Одинець «…»*: the name or office in the genitive behind a noun of speech.
    func genitive(before end: Int, from first: Int) -> NounPhrase? {
        var start = end
        while start > first, end - start < 6, tokens[start - 1].isWord,
            !tokens[start - 1].flags.has([.nominal, .preposition, .stop, .skip, .conjunction]),
            tokens[start - 1].cue < 0 || tokens[start - 1].flags.has(.role)
        {
            start -= 1
        }
        guard start < end, start > first, tokens[start - 1].flags.has(.nominal),
            tokens[start].flags.has([.role, .organisation, .givenMale, .givenFemale])
                || tokens[start].isName
        else { return nil }
        let isNamed = (start..<end).contains { tokens[$0].isName }
        return NounPhrase(start..<end, isNamed ? .name : .role)
    }

    /// Whether the office at `index` alone opens the turn of an interview: *Слідча: «…»*.
    func opensTurn(_ index: Int, _ first: Int) -> Bool {
        pack.features.contains(.caseForms) && index == first
            && tokens[index].flags.has([.role, .organisation])
            && !tokens[index].flags.has(.inflected)
    }
}

extension QuoteReading {
    /// Whether capitals in a phrase name the body or place of an office and no person: *президент
    /// України*, *голова Верховної Ради*, *посол США*.
    func isPlace(_ name: Range<Int>, in phrase: Range<Int>) -> Bool {
        guard pack.features.contains(.caseForms), name.lowerBound > phrase.lowerBound,
            !name.contains(where: { tokens[$0].flags.has([.givenMale, .givenFemale]) })
        else { return false }
        let head = phrase.lowerBound..<name.lowerBound
        guard head.contains(where: { tokens[$0].flags.has([.role, .organisation]) }) else {
            return false
        }
        if name.allSatisfy({ tokens[$0].flags.has([.nonPerson, .organisation]) }) { return true }
        let last = name.upperBound - 1
        if name.count == 1, tokens[last].flags.has(.allCapitals) { return true }
        let isNominative = !head.contains { tokens[$0].flags.has(.inflected) }
        return token(last, endsInOneOf: ["ії", "ии"])
            || (isNominative && token(last, endsInOneOf: ["ы", "и", "щі"]))
    }
}

extension QuoteReading {
    /// Whether the word at `index` joins two offices of one person: *екологиня та керівниця фонду
    /// Ольга Гай*.
    func joinsOffices(_ index: Int) -> Bool {
        guard tokens[index].flags.has(.conjunction), index + 1 < tokens.count else { return false }
        for place in (index + 1)..<min(tokens.count, index + 4) {
            guard tokens[place].isWord, !tokens[place].isCapital else { return false }
            if tokens[place].flags.has(.role) { return !tokens[place].flags.has(.oblique) }
            guard isAdjective(place) else { return false }
        }
        return false
    }

    /// *цитує видання слова Лесі Одинець*: whose words the subject `phrase` only hands on.
    func ownerOfWords(behind phrase: NounPhrase, to limit: Int) -> NounPhrase? {
        let word = phrase.tokens.upperBound
        guard word + 1 < limit, tokens[word].flags.has(.nominal),
            tokens[word + 1].flags.has([.role, .organisation, .givenMale, .givenFemale])
                || tokens[word + 1].isName
        else { return nil }
        return self.phrase(after: word + 1, to: limit, isFrame: true)
    }
}

extension QuoteReading {
    /// *один із представників ЄС*: where such a description that ends at `last` begins.
    func oneOfMany(before last: Int, from first: Int) -> Int? {
        guard pack.features.contains(.caseForms) else { return nil }
        var start = last
        while start > first, last - start < 10, tokens[start].isWord,
            tokens[start].cue < 0 || tokens[start].flags.has(.role)
        {
            if tokens[start].flags.has(.from), tokens[start - 1].flags.has(.oneOf) {
                return start - 1
            }
            start -= 1
        }
        return nil
    }

    /// *В письменном ответе | компании говорится*: the body that speaks is the last noun.
    func headOfGenitive(_ start: Int, _ last: Int) -> Int {
        guard pack.features.contains(.cases), start > 0, tokens[start - 1].flags.has(.preposition),
            !tokens[start].flags.has([.role, .organisation]), tokens[last].flags.has(.organisation)
        else { return start }
        return (start...last).first { tokens[$0].flags.has([.role, .organisation]) } ?? start
    }
}
