/// What the quote stages came to on marked articles, all together and in parts.
public struct QuoteEvaluation: Sendable {
    /// One article and its score.
    public struct Scored: Sendable {
        /// The article as it was marked.
        public var gold: GoldArticle
        /// What it came to.
        public var result: QuoteScorer.Result
    }

    /// What was found by one rule, or marked as one kind.
    public struct Part: Sendable {
        /// The rule or kind.
        public var name: String
        /// How many fragments there are.
        public var count = 0
        /// Those that are both marked and found.
        public var matched = 0
        /// Those of them whose speaker is right.
        public var right = 0
        /// The sum of their confidences.
        public var confidence = 0.0
    }

    /// The articles, in the order they came.
    public private(set) var articles: [Scored] = []

    /// The counts of all articles.
    public private(set) var counts = QuoteCounts()

    /// Creates an evaluation of nothing.
    public init() {}

    /// Takes in one article.
    public mutating func add(_ gold: GoldArticle, _ result: QuoteScorer.Result) {
        articles.append(Scored(gold: gold, result: result))
        counts += result.counts
    }

    /// The counts of the articles that have the same `key`, sorted by it.
    public func counts(by key: (GoldArticle) -> String) -> [(name: String, counts: QuoteCounts)] {
        var groups: [String: QuoteCounts] = [:]
        for scored in articles {
            groups[key(scored.gold), default: .init()] += scored.result.counts
        }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What was found, by the rule that found it, the most frequent first.
    public var rules: [Part] { parts(by: \.rule) }

    /// What was marked, by its kind, the most frequent first.
    public var kinds: [Part] { parts(by: \.kind) }

    /// How well the confidences of what was found agree with what turned out right.
    public var calibration: Calibration {
        Calibration(
            judged.filter { $0.rule != nil }.map { ($0.confidence, $0.verdict == .right) }
        )
    }

    /// What went wrong, the most surprising first: a sure rule that failed, long words missed.
    ///
    /// - Complexity: O(*n* log *n*)
    public var worst: [(article: GoldArticle, judged: QuoteScorer.Judged)] {
        var wrong: [(article: GoldArticle, judged: QuoteScorer.Judged)] = []
        for scored in articles {
            for judged in scored.result.judged where judged.verdict != .right {
                wrong.append((scored.gold, judged))
            }
        }
        return wrong.enumerated().sorted { left, right in
            let (one, other) = (left.element.judged.confidence, right.element.judged.confidence)
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
    }

    private var judged: [QuoteScorer.Judged] { articles.flatMap(\.result.judged) }

    private func parts(by key: (QuoteScorer.Judged) -> String?) -> [Part] {
        var parts: [String: Part] = [:]
        for judged in judged {
            guard let name = key(judged) else { continue }
            var part = parts[name] ?? Part(name: name)
            part.count += 1
            if judged.verdict == .right || judged.verdict == .speaker { part.matched += 1 }
            if judged.verdict == .right { part.right += 1 }
            part.confidence += judged.confidence
            parts[name] = part
        }
        return parts.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
