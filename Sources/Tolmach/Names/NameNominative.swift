/// Brings a name that stands in another case back to the one of dictionaries.
///
/// All words of a name stand in one case and have one gender, so that every pair of the two is
/// weighed: what the endings of each word say of it, and whether the name behind it is known.
/// What can be a nominative stays one unless another reading is clearly better.
struct NameNominative {
    /// One word of a name, in lower case.
    struct Word: Hashable {
        let letters: [Unicode.Scalar]
        let part: NameCases.Part
        /// Whether it may stay as it is while the rest declines: *Бонч-Бруевича*.
        var isLoose = false
        /// Whether it never changes: *Си*, *Эль*.
        var isFixed = false
    }

    /// The words brought back.
    struct Outcome: Hashable {
        var words: [[Unicode.Scalar]]
        var gender: Person.Gender
        var grammaticalCase: NameCases.Case
        var points: Int
        /// Whether the word's paradigms know a nominative for each.
        var isWhole: Bool
    }

    /// The best reading, and others that are nearly as good and differ in their words.
    struct Answer: Hashable {
        var best: Outcome
        var others: [Outcome]
    }

    let cases: NameCases
    /// What speaks for a name of a part and gender being that.
    let known: ([Unicode.Scalar], NameCases.Part, Person.Gender) -> Knowledge

    /// What is known of a name in the nominative.
    enum Knowledge: Int {
        /// A given name of the other gender.
        case other
        case nothing
        /// Some name of any language.
        case somewhere
        /// A given name of the language.
        case table

        var points: Int {
            switch self {
            case .other: -1
            case .nothing: 0
            case .somewhere: 2
            case .table: 4
            }
        }
    }

    /// What a case has before others: a nominative is the usual one, a prepositional rare.
    private static func bonus(of grammaticalCase: NameCases.Case) -> Int {
        switch grammaticalCase {
        case .nominative: 1
        case .prepositional: -1
        case .genitive, .dative, .accusative, .instrumental: 0
        }
    }

    /// What a word costs that has no reading in a case.
    private static let misfit = -3
    /// What agreement with the gender that is known is worth.
    private static let hinted = 5
    /// How far behind the best another reading still makes a doubt.
    private static let margin = 1

    /// The nominative of `words`; `hint` is the gender where something else has told it.
    ///
    /// - Complexity: O(*n*) in the words; at most twelve pairs of case and gender for each.
    func answer(_ words: [Word], hint: Person.Gender?) -> Answer? {
        guard !words.isEmpty else { return nil }
        let readings = words.map { word in
            weighed(word)
        }
        var outcomes: [Outcome] = []
        for grammaticalCase in NameCases.Case.allCases {
            for gender in [Person.Gender.masculine, .feminine] {
                let found = self.outcomes(words, readings, grammaticalCase, gender, hint: hint)
                outcomes += found.filter { $0.isWhole || grammaticalCase == .nominative }
            }
        }
        // The nominative comes first in the list, and the first of equals wins.
        guard let top = outcomes.map(\.points).max(),
            let best = outcomes.first(where: { $0.points == top })
        else { return nil }
        var others: [Outcome] = []
        for outcome in outcomes.sorted(by: { $0.points > $1.points })
        where outcome.isWhole && outcome.words != best.words && others.count < 3 {
            guard best.points - outcome.points <= Self.margin else { break }
            if !others.contains(where: { $0.words == outcome.words }) { others.append(outcome) }
        }
        return Answer(best: best, others: others)
    }

    /// The readings of a word with their points.
    ///
    /// Where the language's own table knows one of them, foreign names say nothing of the others.
    private func weighed(_ word: Word) -> [(NameCases.Reading, Int)] {
        guard !word.isFixed else { return [] }
        let readings = cases.readings(of: word.letters, as: word.part).map { reading in
            (reading, known(reading.nominative, word.part, reading.gender))
        }
        let isInTable = readings.contains { $0.1 == .table }
        return readings.map { reading, knowledge in
            let points = isInTable && knowledge == .somewhere ? 0 : knowledge.points
            return (reading, reading.weight + points)
        }
    }

    /// The best outcome of a case and gender, then those with the second reading of one word.
    private func outcomes(
        _ words: [Word],
        _ readings: [[(NameCases.Reading, Int)]],
        _ grammaticalCase: NameCases.Case,
        _ gender: Person.Gender,
        hint: Person.Gender?
    ) -> [Outcome] {
        var best = Outcome(
            words: [],
            gender: gender,
            grammaticalCase: grammaticalCase,
            points: Self.bonus(of: grammaticalCase),
            isWhole: true
        )
        if hint == gender { best.points += Self.hinted }
        var seconds: [(place: Int, word: [Unicode.Scalar], loss: Int)] = []
        for (place, (word, readings)) in zip(words, readings).enumerated() {
            var fitting = readings.filter {
                $0.0.gender == gender && $0.0.grammaticalCase == grammaticalCase
            }
            .map { (word: $0.0.nominative, points: $0.1) }
            // The first part of a double name says nothing by staying as it is.
            if word.isLoose || word.isFixed {
                fitting = fitting.filter { $0.word != word.letters && $0.points > 0 }
                fitting.append((word.letters, 0))
            }
            let top = fitting.map(\.points).max()
            guard let top, let first = fitting.first(where: { $0.points == top }) else {
                best.isWhole = false
                best.words.append(word.letters)
                best.points += Self.misfit
                continue
            }
            best.words.append(first.word)
            best.points += top
            for other in fitting
            where other.word != first.word && top - other.points <= Self.margin && !word.isLoose {
                seconds.append((place, other.word, top - other.points))
            }
        }
        return [best]
            + seconds.map { second in
                var outcome = best
                outcome.words[second.place] = second.word
                outcome.points -= second.loss
                return outcome
            }
    }
}
