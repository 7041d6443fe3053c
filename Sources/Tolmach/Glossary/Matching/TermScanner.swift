/// Cuts text into words, and tells what lies between two.
///
/// Works the same on the terms of a glossary and on articles. Holds a pointer: use it inside the
/// call that gave the bytes.
struct TermScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let markup: [TextSpan]
    private let fold = TermFold.shared
    private let roles = TermFold.shared.roles
    private var at = 0
    private var nextMarkup = 0
    /// Where the next markup starts, or the text ends.
    private var limit: Int

    /// Where the word starts.
    private(set) var start = 0
    /// Where it ends.
    private(set) var end = 0
    /// What lies between it and the word before, or the start of the text.
    private(set) var gap = TermGap.none

    /// Whether a dot follows the word.
    var hasDot: Bool { end < limit && bytes[end] == UInt8(ascii: ".") }

    init(_ bytes: UnsafeBufferPointer<UInt8>, markup: [TextSpan] = []) {
        self.bytes = bytes
        self.markup = markup
        limit = min(markup.first.map { Int($0.start) } ?? bytes.count, bytes.count)
    }

    /// Goes on to the next word; `false` when there is none.
    ///
    /// - Complexity: O(*n*) in the bytes passed over.
    mutating func next() -> Bool {
        let at = self.at
        if at + 1 < limit, bytes[at] == 0x20, plainLength(at + 1) > 0 {
            gap = .space
            self.at = at + 1
        } else {
            passGap()
        }
        guard self.at < bytes.count else { return false }
        takeWord()
        return true
    }

    /// How many bytes the letter at `place` takes, when it takes no more than two; else 0.
    @inline(__always)
    private func plainLength(_ place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return roles[Int(byte)] == TermFold.Role.word.rawValue ? 1 : 0 }
        guard byte & 0xE0 == 0xC0, place + 1 < bytes.count else { return 0 }
        let scalar = Int(byte & 0x1F) << 6 | Int(bytes[place + 1] & 0x3F)
        return roles[scalar] == TermFold.Role.word.rawValue ? 2 : 0
    }

    private mutating func passGap() {
        var gap = TermGap.none
        var at = self.at
        var lineEnds = 0
        while at < bytes.count {
            if at >= limit, let end = markupEnd(at) {
                at = end
                gap = .wall
                continue
            }
            let (scalar, length) = decoded(at)
            let (role, folded) = fold(scalar)
            if role == .word { break }
            switch role {
            case .sign: gap.append(folded)
            case .space:
                if scalar == 0x0A { lineEnds += 1 }
                if lineEnds > 1 || scalar == 0x2029 { gap = .wall }
                gap.append(0x20)
            case .word, .nothing: break
            }
            at += length
        }
        self.at = at
        self.gap = gap.settled
    }

    private mutating func takeWord() {
        var at = self.at
        var end = at
        start = at
        while at < limit {
            let plain = plainLength(at)
            if plain > 0 {
                at += plain
                end = at
                continue
            }
            let (scalar, length) = decoded(at)
            let (role, folded) = fold(scalar)
            if role == .nothing {
                at += length
                continue
            }
            // Inside a Cyrillic word an apostrophe is a letter of the word.
            guard
                role == .word
                    || folded == 0x27 && isCyrillic(before: at) && isCyrillic(at: at + length)
            else { break }
            at += length
            end = at
        }
        self.at = at
        self.end = end
    }

    private func isCyrillic(before place: Int) -> Bool {
        place >= 2 && (0xD0...0xD3).contains(bytes[place - 2])
    }

    private func isCyrillic(at place: Int) -> Bool {
        place + 1 < bytes.count && (0xD0...0xD3).contains(bytes[place])
    }

    /// The end of the markup that starts at `place` or lies around it.
    private mutating func markupEnd(_ place: Int) -> Int? {
        while nextMarkup < markup.count, markup[nextMarkup].end <= place { nextMarkup += 1 }
        limit = min(nextMarkup < markup.count ? Int(markup[nextMarkup].start) : .max, bytes.count)
        guard nextMarkup < markup.count, markup[nextMarkup].start <= place else { return nil }
        return min(Int(markup[nextMarkup].end), bytes.count)
    }

    private func decoded(_ place: Int) -> (UInt32, Int) { TermSpelling.decoded(bytes, place) }
}
