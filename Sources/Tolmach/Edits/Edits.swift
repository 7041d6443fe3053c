internal import Foundation

/// The edits file of an article: CSV with the columns `quote_id, action, value, by, why`.
///
/// A row without an action does nothing, and neither does one that begins with `#`, so the file can
/// hold every quote of the article and wait for decisions.
public enum Edits {
    /// The columns, in the order of a new file.
    public static let columns = ["quote_id", "action", "value", "by", "why"]

    /// What the name of an edits file ends in.
    public static let ending = ".edits.csv"

    /// Reads the edits file `file`.
    ///
    /// - Throws: `EditError` for a file that cannot be opened, and as `parsed(_:file:)` does.
    /// - Complexity: O(*n*) in the bytes.
    public static func load(_ file: String) throws(EditError) -> [Edit] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw EditError(
                file: file,
                reason: "the file cannot be read",
                advice: "check that it is a file and may be opened"
            )
        }
        return try parsed([UInt8](data), file: file)
    }

    /// The edits in the bytes of an edits file.
    ///
    /// Columns may stand in any order, and those but `quote_id` and `action` may be missing. Commas,
    /// semicolons or tabs stand between cells, as the header has it.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: Its name, for messages.
    /// - Returns: The edits in the order of their rows.
    /// - Throws: `EditError` with the line of what is no CSV in UTF-8, an unknown column or action,
    ///   or a value that the action cannot use.
    /// - Complexity: O(*n*) in the bytes.
    public static func parsed(_ bytes: [UInt8], file: String) throws(EditError) -> [Edit] {
        let table: CSVTable
        do throws(CSVError) {
            table = try CSVParser(separator: separator(of: bytes)).table(bytes)
        } catch {
            throw EditError(
                file: file,
                line: error.line,
                reason: error.reason,
                advice: error.advice
            )
        }
        let columns = try columns(table.header, file)
        var edits: [Edit] = []
        for row in table.rows {
            if let edit = try edit(row, columns, file) { edits.append(edit) }
        }
        return edits
    }

    /// The sign between cells: spreadsheets of many countries write semicolons.
    private static func separator(of bytes: [UInt8]) -> Unicode.Scalar {
        let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        if header.contains(0x2C) { return "," }
        return header.contains(0x3B) ? ";" : header.contains(0x09) ? "\t" : ","
    }

    /// The place of each column.
    private static func columns(_ header: CSVRow, _ file: String) throws(EditError) -> [String: Int]
    {
        var places: [String: Int] = [:]
        for (place, cell) in header.cells.enumerated() {
            func error(_ reason: String, _ advice: String) -> EditError {
                EditError(file: file, line: cell.line, reason: reason, advice: advice)
            }
            let name = cell.text.trimmed.lowercased()
            if name.isEmpty { continue }
            guard columns.contains(name) else {
                let near = Nearest.names(to: name, in: columns, limit: 1)[0]
                throw error(
                    "unknown column '\(cell.text.trimmed)'",
                    "did you mean '\(near)'? the columns are \(columns.joined(separator: ", "))"
                )
            }
            guard places.updateValue(place, forKey: name) == nil else {
                throw error("column '\(name)' stands twice", "join the two")
            }
        }
        for name in ["quote_id", "action"] where places[name] == nil {
            throw EditError(
                file: file,
                line: header.line,
                reason: "there is no column '\(name)'",
                advice: "the first line names the columns: \(columns.joined(separator: ","))"
            )
        }
        return places
    }

    private static func edit(
        _ row: CSVRow,
        _ columns: [String: Int],
        _ file: String
    ) throws(EditError) -> Edit? {
        func cell(_ name: String) -> String {
            guard let place = columns[name], place < row.cells.count else { return "" }
            return row.cells[place].text.trimmed
        }
        let word = cell("action")
        guard !word.isEmpty, row.cells.first?.text.trimmed.hasPrefix("#") != true else {
            return nil
        }
        let places = Set(columns.values)
        for place in row.cells.indices where !places.contains(place) {
            guard !row.cells[place].text.trimmed.isEmpty else { continue }
            throw EditError(
                file: file,
                line: row.line,
                reason: "cell \(place + 1) has no column",
                advice: "put a value that holds commas in quotation marks"
            )
        }
        guard let action = Edit.Action(rawValue: word.lowercased()) else {
            let actions = Edit.Action.allCases.map(\.rawValue)
            throw EditError(
                file: file,
                line: row.line,
                reason: "unknown action '\(word)'",
                advice: "did you mean '\(Nearest.names(to: word, in: actions, limit: 1)[0])'? "
                    + "there are \(actions.joined(separator: ", "))"
            )
        }
        let by = cell("by")
        let why = cell("why")
        return try Edit(
            action,
            of: cell("quote_id"),
            value: cell("value"),
            by: by.isEmpty ? nil : by,
            why: why.isEmpty ? nil : why,
            file: file,
            line: row.line
        )
    }
}
