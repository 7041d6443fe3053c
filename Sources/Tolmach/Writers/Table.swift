/// One column of a table.
struct Field: Sendable {
    /// What a column holds, in the words of Frictionless Table Schema.
    enum Kind: String, Sendable {
        case string, integer, number
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    let words: [String]

    init(_ name: String, _ kind: Kind = .string, required: Bool = false, words: [String] = []) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.words = words
    }
}

/// Columns that point to columns of another table.
struct ForeignKey: Sendable {
    let fields: [String]
    let table: String
    let references: [String]

    /// `field` points to the field of the same name in `table`.
    init(_ field: String, in table: String) {
        fields = [field]
        self.table = table
        references = [field]
    }
}

/// One table of a package: its columns, and the rows a dossier gives.
protocol Table: Sendable {
    /// The table's name and its file's stem.
    static var name: String { get }

    /// One line for the package's README and `tolmach formats`.
    static var summary: String { get }

    /// The columns, in order.
    static var fields: [Field] { get }

    /// The columns that name a row; empty when nothing does.
    static var primaryKey: [String] { get }

    /// The columns that point to another table.
    static var foreignKeys: [ForeignKey] { get }

    init(_ request: WriteRequest)

    /// The rows of one dossier: a cell a column.
    mutating func rows(of dossier: Dossier) -> [[String]]

    /// The rows that only the whole run gives.
    func lastRows() -> [[String]]
}

extension Table {
    static var primaryKey: [String] { [] }
    static var foreignKeys: [ForeignKey] { [] }
    func lastRows() -> [[String]] { [] }
}

/// A writer whose file is one table.
protocol TabularWriter: Writer {
    /// The table.
    static var table: any Table.Type { get }
}

/// Writes one table as CSV: RFC 4180, UTF-8 without BOM, CR LF, a header line.
struct TableWriter<Rows: Table>: TabularWriter {
    static var table: any Table.Type { Rows.self }

    static var format: Format {
        Format(
            name: "csv",
            summary: Rows.summary,
            mediaType: "text/csv",
            endings: ["\(Rows.name).csv"],
            path: "data/\(Rows.name).csv"
        )
    }

    private var table: Rows
    private var bytes: [UInt8] = []

    init(_ request: WriteRequest) { table = Rows(request) }

    mutating func begin(to sink: inout ByteSink) throws {
        try write([Rows.fields.map(\.name)], to: &sink)
    }

    mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws {
        try write(table.rows(of: dossier), to: &sink)
    }

    mutating func finish(to sink: inout ByteSink) throws {
        try write(table.lastRows(), to: &sink)
    }

    private mutating func write(_ rows: [[String]], to sink: inout ByteSink) throws {
        bytes.removeAll(keepingCapacity: true)
        for row in rows {
            assert(row.count == Rows.fields.count, "a row has a cell for each column")
            CSVPrinter.row(row, to: &bytes)
        }
        try sink.write(bytes: bytes)
    }
}
