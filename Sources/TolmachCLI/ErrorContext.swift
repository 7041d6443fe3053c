import Foundation
import Tolmach

/// One error with the words around it.
struct ErrorContext {
    let article: GoldArticle
    let judged: QuoteScorer.Judged

    /// How many scalars are shown before the words, behind them, and at each end of long words.
    private static let reach = 70

    /// Where it is, the words, and both speakers.
    var lines: [String] {
        var head = "\(article.file):\(article.line): \(judged.verdict.rawValue)"
        if let rule = judged.rule {
            head += " [\(rule), \(String(format: "%.2f", judged.confidence))]"
        }
        head +=
            " in '\(article.article.id)', scalars \(judged.run.lowerBound)–\(judged.run.upperBound)"
        var speakers: [String] = []
        if judged.verdict != .extra { speakers.append("marked: \(judged.goldSpeaker ?? "nobody")") }
        if judged.verdict != .missed {
            speakers.append("found: \(judged.foundSpeaker ?? "nobody")")
        }
        return [head, "    " + words, "    " + speakers.joined(separator: "; ")]
    }

    private var words: String {
        let scalars = Array(article.article.text.string.unicodeScalars)
        let (start, end) = (judged.run.lowerBound, judged.run.upperBound)
        var before = scalars[..<start].suffix(Self.reach)
        if let feed = before.lastIndex(of: "\n") { before = before[(feed + 1)...] }
        let behind = scalars[end...].prefix(Self.reach).prefix { $0 != "\n" }
        let isCutBefore = before.startIndex > 0 && scalars[before.startIndex - 1] != "\n"
        let isCutBehind = behind.endIndex < scalars.count && scalars[behind.endIndex] != "\n"
        var run = Self.text(scalars[start..<end])
        if end - start > 2 * Self.reach {
            let head = Self.text(scalars[start..<(start + Self.reach)])
            run = head + " … " + Self.text(scalars[(end - Self.reach)..<end])
        }
        return (isCutBefore ? "…" : "") + Self.text(before) + "⟦" + run + "⟧" + Self.text(behind)
            + (isCutBehind ? "…" : "")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
