/// The shares of right fragments by rule and length, as `confidence.tsv` of a language has them.
///
/// A share is drawn towards that of its rule, and the rule's towards what was judged before: a rule
/// that was seen twice says little. The weights are those of 20 and of 60 fragments.
public struct ConfidenceTable: Sendable {
    private typealias Seen = (right: Int, all: Int)

    private static let rowWeight = 20.0
    private static let ruleWeight = 60.0

    private var rows: [QuoteRule: [Confidences.Length: Seen]] = [:]

    /// Counts what `evaluation` judged.
    ///
    /// - Complexity: O(*n*) in the texts.
    public init(_ evaluation: QuoteEvaluation) {
        for scored in evaluation.articles {
            let text = ScalarText(scored.gold.article.text)
            for judged in scored.result.judged {
                guard let rule = judged.rule.flatMap(QuoteRule.init) else { continue }
                let length = Confidences.Length(words: text.countWords(judged.run))
                var seen = rows[rule]?[length] ?? (0, 0)
                seen.all += 1
                if judged.verdict == .right { seen.right += 1 }
                rows[rule, default: [:]][length] = seen
            }
        }
    }

    /// The table as tab-separated text: rule, words, confidence, right, seen.
    public var text: String {
        var lines = ["rule\twords\tconfidence\tright\tseen"]
        for rule in QuoteRule.allCases {
            guard let lengths = rows[rule] else { continue }
            let all = lengths.values.reduce((right: 0, all: 0)) { sum, seen in
                (sum.right + seen.right, sum.all + seen.all)
            }
            let base = Self.drawn(all, towards: rule.judged, Self.ruleWeight)
            for length in Confidences.Length.allCases {
                let seen = lengths[length] ?? (0, 0)
                let share = (Self.drawn(seen, towards: base, Self.rowWeight) * 100).rounded() / 100
                lines.append(
                    "\(rule.rawValue)\t\(length.rawValue)\t\(share)\t\(seen.right)\t\(seen.all)"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func drawn(_ seen: Seen, towards base: Double, _ weight: Double) -> Double {
        (Double(seen.right) + weight * base) / (Double(seen.all) + weight)
    }
}
