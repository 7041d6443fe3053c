/// The last parts of compounds, such as *-minister*, and what they say about the whole word.
struct CompoundHeads: Sendable {
    private struct Head {
        let letters: [UInt8]
        let flags: WordFlags
    }

    /// The heads by their last four bytes, the longest first.
    private var heads: [UInt32: [Head]] = [:]

    /// Whether there are none.
    var isEmpty: Bool { heads.isEmpty }

    /// Adds the head `word`, in lower case; one shorter than four bytes is left out.
    mutating func add(_ word: some StringProtocol, _ flags: WordFlags) {
        let letters = Array(word.utf8)
        guard letters.count >= 4 else { return }
        let key = Self.key(letters, letters.count)
        heads[key, default: []].append(Head(letters: letters, flags: flags))
        heads[key]?.sort { $0.letters.count > $1.letters.count }
    }

    /// What the head of the word in `range` says, or nothing when it has none.
    ///
    /// - Complexity: O(*n*) in the heads that share the last four bytes.
    func flags(of range: Range<Int>, in bytes: [UInt8]) -> WordFlags {
        head(of: range, in: bytes)?.flags ?? []
    }

    /// The hash of the head of the word in `range`: *minister* for *Verkehrsminister*.
    func hash(of range: Range<Int>, in bytes: [UInt8]) -> UInt64? {
        head(of: range, in: bytes).map { WordHash.of(String(decoding: $0.letters, as: UTF8.self)) }
    }

    private func head(of range: Range<Int>, in bytes: [UInt8]) -> Head? {
        guard range.count > 5, let near = heads[Self.key(bytes, range.upperBound)] else {
            return nil
        }
        for head in near where head.letters.count + 1 < range.count {
            let start = range.upperBound - head.letters.count
            if bytes[start..<range.upperBound].elementsEqual(head.letters) { return head }
            // Behind a hyphen the head has a capital of its own: *SPD-Minister*.
            if bytes[start - 1] == 0x2D, head.letters[0] == bytes[start] | 0x20,
                bytes[(start + 1)..<range.upperBound].elementsEqual(head.letters.dropFirst())
            {
                return head
            }
        }
        return nil
    }

    private static func key(_ bytes: [UInt8], _ end: Int) -> UInt32 {
        bytes[(end - 4)..<end].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
