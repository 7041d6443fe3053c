extension TermIndex {
    /// The terms in `text`, in order.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - markup: Spans that are no words, in order; no match lies in one or across one.
    /// - Returns: Matches by place, then by the order of the glossary.
    /// - Complexity: O(*n*) in the text for a given glossary, and O(*m* log *m*) in the matches.
    public func matches(in text: SourceText, markup: [TextSpan] = []) -> [TermMatch] {
        text.withBytes { bytes in
            let words = Words(bytes, markup: markup, index: self)
            var hits: [Hit] = []
            for first in words.numbers.indices where words.numbers[first] >= 0 {
                follow(first, words, bytes, &hits)
            }
            return chosen(hits, among: words.numbers.count).map { hit in
                TermMatch(
                    concept: ids[hit.concept],
                    span: TextSpan(Int(words.starts[hit.words.lowerBound])..<hit.end),
                    tier: (hit.kind ?? .form).tier,
                    key: (hit.kind ?? .form).name
                )
            }
        }
    }

    /// The words of a text that the glossary knows, by their numbers.
    struct Words {
        private(set) var starts: [UInt32] = []
        private(set) var ends: [UInt32] = []
        /// The number of each word; -1 for words of no term.
        private(set) var numbers: [Int32] = []
        /// The number of the gap before each word; -1 for gaps of no term.
        private(set) var gaps: [Int32] = []
        /// The words that hang on an apostrophe, as the second part of *d'accord*.
        private(set) var hangs: [Bool] = []
        /// The words with a dot after them.
        private(set) var dots: [Bool] = []

        init(_ bytes: UnsafeBufferPointer<UInt8>, markup: [TextSpan], index: TermIndex) {
            let space = index.trie.number(of: .space).map(Int32.init) ?? -1
            let guess = bytes.count / 6
            starts.reserveCapacity(guess)
            ends.reserveCapacity(guess)
            numbers.reserveCapacity(guess)
            gaps.reserveCapacity(guess)
            hangs.reserveCapacity(guess)
            dots.reserveCapacity(guess)
            var scanner = TermScanner(bytes, markup: markup)
            while scanner.next() {
                starts.append(UInt32(scanner.start))
                ends.append(UInt32(scanner.end))
                numbers.append(index.vocabulary.number(of: scanner.key).map(Int32.init) ?? -1)
                let gap = scanner.gap
                hangs.append(gap == .apostrophe)
                dots.append(scanner.hasDot)
                if gap == .space {
                    gaps.append(space)
                } else if gap == .wall {
                    gaps.append(-1)
                } else {
                    gaps.append(index.trie.number(of: gap).map(Int32.init) ?? -1)
                }
            }
        }
    }

    /// Adds every phrase that starts with the word `first`.
    private func follow(
        _ first: Int,
        _ words: Words,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ hits: inout [Hit]
    ) {
        var node = trie.first(Int(words.numbers[first]))
        var last = first
        while node != 0 {
            take(node, first...last, words, bytes, &hits)
            last += 1
            guard trie.branches(at: node), last < words.numbers.count,
                words.numbers[last] >= 0, words.gaps[last] >= 0
            else { return }
            node = trie.next(node, gap: Int(words.gaps[last]), word: Int(words.numbers[last]))
        }
    }

    private func take(
        _ node: Int,
        _ range: ClosedRange<Int>,
        _ words: Words,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ hits: inout [Hit]
    ) {
        let outputs = trie.outputs(at: node)
        guard !outputs.isEmpty else { return }
        let after = range.upperBound + 1
        // *ICE's* is the term with an ending; *d'Orsay* is no *d*.
        if after < words.numbers.count, words.hangs[after],
            words.numbers[after] != Int32(possessive)
        {
            return
        }
        let start = Int(words.starts[range.lowerBound])
        let end = Int(words.ends[range.upperBound])
        var capitals: [Bool]?
        for output in outputs {
            if let wanted = output.capitals {
                let there =
                    capitals
                    ?? Self.capitals(in: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                capitals = there
                guard wanted == there else { continue }
            }
            let dot = output.takesDot && words.dots[range.upperBound]
            let hit = Hit(
                concept: output.concept,
                words: range,
                end: dot ? end + 1 : end,
                kind: output.kind
            )
            hits.append(hit)
        }
    }

    /// The hits that stay: outside of exempt phrases, and for each concept the longest.
    private func chosen(_ hits: [Hit], among count: Int) -> [Hit] {
        guard !hits.isEmpty else { return [] }
        let sorted = hits.sorted { left, right in
            if left.concept != right.concept { return left.concept < right.concept }
            return left.words.lowerBound < right.words.lowerBound
        }
        // Which words some match of the concept in hand has taken; a number a concept, so that
        // nothing has to be wiped between two.
        var taken = [Int32](repeating: -1, count: count)
        var chosen: [Hit] = []
        var start = 0
        while start < sorted.count {
            let concept = sorted[start].concept
            var end = start
            while end < sorted.count, sorted[end].concept == concept { end += 1 }
            for hit in Self.longestFirst(sorted[start..<end])
            where !hit.words.contains(where: { taken[$0] == Int32(concept) }) {
                for word in hit.words { taken[word] = Int32(concept) }
                chosen.append(hit)
            }
            start = end
        }
        return chosen.sorted { left, right in
            if left.words.lowerBound != right.words.lowerBound {
                return left.words.lowerBound < right.words.lowerBound
            }
            return (left.end, left.concept) < (right.end, right.concept)
        }
    }

    /// The hits of one concept, sorted by their starts, without those inside an exempt phrase.
    private static func longestFirst(_ hits: ArraySlice<Hit>) -> [Hit] {
        var free: [Hit] = []
        let exempt = hits.filter { $0.kind == nil }
        var next = 0
        var reach = -1
        for hit in hits where hit.kind != nil {
            while next < exempt.count,
                exempt[next].words.lowerBound <= hit.words.lowerBound
            {
                reach = max(reach, exempt[next].words.upperBound)
                next += 1
            }
            if reach < hit.words.upperBound { free.append(hit) }
        }
        return free.sorted { left, right in
            if left.words.count != right.words.count { return left.words.count > right.words.count }
            if left.words.lowerBound != right.words.lowerBound {
                return left.words.lowerBound < right.words.lowerBound
            }
            return (left.kind ?? .rule) < (right.kind ?? .rule)
        }
    }
}
