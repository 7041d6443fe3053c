/// One pass over the bytes of a table, which are known to be UTF-8.
///
/// Cells are told as places in the bytes: nothing is copied until their text is asked for.
struct CSVScan {
    /// One cell, as it stands in the bytes.
    struct Cell {
        /// The bytes, without the marks around them.
        var bytes: Range<Int>
        /// Where the cell starts, a mark counted.
        var line: Int
        var column: Int
        /// Whether marks stand around it.
        var isQuoted = false
        /// Whether marks inside it are doubled.
        var hasMarks = false
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    /// How many bytes have been read.
    private(set) var at = 0
    private(set) var line = 1
    private var column = 1

    init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    }

    /// Passes over the rest of the line.
    mutating func skipLine() {
        while at < bytes.count, !Self.isLineEnd(bytes[at]) { at += 1 }
    }

    /// Reads the cells of the next row that is not empty into `cells`.
    ///
    /// - Returns: The line the row starts on; `nil` at the end.
    mutating func row(into cells: inout [Cell]) throws(CSVError) -> Int? {
        cells.removeAll(keepingCapacity: true)
        while at < bytes.count, Self.isLineEnd(bytes[at]) { stepOverLineEnd() }
        guard at < bytes.count else { return nil }
        let first = line
        while true {
            cells.append(try cell())
            guard at < bytes.count else { return first }
            guard bytes[at] == separator else {
                stepOverLineEnd()
                return first
            }
            at += 1
            column += 1
        }
    }

    /// The text of a cell.
    func text(_ cell: Cell) -> String {
        let run = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
        guard cell.hasMarks else { return String(decoding: run, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(run.count)
        var isSecond = false
        for byte in run {
            isSecond = byte == 0x22 && !isSecond
            if !isSecond { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Takes in one cell and stops at the separator or line end after it.
    private mutating func cell() throws(CSVError) -> Cell {
        // Locals, not the stored indices: Swift 6.3.1 at -O has hoisted their loads over calls
        // that change them.
        let start = at
        guard start < bytes.count, bytes[start] == 0x22 else {
            let cell = Cell(bytes: start..<start, line: line, column: column)
            return plain(cell, from: start)
        }
        return try quoted(from: start)
    }

    private mutating func plain(_ cell: Cell, from start: Int) -> Cell {
        var end = start
        var scalars = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || Self.isLineEnd(byte) { break }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            end += 1
        }
        at = end
        column += scalars
        var cell = cell
        cell.bytes = start..<end
        return cell
    }

    private mutating func quoted(from opened: Int) throws(CSVError) -> Cell {
        var cell = Cell(bytes: opened..<opened, line: line, column: column, isQuoted: true)
        var end = opened + 1
        var column = column + 1
        while true {
            guard end < bytes.count else {
                throw CSVError(
                    reason: "a quotation mark is never closed",
                    advice: "close it, or double it if it is meant as text",
                    line: cell.line,
                    column: cell.column,
                    offset: opened
                )
            }
            let byte = bytes[end]
            end += 1
            if byte == 0x22 {
                column += 1
                guard end < bytes.count, bytes[end] == 0x22 else { break }
                cell.hasMarks = true
                end += 1
                column += 1
            } else if Self.isLineEnd(byte) {
                if byte == 0x0D, end < bytes.count, bytes[end] == 0x0A { end += 1 }
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        at = end
        self.column = column
        guard end == bytes.count || bytes[end] == separator || Self.isLineEnd(bytes[end]) else {
            throw CSVError(
                reason: "text after a closing quotation mark",
                advice: "put the whole cell in marks and double those inside",
                line: line,
                column: column,
                offset: end
            )
        }
        cell.bytes = (opened + 1)..<(end - 1)
        return cell
    }

    private mutating func stepOverLineEnd() {
        let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
        at += isPair ? 2 : 1
        line += 1
        column = 1
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
