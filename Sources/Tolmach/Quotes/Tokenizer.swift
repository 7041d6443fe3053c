/// Cuts text into words and signs.
///
/// A word is letters, digits and marks, joined inside by an apostrophe, hyphen, full stop, `&` or
/// `/`; initials such as `U.S.` are one word with its full stops.
struct Tokenizer {
    let bytes: [UInt8]
    let pack: LanguagePack

    /// Appends the tokens of `range`.
    ///
    /// - Complexity: O(*n*) in the range.
    func append(_ range: Range<Int>, to tokens: inout [Token]) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                offset += 1
                continue
            }
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            if UTF8Scan.isWord(scalar) {
                let end = initials(offset, range.upperBound) ?? word(offset, range.upperBound)
                if pack.features.contains(.elision), let clitic = clitic(offset..<end) {
                    tokens.append(token(offset..<clitic.verbEnd))
                    tokens.append(token(clitic.start..<end))
                } else {
                    tokens.append(token(offset..<end))
                }
                offset = end
            } else {
                if !UTF8Scan.isSpace(scalar) {
                    let end = Int32(offset + width)
                    tokens.append(Token(start: Int32(offset), end: end, sign: scalar))
                }
                offset += width
            }
        }
    }

    /// The end of initials such as `U.S.` at `offset`, or `nil`.
    private func initials(_ offset: Int, _ limit: Int) -> Int? {
        var end = offset
        var count = 0
        while end < limit {
            let (scalar, width) = UTF8Scan.scalar(bytes, end)
            let stop = end + width
            guard stop < limit, bytes[stop] == 0x2E, ScalarClass.facts(scalar).contains(.letter)
            else { break }
            end = stop + 1
            count += 1
        }
        return count >= 2 ? end : nil
    }

    private func word(_ offset: Int, _ limit: Int) -> Int {
        var end = offset
        while end < limit {
            let (scalar, width) = UTF8Scan.scalar(bytes, end)
            if UTF8Scan.isWord(scalar) {
                end += width
            } else if Sign.isApostrophe(scalar), pack.features.contains(.elision),
                isElided(offset..<(end + width))
            {
                return end + width
            } else if Self.joins(scalar), end + width < limit,
                UTF8Scan.isWord(UTF8Scan.scalar(bytes, end + width).value),
                !(scalar == Sign.stop && partsSentences(end, offset))
            {
                end += width
            } else if scalar == Sign.comma, pack.features.contains(.capitalNouns),
                isInNumber(end, offset, limit)
            {
                end += width
            } else {
                break
            }
        }
        return end
    }

    /// Whether `range`, which ends in an apostrophe, is a small word that the lexicon knows: *l’*.
    private func isElided(_ range: Range<Int>) -> Bool {
        guard range.count <= 11 else { return false }
        var hash = WordHash()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            hash.add(scalar)
            offset += width
        }
        return !pack.entry(hash.value).flags.isEmpty
    }

    /// The pronoun that a hyphen joins to the verb before it: *dit-il*, *a-t-on*.
    private func clitic(_ range: Range<Int>) -> (verbEnd: Int, start: Int)? {
        let floor = max(range.lowerBound, range.upperBound - 6)
        guard let hyphen = bytes[floor..<range.upperBound].lastIndex(of: 0x2D) else { return nil }
        let start = hyphen + 1
        guard Self.clitics.contains(where: { bytes[start..<range.upperBound].elementsEqual($0) })
        else { return nil }
        var end = hyphen
        if end - range.lowerBound > 2, bytes[end - 1] == 0x74, bytes[end - 2] == 0x2D { end -= 2 }
        return end > range.lowerBound ? (end, start) : nil
    }

    private static let clitics = ["il", "elle", "on", "ils", "elles"].map { Array($0.utf8) }

    /// Whether the comma at `comma` is the decimal one of a number: *8,6*.
    private func isInNumber(_ comma: Int, _ start: Int, _ limit: Int) -> Bool {
        comma > start && comma + 1 < limit && (0x30...0x39).contains(bytes[comma - 1])
            && (0x30...0x39).contains(bytes[comma + 1])
    }

    /// Whether a full stop without a blank parts two sentences, *sagte sie.Der Rat*, where nouns
    /// have capitals and other words none.
    private func partsSentences(_ stop: Int, _ start: Int) -> Bool {
        guard pack.features.contains(.capitalNouns), stop > start + 1 else { return false }
        let next = ScalarClass.facts(UTF8Scan.scalar(bytes, stop + 1).value)
        let before = UTF8Scan.scalar(bytes, before: stop, floor: start) ?? 0
        return next.contains(.upper) && ScalarClass.facts(before).contains(.lower)
    }

    private static func joins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x2019, 0x02BC, 0x2D, 0x2011, 0x2E, 0x26, 0x2F: true
        default: false
        }
    }

    private func token(_ range: Range<Int>) -> Token {
        var token = Token(start: Int32(range.lowerBound), end: Int32(range.upperBound))
        var hash = WordHash()
        var end = range.upperBound
        if pack.features.contains(.owners), isOwner(range) {
            end -= bytes[end - 2] == 0x27 ? 2 : 4
            token.flags.insert(.owner)
        }
        var offset = range.lowerBound
        var capitals = 0
        var letters = 0
        while offset < end {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            let facts = ScalarClass.facts(scalar)
            if facts.contains(.letter) { letters += 1 }
            if facts.contains(.upper) {
                if offset == range.lowerBound { token.flags.insert(.capital) }
                capitals += 1
            }
            hash.add(scalar)
            offset += width
        }
        if capitals > 1, capitals == letters { token.flags.insert(.allCapitals) }
        token.hash = hash.value
        let entry = pack.entry(token.hash)
        token.flags.formUnion(entry.flags)
        if token.isCapital, !pack.heads.isEmpty, !entry.flags.has([.role, .organisation]) {
            token.flags.formUnion(pack.heads.flags(of: range, in: bytes))
        }
        token.flags.insert(.word)
        token.cue = entry.cue
        return token
    }

    /// Whether the word ends in ’s or 's and has something before it.
    private func isOwner(_ range: Range<Int>) -> Bool {
        guard range.count > 2, bytes[range.upperBound - 1] | 0x20 == 0x73 else { return false }
        let end = range.upperBound - 1
        if bytes[end - 1] == 0x27 { return true }
        return range.count > 4 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
            && bytes[end - 1] == 0x99
    }
}
