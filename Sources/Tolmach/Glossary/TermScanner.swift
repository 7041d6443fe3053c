/// Cuts text into words, with a key for each and for what lies between two.
///
/// Works the same on the terms of a glossary and on articles, so that equal keys mean equal
/// words. Holds a pointer: use it inside the call that gave the bytes.
struct TermScanner {
    /// What lies between a word and the one before: up to three signs, a run of white space
    /// being one.
    struct Gap: Hashable, Sendable {
        /// The signs, 21 bits each.
        fileprivate(set) var bits: UInt64

        /// One space.
        static let space = Gap(bits: 0x20)
        /// One apostrophe, without spaces.
        static let apostrophe = Gap(bits: 0x27)
        /// Too much for any phrase: a paragraph break, markup, or more than three signs.
        static let wall = Gap(bits: .max)

        fileprivate mutating func append(_ sign: UInt32) {
            guard self != .wall else { return }
            if sign == 0x20, bits & 0x1F_FFFF == 0x20 { return }
            bits = bits >> 42 == 0 ? bits << 21 | UInt64(sign) : Gap.wall.bits
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let markup: [TextSpan]
    private let fold = TermFold.shared
    private var at = 0
    private var nextMarkup = 0

    /// Where the word starts.
    private(set) var start = 0
    /// Where it ends.
    private(set) var end = 0
    /// Its folded letters, in UTF-8.
    private(set) var key: [UInt8] = []
    /// What lies between it and the word before, or the start of the text.
    private(set) var gap = Gap(bits: 0)

    /// Whether a dot follows it.
    var hasDot: Bool { end < wordLimit() && bytes[end] == UInt8(ascii: ".") }

    init(_ bytes: UnsafeBufferPointer<UInt8>, markup: [TextSpan] = []) {
        self.bytes = bytes
        self.markup = markup
    }

    /// Goes on to the next word; `false` when there is none.
    ///
    /// - Complexity: O(*n*) in the bytes passed over.
    mutating func next() -> Bool {
        passGap()
        guard at < bytes.count else { return false }
        start = at
        key.removeAll(keepingCapacity: true)
        takeWord()
        return true
    }

    private mutating func passGap() {
        gap = Gap(bits: 0)
        var lineEnds = 0
        while at < bytes.count {
            if let end = markupEnd() {
                at = end
                gap = .wall
                continue
            }
            let (scalar, length) = decoded(at)
            let (role, folded) = fold(scalar)
            switch role {
            case .word: return
            case .nothing: break
            case .sign: gap.append(folded)
            case .space:
                if scalar == 0x0A { lineEnds += 1 }
                if lineEnds > 1 || scalar == 0x2029 { gap = .wall }
                gap.append(0x20)
            }
            at += length
        }
    }

    private mutating func takeWord() {
        let limit = wordLimit()
        while at < limit {
            let byte = bytes[at]
            if byte &- 0x61 < 26 {
                key.append(byte)
                at += 1
                end = at
                continue
            }
            let (scalar, length) = decoded(at)
            let (role, folded) = fold(scalar)
            switch role {
            case .space: return
            case .sign:
                // Inside a Cyrillic word an apostrophe is a letter of the word.
                guard folded == 0x27, isCyrillic(before: at), isCyrillic(at: at + length) else {
                    return
                }
                key.append(0x27)
            case .nothing:
                at += length
                continue
            case .word: append(folded)
            }
            at += length
            end = at
        }
    }

    private mutating func append(_ scalar: UInt32) {
        if (0x300...0x30F).contains(scalar), let (base, length) = lastScalar() {
            if let whole = fold.composed(base, scalar) {
                key.removeLast(length)
                write(whole)
                return
            }
            // A grave or acute that makes no letter marks stress.
            if scalar <= 0x301 { return }
        }
        write(scalar)
    }

    private mutating func write(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: key.append(UInt8(scalar))
        case ..<0x800:
            key.append(UInt8(0xC0 | scalar >> 6))
            key.append(UInt8(0x80 | scalar & 0x3F))
        default: key.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        }
    }

    private func lastScalar() -> (UInt32, Int)? {
        guard let last = key.last else { return nil }
        if last < 0x80 { return (UInt32(last), 1) }
        guard key.count >= 2 else { return nil }
        let lead = key[key.count - 2]
        guard lead & 0xE0 == 0xC0 else { return nil }
        return (UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F), 2)
    }

    private func isCyrillic(before place: Int) -> Bool {
        place >= 2 && (0xD0...0xD3).contains(bytes[place - 2])
    }

    private func isCyrillic(at place: Int) -> Bool {
        place + 1 < bytes.count && (0xD0...0xD3).contains(bytes[place])
    }

    /// The end of the markup that starts here or lies around here.
    private mutating func markupEnd() -> Int? {
        while nextMarkup < markup.count, markup[nextMarkup].end <= at { nextMarkup += 1 }
        guard nextMarkup < markup.count, markup[nextMarkup].start <= at else { return nil }
        return min(Int(markup[nextMarkup].end), bytes.count)
    }

    private func wordLimit() -> Int {
        guard nextMarkup < markup.count else { return bytes.count }
        return min(Int(markup[nextMarkup].start), bytes.count)
    }

    /// The scalar at `place`, and how many bytes it takes; what is not UTF-8 is a sign.
    private func decoded(_ place: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[place])
        if lead < 0x80 { return (lead, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, place + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (scalar, length)
    }
}
