import ArgumentParser
import Foundation
import Tolmach

/// A figure that an evaluation must reach, such as `e2e=90`.
struct Requirement {
    let metric: QuoteMetric
    let limit: Double
    private let text: String

    /// - Throws: `ValidationError` when `argument` is none.
    init(_ argument: String) throws {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let limit = Double(parts[1]), limit.isFinite else {
            throw ValidationError("--require '\(argument)': write it as e2e=90")
        }
        guard let metric = QuoteMetric(rawValue: parts[0]) else {
            let near = Nearest.names(to: parts[0], in: QuoteMetric.allCases.map(\.rawValue))
            throw ValidationError(
                "--require '\(argument)': there is no figure '\(parts[0])'; the nearest are "
                    + near.joined(separator: ", ")
            )
        }
        (self.metric, self.limit, text) = (metric, limit, parts[1])
    }

    /// What to say when the figure is missed.
    func complaint(about evaluation: QuoteEvaluation) -> String? {
        guard let value = evaluation.value(of: metric) else {
            return "there is nothing to measure '\(metric.rawValue)' by"
        }
        guard metric.isError ? value > limit : value < limit else { return nil }
        let figure = String(format: metric.isError ? "%.4f" : "%.2f", value)
        return "\(metric.rawValue) is \(figure), \(metric.isError ? "above" : "below") \(text)"
    }
}
