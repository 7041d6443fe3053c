extension QuoteReading {
    /// The speaker that a phrase names: the smallest words that do.
    func speaker(_ phrase: NounPhrase) -> Speaker? {
        guard !phrase.tokens.isEmpty else { return nil }
        let kind = speakerKind(of: phrase)
        return Speaker(mention: TextSpan(span(of: naming(phrase, kind))), kind: kind)
    }

    /// The tokens of a phrase that do the naming: a name without titles, a body without what it is.
    func naming(_ phrase: NounPhrase, _ kind: Speaker.Kind) -> Range<Int> {
        switch kind {
        case .name: return personalName(in: phrase) ?? phrase.tokens
        case .organisation where phrase.kind == .name: break
        default: return phrase.tokens
        }
        guard !pack.features.contains(.caseForms) else { return phrase.tokens }
        // *the charity Open Bank*: a small word says what it is, the capitals are its name.
        guard
            let first = phrase.tokens.first(where: {
                tokens[$0].isCapital && !(hasFreeSubject && tokens[$0].flags.has(.determiner))
            }),
            first > phrase.tokens.lowerBound, tokens[first - 1].flags.has(.organisation)
        else { return phrase.tokens }
        return first..<phrase.tokens.upperBound
    }

    /// Where `range` stands in the text, without an owner's *’s* at its end.
    func span(of range: Range<Int>) -> Range<Int> {
        let last = tokens[range.upperBound - 1]
        var end = Int(last.end)
        if last.flags.has(.owner) { end -= bytes[end - 2] == 0x27 ? 2 : 4 }
        return Int(tokens[range.lowerBound].start)..<end
    }

    /// What kind of words a phrase is.
    func speakerKind(of phrase: NounPhrase) -> Speaker.Kind {
        let words = phrase.tokens
        if phrase.isJoint { return .group }
        switch phrase.kind {
        case .pronoun: return .pronoun
        case .dropped, .nobody: return .unnamed
        case .name, .role, .bare: break
        }
        if words.count == 1, tokens[words.lowerBound].isRun { return .organisation }
        let hasRole = words.contains { tokens[$0].flags.has([.role, .honorific]) }
        let hasBody = words.contains { tokens[$0].flags.has([.organisation, .nonPerson]) }
        let isInitials = phrase.kind == .name && words.count <= 2 && isAcronym(words)
        if !hasRole || headIsBody(words), hasBody || isInitials, !isNamedBesideBody(phrase) {
            return .organisation
        }
        if phrase.kind == .name, personalName(in: phrase) != nil { return .name }
        return isGroup(words) ? .group : .role
    }

    /// *пресслужба Офісу президента*: the first noun of the phrase, in the nominative, is a body.
    private func headIsBody(_ words: Range<Int>) -> Bool {
        guard pack.features.contains(.caseForms) else { return false }
        let head = words.first { tokens[$0].flags.has([.role, .organisation, .honorific]) }
        return head.map { tokens[$0].flags.has(.organisation) } ?? false
    }

    /// *пресс-секретаря министерства Анны Петровой*: a full name stands beside the body's word.
    private func isNamedBesideBody(_ phrase: NounPhrase) -> Bool {
        guard let name = personalName(in: phrase) else { return false }
        if pack.features.contains(.owners) { return isMember(name, in: phrase) }
        guard pack.features.contains(.cases) else { return false }
        return name.count >= 2
            && !name.contains {
                tokens[$0].flags.has([.organisation, .nonPerson]) || tokens[$0].isRun
            }
    }

    /// *Paul Reed of the Harbour Union*: a given name, and the body behind a preposition.
    private func isMember(_ name: Range<Int>, in phrase: NounPhrase) -> Bool {
        let next = name.upperBound
        return startsWithGivenName(name) && next < phrase.tokens.upperBound
            && tokens[next].flags.has([.complement, .preposition, .from])
            && !name.contains { tokens[$0].flags.has([.organisation, .nonPerson]) }
    }

    /// *FBI*, *the DHS*: capitals only.
    private func isAcronym(_ words: Range<Int>) -> Bool {
        let last = tokens[words.upperBound - 1]
        return last.flags.has(.allCapitals) && last.end - last.start <= 12
            && words.dropLast().allSatisfy { tokens[$0].flags.has(.determiner) }
    }

    /// Whether a description means several people.
    private func isGroup(_ words: Range<Int>) -> Bool {
        if tokens[words.lowerBound].flags.has(.pluralDeterminer) { return true }
        if hasFreeSubject, isPair(words) { return true }
        // *A spokesperson for the workers* is one person: the head stands before the link.
        let link = words.dropFirst().first { tokens[$0].flags.has([.preposition, .complement]) }
        let head = (link ?? words.upperBound) - 1
        if tokens[head].flags.has(.collective) { return true }
        return pack.features.contains(.owners) && token(head, endsIn: "s")
            && !token(head, endsIn: "ss") && !tokens[head].flags.has(.owner)
    }

    /// *Alain et Martine Dubreuil*, *le maire et son adjoint*: no *y* inside a body's name.
    private func isPair(_ words: Range<Int>) -> Bool {
        words.dropFirst().contains { index in
            tokens[index].flags.has(.conjunction) && index + 1 < words.upperBound
                && !tokens[index - 1].flags.has(.complement)
                && (tokens[index + 1].flags.has([.determiner, .role, .givenMale, .givenFemale]))
        }
    }

    /// The tokens of a person's name in a phrase, without titles, or `nil` when it names nobody.
    func personalName(in phrase: NounPhrase) -> Range<Int>? {
        guard phrase.kind == .name else { return nil }
        guard let (first, last) = outerNames(in: phrase.tokens) else { return nil }
        if first == last, pack.features.contains(.owners), isHome(first, in: phrase) { return nil }
        var chosen = last
        if first != last {
            let between = first.upperBound..<last.lowerBound
            // *Ana Ruiz of Lima*: the place is not the name.
            let isPlace = between.contains {
                tokens[$0].flags.has([.complement, .preposition, .from])
            }
            // *Jan Nowak from Radom*, but *a teacher from Radom, Jan Nowak*.
            if isPlace, startsWithGivenName(first) { return withoutTitles(first) }
            let hasComma = between.contains { tokens[$0].sign == Sign.comma }
            if isPlace, !hasComma, !pack.features.contains(.cases) {
                let isDescribed = (phrase.tokens.lowerBound..<first.lowerBound).contains {
                    tokens[$0].flags.has([.role, .title])
                }
                chosen = isDescribed && last.count > 1 ? last : first
            }
        }
        if hasFreeSubject {
            guard let own = person(in: chosen, of: phrase) else { return nil }
            chosen = own
        }
        return withoutTitles(chosen).flatMap { isServed($0, in: phrase) ? nil : $0 }
    }

    /// The person in capitals that may begin with the name of what they serve, or `nil` when there
    /// is no person: *ministre de la Santé | Anne Ruiz*, *maire de Lyon*.
    private func person(in run: Range<Int>, of phrase: NounPhrase) -> Range<Int>? {
        let given: WordFlags = [.givenMale, .givenFemale]
        let first = run.lowerBound
        guard !tokens[first].flags.has(given) || isComplement(first, phrase) else { return run }
        if run.count > 1, !tokens[first].flags.has(given),
            let start = run.dropFirst().dropLast().first(where: {
                tokens[$0].isName && tokens[$0].flags.has(given)
                    && !tokens[$0 - 1].flags.has(.particle)
            })
        {
            return start..<run.upperBound
        }
        guard isComplement(first, phrase) else { return run }
        let names = run.count { tokens[$0].isName }
        guard names >= 3, !tokens[first].flags.has(given) else { return nil }
        return (first + 1)..<run.upperBound
    }

    /// Whether the name that begins at `first` only says whose or of what an office is.
    private func isComplement(_ first: Int, _ phrase: NounPhrase) -> Bool {
        var before = first - 1
        while before > phrase.tokens.lowerBound, tokens[before].flags.has(.article) { before -= 1 }
        guard before > phrase.tokens.lowerBound, tokens[before].isWord,
            tokens[before].flags.has([.complement, .preposition])
        else { return false }
        return (phrase.tokens.lowerBound..<before).contains {
            tokens[$0].isWord && !tokens[$0].isCapital && !tokens[$0].flags.has(.determiner)
        }
    }

    /// *a woman from Westport*: the name behind a description says only where it belongs.
    private func isHome(_ name: Range<Int>, in phrase: NounPhrase) -> Bool {
        let head = phrase.tokens.lowerBound..<name.lowerBound
        let link = head.last { !tokens[$0].flags.has(.determiner) }
        guard let link, tokens[link].isWord,
            tokens[link].flags.has([.complement, .preposition, .from])
        else { return false }
        return (head.lowerBound..<link).contains {
            tokens[$0].isWord && !tokens[$0].isCapital
                && !tokens[$0].flags.has([.determiner, .preposition, .complement])
        }
    }

    private func startsWithGivenName(_ name: Range<Int>) -> Bool {
        let words = name.drop { tokens[$0].flags.has([.role, .honorific, .title]) }
        return words.count > 1
            && words.first.map { tokens[$0].flags.has([.givenMale, .givenFemale]) } ?? false
    }

    /// The first and the last stretch of words that may be a person's name; one may be both.
    private func outerNames(in words: Range<Int>) -> (first: Range<Int>, last: Range<Int>)? {
        var found: (first: Range<Int>, last: Range<Int>)?
        var start: Int?
        func end(_ begun: Int, _ index: Int) {
            guard !isPlace(begun..<index, in: words) else { return }
            found = (found?.first ?? begun..<index, begun..<index)
        }
        for index in words {
            let token = tokens[index]
            let isInside =
                token.isName
                || (start != nil && token.sign == Sign.stop && index > words.lowerBound
                    && tokens[index - 1].end == token.start)
                || (start.map { joinsParticle(index, from: $0, to: words.upperBound) } ?? false)
                || (start != nil && token.isRun && index + 1 < words.upperBound
                    && tokens[index + 1].isName)
            if isInside {
                if start == nil { start = index }
            } else if let begun = start {
                end(begun, index)
                start = nil
            }
        }
        if let start { end(start, words.upperBound) }
        return found
    }

    /// Whether a small word goes on with the name that started at `start`: *Ana Ruiz de la Torre*.
    private func joinsParticle(_ index: Int, from start: Int, to limit: Int) -> Bool {
        guard tokens[index].flags.has(.particle), !tokens[index].flags.has(.conjunction) else {
            return false
        }
        if pack.features.contains(.capitalNouns) { return isNameParticle(index, to: limit) }
        var next = index + 1
        while next < min(limit, index + 3), tokens[next].flags.has(.particle), !tokens[next].isName
        {
            next += 1
        }
        guard next < limit, tokens[next].isName else { return false }
        guard hasFreeSubject else { return true }
        // Where small words are elided, *de* behind a surname names a place or a body.
        let isFirst = (start..<index).count { tokens[$0].isName } == 1
        return !pack.features.contains(.elision)
            || !tokens[index].flags.has([.complement, .preposition])
            || tokens[index].start + 4 > tokens[index].end
                && tokens[next].start == tokens[index].end
            || (isFirst && tokens[start].flags.has([.givenMale, .givenFemale]))
            || !tokens[index - 1].isName
    }

    /// Drops titles at the front: *Judge*, *Президент Украины*.
    private func withoutTitles(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var hadTitle = false
        // *Ukrainian President X*: the land of an office is no part of the name.
        if pack.features.contains(.owners), range.count > 2,
            tokens[start + 1].flags.has([.role, .honorific]),
            !tokens[start].flags.has([.role, .honorific, .givenMale, .givenFemale])
        {
            start += 1
        }
        while start + 1 < range.upperBound,
            tokens[start].flags.has([.role, .honorific, .title, .organisation])
                || (hadTitle && tokens[start].sign == Sign.stop)
                || (pack.features.contains(.caseForms) && tokens[start].flags.has(.nonPerson))
        {
            start += 1
            hadTitle = true
        }
        guard start < range.upperBound else { return nil }
        // *жительница Курска Анна Котова*: the name begins with the given one.
        if range.upperBound - start > 2, pack.features.contains(.cases),
            let given = (start + 1..<range.upperBound - 1).first(where: {
                tokens[$0].flags.has([.givenMale, .givenFemale])
            }), !tokens[start].flags.has([.givenMale, .givenFemale])
        {
            start = given
        }
        if pack.features.contains(.cases), hadTitle || start > range.lowerBound {
            let wanted = hasPatronymic(range) ? 3 : 2
            if range.upperBound - start > wanted { start = range.upperBound - wanted }
        }
        let isLoneTitle =
            start + 1 == range.upperBound
            && (tokens[start].flags.has([.role, .honorific])
                || (hasFreeSubject && tokens[start].flags.has(.title)))
        return isLoneTitle ? nil : start..<range.upperBound
    }

    private func hasPatronymic(_ range: Range<Int>) -> Bool {
        range.contains { pack.endings.isPatronymic(text(tokens[$0].range)) }
    }
}
