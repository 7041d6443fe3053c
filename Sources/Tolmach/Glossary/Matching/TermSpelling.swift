/// The ways to spell one word: as it was written and as the matcher compares it.
///
/// A value is used again for word after word, so that it allocates nothing.
struct TermSpelling {
    /// Longer words are in no glossary.
    static let lengthLimit = 255

    /// The word in NFC, without stress marks, in UTF-8: what a dictionary knows.
    private(set) var written: [UInt8] = []
    /// Its folded letters, in UTF-8.
    private(set) var folded: [UInt8] = []
    /// How it uses capitals.
    private(set) var capitals = InflectedWord.Capitals.none
    /// How many letters and digits it has.
    private(set) var length = 0

    private let fold = TermFold.shared

    /// The word as rules of inflection see it.
    var word: InflectedWord {
        InflectedWord(
            written: String(decoding: written, as: UTF8.self),
            folded: String(decoding: folded, as: UTF8.self),
            capitals: capitals
        )
    }

    /// Takes the word in `bytes`, one that ``TermScanner`` cut.
    ///
    /// - Complexity: O(*n*) in the word.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        written.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        var counts = Counts()
        var isPlain = true
        var at = 0
        while at < bytes.count {
            let (scalar, length) = Self.decoded(bytes, at)
            let (role, folded) = fold(scalar)
            switch role {
            case .nothing: isPlain = false
            case .sign, .space:
                isPlain = isPlain && scalar == folded
                self.folded.append(0x27)
            case .word:
                counts.add(scalar)
                isPlain = isPlain && !(0x300...0x36F).contains(scalar)
                append(folded)
            }
            at += length
        }
        capitals = counts.capitals
        length = counts.all
        if isPlain { written.append(contentsOf: bytes) } else { settle(bytes) }
    }

    /// Letters that mark stress or nothing are left out of what was written.
    private mutating func settle(_ bytes: UnsafeBufferPointer<UInt8>) {
        var text = ""
        var at = 0
        while at < bytes.count {
            let (scalar, length) = Self.decoded(bytes, at)
            let (role, folded) = fold(scalar)
            if role != .nothing, let sign = Unicode.Scalar(role == .word ? scalar : folded) {
                text.unicodeScalars.append(sign)
            }
            at += length
        }
        // ICU fails only when it is out of memory; the word as it came is the best that is left.
        let whole = (try? ICU.normalized(text, .nfc)) ?? text
        for scalar in whole.unicodeScalars where !(0x300...0x301).contains(scalar.value) {
            written.append(contentsOf: String(scalar).utf8)
        }
    }

    private mutating func append(_ scalar: UInt32) {
        if (0x300...0x30F).contains(scalar), let (base, length) = lastScalar() {
            if let whole = fold.composed(base, scalar) {
                folded.removeLast(length)
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
        case ..<0x80: folded.append(UInt8(scalar))
        case ..<0x800:
            folded.append(UInt8(0xC0 | scalar >> 6))
            folded.append(UInt8(0x80 | scalar & 0x3F))
        default: folded.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        }
    }

    private func lastScalar() -> (UInt32, Int)? {
        guard let last = folded.last else { return nil }
        if last < 0x80 { return (UInt32(last), 1) }
        guard folded.count >= 2 else { return nil }
        let lead = folded[folded.count - 2]
        guard lead & 0xE0 == 0xC0 else { return nil }
        return (UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F), 2)
    }

    /// The scalar at `place`, and how many bytes it takes; what is not UTF-8 is a sign.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[place])
        if lead < 0x80 { return (lead, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, place + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (scalar, length)
    }
}

extension TermSpelling {
    /// Counts the letters of a word.
    private struct Counts {
        var all = 0
        private var letters = 0
        private var upper = 0
        private var startsUpper = false

        mutating func add(_ scalar: UInt32) {
            let facts = ScalarClass.facts(scalar)
            if facts.contains(.upper) {
                if all == 0 { startsUpper = true }
                upper += 1
            }
            if facts.contains(.letter) { letters += 1 }
            if !facts.isDisjoint(with: [.letter, .digit]) { all += 1 }
        }

        var capitals: InflectedWord.Capitals {
            if upper == 0 { return .none }
            if upper == letters, letters > 1 { return .all }
            return upper == 1 && startsUpper ? .first : .mixed
        }
    }
}
