extension QuoteReading {
    /// The phrase that starts at token `index` and ends before `limit`.
    ///
    /// With `isFrame` a frame such as *according to* stands before it, so that the words need no
    /// other sign of naming a speaker.
    ///
    /// - Complexity: O(1): at most 22 tokens are walked.
    func phrase(after index: Int, to limit: Int, isFrame: Bool = false) -> NounPhrase? {
        if pack.features.contains(.verbSecond) { return chunk(at: index, to: limit)?.phrase }
        if !isFrame, pack.features.contains(.obliqueEndings) {
            return nominative(after: index, to: limit)
        }
        var start = skipAside(behindBareListener(index, limit), limit)
        if hasFreeSubject, !isFrame { return lateSubject(start, limit) }
        if pack.features.contains(.lateSubject) {
            while start < limit, tokens[start].isWord, tokens[start].flags.has(.skip),
                !tokens[start].flags.has(.pronoun),
                !(hasFreeSubject && tokens[start].flags.has(.determiner))
            {
                start += 1
            }
        }
        // *рассказала «Медузе» жительница …*: the listener stands first, in marks.
        if !isFrame, pack.features.contains(.cases), start + 1 < limit, tokens[start].isRun,
            tokens[start + 1].isWord, runs[Int(tokens[start].run)].words.count < 60
        {
            start += 1
        }
        guard start < limit, tokens[start].isWord else { return nil }
        if tokens[start].flags.has(.pronoun) { return NounPhrase(start..<(start + 1), .pronoun) }
        if pack.features.contains(.cases), start + 1 < limit,
            tokens[start + 1].flags.has(.pronoun), !tokens[start].isCapital,
            !tokens[start].flags.has(.stop)
        {
            return NounPhrase((start + 1)..<(start + 2), .pronoun)
        }
        if !isFrame, pack.features.contains(.lateSubject),
            tokens[start].flags.has([.stop, .preposition]),
            !tokens[start].flags.has([.conjunction, .opaque])
        {
            return subjectBehindCircumstance(start, limit)
        }
        return extent(from: start, to: limit, isFrame: isFrame)
    }

    /// Behind an aside at once: *advirtió, por su parte, una portavoz*.
    func skipAside(_ index: Int, _ limit: Int) -> Int {
        guard index < limit, tokens[index].sign == Sign.comma,
            pack.features.contains(.verbFirst)
        else { return index }
        for end in (index + 1)..<max(index + 1, min(limit, index + 6)) {
            if tokens[end].isRun { return index }
            if tokens[end].sign == Sign.comma { return end + 1 }
        }
        return index
    }

    /// *сказала в интервью Лейв*: the subject after where or when.
    private func subjectBehindCircumstance(_ start: Int, _ limit: Int) -> NounPhrase? {
        var end = start
        while end < limit, end - start < 16, tokens[end].isWord || tokens[end].sign == Sign.hyphen {
            end += 1
        }
        guard end > start + 1 else { return nil }
        for index in (start + 1)..<end {
            let token = tokens[index]
            let before = tokens[index - 1]
            guard !before.flags.has(.preposition) else { continue }
            let isRole = token.flags.has(.role) && !token.isCapital && index + 1 < end
            let isName =
                token.isName && !before.isCapital
                && (index + 1 < end
                    ? tokens[index + 1].isCapital : index - start >= 2)
            if isRole || isName {
                let isFrame = !pack.features.contains(.cases)
                return phrase(after: index, to: limit, isFrame: isFrame)
            }
        }
        return nil
    }

    /// The phrase that starts right at token `start`.
    func phrase(from start: Int, to limit: Int) -> NounPhrase? {
        extent(from: start, to: limit, isFrame: false)
    }

    /// *передає видання слова X*: in both languages that the word is looked for in.
    private static let words = WordHash.of("слова")

    func extent(from start: Int, to limit: Int, isFrame: Bool) -> NounPhrase? {
        var end = start
        var names = 0
        var roles = 0
        var lastName: Int?
        while end < limit, end - start < 22 {
            let token = tokens[end]
            if token.isRun {
                guard joinsRun(end, limit, isNamed: roles + names > 0) else { break }
                end += 1
                continue
            }
            if hasFreeSubject, let behind = behindParty(end, limit, roles) {
                end = behind
                continue
            }
            if !token.isWord {
                guard joinsSign(end, start, limit) else { break }
                end += 1
                continue
            }
            let isInside = names + roles > 0 || isFrame
            if end > start, isBreak(end, start, isInside: isInside, isFrame: isFrame) { break }
            if end == start, token.flags.has(.stop), !token.isCapital, !isFrame { break }
            if token.isName || isInitial(end, limit), !isMereOpener(end, limit) {
                if breaksName(end, names) { break }
                names += 1
                lastName = end
            } else if token.isCapital, end > start,
                !token.flags.has([.honorific, .abbreviation, .time]),
                !joinsCapital(end, limit)
            {
                break
            }
            if token.flags.has([.role, .organisation])
                || (token.flags.has(.oneOf) && end + 1 < limit && tokens[end + 1].flags.has(.from))
            {
                roles += 1
            }
            end += 1
        }
        return closed(start, end, limit, names, roles, lastName, isFrame)
    }

    /// *глава «Газпрома» Алексей Миллер*, *фонд «Тёплый дом»*.
    private func joinsRun(_ index: Int, _ limit: Int, isNamed: Bool) -> Bool {
        guard isNamed, pack.features.contains(.cases) else { return false }
        let run = runs[Int(tokens[index].run)]
        guard run.words.count < 80 else { return false }
        return (index + 1 < limit && tokens[index + 1].isWord)
            || tokens[index - 1].flags.has(.organisation)
    }

    private func joinsSign(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
        let token = tokens[index]
        if token.sign == Sign.stop, index > start, index + 1 < limit, tokens[index + 1].isWord {
            let before = tokens[index - 1]
            return before.end == token.start
                && (before.flags.has(.abbreviation) || isSingleLetter(before))
        }
        return token.sign == Sign.hyphen || token.sign == 0x26
    }

    /// Whether the phrase ends before the word at `index`.
    private func isBreak(_ index: Int, _ start: Int, isInside: Bool, isFrame: Bool) -> Bool {
        let token = tokens[index]
        let before = tokens[index - 1]
        if hasFreeSubject { return isBreakOfFreePhrase(token, after: before, index, start) }
        if pack.features.contains(.caseForms) {
            if joinsOffices(index) { return false }
            if token.flags.has(.skip), !token.isCapital { return true }
            // *сказала опозиція Blue Paper*: the listener in Latin letters.
            if isLatin(index), !before.flags.has([.role, .organisation]), !isLatin(index - 1) {
                return true
            }
            if token.hash == Self.words { return true }
        }
        if token.flags.has(.determiner), !before.flags.has([.preposition, .stop]) { return true }
        if token.flags.has(.from), before.flags.has(.oneOf) { return false }
        if token.flags.has(.preposition), leadsToName(index) { return false }
        if pack.features.contains(.obliqueEndings), !token.isCapital,
            token.flags.has(.skip) || isAdverbByEnding(index) || isActive(index)
        {
            return true
        }
        if token.flags.has(.complement), !token.isCapital {
            return token.flags.has(.stop) && !isInside
        }
        // *An adviser to the mayor*, *a person close to the talks*.
        if isInside, token.flags.has(.stop), !token.isCapital, joinsRelation(index) { return false }
        // *According to a complaint filed by the state*
        if isFrame, token.hash == Self.by, pack.features.contains(.owners),
            self.token(index - 1, endsIn: "ed")
        {
            return false
        }
        // `A y B` inside an organisation's name.
        if token.flags.has(.particle), token.flags.has(.conjunction) { return !joinsWords(index) }
        // *deputy of Law and Order*: a small word joins two capitals behind an office.
        if token.flags.has(.conjunction), joinsCapitals(index, start) { return false }
        if token.flags.has(.stop), !token.isCapital { return true }
        // *read the email*: behind an article a verb's form is a noun.
        let isNoun = pack.features.contains(.owners) && before.flags.has([.determiner, .time])
        if token.cue >= 0, !token.isCapital, !token.flags.has(.role), !isNoun { return true }
        if token.flags.has(.preposition), !token.flags.has(.complement) {
            guard isFrame, pack.features.contains(.owners) else { return true }
            return token.flags.has(.stop)
        }
        return false
    }

    func joinsWords(_ index: Int) -> Bool {
        index >= 2 && index + 1 < tokens.count && tokens[index - 1].isName
            && tokens[index + 1].isName && tokens[index - 2].flags.has(.particle)
    }

    /// Whether the word at `index` ties an office to whom it serves: *adviser to*, *familiar with*.
    private func joinsRelation(_ index: Int) -> Bool {
        guard pack.features.contains(.owners), index + 1 < tokens.count,
            tokens[index - 1].flags.has(.relational)
        else { return false }
        let next = tokens[index + 1]
        return tokens[index].hash == Self.to || tokens[index].hash == Self.with
            ? next.isName || next.flags.has(.determiner) : false
    }

    private static let to = WordHash.of("to")
    private static let by = WordHash.of("by")
    private static let with = WordHash.of("with")

    /// *said Jones reporters*: a lower-case word after a name ends the name.
    private func breaksName(_ index: Int, _ names: Int) -> Bool {
        guard pack.features.contains(.owners), names > 0 else { return false }
        let before = tokens[index - 1]
        let mayJoin: WordFlags = [
            .preposition, .role, .organisation, .determiner, .joiner, .particle, .title,
        ]
        return before.isWord && !before.isCapital && !before.flags.has(mayJoin)
    }

    private func closed(
        _ start: Int,
        _ end: Int,
        _ limit: Int,
        _ names: Int,
        _ roles: Int,
        _ lastName: Int?,
        _ isFrame: Bool
    ) -> NounPhrase? {
        if names == 0, roles == 0, !isFrame {
            let isDescription =
                end > start && end - start <= 6
                && (tokens[start].flags.has(.determiner) || pack.features.contains(.cases))
            guard isDescription else { return nil }
        }
        var last = end
        var loose: WordFlags = [.preposition, .stop, .determiner]
        if pack.features.contains(.obliqueEndings) { loose.remove(.determiner) }
        while last > start,
            !tokens[last - 1].isWord && !tokens[last - 1].isRun
                || (tokens[last - 1].flags.has(loose) && !isInitial(last - 1, limit))
        {
            last -= 1
        }
        if pack.features.contains(.cases), let lastName, !tokens[last - 1].isRun {
            last = min(last, max(lastName + 1, start + 1))
        }
        guard last > start else { return nil }
        if roles > 0, last == end, last < limit, tokens[last].sign == Sign.comma,
            let named = nameInAside(last + 1, limit)
        {
            return NounPhrase(start..<named, .name)
        }
        let isNamedRun = tokens[last - 1].isRun
        return NounPhrase(start..<last, names > 0 || isNamedRun ? .name : .role)
    }

    /// The end of a full name between a comma and the next sign: *the mayor, Ana Ruiz,*.
    private func nameInAside(_ start: Int, _ limit: Int) -> Int? {
        var start = start
        if hasFreeSubject || pack.features.contains(.obliqueEndings), start < limit,
            tokens[start].flags.has(.honorific)
        {
            start += start + 1 < limit && tokens[start + 1].sign == Sign.stop ? 2 : 1
        }
        var end = start
        while end < limit, tokens[end].isName || (end > start && tokens[end].flags.has(.particle)) {
            end += 1
        }
        guard end == limit || !tokens[end].isWord else { return nil }
        // *sa femme, Alice*
        let isGiven =
            hasFreeSubject && end > start && tokens[start].flags.has([.givenMale, .givenFemale])
        return end - start >= 2 || isGiven ? end : nil
    }
}
