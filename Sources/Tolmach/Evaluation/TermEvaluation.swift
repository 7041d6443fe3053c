/// How the terms that were found agree with marked ones, all together and by language.
///
/// A marked term is found when a match of it overlaps the mark; one that must not be found is a
/// false alarm when a match of it does. Matches of other terms are not judged. Everything is
/// counted twice: with both tiers, and with matches that are sure.
public struct TermEvaluation: Sendable {
    /// The counts of some marks.
    public struct Counts: Hashable, Sendable {
        /// Marked terms that were found, and that were not.
        public var found = 0, missed = 0
        /// Near misses that raised a false alarm, and that did not.
        public var alarms = 0, quiet = 0

        /// The share of marked terms that were found.
        public var recall: Double { Self.share(found, missed) }
        /// The share of what was found that is right.
        public var precision: Double { Self.share(found, alarms) }
        /// The share of near misses that raised no alarm.
        public var specificity: Double { Self.share(quiet, alarms) }
        /// The harmonic mean of recall and precision.
        public var f1: Double {
            let sum = recall + precision
            return sum == 0 ? 0 : 2 * recall * precision / sum
        }

        /// How many marks were judged.
        public var marks: Int { found + missed + alarms + quiet }

        private static func share(_ part: Int, _ rest: Int) -> Double {
            part + rest == 0 ? 0 : Double(part) / Double(part + rest)
        }

        fileprivate mutating func add(expected: Bool, hit: Bool) {
            switch (expected, hit) {
            case (true, true): found += 1
            case (true, false): missed += 1
            case (false, true): alarms += 1
            case (false, false): quiet += 1
            }
        }
    }

    /// The counts with both tiers and with the sure one alone.
    public struct Tiers: Hashable, Sendable {
        /// With every match.
        public var both = Counts()
        /// With the matches that are sure.
        public var sure = Counts()

        /// The names of the figures, in the order they are shown.
        public static let figures = ["recall", "precision", "f1", "specificity"].flatMap {
            [$0, $0 + "-sure"]
        }

        /// A figure by its name, in percent; `nil` when there is none of that name, or nothing
        /// that it could be measured by.
        public func figure(_ name: String) -> Double? {
            let isSure = name.hasSuffix("-sure")
            let counts = isSure ? sure : both
            switch isSure ? String(name.dropLast(5)) : name {
            case "recall": return counts.found + counts.missed > 0 ? counts.recall * 100 : nil
            case "precision": return counts.marks > 0 ? counts.precision * 100 : nil
            case "f1": return counts.found + counts.missed > 0 ? counts.f1 * 100 : nil
            case "specificity":
                return counts.alarms + counts.quiet > 0 ? counts.specificity * 100 : nil
            default: return nil
            }
        }
    }

    /// A mark that was judged wrong.
    public struct Miss: Sendable {
        /// The mark.
        public var mark: MarkedTerms.Mark
        /// The match that is a false alarm; `nil` for a term that was not found.
        public var match: TermMatch?
    }

    /// The counts of all marks.
    public private(set) var all = Tiers()
    /// The counts by language.
    public private(set) var languages: [LanguageTag: Tiers] = [:]
    /// The counts by language and kind of case.
    public private(set) var kinds: [[String]: Tiers] = [:]
    /// What was judged wrong with both tiers, in the order of the table.
    public private(set) var misses: [Miss] = []

    /// Creates an evaluation of nothing.
    public init() {}

    /// Takes in what was found in the sentence of `mark`.
    ///
    /// - Complexity: O(*n*) in the matches.
    public mutating func add(_ mark: MarkedTerms.Mark, _ matches: [TermMatch]) {
        let hits = matches.filter { match in
            match.concept == mark.term && mark.span.map(match.span.overlaps) == true
        }
        let isSure = hits.contains { $0.tier == .sure }
        func count(_ tiers: inout Tiers) {
            tiers.both.add(expected: mark.isExpected, hit: !hits.isEmpty)
            tiers.sure.add(expected: mark.isExpected, hit: isSure)
        }
        count(&all)
        count(&languages[mark.language, default: Tiers()])
        count(&kinds[[mark.language.description, mark.kind ?? "–"], default: Tiers()])
        if mark.isExpected == hits.isEmpty {
            misses.append(Miss(mark: mark, match: hits.first))
        }
    }
}

extension TermEvaluation {
    /// The evaluation as JSON; figures in percent.
    ///
    /// - Parameter errors: How many marks that were judged wrong to give.
    /// - Returns: An object with all parts.
    public func value(errors: Int = 0) -> JSONValue {
        func figures(_ tiers: Tiers) -> JSONValue {
            .object(
                [("marks", .integer(tiers.both.marks))]
                    + Tiers.figures.map { ($0, tiers.figure($0).map(JSONValue.number)) }
            )
        }
        let missed = misses.prefix(errors).map { miss in
            JSONValue.object([
                ("id", .string(miss.mark.id)), ("term", .string(miss.mark.term)),
                ("sentence", .string(miss.mark.sentence.string)),
                ("expected", .bool(miss.mark.isExpected)),
                ("key", miss.match.map { .string($0.key) }),
            ])
        }
        return .object([
            ("all", figures(all)),
            (
                "languages",
                .object(
                    languages.sorted { $0.key.description < $1.key.description }
                        .map { ($0.key.description, figures($0.value)) }
                )
            ),
            ("errors", errors > 0 ? .array(missed) : nil),
        ])
    }
}
