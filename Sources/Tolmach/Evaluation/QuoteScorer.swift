/// Holds what the stages found against what people marked.
///
/// Fragments are cut at line ends and lose marks, blanks and final signs on both sides. A marked
/// fragment and a found one go together when at least four fifths of what they cover is common,
/// best pairs first. Nested quotes do not count.
public struct QuoteScorer: Sendable {
    /// What became of one fragment.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Found, and said by the right person.
        case right
        /// Found, but said by another.
        case speaker = "wrong speaker"
        /// Found where no quotation is marked.
        case extra = "no quotation"
        /// Marked and not found.
        case missed
    }

    /// One fragment that counts, found or marked or both.
    public struct Judged: Sendable {
        /// What became of it.
        public var verdict: Verdict
        /// Its words without their edges, in scalars of the text.
        public var run: Range<Int>
        /// The marked speaker's words, with the name they stand for.
        public var goldSpeaker: String?
        /// The found speaker's words, with the name they were led to.
        public var foundSpeaker: String?
        /// The kind that was marked, when it was.
        public var kind: String?
        /// The rule that found it, when it was found.
        public var rule: String?
        /// How sure the rule was; for a fragment that was missed, how likely words as many as
        /// these are said by somebody.
        public var confidence: Double
    }

    /// What one article came to.
    public struct Result: Sendable {
        /// The counts.
        public var counts: QuoteCounts
        /// Every fragment that counts, in the order of the text.
        public var judged: [Judged]
    }

    /// Shorter quotations are neither asked for nor punished.
    public let minWords: Int

    /// The kinds that are asked for; empty for all.
    public let kinds: Set<String>

    static let leastLikeness = 0.8

    /// Creates a scorer.
    public init(minWords: Int = 1, kinds: Set<String> = []) {
        self.minWords = minWords
        self.kinds = kinds
    }

    /// Scores one article.
    ///
    /// - Complexity: O(*n* log *n*) in the fragments, when few overlap.
    public func score(_ dossier: Dossier, against gold: [GoldQuote]) -> Result {
        let text = ScalarText(dossier.article.text)
        var scoring = ArticleScoring(text, minWords: minWords)
        for quote in gold {
            for run in text.runs(in: quote.range) {
                let counts =
                    !quote.isIgnored && (kinds.isEmpty || kinds.contains(quote.kind))
                    && text.countWords(run) >= minWords
                if counts {
                    scoring.marked.append((run, quote))
                } else {
                    scoring.ignored.append(run)
                }
            }
        }
        scoring.found = FoundFragment.all(in: dossier, text)
        scoring.pair()
        scoring.judgeFound()
        scoring.judgeMarked()
        scoring.judged.sort { $0.run.lowerBound < $1.run.lowerBound }
        return Result(counts: scoring.counts, judged: scoring.judged)
    }
}
