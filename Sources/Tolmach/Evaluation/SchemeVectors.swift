/// Names with the form that a scheme gives them, to check schemes by.
public struct SchemeVectors: Sendable {
    /// One row of the table.
    public struct Row: Hashable, Sendable {
        /// The file's line, from 1.
        public var line: Int
        /// The scheme's id, or another project's name for it.
        public var scheme: String
        /// The name; the two signs `\n` of the file are a line break.
        public var input: String
        /// The form.
        public var expected: String
        /// The first twelve hexadecimal digits of the SHA-256 of the row as it stands in the file.
        public var fingerprint: String
    }

    /// The file's name.
    public let file: String
    /// The rows, in order.
    public let rows: [Row]

    /// Reads a table with the columns `scheme`, `input` and `expected`.
    ///
    /// - Throws: `SchemeError` with the line when a column or cell is missing.
    public init(bytes: [UInt8], file: String) throws(SchemeError) {
        let table = try NameTable(bytes: bytes, file: file)
        for column in ["scheme", "input", "expected"] where !table.columns.contains(column) {
            throw SchemeError(
                file: file,
                reason: "no column '\(column)'",
                advice: "the first line names the columns scheme, input and expected"
            )
        }
        var rows: [Row] = []
        for row in table.rows {
            let cells = [
                try row.required("scheme"), try row.required("input"), row["expected"] ?? "",
            ]
            rows.append(
                Row(
                    line: row.line,
                    scheme: cells[0],
                    input: cells[1].replacing("\\n", with: "\n"),
                    expected: cells[2].replacing("\\n", with: "\n"),
                    fingerprint: Self.fingerprint(of: cells)
                )
            )
        }
        self.file = file
        self.rows = rows
    }

    /// The rows known to be wrong: a table with the columns `scheme`, `row` (its fingerprint),
    /// `reason` and `contradicts`.
    ///
    /// - Returns: The reasons, by fingerprint.
    /// - Throws: `SchemeError` with the line when a cell is missing.
    public static func exceptions(
        bytes: [UInt8],
        file: String
    ) throws(SchemeError) -> [String: String] {
        var reasons: [String: String] = [:]
        for row in try NameTable(bytes: bytes, file: file).rows {
            _ = try row.required("contradicts")
            reasons[try row.required("row")] = try row.required("reason")
        }
        return reasons
    }

    private static func fingerprint(of cells: [String]) -> String {
        String(Digest.sha256(Array(cells.joined(separator: "\t").utf8)).prefix(12))
    }
}
