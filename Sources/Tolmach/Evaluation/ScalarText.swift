/// A text as scorers of quotations count it: in Unicode scalars.
struct ScalarText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: SourceText) { scalars = Array(text.string.unicodeScalars) }

    /// The parts of `range` that lie in one line each, without marks, blanks, dashes and the signs
    /// that end a clause.
    ///
    /// - Complexity: O(*n*) in the range.
    func runs(in range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let rest = start..<range.upperBound
            let end = rest.first { scalars[$0] == "\n" } ?? range.upperBound
            let run = trimmed(start..<end)
            if !run.isEmpty { runs.append(run) }
            start = end + 1
        }
        return runs
    }

    /// How many words stand in `range`, cut at blanks.
    func countWords(_ range: Range<Int>) -> Int {
        scalars[range].split(whereSeparator: \.isBlank).count
    }

    /// The words in `range`.
    func text(_ range: Range<Int>) -> String { String(scalars[range]) }

    /// What may stand before the words without being of them.
    static let edges = Set(" \t\r\n\u{A0}\u{202F}\u{200B}\"“”„‟«»‹›‘’‚‛'`—–-−:,;".unicodeScalars)

    /// What may stand behind them, which has the ends of sentences too.
    static let ends = edges.union(".…!?".unicodeScalars)

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { !Self.edges.contains(scalars[$0]) }),
            let last = (first..<range.upperBound).last(where: { !Self.ends.contains(scalars[$0]) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }
}

extension String {
    /// The text of `scalars`.
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

extension Unicode.Scalar {
    /// Whether words are cut here; the four separators of ASCII count, as they do in Python.
    var isBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

    /// Whether it is a letter or a number of any kind.
    var isWordPart: Bool { isWordStart || properties.numericType == .decimal }

    /// Whether a word may begin with it: a letter, or a number that is no decimal digit.
    var isWordStart: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            true
        default: properties.numericType.map { $0 != .decimal } ?? false
        }
    }
}

extension Range<Int> {
    /// How much the two ranges share.
    func shared(with other: Range<Int>) -> Int {
        Swift.max(
            0,
            Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound)
        )
    }

    /// What the two ranges share of what they cover together.
    func likeness(to other: Range<Int>) -> Double {
        let both = shared(with: other)
        return Double(both) / Double(Swift.max(1, count + other.count - both))
    }
}
