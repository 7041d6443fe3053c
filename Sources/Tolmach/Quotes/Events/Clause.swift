/// What is known of the clause in which a verb stands, where the verb comes second or last.
struct Clause: Sendable {
    /// The first chunk that may be its subject.
    var subject: Chunk?
    /// The chunk that ends right before the verb.
    var adjacent: Chunk?
    /// The subject of the main clause around it.
    var main: Chunk?
    /// Whether a word such as *dass* or a relative pronoun opened it.
    var isSubordinate = false
    /// Whether it is what somebody says or thinks: *dass*, *ob*.
    var isReport = false
    /// Whether a verb was seen in it.
    var hasVerb = false
    /// A chunk behind a comma that is a subject of its own when the next verb is its verb.
    var fresh: Chunk?
    /// Whether something stands before its verb.
    var hasFront = false
    /// Whether its first verb shows that reported words go on.
    var isReported = false
}

extension QuoteReading {
    /// How far back a clause is read, in tokens.
    private static let farthest = 80

    /// How many runs a clause may hold: a text of nothing but marks has no clauses.
    private static let mostRuns = 5

    /// The clause of the verb at token `index`, read from its start.
    ///
    /// A comma with a conjunction or relative pronoun opens an inner clause, and the next comma ends
    /// it; other commas set off appositions, which change no subject.
    ///
    /// - Complexity: O(1): at most 80 tokens are read.
    func clause(before index: Int, from first: Int) -> Clause {
        var outer: [Clause] = []
        var clause = Clause()
        var last: Chunk?
        var isJoined = false
        var place = clauseStart(index, first)
        var opensPart = true
        while place < index {
            let token = tokens[place]
            if token.isRun {
                // *„Bote“ berichtet*: a name in marks right before the verb.
                if !clause.hasFront, clause.subject == nil, isName(inMarks: place),
                    place + 1 < tokens.count, isVerbLike(place + 1)
                {
                    let phrase = NounPhrase(place..<(place + 1), .name)
                    clause.subject = Chunk(
                        phrase: phrase,
                        role: .subject,
                        weight: 1,
                        next: place + 1
                    )
                }
                clause.hasFront = true
                opensPart = false
                place += 1
                continue
            }
            if token.sign == Sign.comma || Sign.isDash(token.sign) {
                if clause.isSubordinate, clause.hasVerb, let before = outer.popLast() {
                    clause = before
                    clause.hasFront = true
                }
                place += 1
                opensPart = true
                if let antecedent = last, antecedent.weight > 0, place < index,
                    opensRelative(place, index)
                {
                    outer.append(clause)
                    let isSubject = isNominativeRelative(place)
                    clause = Clause(subject: isSubject ? antecedent : nil, isSubordinate: true)
                    place += 1
                    opensPart = false
                }
                continue
            }
            if opensPart, isComparison(place, index) {
                isJoined = true
                place += 1
                continue
            }
            if opensPart, opensSubordinate(place) {
                outer.append(clause)
                clause = Clause(isSubordinate: true, isReport: token.flags.has(.opaque))
                place += 1
                opensPart = false
                continue
            }
            // In second place stands the verb, even where it looks like an adjective.
            let isSecond = clause.hasFront && !clause.hasVerb && !clause.isSubordinate
            guard !(isSecond && isPlainWord(place)), let chunk = chunk(at: place, to: index) else {
                if isSecond && isPlainWord(place) || isVerbLike(place) {
                    if !clause.hasVerb { clause.isReported = token.flags.has(.reported) }
                    clause.hasVerb = true
                    clause.fresh = nil
                    opensPart = false
                }
                isJoined = token.flags.has(.joiner) && last?.role == .circumstance
                place += 1
                continue
            }
            if chunk.isSubject, !isCompared(place), !isJoined {
                let isBehindVerb = place > first && isVerbLike(place - 1)
                clause.take(chunk, opensPart: opensPart, isBehindVerb: isBehindVerb)
            }
            clause.hasFront = true
            last = chunk
            isJoined = false
            opensPart = false
            place = max(chunk.next, place + 1)
            if place == index { clause.adjacent = chunk }
        }
        if !clause.isSubordinate, let fresh = clause.fresh, index > first,
            clause.adjacent != nil || tokens[index - 1].sign == Sign.comma
                || tokens[index - 1].sign == 0x29
        {
            clause.subject = fresh
        }
        clause.main = outer.first?.subject ?? clause.subject
        return clause
    }

    /// Where the clause may start: behind a colon, semicolon, or quoted words that are no part of it.
    private func clauseStart(_ index: Int, _ first: Int) -> Int {
        let floor = max(first, index - Self.farthest)
        var marked = 0
        for place in stride(from: index - 1, through: floor, by: -1) {
            let token = tokens[place]
            let isPart = token.sign == Sign.colon || token.sign == Sign.semicolon
            if isPart, place < index - 1 { return place + 1 }
            guard token.isRun else { continue }
            marked += 1
            if endsPart(place) || marked > Self.mostRuns { return place + 1 }
        }
        return floor
    }

    /// Whether a run is a part of its own: long words, or a sign at their end.
    private func endsPart(_ place: Int) -> Bool {
        let run = runs[Int(tokens[place].run)]
        let last = lastScalar(of: run.words)
        return run.words.count > 60 || Sign.endsSentence(last) || last == Sign.comma
    }

    private func opensSubordinate(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && token.flags.has([.opener, .opaque])
            && !token.flags.has(.preposition)
    }

    /// *Als Grund nannte X …*: with the verb right behind, it opens no clause.
    private func isComparison(_ index: Int, _ limit: Int) -> Bool {
        // *Als „Geschenk“ bezeichnete X den Fund*
        if tokens[index].hash == Self.asWord, index + 2 == limit, tokens[index + 1].isRun {
            return true
        }
        guard tokens[index].hash == Self.asWord, var chunk = chunk(at: index + 1, to: limit)
        else { return false }
        while chunk.next < limit, tokens[chunk.next].flags.has(.preposition),
            let more = self.chunk(at: chunk.next, to: limit)
        {
            chunk = more
        }
        guard chunk.next == limit || isVerbLike(chunk.next) else { return false }
        let next = limit + 1 < tokens.count ? tokens[limit + 1].sign : 0
        return next != Sign.comma
            && !(chunk.next..<limit).contains { tokens[$0].sign == Sign.comma }
    }

    private static let asWord = WordHash.of("als")

    /// Whether *als* or *wie* before a chunk makes it no subject: *sagte er als Zeuge*.
    private func isCompared(_ index: Int) -> Bool {
        index > 1 && tokens[index - 1].flags.has(.alias) && tokens[index - 2].isWord
    }

    /// Whether a relative clause opens here: *der, die, das* with no noun, or *welcher*.
    private func opensRelative(_ index: Int, _ limit: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if token.flags.has(.relative) { return true }
        guard token.flags.isSuperset(of: [.article, .determiner]) else { return false }
        guard let chunk = chunk(at: index, to: limit) else { return true }
        return chunk.phrase.tokens.count < 2
    }

    private func isNominativeRelative(_ index: Int) -> Bool {
        tokens[index].flags.has([.relative, .article]) && !tokens[index].flags.has(.stop)
    }

    /// A word in small letters that is none of the small words of the lexicon.
    private func isPlainWord(_ index: Int) -> Bool {
        let token = tokens[index]
        let closed: WordFlags = [
            .skip, .preposition, .conjunction, .determiner, .pronoun, .capital, .particle, .opaque,
        ]
        return token.isWord && !token.flags.has(closed)
            && !bytes[token.range].contains(where: { $0 == 0x2E || $0 == 0x2D })
    }

    func isVerbLike(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if token.flags.has([.auxiliary, .reported]) || token.cue >= 0 { return true }
        let closed: WordFlags = [.skip, .stop, .preposition, .conjunction, .determiner, .pronoun]
        return !token.flags.has(closed) && self.token(index, endsInOneOf: ["t", "te", "ten", "en"])
    }
}

extension Clause {
    /// Takes in a chunk that may be a subject.
    ///
    /// Before the verb there is room for one part of the clause; behind it the first fitting chunk
    /// counts, and one that names a person more than a thing.
    fileprivate mutating func take(_ chunk: Chunk, opensPart: Bool, isBehindVerb: Bool) {
        guard let former = subject else {
            subject = chunk
            return
        }
        guard hasVerb, !isSubordinate else { return }
        if opensPart, chunk.weight > 1 {
            if fresh == nil { fresh = chunk }
        } else if isBehindVerb, chunk.phrase.kind == .pronoun, former.phrase.kind != .pronoun {
            subject = chunk
        } else if former.weight < 2, chunk.weight > former.weight {
            subject = chunk
        }
    }
}
