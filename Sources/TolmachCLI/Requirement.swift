import Tolmach

/// A figure that an evaluation of quotes must reach, such as `e2e=90`.
struct Requirement {
    private let limit: FigureLimit

    /// - Throws: `ValidationError` when `argument` is none.
    init(_ argument: String) throws {
        limit = try FigureLimit(argument, known: QuoteMetric.allCases.map(\.rawValue))
    }

    /// What to say when the figure is missed.
    func complaint(about evaluation: QuoteEvaluation) -> String? {
        guard let metric = QuoteMetric(rawValue: limit.name) else { return nil }
        return limit.complaint(isError: metric.isError) { _ in evaluation.value(of: metric) }
    }
}
