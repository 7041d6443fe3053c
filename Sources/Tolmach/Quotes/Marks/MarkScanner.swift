/// Pairs the quotation marks of a text, paragraph by paragraph.
///
/// A mark that has no partner costs at most its own paragraph. A run that a paragraph leaves open
/// is carried on when the next one opens with a mark again.
///
/// - Complexity: O(*n*) in the text; nesting deeper than 8 is not followed.
struct MarkScanner {
    private static let deepest = 8

    let bytes: [UInt8]
    let features: LanguagePack.Features
    private(set) var runs: [QuotedRun] = []

    /// Places of opening marks that nothing closed, and no later paragraph carried on.
    private(set) var unclosed: [Range<Int>] = []

    /// The first place where two apostrophes stand for a double mark, which this scanner leaves alone.
    private(set) var doubled: Range<Int>?

    /// The outermost run that the paragraph before left open.
    private var carried: QuotedRun?
    /// The runs of this paragraph, and those of them that are open.
    private var found: [QuotedRun] = []
    private var stack: [Int] = []
    private var singles: SingleMarks

    init(bytes: [UInt8], pack: LanguagePack) {
        self.bytes = bytes
        features = pack.features
        singles = SingleMarks(bytes: bytes, pack: pack)
    }

    /// Takes in the next paragraph.
    mutating func scan(_ paragraph: Range<Int>, number: Int) {
        found.removeAll(keepingCapacity: true)
        stack.removeAll(keepingCapacity: true)
        let firstWord = start(of: paragraph)
        var hasSingles = false
        var hasPairs = false
        var offset = paragraph.lowerBound
        while offset < paragraph.upperBound {
            offset = UTF8Scan.nextMark(bytes, offset..<paragraph.upperBound)
            guard offset < paragraph.upperBound else { break }
            let (mark, width) = UTF8Scan.scalar(bytes, offset)
            switch action(of: mark, at: offset, width, in: paragraph, firstWord) {
            case .open: open(mark, offset, width, number, isFirst: offset <= firstWord)
            case .close(let place): close(place, offset, width)
            case .single:
                hasSingles = true
                // Two apostrophes are a double mark: what single ones hold here is nested.
                if mark == 0x27, offset > 0, bytes[offset - 1] == 0x27 {
                    hasPairs = true
                    if doubled == nil { doubled = (offset - 1)..<(offset + 1) }
                }
            case .none: break
            }
            offset += width
        }
        finish(paragraph)
        if hasSingles, !hasPairs, features.contains(.singleMarks) {
            singles.scan(paragraph, number: number, firstWord: firstWord, runs: &found)
        }
        for run in found where !run.words.isEmpty && !isAttribute(run) { runs.append(run) }
    }

    /// Notes what the last paragraph left open.
    mutating func end() {
        if let carried { unclosed.append(carried.outer) }
        carried = nil
    }

    private enum Action {
        case open, close(Int), single, none
    }

    private func action(
        of mark: UInt32,
        at offset: Int,
        _ width: Int,
        in paragraph: Range<Int>,
        _ firstWord: Int
    ) -> Action {
        if features.contains(.reversedMarks),
            let action = reversed(mark, at: offset, width, in: paragraph)
        {
            return action
        }
        switch mark {
        case 0x22:
            if let place = partner(of: mark) { return .close(place) }
            let next = offset + 1 < paragraph.upperBound ? scalar(offset + 1) : 0x20
            guard UTF8Scan.isSpace(next) else { return .open }
            let before = UTF8Scan.scalar(bytes, before: offset, floor: paragraph.lowerBound)
            return features.contains(.spacedMarks) && !UTF8Scan.isWord(before ?? 0x20)
                ? .open : .none
        case 0x201C:
            // In Russian and Ukrainian „…“ it closes; elsewhere it opens.
            if let top = stack.last, found[top].mark == 0x201E { return .close(stack.count - 1) }
            // “…“ with the same mark twice: it closes behind a word or sign and before none.
            if let top = stack.last, found[top].mark == 0x201C {
                let before = UTF8Scan.scalar(bytes, before: offset, floor: paragraph.lowerBound)
                let next = offset + width < paragraph.upperBound ? scalar(offset + width) : 0x20
                if !UTF8Scan.isSpace(before ?? 0x20), !UTF8Scan.isWord(next) {
                    return .close(stack.count - 1)
                }
            }
            return .open
        case 0x201E, 0x201F, 0xAB, 0x2039, 0x300C, 0x300E: return .open
        case 0xBB
        where features.contains(.continuationCloser) && stack.isEmpty
            && carried != nil && offset <= firstWord:
            return .open
        case 0x201D where stack.isEmpty:
            let next = offset + width < paragraph.upperBound ? scalar(offset + width) : 0x20
            let before = UTF8Scan.scalar(bytes, before: offset, floor: paragraph.lowerBound)
            let isWrongWay = !UTF8Scan.isSpace(next) && UTF8Scan.isSpace(before ?? 0x20)
            return isWrongWay ? .open : .none
        case 0x201D, 0xBB, 0x203A, 0x300D, 0x300F:
            return partner(of: mark).map(Action.close) ?? .none
        case 0x27, 0x2018, 0x2019: return .single
        default: return .none
        }
    }

    /// The place in the stack of the run that `mark` closes.
    private func partner(of mark: UInt32) -> Int? {
        stack.lastIndex { place in
            switch (found[place].mark, mark) {
            case (0xAB, 0xBB), (0xBB, 0xBB), (0x2039, 0x203A), (0x300C, 0x300D): true
            case (0x300E, 0x300F): true
            case (0x22, 0x22), (0x22, 0x201D): true
            case (0x201C, 0x201D), (0x201E, 0x201D), (0x201F, 0x201D), (0x201D, 0x201D): true
            case (0x201C, 0x22), (0x201E, 0x22): true
            case (0xBB, 0xAB), (0x203A, 0x2039): true
            default: false
            }
        }
    }

    /// What a mark does in print where » opens and « closes, or the other way round, and where
    /// ‚…‘ are the inner ones; `nil` when the common rules tell.
    private func reversed(
        _ mark: UInt32,
        at offset: Int,
        _ width: Int,
        in paragraph: Range<Int>
    ) -> Action? {
        let end = offset + width
        let next = end < paragraph.upperBound ? scalar(end) : 0x20
        let before = UTF8Scan.scalar(bytes, before: offset, floor: paragraph.lowerBound) ?? 0x20
        let top = stack.last.map { found[$0].mark }
        switch mark {
        case 0xBB, 0x203A:
            if partner(of: mark) != nil { return nil }
            return UTF8Scan.isSpace(next) ? Action.none : .open
        case 0xAB, 0x2039:
            return partner(of: mark).map(Action.close)
        case 0x201A:
            return UTF8Scan.isWord(next) && !UTF8Scan.isWord(before) ? .open : Action.none
        case 0x2018, 0x2019:
            let isInside = stack.contains { found[$0].mark == 0x201A }
            guard isInside, !UTF8Scan.isWord(next), !UTF8Scan.isSpace(before) else { return nil }
            return (stack.lastIndex { found[$0].mark == 0x201A }).map(Action.close)
        case 0x22:
            // A straight mark before a word inside „…“ opens; it closes behind one.
            let opens = UTF8Scan.isSpace(before) && UTF8Scan.isWord(next)
            return top == 0x201E && opens ? .open : nil
        case 0x201C:
            let closes = !UTF8Scan.isSpace(before) && !UTF8Scan.isWord(next)
            return top == 0x22 && closes ? .close(stack.count - 1) : nil
        default: return nil
        }
    }

    private mutating func open(
        _ mark: UInt32,
        _ offset: Int,
        _ width: Int,
        _ number: Int,
        isFirst: Bool
    ) {
        // The same opener again means that the one before was never closed; «« nest.
        if let top = stack.last, found[top].mark == mark, mark != 0xAB,
            !(mark == 0x201E && closesTwice(from: offset + width))
        {
            stack.removeLast()
            unclosed.append(found[top].outer)
        }
        guard stack.count < Self.deepest else { return }
        let after = offset + width
        var run = QuotedRun(
            words: after..<after,
            outer: offset..<after,
            paragraph: number,
            depth: stack.count,
            mark: mark
        )
        run.opensParagraph = isFirst
        run.continues = isFirst && stack.isEmpty && carried != nil
        stack.append(found.count)
        found.append(run)
    }

    /// Whether two marks “ follow before another „, so that „…„…“…“ nest.
    private func closesTwice(from offset: Int) -> Bool {
        guard features.contains(.reversedMarks) else { return false }
        var closers = 0
        var place = offset
        let end = min(bytes.count, offset + 400)
        while place + 2 < end, bytes[place] != 0x0A {
            if bytes[place] == 0xE2, bytes[place + 1] == 0x80 {
                if bytes[place + 2] == 0x9E { return false }
                if bytes[place + 2] == 0x9C { closers += 1 }
                if closers == 2 { return true }
            }
            place += 1
        }
        return false
    }

    private mutating func close(_ place: Int, _ offset: Int, _ width: Int) {
        let run = stack[place]
        stack.removeSubrange(place...)
        found[run].words = UTF8Scan.trimmed(bytes, found[run].words.lowerBound..<offset)
        found[run].outer = found[run].outer.lowerBound..<(offset + width)
        found[run].isClosed = true
    }

    /// Ends a paragraph: what is open runs to its end, and may be carried on by the next.
    private mutating func finish(_ paragraph: Range<Int>) {
        if let carried, found.first?.continues != true { unclosed.append(carried.outer) }
        carried = stack.first.map { found[$0] }
        for place in stack {
            found[place].words = UTF8Scan.trimmed(
                bytes,
                found[place].words.lowerBound..<paragraph.upperBound
            )
            found[place].outer = found[place].outer.lowerBound..<paragraph.upperBound
        }
    }

    /// Whether a run is the value of an attribute: `width="10"`.
    private func isAttribute(_ run: QuotedRun) -> Bool {
        run.mark == 0x22 && run.outer.lowerBound > 0 && bytes[run.outer.lowerBound - 1] == 0x3D
    }

    private func start(of paragraph: Range<Int>) -> Int {
        var offset = paragraph.lowerBound
        while offset < paragraph.upperBound {
            let (value, width) = UTF8Scan.scalar(bytes, offset)
            guard UTF8Scan.isSpace(value) || Sign.isAnyDash(value) || value == 0x2022 else { break }
            offset += width
        }
        return offset
    }

    private func scalar(_ offset: Int) -> UInt32 { UTF8Scan.scalar(bytes, offset).value }
}
