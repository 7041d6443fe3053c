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
        bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = bytes[offset]
                if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                    offset += 1
                    continue
                }
                let (scalar, width) = UTF8Scan.scalar(bytes, offset)
                if UTF8Scan.isWord(scalar) {
                    let word = word(bytes, offset, range.upperBound)
                    if pack.features.contains(.elision), let clitic = clitic(word.range) {
                        tokens.append(self.word(bytes, offset, clitic.verbEnd))
                        tokens.append(self.word(bytes, clitic.start, Int(word.end)))
                    } else {
                        tokens.append(word)
                    }
                    offset = Int(word.end)
                } else {
                    if !UTF8Scan.isSpace(scalar) {
                        let end = Int32(offset + width)
                        tokens.append(Token(start: Int32(offset), end: end, sign: scalar))
                    }
                    offset += width
                }
            }
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What the letters of a word have shown so far.
    private struct Letters {
        var hash = WordHash()
        var count = 0
        var capitals = 0

        @inline(__always)
        mutating func add(_ scalar: UInt32, _ facts: ScalarClass.Facts) {
            if facts.contains(.letter) { count += 1 }
            if facts.contains(.upper) { capitals += 1 }
            hash.add(scalar)
        }
    }

    /// The word at `start`; each of its letters is looked at once.
    private func word(_ bytes: Bytes, _ start: Int, _ limit: Int) -> Token {
        var letters = Letters()
        /// What stood before the last apostrophe, and where that ends.
        var beforeApostrophe: (letters: Letters, end: Int) = (letters, -1)
        let initials = initials(bytes, start, limit)
        var end = start
        while end < initials ?? limit {
            // Small ASCII letters are most of most texts.
            let begun = end
            while end < limit, bytes[end] &- 0x61 < 26 {
                letters.hash.addSmall(bytes[end])
                end += 1
            }
            if end > begun {
                letters.count += end - begun
                continue
            }
            let (scalar, width) = UTF8Scan.scalar(bytes, end)
            let facts = ScalarClass.facts(scalar)
            if initials == nil, !UTF8Scan.isWord(facts) {
                if Sign.isApostrophe(scalar), isElided(letters, scalar, end + width - start) {
                    letters.add(scalar, facts)
                    end += width
                    break
                }
                guard joins(scalar, end..<(end + width), start, limit) else { break }
                if Sign.isApostrophe(scalar) { beforeApostrophe = (letters, end + width) }
            }
            letters.add(scalar, facts)
            end += width
        }
        // *’s* at the end marks an owner, and is no part of the word.
        let isOwner =
            pack.features.contains(.owners) && beforeApostrophe.end == end - 1
            && bytes[end - 1] | 0x20 == 0x73
        let first = ScalarClass.facts(UTF8Scan.scalar(bytes, start).value)
        return token(
            start..<end,
            isOwner ? beforeApostrophe.letters : letters,
            isCapital: first.contains(.upper),
            isOwner: isOwner
        )
    }

    /// The end of initials such as `U.S.` at `offset`, or `nil`.
    private func initials(_ bytes: Bytes, _ offset: Int, _ limit: Int) -> Int? {
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

    /// Whether `letters` with an apostrophe behind them, `count` bytes in all, are a small word that
    /// the lexicon knows: *l’*.
    private func isElided(_ letters: Letters, _ apostrophe: UInt32, _ count: Int) -> Bool {
        guard pack.features.contains(.elision), count <= 11 else { return false }
        var hash = letters.hash
        hash.add(apostrophe)
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

    /// Whether a word that starts at `start` goes on behind the sign in `range`.
    private func joins(_ sign: UInt32, _ range: Range<Int>, _ start: Int, _ limit: Int) -> Bool {
        guard range.upperBound < limit else { return false }
        if Self.joins(sign) {
            return UTF8Scan.isWord(UTF8Scan.scalar(bytes, range.upperBound).value)
                && !(sign == Sign.stop && partsSentences(range.lowerBound, start))
        }
        return sign == Sign.comma && pack.features.contains(.capitalNouns)
            && isInNumber(range.lowerBound, start, limit)
    }

    private static func joins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x2019, 0x02BC, 0x2D, 0x2011, 0x2E, 0x26, 0x2F: true
        default: false
        }
    }

    private func token(
        _ range: Range<Int>,
        _ letters: Letters,
        isCapital: Bool,
        isOwner: Bool
    ) -> Token {
        var token = Token(start: Int32(range.lowerBound), end: Int32(range.upperBound))
        token.hash = letters.hash.value
        let entry = pack.entry(token.hash)
        token.flags = entry.flags.union(.word)
        if isCapital, !pack.heads.isEmpty, !entry.flags.has([.role, .organisation]) {
            token.flags.formUnion(pack.heads.flags(of: range, in: bytes))
        }
        token.cue = entry.cue
        token.opensPhrase = entry.opensPhrase
        if isOwner { token.flags.insert(.owner) }
        if isCapital { token.flags.insert(.capital) }
        if letters.capitals > 1, letters.capitals == letters.count {
            token.flags.insert(.allCapitals)
        }
        if pack.features.contains(.caseForms) {
            if isCapital { keepSurname(&token, letters) } else { keepNoun(&token) }
        }
        return token
    }

    /// *Рыбаков* is a surname, though *рыбаков* are fishermen.
    private func keepSurname(_ token: inout Token, _ letters: Letters) {
        // *І. П. Марчук*: an initial is no *і*.
        let end = Int(token.end)
        if letters.count == 1, end < bytes.count, bytes[end] == 0x2E {
            token.flags = [.word, .capital]
            token.cue = -1
            return
        }
        guard token.isCapital, token.flags.isSuperset(of: [.role, .oblique]) else { return }
        let last = bytes[token.range].suffix(4)
        guard Self.surnameEnds.contains(where: { last.elementsEqual($0) }) else { return }
        token.flags.subtract([.role, .honorific, .inflected, .oblique, .male, .female])
    }

    /// *том* is a volume, though *Том* is a name.
    private func keepNoun(_ token: inout Token) {
        guard token.flags.has([.givenMale, .givenFemale]) else { return }
        token.flags.subtract([.givenMale, .givenFemale])
        if !token.flags.has([.role, .organisation, .honorific]) {
            token.flags.subtract([.inflected, .oblique])
        }
    }

    private static let surnameEnds = ["ов", "ев", "ів", "їв"].map { Array($0.utf8) }
}
