/// The lines of a text, which end at LF.
struct LineSequence: Sequence, IteratorProtocol {
    /// One line.
    struct Line {
        /// The words, without the LF.
        let text: Substring
        /// Where it begins, in bytes.
        let start: Int
        /// Where the next line begins.
        let next: Int

        /// Whether it holds blanks at most.
        var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
    }

    private let text: String
    private var index: String.Index
    private var offset: Int

    /// Starts at byte `offset`, a scalar boundary.
    init(_ text: String, from offset: Int = 0) {
        self.text = text
        self.offset = offset
        index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    }

    mutating func next() -> Line? {
        guard index < text.endIndex else { return nil }
        let rest = text.utf8[index...]
        let end = rest.firstIndex(of: 0x0A) ?? text.endIndex
        let hasEnd = end < text.endIndex
        let start = offset
        let line = text[index..<end]
        offset += line.utf8.count + (hasEnd ? 1 : 0)
        index = hasEnd ? text.utf8.index(after: end) : end
        return Line(text: line, start: start, next: offset)
    }
}

extension Substring {
    /// Without blanks and tabs at both ends.
    var trimmed: Substring {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return self[endIndex...] }
        return self[first..<utf8.index(after: last)]
    }
}
