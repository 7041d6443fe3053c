/// Findings of one kind about one article: the first 20 one by one, then how many more there are.
struct FindingSeries {
    /// How many are told one by one: a text with more is broken as a whole.
    static let most = 20

    let code: String
    let severity: Finding.Severity
    let advice: String
    /// What is said of those that are not told one by one.
    let sum: @Sendable (Int) -> String
    private var told: [Finding] = []
    private var count = 0

    init(
        _ code: String,
        _ severity: Finding.Severity,
        advice: String,
        sum: @escaping @Sendable (Int) -> String
    ) {
        self.code = code
        self.severity = severity
        self.advice = advice
        self.sum = sum
    }

    /// Adds one at `span`.
    mutating func add(_ span: TextSpan?, _ message: String, language: LanguageTag? = nil) {
        count += 1
        guard count <= Self.most else { return }
        told.append(
            Finding(
                code: code,
                severity: severity,
                span: span,
                message: message,
                advice: advice,
                language: language
            )
        )
    }

    /// All of them, and the sum at the end.
    var findings: [Finding] {
        guard count > Self.most else { return told }
        let message = sum(count - Self.most)
        return told + [Finding(code: code, severity: severity, message: message, advice: advice)]
    }
}

extension FindingSeries {
    /// Quotes that two people may have said equally well.
    static var ambiguousSpeakers: FindingSeries {
        FindingSeries(
            "quotes.ambiguous-speaker",
            .warning,
            advice: "look who speaks, and say so in the edits file when it is the other one",
            sum: { "\($0) more quotes may have another speaker" }
        )
    }
}
