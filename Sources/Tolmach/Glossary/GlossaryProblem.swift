/// A row of a glossary that cannot be used; the other rows can.
public struct GlossaryProblem: Error, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line of the cell at fault, from 1.
    public var line: Int

    /// Its column, in Unicode scalars from 1.
    public var column: Int

    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String

    /// The code of the finding, such as `glossary.no-id`.
    public var code = "glossary.row"

    /// The problem in words: `file:line:column: reason; advice`.
    public var description: String { "\(file):\(line):\(column): \(reason); \(advice)" }
}

/// A glossary file that cannot be used at all.
public struct GlossaryError: Error, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line, from 1; `nil` when the file could not be opened.
    public var line: Int?

    /// The column, in Unicode scalars from 1; `nil` when the file could not be opened.
    public var column: Int?

    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String

    /// The error in words: `file:line:column: reason; advice`.
    public var description: String {
        let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return "\(file)\(place): \(reason); \(advice)"
    }
}

extension GlossaryError {
    /// Makes an error of a problem that nobody may overlook.
    init(_ problem: GlossaryProblem) {
        self.init(
            file: problem.file,
            line: problem.line,
            column: problem.column,
            reason: problem.reason,
            advice: problem.advice
        )
    }

    init(_ error: CSVError, file: String) {
        self.init(
            file: file,
            line: error.line,
            column: error.column,
            reason: error.reason,
            advice: error.advice
        )
    }
}
