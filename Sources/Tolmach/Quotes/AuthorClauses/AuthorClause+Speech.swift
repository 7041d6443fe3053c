/// Speech set off by dashes anywhere in a paragraph: `– Speech – said X. – Speech.`, `They are
/// angry. – Nobody asked us – says X.`, `X says: – Speech.`
///
/// The author's words need no comma and no full stop before the dash that ends them, and may open
/// with a capital behind a whole sentence: `– Speech. – He shrugged. – Speech.`
extension AuthorClause {
    /// What the dashes of one paragraph set off.
    struct Speech {
        var runs: [QuotedRun]
        /// Whether a dash opens the paragraph.
        var isLine: Bool
        /// Whether a speaker, or a colon, says that it is speech.
        var isCertain: Bool
    }

    private enum Place {
        case author(from: Int), speech(from: Int, outer: Int)
    }

    /// The speech in a paragraph, or `nil` when no dash opens any; the outer runs between marks,
    /// `marked`, keep their own dashes.
    func speech(in paragraph: Range<Int>, number: Int, marked: [QuotedRun]) -> Speech? {
        let dashes = dashes(in: paragraph, outside: marked)
        guard let first = dashes.first else { return nil }
        let opening = UTF8Scan.trimmed(bytes, paragraph.lowerBound..<first.start)
        let isLine = opening.isEmpty && isBlank(first.end, paragraph.upperBound)
        var found: [QuotedRun] = []
        var isCertain = false
        var isKnown = false
        var place: Place =
            isLine
            ? .speech(from: first.end, outer: paragraph.lowerBound)
            : .author(from: paragraph.lowerBound)
        var clause: Int?
        func add(_ words: Range<Int>, outer: Range<Int>) {
            let words = UTF8Scan.trimmed(bytes, words, tail: Sign.comma)
            guard !words.isEmpty else { return }
            var run = QuotedRun(
                words: words,
                outer: outer,
                paragraph: number,
                depth: 0,
                mark: Sign.emDash
            )
            run.isClosed = outer.upperBound < paragraph.upperBound
            run.opensParagraph = found.isEmpty && isLine
            run.isDialogue = true
            run.isSplit = clause != nil
            found.append(run)
        }
        for dash in dashes.dropFirst(isLine ? 1 : 0) {
            switch place {
            case .speech(let start, let outer):
                guard opensClause(dash, paragraph) else { continue }
                add(start..<dash.start, outer: outer..<dash.end)
                (isCertain, isKnown) = (true, true)
                clause = dash.end
                place = .author(from: dash.end)
            case .author(let start):
                guard isBlank(dash.end, paragraph.upperBound) else { continue }
                if opensSpeech(dash, paragraph) {
                    if isColon(before: dash.start, paragraph.lowerBound) { isKnown = true }
                    if let begun = clause, tellsMore(begun..<dash.start) { clause = nil }
                    place = .speech(from: dash.end, outer: dash.start)
                } else if clause == start, resumes(start, dash, paragraph.upperBound) {
                    place = .speech(from: dash.end, outer: dash.start)
                }
            }
        }
        if case .speech(let start, let outer) = place, isKnown || isLine && found.isEmpty {
            if isKnown { isCertain = true }
            add(start..<paragraph.upperBound, outer: outer..<paragraph.upperBound)
        }
        return found.isEmpty ? nil : Speech(runs: found, isLine: isLine, isCertain: isCertain)
    }

    private func dashes(in paragraph: Range<Int>, outside marked: [QuotedRun]) -> [Dash] {
        var place = 0
        return dashes(in: paragraph).filter { dash in
            while place < marked.count, marked[place].outer.upperBound <= dash.start { place += 1 }
            return place == marked.count || !marked[place].isClosed
                || !marked[place].words.contains(dash.start)
        }
    }

    private func isBlank(_ offset: Int, _ limit: Int) -> Bool {
        offset < limit && UTF8Scan.isSpace(UTF8Scan.scalar(bytes, offset).value)
    }

    /// The last sign or letter before `offset`, or 0.
    private func scalar(before offset: Int, _ floor: Int) -> UInt32 {
        let words = UTF8Scan.trimmed(bytes, floor..<offset)
        return UTF8Scan.scalar(bytes, before: words.upperBound, floor: words.lowerBound) ?? 0
    }

    private func isColon(before offset: Int, _ floor: Int) -> Bool {
        scalar(before: offset, floor) == Sign.colon
    }

    /// Whether a dash behind the end of a sentence, or a colon, opens speech.
    private func opensSpeech(_ dash: Dash, _ paragraph: Range<Int>) -> Bool {
        let before = scalar(before: dash.start, max(paragraph.lowerBound, dash.start - 16))
        guard Sign.endsSentence(before) || before == Sign.colon else { return false }
        let next = skipBlanks(dash.end, paragraph.upperBound)
        guard next < paragraph.upperBound else { return false }
        let facts = ScalarClass.facts(UTF8Scan.scalar(bytes, next).value)
        return facts.contains(.upper) || facts.contains(.digit)
            || UTF8Scan.scalar(bytes, next).value == Sign.ellipsis
    }

    /// Whether speech that the author's words broke off goes on: *– I do not – he said – know.*
    func resumes(_ start: Int, _ dash: Dash, _ limit: Int) -> Bool {
        guard pack.features.contains(.dashSpeech), isShort(start..<dash.start, words: 8) else {
            return false
        }
        let words = tokens(from: dash.end, limit, atMost: 60)
        guard let next = words.first(where: \.isWord) else { return false }
        // *– says Jan Nowak – head of the firm*: an office is an aside of the author's.
        return !next.isCapital && next.cue < 0
            && !next.flags.has([.role, .organisation, .honorific, .oneOf])
    }

    /// Whether `range` is at most so many words, without a full stop or a comma.
    private func isShort(_ range: Range<Int>, words limit: Int) -> Bool {
        guard range.count < limit * 16 else { return false }
        let found = tokens(from: range.lowerBound, range.upperBound, atMost: range.count)
        return found.count(where: \.isWord) <= limit && !stops(in: found)
            && !found.contains { $0.sign == Sign.comma }
    }

    /// Whether the author goes on with a sentence of their own before the next speech.
    private func tellsMore(_ range: Range<Int>) -> Bool {
        let found = tokens(from: range.lowerBound, range.upperBound, atMost: 400)
        return range.count > 400 || stops(in: found.dropLast())
    }

    private func stops(in found: some Collection<Token>) -> Bool {
        zip(found, found.dropFirst()).contains { before, token in
            Sign.endsSentence(token.sign) && !before.flags.has(.abbreviation)
        }
    }

    /// Whether the author's words begin behind `dash`.
    func opensClause(_ dash: Dash, _ paragraph: Range<Int>) -> Bool {
        let words = tokens(from: dash.end, paragraph.upperBound, atMost: 200)
        guard let first = words.first, first.isWord else { return false }
        let before = scalar(before: dash.start, max(paragraph.lowerBound, dash.start - 16))
        let endsSentence = Sign.endsSentence(before)
        if !first.isCapital, isFinite(first) { return true }
        if endsSentence, opensNarration(words) { return true }
        // *– Well – Anna wavered – I might go.*
        if words.count > 1, isSubject(first), isFinite(words[1]) { return true }
        guard !first.isCapital else { return false }
        // *– cicho powiedziała X*, *– po chwili dodał X*, *– jak mówi X*
        var isAside = first.flags.has([.skip, .preposition]) && !first.flags.has(.determiner)
        isAside = isAside || first.hash == Self.asSaid || isAdverb(first)
        guard isAside, first.hash != Self.negation else { return false }
        for token in words.dropFirst().prefix(4) {
            guard token.isWord, !token.flags.has([.determiner, .relative]) else { return false }
            if isFinite(token), let cue = pack.cue(token.cue) { return cue.kind <= .ask }
            if token.isCapital || token.hash == Self.negation { return false }
        }
        return false
    }

    private func isSubject(_ token: Token) -> Bool {
        if token.isCapital {
            return token.flags.has([.givenMale, .givenFemale]) && !token.flags.has(.oblique)
        }
        return token.flags.has(.pronoun) && token.flags.has([.masculine, .feminine])
    }

    private static let asSaid = WordHash.of("jak")
    private static let negation = WordHash.of("nie")

    private func isFinite(_ token: Token) -> Bool {
        guard let cue = pack.cue(token.cue) else { return false }
        return cue.tense == .past || cue.tense == .pres
    }

    private func isAdverb(_ token: Token) -> Bool {
        pack.endings.adverb.fits(bytes, token.range)
    }

    /// Whether a verb in the past is among the first words: the author tells what went on.
    private func opensNarration(_ words: [Token]) -> Bool {
        for token in words.prefix(5) {
            guard token.isWord else { return false }
            if isFinite(token) || pack.endings.past.fits(bytes, token.range) { return true }
            if token.flags.has([.relative, .opaque]) { return false }
        }
        return false
    }

    private func tokens(from offset: Int, _ limit: Int, atMost count: Int) -> [Token] {
        var end = min(limit, offset + count)
        while end < limit, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var tokens: [Token] = []
        Tokenizer(bytes: bytes, pack: pack).append(offset..<end, to: &tokens)
        return tokens
    }

    private func skipBlanks(_ offset: Int, _ limit: Int) -> Int {
        var offset = offset
        while isBlank(offset, limit) { offset += UTF8Scan.scalar(bytes, offset).width }
        return offset
    }
}
