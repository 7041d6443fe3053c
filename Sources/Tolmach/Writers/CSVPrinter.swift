/// Prints rows of CSV: RFC 4180, commas between cells, CR LF at the end.
public enum CSVPrinter {
    /// Appends one row.
    ///
    /// - Complexity: O(*n*) in the bytes of the cells.
    public static func row(_ cells: [String], to bytes: inout [UInt8]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            Escaping.cell(cell, to: &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }
}
