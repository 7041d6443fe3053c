/// Parts a cell that holds a list: bars `|` between its parts, and in some columns semicolons
/// between the items of a part.
///
/// `\|`, `\;` and `\\` stand for the signs themselves; a `\` before anything else is one. White
/// space around an item does not count.
struct GlossaryList {
    /// One item, with the place it begins at.
    struct Item: Sendable {
        var text: String
        var mark: GlossaryMark
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let cell: CSVScan.Cell

    /// The list in `cell`, whose places are those in `bytes`.
    init(_ cell: CSVScan.Cell, in bytes: UnsafeBufferPointer<UInt8>) {
        self.cell = cell
        self.bytes = bytes
    }

    /// The parts between bars; none in a blank cell.
    func items() -> [Item] {
        var items: [Item] = []
        var walk = Walk(cell, in: bytes, endsAtSemicolons: false)
        while let (item, _) = walk.next() { items.append(item) }
        return Self.isBlank(items.first, items.count) ? [] : items
    }

    /// The items between semicolons of the parts between bars; none in a blank cell.
    func lists() -> [[Item]] {
        var lists: [[Item]] = [[]]
        var walk = Walk(cell, in: bytes, endsAtSemicolons: true)
        while let (item, end) = walk.next() {
            if !item.text.isEmpty { lists[lists.count - 1].append(item) }
            if end == 0x7C { lists.append([]) }
        }
        return lists.count == 1 && lists[0].isEmpty ? [] : lists
    }

    private static func isBlank(_ first: Item?, _ count: Int) -> Bool {
        count == 1 && first?.text.isEmpty ?? true
    }
}

/// Goes over the items of a cell, keeping count of lines and columns.
private struct Walk {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let cell: CSVScan.Cell
    private let endsAtSemicolons: Bool
    private var at: Int?
    private var line: Int
    private var column: Int

    init(_ cell: CSVScan.Cell, in bytes: UnsafeBufferPointer<UInt8>, endsAtSemicolons: Bool) {
        self.bytes = bytes
        self.cell = cell
        self.endsAtSemicolons = endsAtSemicolons
        at = cell.bytes.lowerBound
        line = cell.line
        column = cell.column + (cell.isQuoted ? 1 : 0)
    }

    /// The next item, and the sign that ended it: a bar, a semicolon, or nothing.
    mutating func next() -> (GlossaryList.Item, UInt8?)? {
        guard let from = at else { return nil }
        var place = from
        var run = from
        var mark: GlossaryMark?
        // Made only when the item is not a run of the cell as it stands.
        var built: [UInt8] = []
        var end: UInt8?
        while place < cell.bytes.upperBound {
            let byte = bytes[place]
            if byte == 0x7C || (endsAtSemicolons && byte == 0x3B) {
                end = byte
                break
            }
            if mark == nil, Blank.width(bytes, place, cell.bytes.upperBound) == 0 {
                mark = GlossaryMark(
                    line: line,
                    column: column,
                    hasOuterBlanks: place > from
                )
            }
            switch byte {
            case 0x5C where isEscape(place + 1):
                built += bytes[run..<place]
                run = place + 1
                place += 2
                column += 2
            case 0x22 where cell.hasMarks:
                // The second of two marks is text: the next run starts with it.
                built += bytes[run..<place]
                run = place + 1
                place += 2
                column += 2
            default:
                place += 1
                count(byte, next: place)
            }
        }
        let item = item(run..<place, built, mark)
        at = end == nil ? nil : place + 1
        column += end == nil ? 0 : 1
        return (item, end)
    }

    private func item(
        _ run: Range<Int>,
        _ built: [UInt8],
        _ mark: GlossaryMark?
    ) -> GlossaryList.Item {
        var mark = mark ?? GlossaryMark(line: line, column: column)
        guard built.isEmpty else {
            let text = String(decoding: built + bytes[run], as: UTF8.self)
            return GlossaryList.Item(text: text.trimmed, mark: mark)
        }
        let trimmed = Blank.trimmed(bytes, run)
        if trimmed.upperBound < run.upperBound { mark.hasOuterBlanks = true }
        let slice = UnsafeBufferPointer(rebasing: bytes[trimmed])
        return GlossaryList.Item(text: String(decoding: slice, as: UTF8.self), mark: mark)
    }

    private func isEscape(_ place: Int) -> Bool {
        guard place < cell.bytes.upperBound else { return false }
        return [0x7C, 0x3B, 0x5C].contains(bytes[place])
    }

    private mutating func count(_ byte: UInt8, next: Int) {
        if byte == 0x0A || byte == 0x0D {
            // A pair is counted at its second half.
            let isFirst = byte == 0x0D && next < bytes.count && bytes[next] == 0x0A
            line += isFirst ? 0 : 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
