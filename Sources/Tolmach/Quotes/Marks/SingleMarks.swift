/// Finds quotations in single marks: the outer ones of British English, and those nested in double
/// marks.
///
/// An apostrophe is the same sign as a closing mark. A closer after punctuation is a strong one; one
/// after a word is weak, and weaker still after *s* (*the workers’ union*).
///
/// - Complexity: O(*n*) in the paragraph: the next closers are found from the right, once.
struct SingleMarks {
    private let bytes: [UInt8]
    private let pack: LanguagePack
    /// Whether single marks are known to be the outer ones in this text.
    private var areOuter: Bool

    init(bytes: [UInt8], pack: LanguagePack) {
        self.bytes = bytes
        self.pack = pack
        areOuter = pack.features.contains(.singleMarks) && Self.outnumber(in: bytes)
    }

    /// Adds the runs of `paragraph` to `runs`, its runs in double marks, and keeps their order.
    mutating func scan(
        _ paragraph: Range<Int>,
        number: Int,
        firstWord: Int,
        runs: inout [QuotedRun]
    ) {
        let marks = Self.marks(bytes, in: paragraph)
        guard marks.contains(where: \.opens) else { return }
        let doubles = runs.filter { $0.depth == 0 && !$0.words.isEmpty }
        let closers = Closers(marks, doubles)
        var added: [QuotedRun] = []
        var after = paragraph.lowerBound
        for (index, mark) in marks.enumerated() where mark.opens && mark.offset >= after {
            let home = closers.home[index]
            let strong = closers.strong[index].map { marks[$0] }
            let weak = closers.weak[index].map { marks[$0] }
            let next = closers.opener[index].map { marks[$0].offset } ?? Int.max
            var closer = weak
            if let strong, strong.offset < next || weak == nil { closer = strong }
            guard let closer else { continue }
            let words = mark.end..<closer.offset
            let isStrong = closer.offset == strong?.offset
            if home >= 0 {
                guard isStrong else { continue }
            } else {
                if !areOuter {
                    guard isStrong, isCueNear(closer.end, paragraph.upperBound) else { continue }
                    areOuter = true
                }
                guard isStrong || hasBlank(words) else { continue }
            }
            var run = QuotedRun(
                words: words,
                outer: mark.offset..<closer.end,
                paragraph: number,
                depth: home >= 0 ? 1 : 0,
                mark: 0x2018
            )
            run.isClosed = true
            run.opensParagraph = mark.offset <= firstWord
            added.append(run)
            after = closer.end
        }
        guard !added.isEmpty else { return }
        var place = 0
        for index in runs.indices {
            while place < added.count, added[place].outer.upperBound <= runs[index].outer.lowerBound
            {
                place += 1
            }
            guard place < added.count, added[place].depth == 0 else { continue }
            if added[place].outer.contains(runs[index].outer.lowerBound) { runs[index].depth += 1 }
        }
        runs = (runs + added).sorted { $0.outer.lowerBound < $1.outer.lowerBound }
    }

    /// Whether a cue stands within four words of `offset`: ‘…,’ she said.
    private func isCueNear(_ offset: Int, _ end: Int) -> Bool {
        var tokens: [Token] = []
        let range = offset..<min(end, Self.boundary(bytes, offset + 80))
        Tokenizer(bytes: bytes, pack: pack).append(range, to: &tokens)
        for token in tokens.prefix(4) {
            guard token.flags.has(.word) else { return false }
            if let cue = pack.cue(token.cue), cue.kind <= .ask, cue.tense != .inf { return true }
        }
        return false
    }

    /// Whether a blank parts the words; a weak closer behind one word is an apostrophe.
    private func hasBlank(_ range: Range<Int>) -> Bool {
        bytes[range].prefix(64).contains(0x20) || range.count > 64
    }

    private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
        var offset = min(offset, bytes.count)
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private static func outnumber(in bytes: [UInt8]) -> Bool {
        var doubles = 0
        var offset = UTF8Scan.nextMark(bytes, 0..<bytes.count)
        while offset < bytes.count {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            if scalar == 0x22 { doubles += 1 }
            if scalar == 0x201C { doubles += 2 }
            offset = UTF8Scan.nextMark(bytes, (offset + width)..<bytes.count)
        }
        let singles = marks(bytes, in: 0..<bytes.count).count(where: \.opens)
        return singles * 2 > doubles
    }
}

extension SingleMarks {
    /// One single mark and what it may do where it stands.
    fileprivate struct Mark {
        let offset: Int
        let end: Int
        let opens: Bool
        let closesStrongly: Bool
        let closesWeakly: Bool
    }

    /// For each mark the next one that closes strongly, that closes weakly, and that opens, inside
    /// the same run in double marks or outside of all (`home` is -1).
    fileprivate struct Closers {
        var home: [Int]
        var strong: [Int?]
        var weak: [Int?]
        var opener: [Int?]

        init(_ marks: [Mark], _ doubles: [QuotedRun]) {
            home = Array(repeating: -1, count: marks.count)
            strong = Array(repeating: nil, count: marks.count)
            weak = strong
            opener = strong
            var place = 0
            for index in marks.indices {
                while place < doubles.count, doubles[place].outer.upperBound <= marks[index].offset
                {
                    place += 1
                }
                if place < doubles.count, doubles[place].outer.contains(marks[index].offset) {
                    home[index] = place
                }
            }
            var last: [Int: (strong: Int?, weak: Int?, opener: Int?)] = [:]
            for index in marks.indices.reversed() {
                var next = last[home[index]] ?? (nil, nil, nil)
                (strong[index], weak[index], opener[index]) = next
                if marks[index].closesStrongly { next.strong = index }
                if marks[index].closesWeakly { next.weak = index }
                if marks[index].opens { next.opener = index }
                last[home[index]] = next
            }
        }
    }

    fileprivate static func marks(_ bytes: [UInt8], in range: Range<Int>) -> [Mark] {
        var marks: [Mark] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            offset = UTF8Scan.nextMark(bytes, offset..<range.upperBound)
            guard offset < range.upperBound else { break }
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            let end = offset + width
            if scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019 {
                marks.append(mark(scalar, offset, end, bytes, range))
            }
            offset = end
        }
        return marks
    }

    private static func mark(
        _ scalar: UInt32,
        _ offset: Int,
        _ end: Int,
        _ bytes: [UInt8],
        _ range: Range<Int>
    ) -> Mark {
        let before = UTF8Scan.scalar(bytes, before: offset, floor: range.lowerBound) ?? 0x20
        let after = end < range.upperBound ? UTF8Scan.scalar(bytes, end).value : 0x20
        let next = end + 1 < range.upperBound && after == 0x20 ? bytes[end + 1] : 0
        let isWordBefore = UTF8Scan.isWord(before)
        let isWordAfter = UTF8Scan.isWord(after)
        let canClose = scalar != 0x2018 && !isWordAfter && !UTF8Scan.isSpace(before)
        let isStrong: Bool =
            switch before {
            case 0x2C, 0x2E, 0x3F, 0x21, 0x2026, 0x2014, 0x2013, 0x201D, 0x22: true
            default: false
            }
        // An s with an apostrophe and a small letter after it is an owner: the workers’ union.
        let isOwner = (before | 0x20) == 0x73 && (0x61...0x7A).contains(next)
        let startsWord = isWordAfter || after == 0x201C || after == 0x22 || after == 0x5B
        return Mark(
            offset: offset,
            end: end,
            opens: scalar != 0x2019 && !isWordBefore && !Sign.isApostrophe(before)
                && startsWord && !ScalarClass.facts(after).contains(.digit),
            closesStrongly: canClose && isStrong,
            closesWeakly: canClose && !isStrong && !isOwner
        )
    }
}
