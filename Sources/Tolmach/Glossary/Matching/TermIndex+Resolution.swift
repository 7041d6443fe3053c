extension TermIndex {
    /// Longer lists of candidates are cut, the surest first; no word of a real glossary has them.
    static let candidateLimit = 256

    /// Bits that go with a text word.
    enum Flag {
        /// It may stand inside a term.
        static let particle: UInt8 = 1
        /// It is the *s* of a possessive.
        static let possessive: UInt8 = 2
    }

    /// Finds what a text word may be, and remembers it.
    ///
    /// - Complexity: O(*n*) in the word, and what rules and dictionary take.
    func resolve(_ word: RawWord, _ cache: inout TermCache) -> RawWordTable.Value {
        var spelling = TermSpelling()
        let place = word.start..<word.start + word.length
        spelling.read(UnsafeBufferPointer(rebasing: word.bytes[place]))
        var found: [TermCache.Candidate] = []
        var number = vocabulary.first(spelling.folded)
        while number >= 0 {
            let known = vocabulary.words[Int(number)]
            if known.abbreviation.allows(spelling.capitals) {
                found.append(candidate(Int(number), .form))
            }
            number = known.next
        }
        if let relations, spelling.length > 0 {
            let forms = found.count
            for (number, kind) in relations.words(for: spelling.word, vocabulary)
            where !found[..<forms].contains(where: { $0.word == number }) {
                found.append(candidate(Int(number), kind))
            }
        }
        if found.count > Self.candidateLimit {
            found.sort { ($0.kind, $0.word) < ($1.kind, $1.word) }
            found.removeLast(found.count - Self.candidateLimit)
        }
        var flags: UInt8 = 0
        if particles.contains(spelling.folded) { flags |= Flag.particle }
        if spelling.folded == [UInt8(ascii: "s")] { flags |= Flag.possessive }
        return cache.add(word, found, flags: flags)
    }

    private func candidate(_ number: Int, _ kind: TermKey.Kind) -> TermCache.Candidate {
        TermCache.Candidate(word: UInt32(number), kind: kind, place: trie.first(number))
    }
}
