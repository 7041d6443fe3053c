internal import Foundation

/// The rows of a lexicon file: tab-separated cells under a header line.
struct LexiconRows {
    /// One row with its place.
    struct Row {
        let file: String
        let line: Int
        let cells: [String]

        /// The error for a word that is not one of `known`.
        func unknown(_ what: String, _ word: String, _ known: some Sequence<String>) -> LexiconError
        {
            let near = Nearest.names(to: word, in: Array(known)).joined(separator: ", ")
            return LexiconError(
                file: file,
                line: line,
                reason: "unknown \(what) '\(word)'; did you mean \(near)?"
            )
        }
    }

    let rows: [Row]

    /// Reads `file`, each row of which has at least `columns` cells; `#` opens a comment line.
    ///
    /// - Throws: `LexiconError` when the file is missing and not optional, or a row is short.
    init(_ file: String, columns: Int, isOptional: Bool) throws(LexiconError) {
        guard let data = FileManager.default.contents(atPath: file) else {
            guard isOptional else {
                throw LexiconError(file: file, line: 0, reason: "cannot be read")
            }
            rows = []
            return
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw LexiconError(file: file, line: 0, reason: "not valid UTF-8")
        }
        var rows: [Row] = []
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        var isHeader = true
        for (index, line) in lines.enumerated() {
            guard let first = line.first, first != 0x23 else { continue }
            guard !isHeader else {
                isHeader = false
                continue
            }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard cells.count >= columns else {
                throw LexiconError(
                    file: file,
                    line: index + 1,
                    reason: "\(cells.count) cells where \(columns) are needed"
                )
            }
            rows.append(
                Row(file: file, line: index + 1, cells: cells.map { String(Substring($0)) })
            )
        }
        self.rows = rows
    }
}
