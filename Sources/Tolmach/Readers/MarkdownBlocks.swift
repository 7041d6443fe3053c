/// Finds headings, lists, `>` blocks and the other marks that rule whole lines.
struct MarkdownBlocks {
    private let bytes: [UInt8]

    /// The marks found so far.
    private(set) var mask: ByteMask

    /// The words of `>` blocks.
    private(set) var blocks: [TextSpan] = []

    /// Where words stand together, in order; marks of lines are inside and flagged.
    private(set) var paragraphs: [Range<Int>] = []

    /// The names of links that are written down elsewhere.
    private(set) var labels: Set<String> = []

    /// The first heading of the first level.
    private(set) var headline: Range<Int>?

    private var open: Range<Int>?
    private var openDepth = 0
    private var fence: (mark: UInt8, count: Int, depth: Int)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        mask = ByteMask(count: bytes.count)
    }

    mutating func read() {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            line(start..<end)
            start = end + 1
        }
        close()
    }

    private mutating func line(_ range: Range<Int>) {
        var start = range.lowerBound
        var depth = 0
        while let mark = quoteMark(start..<range.upperBound) {
            mask.insert(mark)
            start = mark.upperBound
            depth += 1
        }
        let content = trimmed(start..<range.upperBound)
        if depth != openDepth { close() }
        openDepth = depth
        if let fence, fence.depth != depth { self.fence = nil }
        guard !content.isEmpty else { return close() }
        if rulesLine(content) {
            mask.insert(content)
            return
        }
        if depth > 0 { blocks.append(TextSpan(content)) }
        guard fence == nil else { return }
        if let heading = heading(content) {
            close()
            paragraphs.append(heading)
            return
        }
        var words = content
        while let bullet = bullet(words) {
            close()
            mask.insert(bullet)
            words = bullet.upperBound..<words.upperBound
        }
        open = (open?.lowerBound ?? words.lowerBound)..<words.upperBound
    }

    private mutating func close() {
        if let open { paragraphs.append(open) }
        open = nil
    }

    /// Whether the whole line is a mark: a fence, a rule, an underline or the target of a link.
    private mutating func rulesLine(_ content: Range<Int>) -> Bool {
        if let fence {
            let count = run(of: fence.mark, at: content)
            guard count >= fence.count, count == content.count else { return false }
            self.fence = nil
            return true
        }
        let first = bytes[content.lowerBound]
        if first == 0x60 || first == 0x7E {
            let count = run(of: first, at: content)
            let rest = bytes[content.lowerBound + count..<content.upperBound]
            guard count >= 3, !rest.contains(0x60) else { return false }
            close()
            fence = (first, count, openDepth)
            return true
        }
        if first == 0x3D || first == 0x2D, run(of: first, at: content) == content.count,
            let open
        {
            if first == 0x3D, headline == nil { headline = open }
            close()
            return true
        }
        if isRule(content) {
            close()
            return true
        }
        return open == nil && isDefinition(content)
    }

    /// Three or more of `-`, `*` or `_` with blanks between them.
    private func isRule(_ content: Range<Int>) -> Bool {
        let first = bytes[content.lowerBound]
        guard first == 0x2D || first == 0x2A || first == 0x5F else { return false }
        var count = 0
        for offset in content {
            if bytes[offset] == first {
                count += 1
            } else if !isBlank(bytes[offset]) {
                return false
            }
        }
        return count >= 3
    }

    /// `[name]: target`, whose name is kept.
    private mutating func isDefinition(_ content: Range<Int>) -> Bool {
        guard bytes[content.lowerBound] == 0x5B,
            let close = bytes[content].firstIndex(of: 0x5D), close + 2 < content.upperBound,
            bytes[close + 1] == 0x3A
        else { return false }
        labels.insert(Self.label(bytes[content.lowerBound + 1..<close]))
        return true
    }

    /// A link's name as it is compared.
    static func label(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }

    /// Marks the `#` of a heading and gives its words.
    private mutating func heading(_ content: Range<Int>) -> Range<Int>? {
        let level = run(of: 0x23, at: content)
        guard (1...6).contains(level) else { return nil }
        var start = content.lowerBound + level
        guard start == content.upperBound || isBlank(bytes[start]) else { return nil }
        while start < content.upperBound, isBlank(bytes[start]) { start += 1 }
        mask.insert(content.lowerBound..<start)
        var end = content.upperBound
        while end > start, bytes[end - 1] == 0x23 { end -= 1 }
        if end > start, end < content.upperBound, !isBlank(bytes[end - 1]) {
            end = content.upperBound
        }
        let words = trimmed(start..<end)
        mask.insert(words.upperBound..<content.upperBound)
        if level == 1, headline == nil, !words.isEmpty { headline = words }
        return words
    }

    private func quoteMark(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start - range.lowerBound <= 3, start < range.upperBound, bytes[start] == 0x3E
        else { return nil }
        let end = start + 1
        return start..<(end < range.upperBound && isBlank(bytes[end]) ? end + 1 : end)
    }

    /// `- `, `* `, `+ `, `1. ` or `1) ` with the blanks after it.
    private func bullet(_ range: Range<Int>) -> Range<Int>? {
        var end = range.lowerBound
        guard end < range.upperBound else { return nil }
        switch bytes[end] {
        case 0x2D, 0x2A, 0x2B:
            end += 1
        case 0x30...0x39:
            let digits = bytes[range].prefix(10).prefix { (0x30...0x39).contains($0) }
            end += digits.count
            guard digits.count <= 9, end < range.upperBound,
                bytes[end] == 0x2E || bytes[end] == 0x29
            else { return nil }
            // Inside a paragraph a line may begin with a year and a full stop.
            if open != nil, !digits.elementsEqual([0x31]) { return nil }
            end += 1
        default:
            return nil
        }
        let mark = end
        while end < range.upperBound, isBlank(bytes[end]) { end += 1 }
        return end > mark ? range.lowerBound..<end : nil
    }

    private func run(of byte: UInt8, at range: Range<Int>) -> Int {
        bytes[range].prefix { $0 == byte }.count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
