internal import Foundation

/// How written names agree with attested ones, all together and by pair of languages.
///
/// A word of an attested name is right when it is among the words of the answer: a patronymic
/// that the attested name lacks costs nothing. Led back, a name is right as a whole: as many words
/// as the Latin name, all of them among those of one attested name, ё and е alike.
public struct NameEvaluation: Sendable {
    /// The counts of one pair of languages.
    public struct Counts: Hashable, Sendable {
        /// How many names were asked for.
        public var names = 0
        /// How many words the attested names have.
        public var words = 0
        /// Those that are right to the letter.
        public var exactWords = 0
        /// How many words the attested names nearest without accents have.
        public var plainTotal = 0
        /// Those that are right without accents.
        public var plainWords = 0
        /// Whole names that are right to the letter.
        public var exactNames = 0
        /// Whole names that are right without accents.
        public var plainNames = 0
        /// Names led back whose first candidate is right.
        public var top1 = 0
        /// Names led back with a right one among the first three.
        public var top3 = 0

        /// The 95 % interval of `top1`, in percent.
        ///
        /// - Source: E. B. Wilson, 1927, the score interval for a proportion.
        public var interval: ClosedRange<Double> {
            guard names > 0 else { return 0...0 }
            let (share, count, z) = (Double(top1) / Double(names), Double(names), 1.96)
            let middle = share + z * z / (2 * count)
            let half = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
            let scale = 100 / (1 + z * z / count)
            return max(0, (middle - half) * scale)...(middle + half) * scale
        }
    }

    /// A name that came out wrong.
    public struct Miss: Sendable {
        /// What was asked.
        public var question: AttestedNames.Question
        /// What is attested.
        public var attested: [String]
        /// What came out.
        public var answers: [String]
    }

    /// Which way names were written.
    public let direction: AttestedNames.Direction
    /// The counts of all names.
    public private(set) var all = Counts()
    /// The counts by source language, then target.
    public private(set) var pairs: [[String]: Counts] = [:]
    /// The counts by the language of the Cyrillic side.
    public private(set) var cyrillic: [String: Counts] = [:]
    /// Names that came out wrong, in the order they were asked.
    public private(set) var misses: [Miss] = []

    /// Creates an evaluation of nothing.
    public init(_ direction: AttestedNames.Direction) { self.direction = direction }

    /// Takes in the answers to one question, best first.
    ///
    /// - Complexity: O(*n* *m*) in the answers and the attested names.
    public mutating func add(
        _ question: AttestedNames.Question,
        attested: [String],
        answers: [String]
    ) {
        var counts = Counts()
        counts.names = 1
        let isRight: Bool
        switch direction {
        case .forward:
            let exact = Self.best(attested, answers.first, isPlain: false)
            let plain = Self.best(attested, answers.first, isPlain: true)
            (counts.words, counts.exactWords) = (exact.words, exact.right)
            (counts.plainTotal, counts.plainWords) = (plain.words, plain.right)
            counts.exactNames = exact.right == exact.words ? 1 : 0
            counts.plainNames = plain.right == plain.words ? 1 : 0
            isRight = counts.plainNames == 1
        case .back:
            let count = AttestedWords.words(of: question.name).count
            let pools = attested.map(AttestedWords.flat)
            func fits(_ answer: String) -> Bool {
                let words = AttestedWords.flat(answer)
                return words.count == count
                    && pools.contains { AttestedWords.common($0, words) == words.count }
            }
            counts.top1 = answers.first.map(fits) == true ? 1 : 0
            counts.top3 = answers.prefix(3).contains(where: fits) ? 1 : 0
            isRight = counts.top1 == 1
        }
        if !isRight {
            misses.append(Miss(question: question, attested: attested, answers: answers))
        }
        all += counts
        pairs[[question.from, question.into], default: .init()] += counts
        let side = direction == .forward ? question.from : question.into
        cyrillic[side, default: .init()] += counts
    }

    /// The pairs of languages, those with most names first.
    public var sorted: [(from: String, into: String, counts: Counts)] {
        pairs.map { ($0.key[0], $0.key[1], $0.value) }
            .sorted { ($1.2.names, $0.0, $0.1) < ($0.2.names, $1.0, $1.1) }
    }

    private static func best(
        _ attested: [String],
        _ answer: String?,
        isPlain: Bool
    ) -> (right: Int, words: Int) {
        let given = answer.map { AttestedWords.words(of: $0, isPlain: isPlain) } ?? []
        var best = (right: -1, words: 1)
        for name in attested {
            let words = AttestedWords.words(of: name, isPlain: isPlain)
            let right = AttestedWords.common(words, given)
            // Cross-multiplied: the share of this name's words beats that of the best one's.
            if right * best.words > best.right * max(1, words.count) {
                best = (right, max(1, words.count))
            }
        }
        return (max(0, best.right), best.words)
    }
}

extension NameEvaluation.Counts {
    static func += (left: inout Self, right: Self) {
        left.names += right.names
        left.words += right.words
        left.exactWords += right.exactWords
        left.plainTotal += right.plainTotal
        left.plainWords += right.plainWords
        left.exactNames += right.exactNames
        left.plainNames += right.plainNames
        left.top1 += right.top1
        left.top3 += right.top3
    }

    /// A figure by its name, in percent.
    ///
    /// - Returns: `nil` when there is no figure of that name, or nothing was counted.
    public func figure(_ name: String) -> Double? {
        func share(_ right: Int, _ total: Int) -> Double? {
            total == 0 ? nil : 100 * Double(right) / Double(total)
        }
        switch name {
        case "words": return share(exactWords, words)
        case "folded": return share(plainWords, plainTotal)
        case "names": return share(exactNames, words == 0 ? 0 : names)
        case "names-folded": return share(plainNames, words == 0 ? 0 : names)
        case "top1": return share(top1, words == 0 ? names : 0)
        case "top3": return share(top3, words == 0 ? names : 0)
        default: return nil
        }
    }

    /// The figures of a direction, in the order they are shown.
    public static func figures(_ direction: AttestedNames.Direction) -> [String] {
        direction == .forward ? ["words", "folded", "names", "names-folded"] : ["top1", "top3"]
    }
}
