/// Makes a name ready for a scheme: one form for each letter, and one alphabet for each word.
///
/// - Canonical composition (ICU's NFC), so that `й` and `ё` are one scalar each.
/// - Stress marks on vowels are dropped: `Ива́н` is `Иван`.
/// - An apostrophe between letters becomes U+02BC, which is itself a letter.
/// - In a Cyrillic or Latin name, look-alike letters of the other alphabet are replaced in
///   words that mix the two.
public struct NameNormalizer: Sendable {
    /// A name made ready, and what was seen on the way.
    public struct Outcome: Hashable, Sendable {
        /// The name.
        public var text: String
        /// Whether a word mixed alphabets; look-alikes were replaced, other letters stay.
        public var isMixed: Bool
    }

    /// The script of the names, such as `Cyrl`.
    public let script: String

    /// Creates a normaliser for names in `script`.
    public init(script: String) { self.script = script }

    /// `name` made ready.
    ///
    /// - Complexity: O(*n*); a name that is ready already is only looked at.
    public func normalized(_ name: String) -> Outcome {
        guard needsWork(name) else { return Outcome(text: name, isMixed: false) }
        // ICU fails only when it is out of memory; the name as it came is the best that is left.
        let composed = (try? ICU.normalized(name, .nfc)) ?? name
        var scalars: [Unicode.Scalar] = []
        let source = Array(composed.unicodeScalars)
        scalars.reserveCapacity(source.count)
        for (place, scalar) in source.enumerated() {
            switch scalar.value {
            case 0x300, 0x301:
                if let last = scalars.last, Self.isStressed(last) { continue }
                scalars.append(scalar)
            case 0x450: scalars.append("е")
            case 0x45D: scalars.append("и")
            case 0x400: scalars.append("Е")
            case 0x40D: scalars.append("И")
            case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0x2BB, 0xFF07:
                let isInside =
                    place > 0 && place + 1 < source.count
                    && Self.isLetter(source[place - 1]) && Self.isLetter(source[place + 1])
                // Outside a word it is a mark, and U+02BC would count as a letter.
                let mark: Unicode.Scalar = scalar.value == 0x2BC ? "\u{2019}" : scalar
                scalars.append(isInside ? "\u{2BC}" : mark)
            case 0xAD, 0x200B...0x200F, 0xFEFF: continue
            default: scalars.append(scalar)
            }
        }
        let isMixed = Self.repair(&scalars, script: script)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Outcome(text: String(text), isMixed: isMixed)
    }

    /// Whether any byte could start something that must change.
    private func needsWork(_ name: String) -> Bool {
        var hasLatin = false
        var hasCyrillic = false
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0xC3: hasLatin = true
            case 0xD0, 0xD1:
                // U+0400, U+040D, U+0450 and U+045D lie in these two blocks and need NFC's mark
                // or are written only with stress marks; the test below sees their bytes.
                hasCyrillic = true
            case 0x27, 0x60, 0xC2, 0xCA, 0xCC, 0xCD, 0xE0...0xFF: return true
            default: break
            }
        }
        if hasLatin && hasCyrillic { return true }
        return hasCyrillic && hasComposedStress(name)
    }

    private func hasComposedStress(_ name: String) -> Bool {
        var last: UInt8 = 0
        for byte in name.utf8 {
            if last == 0xD0, byte == 0x80 || byte == 0x8D { return true }
            if last == 0xD1, byte == 0x90 || byte == 0x9D { return true }
            last = byte
        }
        return false
    }

    private static func isStressed(_ letter: Unicode.Scalar) -> Bool {
        // Only vowels: the acute of ѓ and ќ is part of the letter.
        "аеёиоуыэюяіїєѣАЕЁИОУЫЭЮЯІЇЄ".unicodeScalars.contains(letter)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ScalarClass.facts(scalar.value).contains(.letter)
    }
}

extension NameNormalizer {
    /// Pairs that look alike in most typefaces.
    ///
    /// - Source: Unicode Technical Standard 39, confusables, the letters of the basic alphabets.
    private static let latinLookalikes = "aceijopsxyABCEHIJKMOPSTXYëïËÏ"
    private static let cyrillicLookalikes = "асеіјорѕхуАВСЕНІЈКМОРЅТХУёїЁЇ"
    private static let toCyrillic = pairs(latinLookalikes, cyrillicLookalikes)
    private static let toLatin = pairs(cyrillicLookalikes, latinLookalikes)

    private static func pairs(_ left: String, _ right: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(zip(left.unicodeScalars, right.unicodeScalars)) { first, _ in first }
    }

    /// Replaces look-alikes in words that mix Latin and Cyrillic; tells whether there were any.
    static func repair(_ scalars: inout [Unicode.Scalar], script: String) -> Bool {
        var isMixed = false
        var start = 0
        while start < scalars.count {
            guard isLetter(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            var latin = 0
            var cyrillic = 0
            while end < scalars.count, isLetter(scalars[end]) {
                let facts = ScalarClass.facts(scalars[end].value)
                if facts.contains(.latin) { latin += 1 }
                if facts.contains(.cyrillic) { cyrillic += 1 }
                end += 1
            }
            if latin > 0, cyrillic > 0 {
                isMixed = true
                let wantsCyrillic = latin == cyrillic ? script == "Cyrl" : cyrillic > latin
                let table = wantsCyrillic ? toCyrillic : toLatin
                for place in start..<end {
                    if let better = table[scalars[place]] { scalars[place] = better }
                }
            }
            start = end
        }
        return isMixed
    }
}
