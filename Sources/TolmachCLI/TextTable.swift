import Tolmach

/// Rows of words in columns that line up.
struct TextTable {
    private var rows: [[String]] = []
    private let indent: Int

    init(indent: Int = 2) { self.indent = indent }

    /// Adds a row.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Prints the rows to stdout, the first one dim when it is a header.
    func print(hasHeader: Bool = false) {
        for (index, line) in lines.enumerated() {
            Console.line(hasHeader && index == 0 ? Console.dim(line) : line)
        }
    }

    /// The rows as lines, columns two blanks apart, without blanks at line ends.
    var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            for (column, cell) in row.enumerated() {
                line += cell
                guard column < row.count - 1 else { break }
                line += String(repeating: " ", count: widths[column] - Self.width(cell) + 2)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// How many columns of a terminal `text` takes; combining marks and colours take none.
    static func width(_ text: String) -> Int {
        var width = 0
        var isColour = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" { isColour = true }
            if !isColour, !ScalarClass.facts(scalar.value).contains(.mark) { width += 1 }
            if isColour, scalar == "m" { isColour = false }
        }
        return width
    }
}
