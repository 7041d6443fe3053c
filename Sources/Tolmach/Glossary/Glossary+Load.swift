internal import Foundation

extension Glossary {
    /// A glossary and what was wrong with its files.
    public typealias Loaded = (glossary: Glossary, problems: [GlossaryProblem])

    /// Loads the glossary that `files` make together; a later file overrides the concepts of an
    /// earlier one that have the same id.
    ///
    /// A row with a problem is left out; the rest is used.
    ///
    /// - Parameters:
    ///   - files: Paths of CSV files.
    ///   - strict: Whether the first problem is an error.
    /// - Returns: The glossary, and the problems in the order of their lines.
    /// - Throws: `GlossaryError` for a file that cannot be opened, that is no CSV in UTF-8, or
    ///   whose header has an unknown column; with `strict` also for the first problem of a row.
    /// - Complexity: O(*n*) in the bytes.
    public static func load(
        files: [String],
        strict: Bool = false
    ) throws(GlossaryError) -> Loaded {
        var glossary = Glossary()
        var problems: [GlossaryProblem] = []
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw GlossaryError(
                    file: file,
                    reason: "the file cannot be read",
                    advice: "check that it is there and may be opened"
                )
            }
            let loaded = try parsed([UInt8](data), file: file, strict: strict)
            for concept in loaded.glossary.concepts { glossary.add(concept) }
            problems += loaded.problems
        }
        return (glossary, problems)
    }

    /// The glossary in the bytes of one file.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: Its name, for messages.
    ///   - strict: Whether the first problem is an error.
    /// - Returns: The glossary, and the problems in the order of their lines.
    /// - Throws: `GlossaryError` as `load(files:strict:)` does.
    /// - Complexity: O(*n*) in the bytes.
    public static func parsed(
        _ bytes: [UInt8],
        file: String,
        strict: Bool = false
    ) throws(GlossaryError) -> Loaded {
        let (concepts, problems) = try GlossaryFile(bytes, file: file).concepts()
        if strict, let problem = problems.first { throw GlossaryError(problem) }
        return (Glossary(concepts), problems)
    }
}
