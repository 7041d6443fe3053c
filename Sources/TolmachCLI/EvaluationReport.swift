import Foundation
import Tolmach

/// What an evaluation can be broken down by.
enum EvaluationPart: String, CaseIterable { case language, file, kind, rule, confidence }

/// An evaluation of quotes in words and tables.
struct EvaluationReport {
    let evaluation: QuoteEvaluation
    let parts: [EvaluationPart]
    let errors: Int

    /// All lines of the report.
    var lines: [String] {
        var lines = block(
            evaluation.articles.count == 1 ? "1 article" : "\(evaluation.articles.count) articles",
            evaluation.counts
        )
        if let error = evaluation.calibration.error {
            lines.append("  calibration error " + String(format: "%.3f", error))
        }
        for part in parts { lines += [""] + self.lines(of: part) }
        if errors > 0 {
            for (article, judged) in evaluation.worst.prefix(errors) {
                lines += [""] + ErrorContext(article: article, judged: judged).lines
            }
        }
        return lines
    }

    private func lines(of part: EvaluationPart) -> [String] {
        switch part {
        case .language:
            evaluation.counts { $0.article.language.description }.flatMap { block($0, $1) }
        case .file: evaluation.counts(by: \.file).flatMap { block($0, $1) }
        case .kind: kinds
        case .rule: rules
        case .confidence: confidences
        }
    }

    private func block(_ title: String, _ counts: QuoteCounts) -> [String] {
        var table = TextTable()
        table.add(["", "precision", "recall", "F1"])
        for (name, score) in [
            ("exact", counts.exactScore), ("span", counts.spanScore), ("e2e", counts.endToEnd),
        ] {
            table.add([
                name, Self.percent(score.precision), Self.percent(score.recall),
                Self.percent(score.f1),
            ])
        }
        var lines = ["\(title): \(counts.gold) fragments marked, \(counts.found) found"]
        lines += table.lines
        if let speakers = speakers(counts) { lines.append("  " + speakers) }
        if counts.cues.count > 0 { lines.append("  cue \(Self.share(counts.cues))") }
        return lines
    }

    private func speakers(_ counts: QuoteCounts) -> String? {
        guard counts.speakers + counts.unattributed.count > 0 else { return nil }
        var parts: [String] = []
        if counts.speakers > 0 {
            parts.append(
                "speaker \(Self.share(.init(count: counts.speakers, right: counts.persons)))"
            )
        }
        for kind in counts.personsByKind.keys.sorted() {
            parts.append("\(kind) \(Self.share(counts.personsByKind[kind] ?? .init()))")
        }
        if counts.unattributed.count > 0 {
            parts.append("nobody \(Self.share(counts.unattributed))")
        }
        return parts.joined(separator: ", ")
    }

    private var kinds: [String] {
        var table = TextTable()
        table.add(["kind", "marked", "found", "with speaker"])
        for kind in evaluation.kinds {
            table.add([
                kind.name, String(kind.count), Self.percent(kind.matched, of: kind.count),
                Self.percent(kind.right, of: kind.count),
            ])
        }
        return table.lines
    }

    private var rules: [String] {
        var table = TextTable()
        table.add(["rule", "found", "marked", "with speaker", "confidence"])
        for rule in evaluation.rules {
            table.add([
                rule.name, String(rule.count), Self.percent(rule.matched, of: rule.count),
                Self.percent(rule.right, of: rule.count),
                Self.percent(rule.confidence / Double(rule.count)),
            ])
        }
        return table.lines
    }

    private var confidences: [String] {
        var table = TextTable()
        table.add(["confidence", "found", "mean", "right"])
        for bin in evaluation.calibration.bins {
            let from = Self.percent(bin.range.lowerBound)
            let to = Self.percent(bin.range.upperBound)
            table.add([
                from == to ? from : "\(from)–\(to)", String(bin.count),
                Self.percent(bin.confidence), Self.percent(bin.accuracy),
            ])
        }
        return table.lines
    }

    private static func share(_ tally: QuoteCounts.Tally) -> String {
        "\(percent(tally.share)) of \(tally.count)"
    }

    private static func percent(_ part: Int, of whole: Int) -> String {
        percent(whole == 0 ? 0 : Double(part) / Double(whole))
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }
}
