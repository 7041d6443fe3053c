/// Pairs the runs of `*`, `_` and `~~` in one paragraph.
///
/// - Complexity: O(*n*) in the runs: every run that may open is dropped once.
/// - Source: CommonMark 0.31.2, section 6.2, without its rule of three; `~~` as GitHub has it.
struct MarkdownEmphasis {
    /// A run of one mark, and what it may do where it stands.
    struct Run {
        let kind: Kind
        let start: Int
        let end: Int
        let canOpen: Bool
        let canClose: Bool

        /// Reads the run that begins at `start`, one of the three marks.
        init(at start: Int, in range: Range<Int>, of bytes: [UInt8]) {
            let mark = bytes[start]
            var end = start
            while end < range.upperBound, bytes[end] == mark { end += 1 }
            self.start = start
            self.end = end
            kind = mark == 0x2A ? .star : mark == 0x5F ? .low : .tilde
            let before = start > range.lowerBound ? Self.side(before: start, of: bytes) : .blank
            let after = end < range.upperBound ? Self.side(at: end, of: bytes) : .blank
            let opensWords = after == .word || after == .punctuation && before != .word
            let closesWords = before == .word || before == .punctuation && after != .word
            switch kind {
            case .star:
                canOpen = opensWords
                canClose = closesWords
            case .low:
                canOpen = opensWords && (!closesWords || before == .punctuation)
                canClose = closesWords && (!opensWords || after == .punctuation)
            case .tilde:
                canOpen = opensWords && end - start == 2
                canClose = closesWords && end - start == 2
            }
        }

        private enum Side {
            case blank, punctuation, word
        }

        private static func side(before end: Int, of bytes: [UInt8]) -> Side {
            var start = end - 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            return side(at: start, of: bytes)
        }

        private static func side(at start: Int, of bytes: [UInt8]) -> Side {
            var scalars = String(decoding: bytes[start...].prefix(4), as: UTF8.self)
                .unicodeScalars.makeIterator()
            guard let properties = scalars.next()?.properties else { return .blank }
            if properties.isWhitespace { return .blank }
            switch properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
                .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
                .currencySymbol, .modifierSymbol, .otherSymbol:
                return .punctuation
            default: return .word
            }
        }
    }

    /// The three marks.
    enum Kind: Int, CaseIterable {
        case star, low, tilde
    }

    private var open: [[Range<Int>]] = Array(repeating: [], count: Kind.allCases.count)

    /// Takes the next run and gives the marks that are paired by it.
    mutating func take(_ run: Run) -> [Range<Int>] {
        let kind = run.kind.rawValue
        var rest = run.start..<run.end
        var marks: [Range<Int>] = []
        while run.canClose, !rest.isEmpty, let opener = open[kind].popLast() {
            let count = min(rest.count, opener.count)
            marks.append(opener.upperBound - count..<opener.upperBound)
            marks.append(rest.lowerBound..<rest.lowerBound + count)
            rest = rest.lowerBound + count..<rest.upperBound
            if count < opener.count {
                open[kind].append(opener.lowerBound..<opener.upperBound - count)
            }
            // Pairs do not cross: what was opened inside can be closed no more.
            for other in open.indices {
                while let last = open[other].last, last.lowerBound > opener.lowerBound {
                    open[other].removeLast()
                }
            }
        }
        if run.canOpen, !rest.isEmpty { open[kind].append(rest) }
        return marks
    }
}
