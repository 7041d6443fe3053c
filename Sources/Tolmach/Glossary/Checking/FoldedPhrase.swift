/// A phrase as the matcher compares it: words without regard to case, stress and the kind of
/// white space, hyphen or apostrophe.
struct FoldedPhrase: Hashable, Sendable {
    /// Its words, each in folded letters.
    let words: [String]

    /// What lies between them.
    private let gaps: [TermGap]

    /// - Complexity: O(*n*) in `text`.
    init(_ text: String) {
        var text = text
        var words: [String] = []
        var gaps: [TermGap] = []
        text.withUTF8 { bytes in
            var scanner = TermScanner(bytes)
            var spelling = TermSpelling()
            while scanner.next() {
                spelling.read(UnsafeBufferPointer(rebasing: bytes[scanner.start..<scanner.end]))
                words.append(String(decoding: spelling.folded, as: UTF8.self))
                if words.count > 1 { gaps.append(scanner.gap) }
            }
        }
        self.words = words
        self.gaps = gaps
    }

    /// Whether the words of `other` stand in this phrase one behind the other, where `same`
    /// compares two words.
    ///
    /// - Complexity: O(*n* · *m*) in the words.
    func holds(_ other: FoldedPhrase, _ same: (String, String) -> Bool) -> Bool {
        guard !other.words.isEmpty, other.words.count <= words.count else { return false }
        return (0...(words.count - other.words.count)).contains { start in
            other.words.indices.allSatisfy { same(words[start + $0], other.words[$0]) }
        }
    }
}
