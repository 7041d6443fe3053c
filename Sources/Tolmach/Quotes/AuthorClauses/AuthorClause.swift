/// Cuts the author's words out of quoted ones: `«Speech, — said X. — Speech»`, and lines of dialogue
/// that open with a dash.
///
/// A dash opens the author's words when a cue follows within seven words, either at once or after
/// what may be its subject.
///
/// - Complexity: O(*n*) in the run; at most 200 bytes are looked at behind each dash.
struct AuthorClause {
    let bytes: [UInt8]
    let pack: LanguagePack

    /// One stretch of speech, and where the author's words after it begin.
    struct Part {
        var words: Range<Int>
        var cut: Int
    }

    struct Dash {
        let start: Int
        let end: Int
    }

    /// The parts of `run`, or `run` itself when the author does not interrupt it.
    func parts(of run: QuotedRun) -> [QuotedRun] {
        guard run.words.count > 24 else { return [run] }
        let parts = cut(run.words)
        guard !parts.isEmpty else { return [run] }
        var found: [QuotedRun] = []
        for (index, part) in parts.enumerated() where !part.words.isEmpty {
            let isLast = index == parts.count - 1 && part.cut >= run.words.upperBound
            var piece = run
            piece.words = part.words
            let start = index == 0 ? run.outer.lowerBound : part.words.lowerBound
            piece.outer = start..<(isLast ? run.outer.upperBound : part.cut)
            piece.isClosed = isLast ? run.isClosed : true
            piece.opensParagraph = run.opensParagraph && index == 0
            piece.continues = run.continues && index == 0
            piece.isSplit = index > 0
            piece.isInterrupted = true
            found.append(piece)
        }
        return found
    }

    /// The speech in a line of dialogue, or `nil` when the paragraph is none.
    func dialogue(in paragraph: Range<Int>, number: Int) -> [QuotedRun]? {
        guard let (offset, dash) = opening(of: paragraph) else { return nil }
        let parts = cut(offset..<paragraph.upperBound)
        guard !parts.isEmpty else { return nil }
        return parts.enumerated().filter { !$1.words.isEmpty }.map { index, part in
            let start = index == 0 ? paragraph.lowerBound : part.words.lowerBound
            var run = QuotedRun(
                words: part.words,
                outer: start..<part.cut,
                paragraph: number,
                depth: 0,
                mark: dash
            )
            run.isClosed = part.cut < paragraph.upperBound
            run.opensParagraph = index == 0
            run.isDialogue = true
            run.isSplit = index > 0
            return run
        }
    }

    /// A whole line of dialogue, in which the author says nothing: it ends as a sentence does.
    func line(in paragraph: Range<Int>, number: Int) -> QuotedRun? {
        guard let (offset, dash) = opening(of: paragraph) else { return nil }
        let words = UTF8Scan.trimmed(bytes, offset..<paragraph.upperBound)
        guard let last = UTF8Scan.scalar(bytes, before: words.upperBound, floor: words.lowerBound),
            Sign.endsSentence(last),
            ScalarClass.facts(UTF8Scan.scalar(bytes, words.lowerBound).value).contains(.upper)
        else { return nil }
        var run = QuotedRun(
            words: words,
            outer: paragraph,
            paragraph: number,
            depth: 0,
            mark: dash
        )
        run.opensParagraph = true
        run.isDialogue = true
        return run
    }

    /// Where the speech begins in a paragraph that opens with a dash, and that dash.
    private func opening(of paragraph: Range<Int>) -> (offset: Int, dash: UInt32)? {
        var offset = paragraph.lowerBound
        var dash: UInt32?
        while offset < paragraph.upperBound {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            if dash == nil, Sign.isAnyDash(scalar) {
                dash = scalar
            } else if !UTF8Scan.isSpace(scalar) {
                break
            }
            offset += width
        }
        guard let dash, offset < paragraph.upperBound else { return nil }
        // A hyphen glued to a word is a number's sign or a list, not speech.
        let isGlued = !UTF8Scan.isSpace(UInt32(bytes[offset - 1]))
        if dash == Sign.hyphen, isGlued, !pack.features.contains(.gluedDash) { return nil }
        return (offset, dash)
    }

    /// The stretches of speech in `range`; empty when the author does not interrupt.
    private func cut(_ range: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var start = range.lowerBound
        var authorStart: Int?
        for dash in dashes(in: range) where dash.start > range.lowerBound {
            if let author = authorStart {
                guard endsAuthor(author..<dash.start) || resumes(author, dash, range.upperBound)
                else { continue }
                start = skipSigns(dash.end, range.upperBound)
                authorStart = nil
            } else if pack.features.contains(.dashSpeech)
                ? opensClause(dash, range) : opensAuthor(dash, in: range)
            {
                parts.append(
                    Part(
                        words: UTF8Scan.trimmed(bytes, start..<dash.start, tail: Sign.comma),
                        cut: dash.end
                    )
                )
                authorStart = dash.end
            }
        }
        guard !parts.isEmpty else {
            return pack.features.contains(.commaClause) ? cutAtCommas(range) : []
        }
        if authorStart == nil, start < range.upperBound {
            let words = UTF8Scan.trimmed(bytes, start..<range.upperBound)
            parts.append(Part(words: words, cut: range.upperBound))
        }
        return parts
    }

    /// Dashes that may set words off: after a blank, or glued to a word and before a blank or sign.
    func dashes(in range: Range<Int>) -> [Dash] {
        var found: [Dash] = []
        var offset = range.lowerBound
        var before: UInt32 = 0x20
        while offset < range.upperBound {
            // Continuation bytes are skipped with their scalar, so this reads only lead bytes.
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            let end = offset + width
            if Sign.isDash(scalar) || scalar == Sign.hyphen {
                let next = end < range.upperBound ? UTF8Scan.scalar(bytes, end).value : 0x20
                if UTF8Scan.isSpace(before), end < range.upperBound {
                    found.append(Dash(start: offset, end: end))
                } else if Sign.isDash(scalar), !UTF8Scan.isWord(next) {
                    found.append(Dash(start: offset, end: end))
                }
            }
            before = scalar
            offset = end
        }
        return found
    }

    /// Whether the author's words `range` may end where a dash follows.
    private func endsAuthor(_ range: Range<Int>) -> Bool {
        let words = UTF8Scan.trimmed(bytes, range)
        guard let last = UTF8Scan.scalar(bytes, before: words.upperBound, floor: words.lowerBound)
        else { return false }
        if !pack.features.isDisjoint(with: [.gluedDash, .commaClause]) { return true }
        switch last {
        case 0x2C, 0x2E, 0x3A, 0x21, 0x3F, 0x2026, 0xBB, 0x201D, 0x22: return true
        default: return false
        }
    }

    /// Whether the author's words begin behind `dash`.
    private func opensAuthor(_ dash: Dash, in range: Range<Int>) -> Bool {
        let offset = dash.end
        let limit = range.upperBound
        // A dash behind a dash opens nothing; a line of them is not cut into words for each.
        guard offset < limit, !Sign.isDash(UTF8Scan.scalar(bytes, offset).value) else {
            return false
        }
        let isSetOff = isSetOff(dash, in: range)
        var end = min(limit, offset + 200)
        while end < limit, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var tokens: [Token] = []
        Tokenizer(bytes: bytes, pack: pack).append(offset..<end, to: &tokens)
        var words = 0
        var hasAuxiliary = false
        var isActor = false
        for token in tokens {
            guard token.isWord else {
                if Sign.endsSentence(token.sign) || Sign.isDash(token.sign) { return isActor }
                if token.sign == Sign.comma, words >= 2 { return isActor }
                continue
            }
            words += 1
            hasAuxiliary = hasAuxiliary || token.flags.has(.auxiliary)
            if let cue = pack.cue(token.cue), cue.tense != .inf,
                cue.tense != .part || hasAuxiliary, !token.isCapital
            {
                guard words > 1, let first = tokens.first(where: \.isWord) else { return true }
                let mayBeSubject: WordFlags = [.pronoun, .role, .determiner, .skip, .here]
                guard isSetOff || !pack.features.contains(.caseForms) else { return false }
                return first.isCapital || first.flags.has(mayBeSubject)
            }
            if words == 1, isSetOff, isVerb(token) { return true }
            if (2...5).contains(words), isSetOff, isVerb(token),
                let first = tokens.first(where: \.isWord), mayPrecedeVerb(first)
            {
                return true
            }
            // *— Я все розумію, — він замовк*: a pronoun behind a comma and a dash.
            if words == 1, isSetOff, token.flags.has(.pronoun), !token.isCapital,
                pack.features.contains(.caseForms), !token.flags.has(.here)
            {
                isActor = true
            }
            if words >= 7 { return isActor }
        }
        return isActor
    }

    /// Whether the speech before a dash ends in a sign, as it must before the author’s words.
    private func isSetOff(_ dash: Dash, in range: Range<Int>) -> Bool {
        let words = UTF8Scan.trimmed(bytes, range.lowerBound..<dash.start)
        let last = UTF8Scan.scalar(bytes, before: words.upperBound, floor: words.lowerBound)
        switch last {
        case 0x2C, 0x21, 0x3F, 0x2026, 0x2E, 0xBB, 0x201D, 0x201C, 0x22: return true
        default: return false
        }
    }

    /// *— Ні, — Марко похитав головою*: whether a word may be the subject of a verb behind it.
    private func mayPrecedeVerb(_ word: Token) -> Bool {
        let known: WordFlags = [.skip, .pronoun, .role, .givenMale, .givenFemale]
        return word.flags.has(known) || (word.isName && !word.flags.has([.preposition, .opener]))
    }

    /// Whether a small word shows by its ending that it is a verb, known or not.
    private func isVerb(_ token: Token) -> Bool {
        !token.isCapital
            && pack.endings.verb(bytes[token.range]) != nil
    }

    func skipSigns(_ offset: Int, _ limit: Int) -> Int {
        var offset = offset
        while offset < limit {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            guard UTF8Scan.isSpace(scalar) || [0x2C, 0x2E, 0x3A, 0x3B].contains(scalar) else {
                break
            }
            offset += width
        }
        return offset
    }
}
