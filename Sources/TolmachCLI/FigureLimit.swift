import ArgumentParser
import Foundation
import Tolmach

/// A figure that must not fall below a limit, such as `folded=90`.
struct FigureLimit {
    let name: String
    let limit: Double
    /// The limit as it was given.
    let text: String

    /// - Throws: `ValidationError` when `argument` is none, or names a figure that is not `known`.
    init(_ argument: String, known: [String]) throws {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let limit = Double(parts[1]), limit.isFinite else {
            throw ValidationError("--require '\(argument)': write it as \(known[0])=90")
        }
        guard known.contains(parts[0]) else {
            throw ValidationError(
                "--require '\(argument)': there is no figure '\(parts[0])'; the nearest are "
                    + Nearest.names(to: parts[0], in: known).joined(separator: ", ")
            )
        }
        (name, self.limit, text) = (parts[0], limit, parts[1])
    }

    /// What to say when the figure is missed.
    func complaint(isError: Bool = false, figure: (String) -> Double?) -> String? {
        guard let value = figure(name) else { return "there is nothing to measure '\(name)' by" }
        guard isError ? value > limit : value < limit else { return nil }
        let written = String(format: isError ? "%.4f" : "%.2f", value)
        return "\(name) is \(written), \(isError ? "above" : "below") \(text)"
    }
}
