extension TermIndex {
    /// Whether a hit is written with the capitals of its term.
    ///
    /// Where the words of the text have more or fewer letters than the term, as inflected ones do,
    /// the letters that both have count.
    func hasCapitals(of hit: TermHit, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var term = cased[hit.output] ?? entries[Int(hit.term)].text
        let there = Self.capitals(in: UnsafeBufferPointer(rebasing: bytes[hit.start..<hit.end]))
        let wanted = term.withUTF8 { Self.capitals(in: $0) }
        if hit.kind <= .listed { return there.joined().elementsEqual(wanted.joined()) }
        return there.count == wanted.count
            && zip(there, wanted).allSatisfy { there, wanted in
                zip(there, wanted).allSatisfy { $0 == $1 }
                    && (there.count <= wanted.count || !there[wanted.count...].contains(true)
                        || wanted.allSatisfy { $0 })
            }
    }

    /// Which of the letters and digits of each word are capitals.
    private static func capitals(in bytes: UnsafeBufferPointer<UInt8>) -> [[Bool]] {
        var words: [[Bool]] = []
        var scanner = TermScanner(bytes)
        while scanner.next() {
            var capitals: [Bool] = []
            var at = scanner.start
            while at < scanner.end {
                let (scalar, length) = TermSpelling.decoded(bytes, at)
                let facts = ScalarClass.facts(scalar)
                if !facts.isDisjoint(with: [.letter, .digit]) {
                    capitals.append(facts.contains(.upper))
                }
                at += length
            }
            words.append(capitals)
        }
        return words
    }
}
