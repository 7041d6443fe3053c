internal import Foundation

/// A table of names: UTF-8, tabs between cells, a first row of column names, `#` before notes.
struct NameTable {
    /// One row, with its place for messages.
    struct Row {
        let file: String
        let line: Int
        fileprivate let cells: [String: String]

        /// The cell of `column`, when it is not empty.
        subscript(column: String) -> String? { cells[column] }

        /// The cell of `column`.
        ///
        /// - Throws: `SchemeError` when it is empty.
        func required(_ column: String) throws(SchemeError) -> String {
            guard let cell = cells[column] else { throw fault("no '\(column)'") }
            return cell
        }

        func fault(_ reason: String, near: [String] = [], to word: String = "") -> SchemeError {
            let nearest = Nearest.names(to: word, in: near, limit: 1).first
            return SchemeError(
                file: file,
                key: "line \(line)",
                reason: reason,
                advice: nearest.map { "did you mean '\($0)'?" }
            )
        }
    }

    let columns: [String]
    let rows: [Row]

    init(bytes: [UInt8], file: String) throws(SchemeError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SchemeError(file: file, reason: "not UTF-8")
        }
        var columns: [String] = []
        var rows: [Row] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init
            )
            if columns.isEmpty {
                columns = cells
                continue
            }
            guard cells.count <= columns.count else {
                throw SchemeError(
                    file: file,
                    key: "line \(number + 1)",
                    reason: "\(cells.count) cells under \(columns.count) columns"
                )
            }
            var named: [String: String] = [:]
            for (column, cell) in zip(columns, cells) where !cell.isEmpty { named[column] = cell }
            rows.append(Row(file: file, line: number + 1, cells: named))
        }
        self.columns = columns
        self.rows = rows
    }
}

/// The files of a folder.
struct Folder {
    /// Paths, in the order of their bytes.
    let files: [String]

    init(_ path: String) throws(SchemeError) {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            files = names.map { path + "/" + $0 }.sorted()
        } catch {
            throw SchemeError(
                file: path,
                reason: "not a folder that can be read",
                advice: "name a folder of data files"
            )
        }
    }

    static func bytes(of file: String) throws(SchemeError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw SchemeError(file: file, reason: "cannot be read")
        }
        return Array(data)
    }
}
