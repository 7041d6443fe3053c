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
            var scan = Scan(bytes: buffer, separator: separator)
            guard let header = try scan.row() else {
                throw CSVError(
                    reason: "the file is empty",
                    advice: "its first line names the columns",
                    line: 1,
                    column: 1,
                    offset: 0
                )
            }
            var rows: [CSVRow] = []
            while let row = try scan.row() { rows.append(row) }
            return CSVTable(header: header, rows: rows)
        }
    }

    private static func checkUTF8(_ bytes: [UInt8]) throws(CSVError) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            var line = 1
            var column = 1
            var before: UInt8 = 0
            for byte in bytes.prefix(offset) {
                if byte == .cr || (byte == .lf && before != .cr) { line += 1 }
                if byte == .cr || byte == .lf {
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

extension UInt8 {
    fileprivate static let lf: UInt8 = 0x0A
    fileprivate static let cr: UInt8 = 0x0D
    fileprivate static let mark: UInt8 = 0x22
}

/// One pass over the bytes of a table, which are known to be UTF-8.
private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    var at = 0
    var line = 1
    var column = 1

    init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    }

    mutating func row() throws(CSVError) -> CSVRow? {
        while at < bytes.count, isLineEnd(bytes[at]) { step() }
        guard at < bytes.count else { return nil }
        var row = CSVRow(line: line, cells: [])
        while true {
            row.cells.append(try cell())
            guard at < bytes.count else { return row }
            let isLast = bytes[at] != separator
            step()
            if isLast { return row }
        }
    }

    /// Takes in one cell and stops at the separator or line end after it.
    private mutating func cell() throws(CSVError) -> CSVCell {
        var cell = CSVCell(text: "", line: line, column: column)
        guard at < bytes.count, bytes[at] == .mark else {
            let start = at
            while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { step() }
            cell.text = text(start..<at)
            return cell
        }
        let opened = at
        // Not `at` after the step: Swift 6.3.1 at -O hoists that load over the step, and the mark
        // became a part of the cell.
        var start = opened + 1
        step()
        while true {
            while at < bytes.count, bytes[at] != .mark { step() }
            guard at < bytes.count else {
                throw CSVError(
                    reason: "a quotation mark is never closed",
                    advice: "close it, or double it if it is meant as text",
                    line: cell.line,
                    column: cell.column,
                    offset: opened
                )
            }
            cell.text += text(start..<at)
            step()
            guard at < bytes.count, bytes[at] == .mark else { break }
            // The second of two marks is text: the next run starts with it.
            start = at
            step()
        }
        guard at == bytes.count || bytes[at] == separator || isLineEnd(bytes[at]) else {
            throw CSVError(
                reason: "text after a closing quotation mark",
                advice: "put the whole cell in marks and double those inside",
                line: line,
                column: column,
                offset: at
            )
        }
        return cell
    }

    /// Goes on by one byte, or by two at CR LF, and keeps count of lines and columns.
    private mutating func step() {
        let byte = bytes[at]
        at += 1
        if isLineEnd(byte) {
            if byte == .cr, at < bytes.count, bytes[at] == .lf { at += 1 }
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == .lf || byte == .cr }
}
