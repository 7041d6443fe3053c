/// Finds the marks inside paragraphs: emphasis, code, links, pictures, HTML tags, backslashes.
///
/// Every search stops where it can succeed no more, so that no text takes more than linear time.
struct MarkdownInlines {
    private let bytes: [UInt8]
    private let labels: Set<String>

    /// All marks, with those of lines.
    private(set) var mask: ByteMask

    private var brackets: [(start: Int, isPicture: Bool)] = []
    private var emphasis = MarkdownEmphasis()
    private var ticks: [Int: ArraySlice<Int>] = [:]

    init(_ bytes: [UInt8], mask: ByteMask, labels: Set<String>) {
        self.bytes = bytes
        self.mask = mask
        self.labels = labels
    }

    /// Marks what is markup in one paragraph.
    mutating func read(_ range: Range<Int>) {
        brackets.removeAll(keepingCapacity: true)
        emphasis = MarkdownEmphasis()
        collectTicks(range)
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard !mask[offset] else {
                offset += 1
                continue
            }
            offset = mark(at: offset, in: range)
        }
    }

    /// Marks what begins at `offset` and says where to go on.
    private mutating func mark(at offset: Int, in range: Range<Int>) -> Int {
        let next = offset + 1 < range.upperBound ? bytes[offset + 1] : 0x0A
        switch bytes[offset] {
        case 0x5C:
            guard next == 0x0A || Self.isPunctuation(next) else { return offset + 1 }
            mask.insert(offset..<offset + 1)
            return offset + 2
        case 0x60:
            return code(at: offset, in: range)
        case 0x3C:
            guard let end = tag(at: offset, in: range) else { return offset + 1 }
            mask.insert(offset..<end)
            return end
        case 0x5B:
            brackets.append((offset, false))
            return offset + 1
        case 0x21 where next == 0x5B:
            brackets.append((offset, true))
            return offset + 2
        case 0x5D:
            return link(at: offset, in: range)
        case 0x2A, 0x5F, 0x7E:
            let run = MarkdownEmphasis.Run(at: offset, in: range, of: bytes)
            for marks in emphasis.take(run) { mask.insert(marks) }
            return run.end
        default:
            return offset + 1
        }
    }

    // MARK: - Code

    private mutating func collectTicks(_ range: Range<Int>) {
        var found: [Int: [Int]] = [:]
        var offset = range.lowerBound
        while let start = bytes[offset..<range.upperBound].firstIndex(of: 0x60) {
            offset = start
            while offset < range.upperBound, bytes[offset] == 0x60 { offset += 1 }
            found[offset - start, default: []].append(start)
        }
        ticks = found.mapValues { $0[...] }
    }

    /// Code is not looked into: it ends at the next run of as many ticks.
    private mutating func code(at start: Int, in range: Range<Int>) -> Int {
        let count = bytes[start..<range.upperBound].prefix { $0 == 0x60 }.count
        let end = start + count
        guard var places = ticks[count] else { return end }
        places = places.drop { $0 < end }
        ticks[count] = places
        guard let close = places.first else { return end }
        mask.insert(start..<end)
        mask.insert(close..<close + count)
        return close + count
    }

    // MARK: - HTML

    /// The end of the tag, comment or `<https://…>` that begins at `start`.
    private func tag(at start: Int, in range: Range<Int>) -> Int? {
        var offset = start + 1
        guard offset < range.upperBound else { return nil }
        switch bytes[offset] {
        case 0x41...0x5A, 0x61...0x7A, 0x2F, 0x21, 0x3F: offset += 1
        default: return nil
        }
        while offset < range.upperBound {
            if bytes[offset] == 0x3E { return offset + 1 }
            if bytes[offset] == 0x3C { return nil }
            offset += 1
        }
        return nil
    }

    // MARK: - Links

    /// Marks the brackets and the target of the link whose words end at `close`.
    private mutating func link(at close: Int, in range: Range<Int>) -> Int {
        guard let bracket = brackets.popLast() else { return close + 1 }
        let start = bracket.start + (bracket.isPicture ? 2 : 1)
        guard let end = target(after: close, words: start..<close, in: range) else {
            return close + 1
        }
        // The words of a picture describe it; they are not the article's.
        mask.insert(bracket.start..<(bracket.isPicture ? end : start))
        mask.insert(close..<end)
        return end
    }

    private func target(after close: Int, words: Range<Int>, in range: Range<Int>) -> Int? {
        let next = close + 1
        if next < range.upperBound, bytes[next] == 0x28 {
            if let end = parentheses(at: next, in: range) { return end }
        }
        guard !labels.isEmpty else { return nil }
        if next < range.upperBound, bytes[next] == 0x5B,
            let end = bytes[next..<min(range.upperBound, next + Self.longestName)]
                .firstIndex(of: 0x5D)
        {
            let name = end == next + 1 ? words : next + 1..<end
            return isLabel(name) ? end + 1 : nil
        }
        return isLabel(words) ? next : nil
    }

    private static let longestName = 1_000

    private func isLabel(_ name: Range<Int>) -> Bool {
        name.count < Self.longestName && !bytes[name].contains(0x5B)
            && labels.contains(MarkdownBlocks.label(bytes[name]))
    }

    /// The end of `(target "title")`.
    private func parentheses(at open: Int, in range: Range<Int>) -> Int? {
        var offset = skipBlanks(open + 1, in: range)
        var depth = 0
        target: while offset < range.upperBound {
            switch bytes[offset] {
            case 0x28:
                depth += 1
                guard depth <= 32 else { return nil }
            case 0x29:
                if depth == 0 { return offset + 1 }
                depth -= 1
            case 0x20, 0x09, 0x0A: break target
            case 0x5C: offset += 1
            default: break
            }
            offset += 1
        }
        offset = skipBlanks(offset, in: range)
        guard depth == 0, offset < range.upperBound else { return nil }
        let mark = bytes[offset]
        if mark == 0x22 || mark == 0x27 {
            let title = bytes[offset + 1..<range.upperBound]
            guard let end = title.firstIndex(of: mark) else { return nil }
            offset = skipBlanks(end + 1, in: range)
        }
        return offset < range.upperBound && bytes[offset] == 0x29 ? offset + 1 : nil
    }

    private func skipBlanks(_ start: Int, in range: Range<Int>) -> Int {
        var offset = start
        while offset < range.upperBound, [0x20, 0x09, 0x0A].contains(bytes[offset]) { offset += 1 }
        return offset
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
