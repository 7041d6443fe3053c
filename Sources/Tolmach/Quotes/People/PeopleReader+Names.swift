extension PeopleReader {
    /// Notes the full names of a stretch of tokens, which pronouns and surnames may mean later.
    mutating func noteNames(_ range: Range<Int>, in sentence: Range<Int>) {
        let subject = subject(of: sentence)
        var weight = 1.0
        var index = range.lowerBound
        while index < range.upperBound {
            guard reading.tokens[index].isName else {
                index += 1
                continue
            }
            let begun = index
            index = endOfName(index, range.upperBound)
            let phrase = NounPhrase(begun..<index, .name)
            guard let name = reading.personalName(in: phrase) else { continue }
            let start = Int(reading.tokens[name.lowerBound].start)
            let isSubject = subject?.tokens.contains(name.lowerBound) ?? false
            let evidence = evidence(name, begun, range.lowerBound, isSubject: isSubject)
            guard figures[start] == nil, evidence != .none else { continue }
            let figure = figure(named: name, isOblique: false)
            figures[start] = figure
            let span = TextSpan(reading.span(of: name))
            cast.update(figure) {
                $0.isPerson = true
                $0.isCertain = $0.isCertain || evidence == .certain
                $0.mentions.append(Person.Mention(span: span, kind: .name))
            }
            addRole(beside: name, in: begun..<index, to: figure)
            guard !isSubject else {
                cast.note(figure, weight: 1.2)
                continue
            }
            let isEarly = begun - range.lowerBound < 8
            cast.note(figure, weight: isEarly ? isGoverned(begun) ? weight / 2 : weight : 0)
            weight = 0
        }
    }

    /// The subject of a sentence, where the language shows it by its place.
    private mutating func subject(of sentence: Range<Int>) -> NounPhrase? {
        guard reading.pack.features.contains(.owners), !sentence.isEmpty else { return nil }
        if lastSubject.sentence != sentence {
            let found = reading.subject(from: sentence.lowerBound, before: sentence.upperBound)
            lastSubject = (sentence, found)
        }
        return lastSubject.phrase
    }

    /// Whether a preposition stands before the name at `index`.
    private func isGoverned(_ index: Int) -> Bool {
        reading.pack.features.contains(.owners) && index > paragraph.lowerBound
            && reading.tokens[index - 1].flags.has([.preposition, .complement])
    }

    func endOfName(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let token = reading.tokens[index]
            let isStop =
                token.sign == Sign.stop && index > start && index + 1 < limit
                && reading.tokens[index - 1].end == token.start
                && reading.tokens[index + 1].isName
                && (reading.isSingleLetter(reading.tokens[index - 1])
                    || reading.tokens[index - 1].flags.has(.abbreviation))
            let isParticle =
                reading.pack.features.contains(.capitalNouns) && index > start
                && reading.isNameParticle(index, to: limit)
            guard token.isName || isStop || isParticle else { break }
            index += 1
            if token.flags.has(.owner) { break }
        }
        return max(index, start + 1)
    }

    private static let who = WordHash.of("who")

    enum Evidence { case none, shape, certain }

    /// What says that capitals at `name` are a person's: a known given name or surname, a title,
    /// or, where given names have no list, the mere shape.
    func evidence(
        _ name: Range<Int>,
        _ begun: Int,
        _ first: Int,
        isSubject: Bool = false
    ) -> Evidence {
        var count = 0
        for index in name where reading.tokens[index].isWord {
            if reading.tokens[index].flags.has([.nonPerson, .organisation]) { return .none }
            count += 1
        }
        // A lazy closure keeps what it captures: the tokens, and not the whole reader.
        let tokens = reading.tokens
        let words = name.lazy.filter { tokens[$0].isWord }
        guard let lead = words.first else { return .none }
        if count == 1 {
            let isPlace = reading.tokens[lead].flags.has(.place)
            if cast.knows(word(lead)) { return isPlace ? .none : .shape }
            // *Melanie thought so*: a given name alone, where no place is meant.
            let flags = reading.tokens[lead].flags
            let isGiven = flags.has([.givenMale, .givenFemale]) && !flags.has([.place, .role])
            if isGiven, reading.pack.features.contains(.caseForms) { return .shape }
            // *son fils Danylo*: a name right behind who bears it.
            if reading.hasFreeSubject, begun > first, lead == begun,
                reading.tokens[begun - 1].flags.has(.role), !reading.tokens[begun - 1].isCapital
            {
                return .certain
            }
            return isSubject && isGiven && flags.has(.midCapital) ? .shape : .none
        }
        guard count <= 4, let last = words.last else { return .none }
        if reading.pack.features.contains(.owners), cast.knowsPerson(word(last)) {
            return .shape
        }
        if reading.tokens[lead].flags.has([.givenMale, .givenFemale]) { return .certain }
        if begun < name.lowerBound { return .certain }
        let before = begun > first ? reading.tokens[begun - 1].flags : []
        if before.has([.honorific, .role]) || hasRoleInAside(name.upperBound) { return .certain }
        return reading.pack.features.contains(.verbFirst) ? .shape : .none
    }

    /// Whether an office follows in an aside: *Ilinca Dragotescu, the mayor of …*.
    func hasRoleInAside(_ index: Int) -> Bool {
        guard index + 1 < paragraph.upperBound, reading.tokens[index].sign == Sign.comma else {
            return false
        }
        // *Suu Kyi, who had breakfast with …*: only a person is *who*.
        if reading.tokens[index + 1].hash == Self.who { return true }
        for place in (index + 1)..<min(paragraph.upperBound, index + 5) {
            guard reading.tokens[place].isWord else { return false }
            if reading.tokens[place].flags.has(.role) { return true }
        }
        return false
    }

    mutating func figure(named tokens: Range<Int>, isOblique: Bool) -> Int {
        var words = names(tokens)
        if words.count > 1, reading.tokens[tokens.lowerBound].flags.has(.owner) {
            words = [words[0]]
        }
        // *Kellers Sprecher*: a surname in the genitive, once the name is known.
        if reading.pack.features.contains(.capitalNouns), let last = words.last,
            last.hasSuffix("s"),
            !cast.knows(last), cast.knows(String(last.dropLast()))
        {
            words[words.count - 1] = String(last.dropLast())
        }
        let hasCases = reading.pack.features.contains(.cases)
        let isOblique =
            isOblique || (words.count > 1 && reading.tokens[tokens.lowerBound].flags.has(.oblique))
        if isOblique, hasCases {
            words = reading.pack.endings.nominative(
                words,
                given: givenName(words, tokens),
                isMasculineA: isMasculineA
            )
        }
        let figure = cast.named(words, isOblique: isOblique)
        let gender = gender(of: words, tokens)
        cast.update(figure) {
            guard let gender,
                $0.gender == nil || ($0.evidence == "verb" && gender.1 != "ending")
            else { return }
            ($0.gender, $0.evidence) = gender
        }
        return figure
    }

    /// The words of a name; an elided one is part of the next: *d’Ormoy*.
    private func names(_ tokens: Range<Int>) -> [String] {
        var words: [String] = []
        var last: Int32 = -1
        for index in tokens where reading.tokens[index].isWord {
            if reading.tokens[index].start == last, !words.isEmpty {
                words[words.count - 1] += word(index)
            } else {
                words.append(word(index))
            }
            last = reading.tokens[index].end
        }
        return reading.pack.features.contains(.caseForms) ? surnameLast(words) : words
    }

    func gender(
        of words: [String],
        _ tokens: Range<Int>
    ) -> (Person.Gender?, String?)? {
        let flags = reading.tokens[tokens.lowerBound].flags
        // One word alone is a given name in some languages; in English it is mostly a surname, and
        // many surnames are given names too: *Clinton*.
        if words.count > 1 || !reading.pack.features.contains(.owners) {
            if flags.has(.givenFemale), !flags.has(.givenMale) { return (.feminine, "first-name") }
            if flags.has(.givenMale), !flags.has(.givenFemale) { return (.masculine, "first-name") }
        }
        if reading.pack.features.contains(.cases) {
            let gender = reading.pack.endings.gender(words, isMasculineA: isMasculineA)
            return gender.map { ($0, "ending") }
        }
        guard words.count > 1, let given = words.first?.lowercased() else { return nil }
        return given.hasSuffix("a") ? (.feminine, "ending") : nil
    }
}
