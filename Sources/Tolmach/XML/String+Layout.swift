extension String {
    /// The text without the line ends that pretty printers add: one blank for white space that
    /// holds one, nothing at the ends.
    var onOneLine: String { laidOut { blanks in blanks.contains { $0 == 0x0A || $0 == 0x0D } } }

    /// The text without the line ends and blanks by which pretty printers indent: one blank for
    /// white space with a line end and blanks behind it, nothing at the ends.
    ///
    /// A line end right before a word stays: somebody meant it.
    var withoutIndent: String {
        laidOut { blanks in
            blanks.contains { $0 == 0x0A || $0 == 0x0D }
                && (blanks.last == 0x20 || blanks.last == 9)
        }
    }

    /// The text with one blank for the white space that `isLayout`, which is left out at the ends.
    private func laidOut(_ isLayout: ([UInt8]) -> Bool) -> String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
        var bytes: [UInt8] = []
        var blanks: [UInt8] = []
        for byte in utf8 {
            guard byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D else {
                blanks.append(byte)
                continue
            }
            if !isLayout(blanks) {
                bytes += blanks
            } else if !bytes.isEmpty {
                bytes.append(0x20)
            }
            blanks = []
            bytes.append(byte)
        }
        if !isLayout(blanks) { bytes += blanks }
        return String(decoding: bytes, as: UTF8.self)
    }
}
