/// How often each rule is right, as measured on marked articles of a language.
///
/// A rule that was never measured there has the share that `QuoteRule.judged` tells. Short words
/// are in more doubt than long ones, so each rule has three shares.
struct Confidences: Sendable {
    /// How many words a fragment has, in three classes.
    enum Length: String, CaseIterable, Sendable {
        case short = "1-2"
        case middle = "3-5"
        case long = "6-"

        init(words: Int) {
            self = words < 3 ? .short : words < 6 ? .middle : .long
        }
    }

    private var shares: [QuoteRule: [Length: Double]] = [:]

    /// Nothing was measured.
    init() {}

    /// Reads `confidence.tsv`: rule, words, confidence, and how many were right of how many seen.
    ///
    /// - Throws: `LexiconError` with file and line at the first row that cannot be used.
    init(_ file: String) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 3, isOptional: true).rows {
            guard let rule = QuoteRule(rawValue: row.cells[0]) else {
                throw row.unknown("rule", row.cells[0], QuoteRule.allCases.map(\.rawValue))
            }
            guard let length = Length(rawValue: row.cells[1]) else {
                throw row.unknown("length", row.cells[1], Length.allCases.map(\.rawValue))
            }
            guard let share = Double(row.cells[2]), (0...1).contains(share) else {
                throw LexiconError(
                    file: row.file,
                    line: row.line,
                    reason: "'\(row.cells[2])' is no number from 0 to 1"
                )
            }
            shares[rule, default: [:]][length] = share
        }
    }

    /// How likely a fragment of `words` words that `rule` found is right, speaker and all.
    func share(of rule: QuoteRule, words: Int) -> Double {
        shares[rule]?[Length(words: words)] ?? rule.judged
    }
}

extension QuoteReading {
    /// How likely what was decided for a run is right.
    func confidence(of decision: Attribution.Decision) -> Double {
        pack.confidences.share(of: decision.rule, words: countWords(runs[decision.run].words))
    }

    /// How many words stand in `range`, cut at blanks; at most nine: only short runs are in doubt.
    func countWords(_ range: Range<Int>) -> Int {
        var count = 0
        var isInside = false
        for byte in bytes[range] {
            let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
            if !isBlank, !isInside { count += 1 }
            isInside = !isBlank
            if count > 8 { break }
        }
        return count
    }
}
