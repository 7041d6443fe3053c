/// What the columns of our own tables have in common, whatever parts their cells.
enum GlossaryTable {
    /// The signs that may part cells, most usual first.
    static let separators: [Unicode.Scalar] = [",", ";", "\t"]

    /// The sign with which the first line of `bytes` parts a cell `id` from others, or `nil`.
    ///
    /// A line such as `sep=;` before it is one for spreadsheets.
    ///
    /// - Complexity: O(1); lines are looked at up to their 65,536th byte.
    static func separator(of bytes: [UInt8]) -> Unicode.Scalar? {
        let head = asciiHead(of: bytes)
        guard let line = lines(head).first else { return nil }
        if isSeparatorLine(line) {
            let sign = Unicode.Scalar(line[line.startIndex + 4])
            return separators.contains(sign) ? sign : nil
        }
        return separators.first { separator in
            let cells = line.split(
                separator: UInt8(truncatingIfNeeded: separator.value),
                omittingEmptySubsequences: false
            )
            guard cells.count > 1, cells.contains(where: { names(id: $0) }) else { return false }
            // Two words in two languages may be called `id` as well.
            let known = cells.prefix(32).count { GlossaryColumn(name(of: $0)) != nil }
            return known * 2 > min(cells.count, 32)
        }
    }

    /// Reads the table in `bytes`, parted by the sign that its header tells, or else by `separator`.
    static func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions,
        separator: Unicode.Scalar
    ) throws(GlossaryError) -> Glossary.Loaded {
        let sign = self.separator(of: bytes) ?? separator
        return try GlossaryTableReader.read(
            try GlossaryText.checkedUTF8(bytes, file: options.file),
            separator: UInt8(truncatingIfNeeded: sign.value),
            file: options.file
        )
    }

    /// Whether the first line of `bytes` is `sep=` and a sign.
    static func namesSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = asciiHead(of: Array(bytes.prefix(16)))
        return lines(head).first.map(isSeparatorLine) ?? false
    }

    private static func isSeparatorLine(_ line: some Collection<UInt8>) -> Bool {
        line.count == 5 && line.starts(with: Array("sep=".utf8))
    }

    /// The first bytes as ASCII, whatever the encoding; other signs are left out.
    private static func asciiHead(of bytes: [UInt8]) -> [UInt8] {
        let head = bytes.prefix(65_536)
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        return head.filter { $0 < 0x80 && !(isWide && $0 == 0) }
    }

    private static func lines(_ head: [UInt8]) -> [ArraySlice<UInt8>] {
        head.split(maxSplits: 1) { $0 == 0x0A || $0 == 0x0D }
    }

    private static func names(id cell: some Collection<UInt8>) -> Bool { name(of: cell) == "id" }

    private static func name(of cell: some Collection<UInt8>) -> String {
        String(decoding: cell.filter { $0 > 0x20 && $0 != 0x22 }, as: UTF8.self).lowercased()
    }
}
