/// Reads CSV: commas, or another separator, between cells, and double marks around those that
/// hold separators, marks or line breaks.
///
/// Takes UTF-8 with or without a byte order mark and lines that end in CR LF, LF or CR. Lines
/// that hold nothing at all are passed over. A mark inside a cell that does not start with one
/// stands for itself. Line ends inside marks are kept as they are.
///
/// - Source: RFC 4180, section 2.
public struct CSVParser: Sendable {
    /// The byte between cells.
    public let separator: UInt8

    /// Creates a parser.
    ///
    /// - Precondition: `separator` is ASCII and neither a mark nor a line end.
    public init(separator: Unicode.Scalar = ",") {
        precondition(
            separator.isASCII && separator != "\"" && separator != "\n" && separator != "\r",
            "a separator is one ASCII sign"
        )
        self.separator = UInt8(truncatingIfNeeded: separator.value)
    }

    /// The table in `bytes`.
    ///
    /// - Throws: `CSVError` for an empty file, bytes that are not UTF-8, a mark that is never
    ///   closed (with the place where it opened), and text after a closing mark.
    /// - Complexity: O(*n*) in the bytes.
    public func table(_ bytes: [UInt8]) throws(CSVError) -> CSVTable {
        try Self.checkUTF8(bytes)
        return try bytes.withUnsafeBufferPointer { (buffer) throws(CSVError) in
            var scan = CSVScan(bytes: buffer, separator: separator)
            var cells: [CSVScan.Cell] = []
            func row(_ line: Int) -> CSVRow {
                let texts = cells.map {
                    CSVCell(text: scan.text($0), line: $0.line, column: $0.column)
                }
                return CSVRow(line: line, cells: texts)
            }
            guard let line = try scan.row(into: &cells) else { throw Self.empty }
            let header = row(line)
            var rows: [CSVRow] = []
            while let line = try scan.row(into: &cells) { rows.append(row(line)) }
            return CSVTable(header: header, rows: rows)
        }
    }

    static let empty = CSVError(
        reason: "the file is empty",
        advice: "its first line names the columns",
        line: 1,
        column: 1,
        offset: 0
    )

    static func checkUTF8(_ bytes: [UInt8]) throws(CSVError) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            var line = 1
            var column = 1
            var before: UInt8 = 0
            for byte in bytes.prefix(offset) {
                if byte == 0x0D || (byte == 0x0A && before != 0x0D) { line += 1 }
                if CSVScan.isLineEnd(byte) {
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
                before = byte
            }
            throw CSVError(
                reason: "byte \(offset) is not UTF-8",
                advice: "save the file as UTF-8",
                line: line,
                column: column,
                offset: offset
            )
        }
    }
}
