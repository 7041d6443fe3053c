/// What the columns of our own tables have in common, whatever parts their cells.
enum GlossaryTable {
    /// The signs that may part cells, most usual first.
    static let separators: [Unicode.Scalar] = [",", ";", "\t"]

    /// The sign with which the first line of `bytes` parts a cell `id` from others, or `nil`.
    ///
    /// - Complexity: O(1); a line is looked at up to its 65,536th byte.
    static func separator(of bytes: [UInt8]) -> Unicode.Scalar? {
        let line = firstLine(of: bytes)
        return separators.first { separator in
            let cells = line.split(
                separator: UInt8(truncatingIfNeeded: separator.value),
                omittingEmptySubsequences: false
            )
            return cells.count > 1 && cells.contains { names(id: $0) }
        }
    }

    /// The first line that is not empty, as ASCII; other signs are left out.
    private static func firstLine(of bytes: [UInt8]) -> [UInt8] {
        let head = bytes.prefix(65_536)
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let signs = head.drop { $0 >= 0x80 }.filter { $0 < 0x80 && !(isWide && $0 == 0) }
        return Array(signs.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D })
    }

    private static func names(id cell: some Collection<UInt8>) -> Bool {
        let word = cell.filter { $0 > 0x20 && $0 != 0x22 }.map { $0 | 0x20 }
        return word == Array("id".utf8)
    }
}
