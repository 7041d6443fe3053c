/// Finds what an editor put into quoted words: `[March 14]`, `[sic]`, `[…]`, `(прим. ред.)`.
///
/// Square brackets are always the editor's. Round ones are when a note of `notes.tsv` opens or
/// ends them, round and pointed ones when they hold an ellipsis only. Of nested brackets the
/// outermost counts; one that nothing closes in its fragment is none.
///
/// - Complexity: O(*n*) in the fragments: brackets nest to 8, and a note stands in at most 200
///   bytes.
struct EditorialInsertions {
    let bytes: [UInt8]
    let pack: LanguagePack
    /// What is markup and not words, in order.
    let markup: [TextSpan]

    private static let deepest = 8
    /// Longer brackets are the speaker's own aside, or the closing one belongs elsewhere.
    private static let longest = 400
    private static let longestNote = 200

    /// The insertions in `fragments`, in order.
    func spans(in fragments: [TextSpan]) -> [TextSpan] {
        fragments.flatMap { spans(in: $0.range) }
    }

    private func spans(in fragment: Range<Int>) -> [TextSpan] {
        var found: [Range<Int>] = []
        var open: [Int] = []
        var mark = -1
        for offset in fragment {
            let byte = bytes[offset]
            guard let isOpener = Self.bracket(byte) else { continue }
            if mark < 0 { mark = firstMark(endingAfter: offset) }
            while mark < markup.count, Int(markup[mark].end) <= offset { mark += 1 }
            if mark < markup.count, Int(markup[mark].start) <= offset { continue }
            if isOpener {
                if open.count == Self.deepest { open.removeFirst() }
                open.append(offset)
                continue
            }
            guard let place = open.lastIndex(where: { Self.closes(byte, bytes[$0]) }) else {
                continue
            }
            let bracket = open[place]..<(offset + 1)
            open.removeSubrange(place...)
            guard isInsertion(bracket) else { continue }
            while let last = found.last, last.lowerBound > bracket.lowerBound { found.removeLast() }
            found.append(bracket)
        }
        return found.map { TextSpan($0) }
    }

    /// Whether `byte` opens a bracket; `nil` when it is none.
    private static func bracket(_ byte: UInt8) -> Bool? {
        switch byte {
        case 0x5B, 0x28, 0x3C: true
        case 0x5D, 0x29, 0x3E: false
        default: nil
        }
    }

    private static func closes(_ closer: UInt8, _ opener: UInt8) -> Bool {
        switch (opener, closer) {
        case (0x5B, 0x5D), (0x28, 0x29), (0x3C, 0x3E): true
        default: false
        }
    }

    private func isInsertion(_ bracket: Range<Int>) -> Bool {
        guard bracket.count <= Self.longest else { return false }
        let words = (bracket.lowerBound + 1)..<(bracket.upperBound - 1)
        switch bytes[bracket.lowerBound] {
        case 0x5B: return true
        case 0x28: return isEllipsis(words) || isNote(words)
        default: return isEllipsis(words)
        }
    }

    /// Whether nothing but dots and blanks stands in `range`, and at least three dots or a `…`.
    private func isEllipsis(_ range: Range<Int>) -> Bool {
        let words = UTF8Scan.trimmed(bytes, range)
        return (3...8).contains(words.count)
            && (bytes[words].allSatisfy { $0 == 0x2E }
                || bytes[words].elementsEqual([0xE2, 0x80, 0xA6]))
    }

    /// Whether the words of a note open or end `range`.
    private func isNote(_ range: Range<Int>) -> Bool {
        guard !pack.notes.isEmpty, range.count <= Self.longestNote else { return false }
        var tokens: [Token] = []
        Tokenizer(bytes: bytes, pack: pack).append(range, to: &tokens)
        let words = tokens.lazy.filter(\.isWord).map(\.hash)
        return pack.notes.contains { words.starts(with: $0) || Array(words.suffix($0.count)) == $0 }
    }

    private func firstMark(endingAfter offset: Int) -> Int {
        var (low, high) = (0, markup.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(markup[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
