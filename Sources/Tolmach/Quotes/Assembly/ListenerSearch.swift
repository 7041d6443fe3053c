/// Finds the noun phrase that names a listener at a place.
///
/// - Complexity: O(1): at most 12 tokens are walked.
struct ListenerSearch {
    /// What must be there to believe that words name a listener.
    enum Evidence {
        /// A noun with a determiner is enough: *told the gathering*.
        case any
        /// A name, an office, a body or a noun for listeners.
        case name
        /// A noun for listeners, a body, or a name in marks or capitals.
        case listener
    }

    let reading: QuoteReading
    /// The token before which the phrase ends.
    var limit: Int
    let isQuote: [Bool]

    private static let longest = 12
    private static let markedBytes = 80

    /// The phrase that starts at `index`.
    func phrase(at index: Int, evidence: Evidence) -> Range<Int>? {
        var start = index
        while start < limit, isDirectionless(start) { start += 1 }
        var walk = Walk(end: start)
        while walk.end < min(limit, start + Self.longest) {
            guard step(&walk, from: start) else { break }
        }
        let isBelieved =
            switch evidence {
            case .any: walk.head != nil || walk.hasName || walk.loose != nil
            case .name: walk.head != nil || walk.hasName
            case .listener: walk.isListener
            }
        guard isBelieved, let end = walk.last ?? walk.loose, end > start else { return nil }
        return start..<end
    }

    /// A short name in marks at `index`, as of a newspaper.
    func nameInMarks(at index: Int) -> Range<Int>? {
        guard index < limit, isName(run: index) else { return nil }
        return index..<(index + 1)
    }

    /// How far a walk has come, and what it has met.
    private struct Walk {
        var end: Int
        /// The end of the phrase so far: behind its last noun or name.
        var last: Int?
        /// The same, for a noun that nothing knows.
        var loose: Int?
        var head: Int?
        var hasName = false
        var hasDeterminer = false
        var isListener = false
        var small = 0

        mutating func take(asHead isHead: Bool = false) {
            if isHead { head = end }
            end += 1
            last = end
        }
    }

    /// Takes the next token into the phrase; `false` where the phrase ends.
    private func step(_ walk: inout Walk, from start: Int) -> Bool {
        let token = reading.tokens[walk.end]
        if token.isRun {
            guard isName(run: walk.end) else { return false }
            walk.isListener = true
            walk.hasName = true
            walk.take()
            // What follows a name in marks is the subject, unless it is a name again.
            return walk.end < limit && reading.tokens[walk.end].isName && walk.head != nil
        }
        if walk.end > start, let closer = closer(ofMarkAt: walk.end) {
            walk.isListener = true
            walk.hasName = true
            walk.end = closer
            walk.take()
            return false
        }
        guard token.isWord else { return joins(walk) && take(&walk) }
        if token.isCapital || hasElidedName(token) { return capital(token, &walk, from: start) }
        return small(token, &walk, from: start)
    }

    /// The closing mark of a name in marks inside the author's words of a quote.
    ///
    /// Marks are tokens like others there.
    private func closer(ofMarkAt index: Int) -> Int? {
        let closers: [UInt32: UInt32] = [0xAB: 0xBB, 0x201C: 0x201D, 0x201E: 0x201C, 0x22: 0x22]
        guard let wanted = closers[reading.tokens[index].sign], index + 2 < limit,
            reading.tokens[index + 1].isCapital
        else { return nil }
        return (index + 2..<min(limit, index + 7)).first { reading.tokens[$0].sign == wanted }
    }

    private func take(_ walk: inout Walk) -> Bool {
        walk.end += 1
        return true
    }

    private func capital(_ token: Token, _ walk: inout Walk, from start: Int) -> Bool {
        let isHead = token.flags.has([.organisation, .nonPerson, .role]) || isListenerNoun(token)
        let isLast = walk.end + 1 >= limit || !reading.tokens[walk.end + 1].isCapital
        let isKnown = isHead || token.flags.has(.allCapitals)
        if token.flags.has(.notName), !isKnown, walk.end > start || isLast { return false }
        walk.isListener =
            walk.isListener || isListenerNoun(token) || token.flags.has(.allCapitals)
            || token.flags.has([.organisation, .nonPerson])
        walk.hasName = true
        // *Russia’s network*: what is owned is spoken to.
        if token.flags.has(.owner), walk.end + 1 < limit {
            walk.hasDeterminer = true
            walk.end += 1
            walk.loose = walk.end
            return true
        }
        walk.take(asHead: isHead)
        return true
    }

    private func small(_ token: Token, _ walk: inout Walk, from start: Int) -> Bool {
        let pack = reading.pack
        if pack.listeners.pronouns.contains(token.hash), !isPossessive(walk.end) {
            guard walk.last == nil, !walk.hasDeterminer else { return false }
            walk.isListener = true
            walk.take(asHead: true)
            return false
        }
        if isListenerNoun(token) {
            walk.isListener = true
            walk.take(asHead: true)
            return true
        }
        if walk.last != nil {
            // Where the case tells the listener, an office behind it is the subject.
            let mayContinue = pack.listeners.datives.isEmpty && isNoun(token)
            if mayContinue || pack.listeners.continuing.contains(token.hash) {
                walk.isListener = true
                walk.take(asHead: true)
                return true
            }
            guard token.flags.has([.complement, .particle]), walk.end + 1 < limit else {
                return false
            }
            // *House of Commons*, *members of parliament*, but *Ann Brown | of Fox News*.
            let next = reading.tokens[walk.end + 1]
            let before = reading.tokens[walk.end - 1]
            let isBody =
                before.flags.has([.organisation, .nonPerson]) || isListenerNoun(before)
                || token.flags.has(.particle)
            let isJoined = (before.isCapital && isBody && next.isName) || isListenerNoun(next)
            return isJoined && take(&walk)
        }
        if token.flags.has(.determiner) || pack.listeners.articles.contains(token.hash) {
            guard !walk.hasDeterminer || walk.end == start + 1 else { return false }
            walk.hasDeterminer = true
            return take(&walk)
        }
        if isNoun(token) || pack.listeners.continuing.contains(token.hash) {
            walk.isListener = walk.isListener || token.flags.has(.organisation)
            walk.take(asHead: true)
            return true
        }
        let closed: WordFlags = [
            .stop, .preposition, .conjunction, .skip, .opaque, .relative, .pronoun, .nominal,
        ]
        guard !token.flags.has(closed), token.cue < 0, walk.small < 3 else { return false }
        walk.small += 1
        walk.end += 1
        if walk.hasDeterminer { walk.loose = walk.end }
        return true
    }

    /// Whether a sign inside a name goes on with it, as in *A & B*.
    private func joins(_ walk: Walk) -> Bool {
        let token = reading.tokens[walk.end]
        guard walk.last == walk.end, walk.end + 1 < limit,
            reading.tokens[walk.end + 1].isCapital
        else { return false }
        let before = reading.tokens[walk.end - 1]
        if token.sign == 0x26 { return true }
        return token.sign == Sign.stop && before.end == token.start
            && (before.flags.has(.abbreviation) || reading.isSingleLetter(before))
    }

    /// A small word before the phrase that says nothing about it: *also told reporters*.
    private func isDirectionless(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isWord && reading.isAdverb(index) && !isListenerNoun(token)
            && !token.flags.has([.determiner, .pronoun])
    }

    private func isListenerNoun(_ token: Token) -> Bool {
        reading.pack.listeners.heads.contains(token.hash)
    }

    private func isNoun(_ index: Int) -> Bool {
        guard index < limit, reading.tokens[index].isWord else { return false }
        let token = reading.tokens[index]
        let closed: WordFlags = [.stop, .preposition, .conjunction, .skip, .opaque, .pronoun]
        return !token.flags.has(closed) && token.cue < 0
    }

    private func isNoun(_ token: Token) -> Bool {
        token.flags.has([.role, .organisation, .male, .female, .nonPerson])
            && !token.flags.has([.pronoun, .determiner])
    }

    /// Whether the pronoun at `index` belongs to the noun behind it: *told her husband*.
    func isPossessive(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.flags.has([.possessive, .determiner]) && isNoun(index + 1)
    }

    /// *l’AFP*: a name behind an article that is glued to it.
    private func hasElidedName(_ token: Token) -> Bool {
        let start = Int(token.start)
        guard token.end - token.start > 4 else { return false }
        let bytes = reading.bytes
        let name =
            bytes[start + 1] == 0x27 ? start + 2 : bytes[start + 1] == 0xE2 ? start + 4 : 0
        guard name > 0, name < Int(token.end) else { return false }
        return ScalarClass.facts(UTF8Scan.scalar(bytes, name).value).contains(.upper)
    }

    /// Whether the run at `index` is short and begins like a name.
    private func isName(run index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.isRun, !isQuote[Int(token.run)] else { return false }
        let words = UTF8Scan.trimmed(reading.bytes, reading.runs[Int(token.run)].words)
        guard !words.isEmpty, words.count <= Self.markedBytes else { return false }
        let first = UTF8Scan.scalar(reading.bytes, words.lowerBound).value
        return ScalarClass.facts(first).contains(.upper)
            && !Sign.endsSentence(reading.lastScalar(of: words))
    }
}
