/// A table as a CSV file holds it, with the place of each cell.
public struct CSVTable: Hashable, Sendable {
    /// The first row, which names the columns.
    public var header: CSVRow

    /// The rows after it.
    public var rows: [CSVRow]

    /// Creates a table.
    public init(header: CSVRow, rows: [CSVRow]) {
        self.header = header
        self.rows = rows
    }
}

/// One row of a table.
public struct CSVRow: Hashable, Sendable {
    /// The line it starts on, from 1.
    public var line: Int

    /// Its cells, in order.
    public var cells: [CSVCell]

    /// Creates a row.
    public init(line: Int, cells: [CSVCell]) {
        self.line = line
        self.cells = cells
    }
}

/// One cell of a row.
public struct CSVCell: Hashable, Sendable {
    /// The text, without the marks around it.
    public var text: String

    /// The line it starts on, from 1.
    public var line: Int

    /// The column it starts in, in Unicode scalars from 1.
    public var column: Int

    /// Creates a cell.
    public init(text: String, line: Int, column: Int) {
        self.text = text
        self.line = line
        self.column = column
    }
}

/// Bytes that are not a CSV table.
public struct CSVError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String

    /// The line, from 1.
    public var line: Int

    /// The column, in Unicode scalars from 1.
    public var column: Int

    /// Where, in bytes from the start of the file.
    public var offset: Int

    /// The error in words: `line:column: reason; advice`.
    public var description: String { "\(line):\(column): \(reason); \(advice)" }
}
