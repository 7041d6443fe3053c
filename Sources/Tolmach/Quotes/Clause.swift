/// What is known of the clause in which a verb stands, where the verb comes second or last.
struct Clause: Sendable {
    /// The first chunk that may be its subject.
    var subject: Chunk?
    /// The chunk that ends right before the verb.
    var adjacent: Chunk?
    /// Whether a word such as *dass* or a relative pronoun opened it.
    var isSubordinate = false
    /// Whether a verb was seen in it.
    var hasVerb = false
}

extension QuoteReading {
    /// How far back a clause is read, in tokens.
    private static let farthest = 80

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
        var place = clauseStart(index, first)
        var opensPart = true
        while place < index {
            let token = tokens[place]
            if token.sign == Sign.comma || token.isRun || Sign.isDash(token.sign) {
                if clause.isSubordinate, let before = outer.popLast() { clause = before }
                place += 1
                opensPart = true
                guard place < index else { break }
                if let antecedent = last, opensRelative(place, index) {
                    outer.append(clause)
                    clause = Clause(
                        subject: isNominativeRelative(place) ? antecedent : nil,
                        isSubordinate: true
                    )
                    place += 1
                    opensPart = false
                }
                continue
            }
            if opensPart, opensSubordinate(place) {
                if outer.count < 3 { outer.append(clause) }
                clause = Clause(isSubordinate: true)
                place += 1
                opensPart = false
                continue
            }
            if opensPart, token.flags.has(.conjunction) {
                place += 1
                continue
            }
            guard let chunk = chunk(at: place, to: index) else {
                if isVerbLike(place) {
                    clause.hasVerb = true
                    opensPart = false
                }
                // *und kritisierte*: the subject stays, the clause is a new one.
                if token.flags.has(.conjunction) { clause.hasVerb = false }
                place += 1
                continue
            }
            if chunk.isSubject {
                let isNewPart = opensPart && clause.hasVerb && !clause.isSubordinate
                if clause.subject == nil || (isNewPart && chunk.next == index) {
                    clause.subject = chunk
                } else if let former = clause.subject, former.weight < 2, chunk.weight > 2,
                    clause.hasVerb
                {
                    clause.subject = chunk
                }
            }
            if chunk.role != .circumstance { last = chunk }
            opensPart = false
            place = max(chunk.next, place + 1)
            if place == index { clause.adjacent = chunk }
        }
        return clause
    }

    /// Where the clause may start: behind a colon, semicolon, or quoted words that are no part of it.
    private func clauseStart(_ index: Int, _ first: Int) -> Int {
        let floor = max(first, index - Self.farthest)
        for place in stride(from: index - 1, through: floor, by: -1) {
            let token = tokens[place]
            if token.sign == Sign.colon || token.sign == Sign.semicolon { return place + 1 }
            if token.isRun, endsPart(place) { return place + 1 }
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

    /// Whether a relative clause opens here: *der, die, das* with no noun, or *welcher*.
    private func opensRelative(_ index: Int, _ limit: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if token.flags.has(.relative) { return true }
        guard token.flags.has(.article) else { return false }
        guard let chunk = chunk(at: index, to: limit) else { return true }
        return chunk.phrase.tokens.count < 2
    }

    private func isNominativeRelative(_ index: Int) -> Bool {
        tokens[index].flags.has([.relative, .article]) && !tokens[index].flags.has(.stop)
    }

    private func isVerbLike(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.isCapital else { return false }
        if token.flags.has(.auxiliary) || token.cue >= 0 { return true }
        let closed: WordFlags = [.skip, .stop, .preposition, .conjunction, .determiner, .pronoun]
        return !token.flags.has(closed) && self.token(index, endsInOneOf: ["t", "te", "ten", "en"])
    }
}
