/// A scheme as flat arrays: no reference is counted and nothing is allocated per name.
struct SchemeTable: Sendable {
    /// One scalar of a name.
    struct Letter {
        /// Its place in the alphabet: 0 no letter, 1 a letter the scheme does not know.
        var code: UInt8
        /// How many bytes it has.
        var length: UInt8
        var isUpper: Bool
        var isLower: Bool
    }

    /// One letter or rule.
    struct Row {
        var length: Int32
        /// The codes of the match, the first one in the lowest byte.
        var match: UInt64
        var left: Range<Int32>
        var right: Range<Int32>
        var lower: Range<Int32>
        var title: Range<Int32>
        var caps: Range<Int32>
    }

    /// Rows grouped by their first letter, each group in the order in which they are tried.
    private(set) var rows: [Row] = []
    /// Where the rows of each code begin, and one more for the end.
    private(set) var starts: [Int32] = []
    /// The scheme's entry behind each row.
    private(set) var entries: [Int] = []
    /// Contexts: each alternative is a range of `masks`.
    private(set) var alternatives: [Range<Int32>] = []
    private(set) var masks: [UInt64] = []
    private(set) var bytes: [UInt8] = []
    private(set) var longestOut = 0
    /// The code of each scalar of the common alphabets; above, `far` is asked.
    private var near = [UInt8](repeating: 0, count: Self.limit)
    private var facts = [UInt8](repeating: 0, count: Self.limit)
    private var far: [UInt32: UInt8] = [:]
    private let script: String
    private static let limit = 0x530

    init(_ scheme: Scheme) {
        script = scheme.from
        for scalar in 0..<UInt32(Self.limit) {
            let known = ScalarClass.facts(scalar)
            if known.contains(.letter) { near[Int(scalar)] = 1 }
            facts[Int(scalar)] =
                (known.contains(.upper) ? 1 : 0) | (known.contains(.lower) ? 2 : 0)
                | (Self.isOf(script, scalar, known) ? 4 : 0)
        }
        let alphabet = scheme.alphabet
        for letter in alphabet.letters {
            for form in [letter.value, ScalarClass.uppercased(letter.value)] {
                let code = alphabet.code(of: letter) ?? 1
                if form < UInt32(Self.limit) { near[Int(form)] = code } else { far[form] = code }
            }
        }
        for code in 0..<alphabet.letters.count + 2 {
            starts.append(Int32(rows.count))
            for (place, entry) in scheme.entries.enumerated()
            where alphabet.code(of: entry.source[0]).map(Int.init) == code {
                add(entry, alphabet: alphabet)
                entries.append(place)
            }
        }
        starts.append(Int32(rows.count))
    }

    private mutating func add(_ entry: Scheme.Entry, alphabet: SchemeAlphabet) {
        var match: UInt64 = 0
        for (place, letter) in entry.source.enumerated() {
            match |= UInt64(alphabet.code(of: letter) ?? 1) << (8 * UInt64(place))
        }
        let row = Row(
            length: Int32(entry.source.count),
            match: match,
            left: add(entry.left),
            right: add(entry.right),
            lower: add(entry.out),
            title: add(entry.title),
            caps: add(entry.caps)
        )
        rows.append(row)
    }

    private mutating func add(_ context: SchemeContext) -> Range<Int32> {
        let start = Int32(alternatives.count)
        for alternative in context.alternatives {
            let first = Int32(masks.count)
            masks += alternative
            alternatives.append(first..<Int32(masks.count))
        }
        return start..<Int32(alternatives.count)
    }

    private mutating func add(_ text: String) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes += Array(text.utf8)
        longestOut = max(longestOut, text.utf8.count)
        return start..<Int32(bytes.count)
    }

    private static func isOf(_ script: String, _ scalar: UInt32, _ facts: ScalarClass.Facts) -> Bool
    {
        guard facts.contains(.letter) else { return false }
        switch script {
        case "Cyrl": return facts.contains(.cyrillic)
        case "Latn": return facts.contains(.latin)
        default: return Unicode.Scalar(scalar).map { ICU.script(of: $0) == script } ?? false
        }
    }
}

extension SchemeTable {
    /// Reads a name as letters; `bad` is the first scalar that cannot be written, else 0.
    func read(
        _ source: Span<UInt8>,
        into letters: UnsafeMutableBufferPointer<Letter>,
        bad: inout UInt32
    ) -> Int {
        var count = 0
        var place = 0
        let end = source.count
        while place < end {
            let first = source[place]
            var scalar = UInt32(first)
            var length = 1
            if first >= 0xC0 {
                length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
                scalar = scalar & (0xFF >> UInt32(length + 1))
                for offset in 1..<length {
                    scalar = scalar << 6 | UInt32(source[place + offset] & 0x3F)
                }
            }
            var code: UInt8
            var kind: UInt8
            if scalar < UInt32(Self.limit) {
                code = near[Int(scalar)]
                kind = facts[Int(scalar)]
            } else {
                (code, kind) = farLook(scalar)
            }
            if code == 1, kind & 4 != 0, bad == 0 { bad = scalar }
            if (0xE000...0xF8FF).contains(scalar), bad == 0 { bad = scalar }
            letters[count] = Letter(
                code: code,
                length: UInt8(length),
                isUpper: kind & 1 != 0,
                isLower: kind & 2 != 0
            )
            count += 1
            place += length
        }
        return count
    }

    private func farLook(_ scalar: UInt32) -> (UInt8, UInt8) {
        let known = ScalarClass.facts(scalar)
        guard known.contains(.letter) else { return (0, 0) }
        let kind: UInt8 =
            (known.contains(.upper) ? 1 : 0) | (known.contains(.lower) ? 2 : 0)
            | (Self.isOf(script, scalar, known) ? 4 : 0)
        return (far[scalar] ?? 1, kind)
    }

    /// Writes the letters of a name; returns how many bytes were written.
    func write(
        _ source: Span<UInt8>,
        _ letters: Slice<UnsafeMutableBufferPointer<Letter>>,
        into out: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var written = 0
        var from = 0
        var place = letters.startIndex
        var isInWord = false
        var isCaps = false
        // A capital that is not heard leaves the next letter a capital: French *Hélène*.
        var isCarried = false
        let outs = bytes.span
        while place < letters.endIndex {
            let letter = letters[place]
            if letter.code == 0 {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                isCaps = Self.isCaps(letters, from: place)
            }
            guard letter.code > 1 else {
                isCarried = false
                for _ in 0..<letter.length {
                    out[written] = source[from]
                    written += 1
                    from += 1
                }
                place += 1
                continue
            }
            let row = rows[self.row(at: place, in: letters)]
            let isTitle = letter.isUpper || isCarried
            let range = isCaps ? row.caps : isTitle ? row.title : row.lower
            isCarried = isTitle && !isCaps && range.isEmpty && row.length == 1
            for offset in range {
                out[written] = outs[Int(offset)]
                written += 1
            }
            for _ in 0..<row.length {
                from += Int(letters[place].length)
                place += 1
            }
        }
        return written
    }

    /// The row that holds at `place`; the first that fits is the one.
    func row(at place: Int, in letters: Slice<UnsafeMutableBufferPointer<Letter>>) -> Int {
        let code = Int(letters[place].code)
        let last = Int(starts[code + 1]) - 1
        for index in Int(starts[code])..<last {
            let row = rows[index]
            let end = place + Int(row.length)
            guard end <= letters.endIndex, fits(row, at: place, in: letters) else { continue }
            if holds(row.left, before: place, in: letters),
                holds(row.right, after: end, in: letters)
            {
                return index
            }
        }
        // The plain value of the letter comes last and fits everywhere.
        return last
    }

    private func fits(
        _ row: Row,
        at place: Int,
        in letters: Slice<UnsafeMutableBufferPointer<Letter>>
    ) -> Bool {
        var match = row.match >> 8
        var next = place + 1
        while match != 0 {
            if UInt64(letters[next].code) != match & 0xFF { return false }
            match >>= 8
            next += 1
        }
        return true
    }

    private func holds(
        _ context: Range<Int32>,
        before place: Int,
        in letters: Slice<UnsafeMutableBufferPointer<Letter>>
    ) -> Bool {
        if context.isEmpty { return true }
        alternatives: for index in context {
            let range = alternatives[Int(index)]
            var next = place - 1
            for mask in range.reversed() {
                let code = next >= letters.startIndex ? letters[next].code : 0
                if masks[Int(mask)] >> UInt64(code) & 1 == 0 { continue alternatives }
                next -= 1
            }
            return true
        }
        return false
    }

    private func holds(
        _ context: Range<Int32>,
        after place: Int,
        in letters: Slice<UnsafeMutableBufferPointer<Letter>>
    ) -> Bool {
        if context.isEmpty { return true }
        alternatives: for index in context {
            var next = place
            for mask in alternatives[Int(index)] {
                let code = next < letters.endIndex ? letters[next].code : 0
                if masks[Int(mask)] >> UInt64(code) & 1 == 0 { continue alternatives }
                next += 1
            }
            return true
        }
        return false
    }

    /// Whether the word at `place` has two letters or more and none of them is lower-case.
    private static func isCaps(
        _ letters: Slice<UnsafeMutableBufferPointer<Letter>>,
        from place: Int
    ) -> Bool {
        var next = place
        while next < letters.endIndex, letters[next].code != 0 {
            if letters[next].isLower { return false }
            next += 1
        }
        return next - place > 1
    }
}
