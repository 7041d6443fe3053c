/// How a name came to be written: each step with what went in, what came out and what fired.
public struct NameExplanation: Hashable, Sendable {
    /// One step of the way.
    public enum Stage: String, Sendable, CaseIterable {
        /// Composition, stress marks, apostrophes, spaces.
        case normalise
        /// Words of mixed script.
        case repair
        /// Whose spelling the name follows.
        case language
        /// The parts of the name and the gender.
        case parts
        /// The nominative.
        case nominative
        /// The order of the parts.
        case order
        /// An editor's or settled spelling.
        case settled
        /// A conventional form.
        case conventional
        /// The scheme, word by word.
        case scheme
        /// The way back from Latin letters.
        case back
        /// A practical transcription.
        case transcription
        /// Nothing was to do: the name is copied.
        case copied
        /// Which letters are left.
        case letters
    }

    /// What fired for some letters.
    public struct Rule: Hashable, Sendable {
        /// The letters read.
        public var source: String
        /// What was written for them.
        public var out: String
        /// The key in the data, such as `rules[2]`, `given-ru.tsv` or `patronymic`.
        public var key: String

        /// Creates a rule.
        public init(source: String, out: String, key: String) {
            self.source = source
            self.out = out
            self.key = key
        }
    }

    /// One step.
    public struct Step: Hashable, Sendable {
        /// Which step it is.
        public var stage: Stage
        /// What went in.
        public var input: String
        /// What came out.
        public var output: String
        /// The scheme that was followed.
        public var scheme: String?
        /// What fired, in order.
        public var rules: [Rule] = []
        /// Where in the name as it was given, in UTF-8 bytes.
        public var span: TextSpan?
    }

    /// The steps, in order.
    public internal(set) var steps: [Step] = []
    /// The form that came of them.
    public internal(set) var result: NameResult?

    mutating func add(
        _ stage: Stage,
        _ input: String,
        _ output: String,
        scheme: String? = nil,
        rules: [Rule] = [],
        span: TextSpan? = nil
    ) {
        steps.append(
            Step(
                stage: stage,
                input: input,
                output: output,
                scheme: scheme,
                rules: rules,
                span: span
            )
        )
    }
}

extension NameExplanation {
    mutating func normalised(_ name: String, _ outcome: NameNormalizer.Outcome) {
        add(.normalise, name, outcome.text)
    }

    /// The steps of a reading.
    mutating func read(_ reading: NameReading) {
        for doubt in reading.doubts where doubt.kind == .mixedScript {
            let range = doubt.span.range
            let word = String(
                decoding: Array(reading.source.utf8)[range],
                as: UTF8.self
            )
            add(.repair, word, reading.ready, span: doubt.span)
        }
        add(
            .language,
            reading.ready,
            reading.language.description,
            rules: [
                Rule(
                    source: reading.ready,
                    out: reading.language.description,
                    key: reading.evidence
                )
            ]
        )
        let parts = reading.parts
        var rules = parts.parts.map { Rule(source: $0.text, out: $0.kind.rawValue, key: "part") }
        if let gender = parts.gender, let evidence = parts.genderEvidence {
            rules.append(Rule(source: "gender", out: gender.rawValue, key: evidence))
        }
        let kinds = parts.parts.map(\.kind.rawValue).joined(separator: " ")
        add(.parts, reading.ready, kinds, rules: rules)
        guard let grammaticalCase = reading.grammaticalCase else { return }
        let text = reading.words.map { $0.gap + $0.text }.joined()
        add(
            .nominative,
            reading.ready,
            text,
            rules: [Rule(source: reading.ready, out: text, key: "\(grammaticalCase)")]
                + reading.alternatives.map { Rule(source: reading.ready, out: $0, key: "or") }
        )
    }

    mutating func arranged(_ reading: NameReading) {
        let former = reading.parts.parts.map(\.text).joined(separator: " ")
        guard reading.parts.order == .comma || reading.words.count != reading.parts.parts.count
        else { return }
        add(.order, former, reading.text)
    }
}
