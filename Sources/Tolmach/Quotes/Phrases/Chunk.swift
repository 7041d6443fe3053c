/// A noun phrase, a pronoun, or a phrase behind a preposition, read from its first word.
struct Chunk: Sendable {
    /// What the words before the noun say of its part in the clause.
    enum Role: Sendable {
        /// May be the subject.
        case subject
        /// An object, by its article or pronoun.
        case object
        /// Behind a preposition: the number of its token is that of the first one.
        case circumstance
    }

    /// The words that may name a speaker, without a preposition.
    var phrase: NounPhrase
    var role: Role
    /// How well the words fit one who speaks: 3 a name or pronoun, 2 an office or body, else 1.
    var weight: Int
    /// Where the next chunk may start.
    var next: Int

    /// Whether it is an object only by the sense of its noun: *der Zeitung* and *der „Bote“*.
    var isAmbiguous = false

    /// Whether it may be the subject.
    var isSubject: Bool { role == .subject }
}

extension QuoteReading {
    /// The longest chunk, in tokens.
    private static let longestChunk = 24

    /// The chunk that starts at token `start`, or `nil` when a verb or adverb stands there.
    ///
    /// - Complexity: O(1): at most 24 tokens are walked at each of at most 3 levels.
    func chunk(at start: Int, to limit: Int, depth: Int = 0) -> Chunk? {
        let limit = min(limit, start + Self.longestChunk)
        guard start < limit, depth < 3 else { return nil }
        let token = tokens[start]
        if token.isRun { return nil }
        guard token.isWord else { return nil }
        if token.flags.has(.pronoun) {
            let phrase = NounPhrase(start..<(start + 1), .pronoun)
            return Chunk(phrase: phrase, role: .subject, weight: 3, next: start + 1)
        }
        if token.flags.has(.preposition) {
            guard var inner = chunk(at: start + 1, to: limit, depth: depth + 1) else {
                let phrase = NounPhrase(start..<(start + 1), .bare)
                return Chunk(phrase: phrase, role: .circumstance, weight: 0, next: start + 1)
            }
            inner.role = .circumstance
            return inner
        }
        var index = start
        var role = Chunk.Role.subject
        if token.flags.has(.determiner) {
            index += 1
            if token.flags.has(.stop) { role = .object }
            // *einer der Zeugen*, *eine von ihnen*
            if index < limit, tokens[index].flags.has(.determiner),
                token.hash == Self.one || token.hash == Self.oneFeminine
            {
                role = .subject
                index += 1
            }
        }
        let head = skipAttributes(index, limit, isBehindDeterminer: index > start)
        guard let head, head < limit else { return pronounLike(start, index, limit, role) }
        let hasOpening = head > start
        guard isHead(head) || (hasOpening && isName(inMarks: head)) else {
            return pronounLike(start, index, limit, role)
        }
        let end = endOfHead(head, limit, isBehindDeterminer: hasOpening)
        let isAmbiguous =
            role == .subject && token.hash == Self.the && isFeminine(head..<end)
        if isAmbiguous { role = .object }
        var chunk = finished(start, head, end, limit, role, depth)
        chunk.isAmbiguous = isAmbiguous && tokens[end - 1].isRun
        return chunk
    }

    /// A capital that opens a name or noun, and no small word at the start of a sentence.
    func isHead(_ index: Int) -> Bool {
        let token = tokens[index]
        if !token.isCapital { return isAge(index) }
        return !token.flags.has(.notName) || token.flags.has([.noun, .time])
    }

    /// Whether a number with *-Jährige* behind it stands for a person.
    func isAge(_ index: Int) -> Bool {
        isNumber(index)
            && token(index, endsInOneOf: ["Jährige", "Jähriger", "Jährigen", "jähriger"])
    }

    private static let one = WordHash.of("einer")
    private static let oneFeminine = WordHash.of("eine")
    private static let the = WordHash.of("der")
    private static let this = ["dieser", "diese", "dieses", "beide", "alle", "viele", "einige"].map
    {
        WordHash.of($0)
    }

    /// *dieser*, *viele* alone.
    private func pronounLike(_ start: Int, _ index: Int, _ limit: Int, _ role: Chunk.Role) -> Chunk?
    {
        guard index == start + 1, role == .subject, Self.this.contains(tokens[start].hash) else {
            return nil
        }
        let phrase = NounPhrase(start..<index, .pronoun)
        return Chunk(phrase: phrase, role: .subject, weight: 2, next: index)
    }

    private func finished(
        _ start: Int,
        _ head: Int,
        _ end: Int,
        _ limit: Int,
        _ role: Chunk.Role,
        _ depth: Int
    ) -> Chunk {
        let words = head..<end
        let known: WordFlags = [.role, .organisation, .honorific, .nonPerson]
        let hasName = words.contains { tokens[$0].isName }
        let isKnown = words.contains { tokens[$0].flags.has(known) || tokens[$0].isRun }
        var weight = hasName ? 3 : (isKnown || isAge(head) ? 2 : 1)
        // *das sogenannte „Programm“* is a thing.
        if weight == 2, (start..<head).contains(where: { tokens[$0].flags.has(.scare) }) {
            weight = 1
        }
        // A capital that only the start of the sentence gives may be an adverb: *Ursprünglich*.
        if weight == 3, end == start + 1, isDoubtful(start) { weight = 1 }
        var last = end
        var next = end
        // Genitives and links belong to a noun; to a name only *von* and *aus* do.
        var hops = 0
        while next < limit, hops < 4, depth < 2 {
            let endsInName = tokens[next - 1].isName && hasName
            let isLink = tokens[next].flags.has(.preposition) && isLink(next, isName: endsInName)
            let isGenitive =
                !endsInName && tokens[next].flags.has(.determiner) && isGenitive(tokens[next].hash)
            guard isLink || isGenitive, isLink || !isListener(next + 1, behind: next - 1),
                let inner = chunk(at: isLink ? next + 1 : next, to: limit, depth: depth + 1)
            else { break }
            next = inner.next
            if !endsInName, !(hasName && isLink) { last = inner.phrase.tokens.upperBound }
            hops += 1
        }
        let isTime = tokens[head].flags.has(.time) && !hasName
        let role = isTime ? .circumstance : role
        let named = (head..<last).contains { tokens[$0].isName }
        let isGenitive = isGenitiveName(words, isBehindDeterminer: head > start)
        let isPerson = hasName && !isGenitive || (named && isNamedLast(head..<last))
        let phrase = NounPhrase(start..<last, isPerson ? .name : .role)
        return Chunk(
            phrase: phrase,
            role: role,
            weight: weight,
            next: behindParenthesis(next, limit)
        )
    }

    private func isDoubtful(_ index: Int) -> Bool {
        let token = tokens[index]
        let opens = index == 0 || !tokens[index - 1].isWord && tokens[index - 1].sign != Sign.comma
        return opens && !token.flags.has([.midCapital, .givenMale, .givenFemale, .surname])
    }

    /// *der Führer Irans*: one capital in -s behind an office with its article is no surname.
    private func isGenitiveName(_ words: Range<Int>, isBehindDeterminer: Bool) -> Bool {
        guard isBehindDeterminer, words.count > 1, let last = words.last,
            words.dropLast().allSatisfy({ tokens[$0].flags.has(.noun) })
        else { return false }
        return token(last, endsIn: "s") && !tokens[last].flags.has([.surname, .givenMale])
    }

    /// *sagte der Politiker der Zeitung „Bote“*: a medium behind an office is whom was spoken to,
    /// unless the office is one of media.
    private func isListener(_ noun: Int, behind office: Int) -> Bool {
        noun < tokens.count && tokens[noun].flags.isSuperset(of: [.organisation, .scare])
            && tokens[office].flags.has(.role)
            && !token(office, endsInOneOf: ["redakteur", "redakteurin", "geber", "sprecher"])
            && !token(office, endsInOneOf: ["sprecherin", "chef", "chefin", "leiter", "leiterin"])
            && !token(office, endsInOneOf: ["Sprecher", "Sprecherin", "Chef", "Chefin", "Leiter"])
    }

    /// *der Chef der Gewerkschaft Hans Müller*: a given name stands behind the genitive.
    private func isNamedLast(_ words: Range<Int>) -> Bool {
        guard words.count > 2 else { return false }
        return words.dropLast().contains {
            tokens[$0].flags.has([.givenMale, .givenFemale]) && tokens[$0 + 1].isName
        }
    }

    private func isLink(_ index: Int, isName: Bool) -> Bool {
        let hash = tokens[index].hash
        return Self.closeLinks.contains(hash) || (!isName && Self.looseLinks.contains(hash))
    }

    private static let closeLinks = ["von", "vom", "aus"].map { WordHash.of($0) }
    private static let looseLinks = ["für", "beim", "bei", "im", "in", "gegen", "zur"].map {
        WordHash.of($0)
    }

    private func isGenitive(_ hash: UInt64) -> Bool { Self.genitives.contains(hash) }

    private static let genitives = Set(
        [
            "des", "der", "eines", "einer", "dieses", "dieser", "seines", "seiner", "ihres",
            "ihrer", "mehrerer", "zahlreicher", "vieler", "einiger", "unseres", "unserer", "aller",
        ].map { WordHash.of($0) }
    )

    /// Behind *(SPD)*.
    func behindParenthesis(_ index: Int, _ limit: Int) -> Int {
        guard index < limit, tokens[index].sign == 0x28 else { return index }
        let close = (index..<min(limit, index + 8)).first { tokens[$0].sign == 0x29 }
        return close.map { $0 + 1 } ?? index
    }

    /// Where the noun stands behind adjectives and participles with what belongs to them:
    /// *die in New York geborene | Sängerin*.
    private func skipAttributes(_ index: Int, _ limit: Int, isBehindDeterminer: Bool) -> Int? {
        var index = index
        var count = 0
        while index < limit, count < 8 {
            let token = tokens[index]
            if token.isCapital || token.isRun || isAge(index) { return index }
            // *der 20. Juli*
            if token.sign == Sign.stop, index > 0, index + 1 < limit, isNumber(index - 1),
                tokens[index + 1].isCapital
            {
                index += 1
                continue
            }
            guard token.isWord else { return nil }
            if token.flags.has(.preposition) {
                guard isBehindDeterminer, let end = participle(index + 1, limit) else { return nil }
                index = end
            } else if isAttribute(index, isBehindDeterminer) {
                index += 1
            } else if isBehindDeterminer, token.flags.has(.skip), index + 1 < limit,
                tokens[index + 1].isWord, !tokens[index + 1].isCapital
            {
                index += 1
            } else {
                return nil
            }
            count += 1
        }
        return nil
    }

    /// The token of a participle before a noun: *… geborene Sängerin*.
    private func participle(_ start: Int, _ limit: Int) -> Int? {
        for index in start..<max(start, min(limit - 1, start + 8)) {
            guard tokens[index].isWord else { return nil }
            if !tokens[index].isCapital, tokens[index + 1].isCapital,
                token(index, endsInOneOf: ["ende", "enden", "ender", "ene", "enen", "te", "ten"])
            {
                return index
            }
        }
        return nil
    }

    private func isNumber(_ index: Int) -> Bool {
        let start = Int(tokens[index].start)
        return ScalarClass.facts(UTF8Scan.scalar(bytes, start).value).contains(.digit)
    }

    private func isAttribute(_ index: Int, _ isBehindDeterminer: Bool) -> Bool {
        let token = tokens[index]
        // *die beiden Männer*
        if isBehindDeterminer, token.flags.has(.pluralDeterminer) { return true }
        let closed: WordFlags = [
            .preposition, .stop, .auxiliary, .pronoun, .conjunction, .determiner, .relative,
        ]
        if token.flags.has(closed) { return false }
        if isNumber(index) { return true }
        guard self.token(index, endsInOneOf: ["e", "en", "er", "es", "em"]) else { return false }
        if isBehindDeterminer { return true }
        return token.cue < 0 && !token.flags.has(.skip)
            && !self.token(index, endsInOneOf: ["te", "ten"]) && index + 1 < tokens.count
            && tokens[index + 1].isCapital
    }
}
