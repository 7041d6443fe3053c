/// What was counted when found quotations were held against marked ones.
///
/// Counts of articles are added up before any share is taken.
public struct QuoteCounts: Hashable, Sendable {
    /// Some, and those of them that are right.
    public struct Tally: Hashable, Sendable {
        /// How many there are.
        public var count: Int
        /// How many of them are right.
        public var right: Int

        /// Creates a tally.
        public init(count: Int = 0, right: Int = 0) {
            self.count = count
            self.right = right
        }

        /// The share that is right; 0 of none.
        public var share: Double { count == 0 ? 0 : Double(right) / Double(count) }

        static func += (left: inout Tally, right: Tally) {
            left.count += right.count
            left.right += right.right
        }
    }

    /// Precision, recall and their harmonic mean.
    public struct Score: Hashable, Sendable {
        /// The share of what was found that is right.
        public var precision: Double
        /// The share of what was marked that was found.
        public var recall: Double
        /// The harmonic mean; 0 when both are 0.
        public var f1: Double
    }

    /// Fragments that were marked and count.
    public var gold = 0
    /// Fragments that were found and count.
    public var found = 0
    /// Fragments found to the scalar.
    public var exact = 0
    /// Fragments found with at least four fifths in common.
    public var matched = 0
    /// Matched fragments whose speaker is right too.
    public var right = 0
    /// Matched fragments with a marked speaker.
    public var speakers = 0
    /// Those for which any speaker was found.
    public var given = 0
    /// Those whose speaker has the very words of a marked name.
    public var exactSpeakers = 0
    /// Those whose speaker is the marked mention.
    public var mentions = 0
    /// Those whose speaker is the marked person.
    public var persons = 0
    /// Matched fragments that nobody named says, and those left without a speaker.
    public var unattributed = Tally()
    /// Matched fragments with a marked speaker and cue, and those whose cue was found.
    public var cues = Tally()
    /// Marked and matched fragments by their kind.
    public var recallByKind: [String: Tally] = [:]
    /// Speakers, and those that are the marked person, by the kind of mention.
    public var personsByKind: [String: Tally] = [:]

    /// Creates counts of nothing.
    public init() {}

    /// Fragments found to the scalar.
    public var exactScore: Score { score(of: exact) }

    /// Fragments found with at least four fifths in common.
    public var spanScore: Score { score(of: matched) }

    /// Fragments found with the right speaker.
    public var endToEnd: Score { score(of: right) }

    private func score(of hits: Int) -> Score {
        let precision = found == 0 ? 0 : Double(hits) / Double(found)
        let recall = gold == 0 ? 0 : Double(hits) / Double(gold)
        let sum = precision + recall
        return Score(
            precision: precision,
            recall: recall,
            f1: sum == 0 ? 0 : 2 * precision * recall / sum
        )
    }

    /// Adds the counts of `right`.
    public static func += (left: inout QuoteCounts, right: QuoteCounts) {
        for count in [
            \QuoteCounts.gold, \.found, \.exact, \.matched, \.right, \.speakers, \.given,
            \.exactSpeakers, \.mentions, \.persons,
        ] as [WritableKeyPath<QuoteCounts, Int>] {
            left[keyPath: count] += right[keyPath: count]
        }
        left.unattributed += right.unattributed
        left.cues += right.cues
        for (kind, tally) in right.recallByKind {
            left.recallByKind[kind, default: Tally()] += tally
        }
        for (kind, tally) in right.personsByKind {
            left.personsByKind[kind, default: Tally()] += tally
        }
    }
}
