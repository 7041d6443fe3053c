/// Makes a name ready for a scheme: one form for each letter, and one alphabet for each word.
///
/// - Canonical composition (ICU's NFC), so that `й` and `ё` are one scalar each.
/// - Stress marks on vowels are dropped: `Ива́н` is `Иван`.
/// - An apostrophe between letters becomes U+02BC, which is itself a letter; a dash between
///   letters becomes a hyphen, a fixed space a space.
/// - In a Cyrillic or Latin name, look-alike letters of the other alphabet are replaced in
///   words that mix the two.
///
/// All but the last is also there as rules of an ICU transform, `icuRules`, which the tests hold
/// equal to this.
public struct NameNormalizer: Sendable {
    /// A name made ready, and what was seen on the way.
    public struct Outcome: Hashable, Sendable {
        /// The name.
        public var text: String
        /// Whether a word mixed alphabets; its look-alikes were replaced, or it stays as it was
        /// because some of its letters look like none of the other alphabet.
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
        var scalars = Self.plain(Array(Self.composed(name).unicodeScalars))
        Self.settleMarks(&scalars)
        let isMixed = Self.repair(&scalars, script: script)
        return Outcome(text: Self.text(scalars), isMixed: isMixed)
    }

    private static func composed(_ name: String) -> String {
        // ICU fails only when it is out of memory; the name as it came is the best that is left.
        (try? ICU.normalized(name, .nfc)) ?? name
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Without stress marks and what is invisible.
    private static func plain(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(source.count)
        var isCut = false
        for scalar in source {
            switch scalar.value {
            case 0x300, 0x301:
                if let base = scalars.last(where: { !isMark($0) }), isStressed(base) {
                    isCut = true
                } else {
                    scalars.append(scalar)
                }
            case 0x450, 0x45D, 0x400, 0x40D:
                isCut = true
                scalars.append(Self.withoutGrave(scalar))
            case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: isCut = true
            default: scalars.append(scalar)
            }
        }
        // A mark that stood behind the stress now stands at its letter.
        return isCut ? Array(composed(text(scalars)).unicodeScalars) : scalars
    }

    private static func withoutGrave(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "ѐ": "е"
        case "ѝ": "и"
        case "Ѐ": "Е"
        default: "И"
        }
    }

    /// Apostrophes, dashes and spaces by their places.
    private static func settleMarks(_ scalars: inout [Unicode.Scalar]) {
        for place in scalars.indices {
            let value = scalars[place].value
            switch value {
            case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0x2BB, 0xFF07:
                if isInside(place, scalars) {
                    scalars[place] = "\u{2BC}"
                } else if value == 0x2BC {
                    // Outside a word it is a mark, and U+02BC would count as a letter.
                    scalars[place] = "\u{2019}"
                }
            case 0x2010...0x2015, 0x2212: if isInside(place, scalars) { scalars[place] = "-" }
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars[place] = " "
            default: break
            }
        }
    }

    /// Whether letters that are no apostrophes stand on both sides.
    private static func isInside(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard place > 0, place + 1 < scalars.count else { return false }
        return [scalars[place - 1], scalars[place + 1]].allSatisfy {
            isLetter($0) && $0.value != 0x2BB && $0.value != 0x2BC
        }
    }

    /// Whether any byte could start something that must change.
    private func needsWork(_ name: String) -> Bool {
        var hasLatin = false
        var hasCyrillic = false
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9: hasLatin = true
            case 0xD0...0xD4:
                // U+0400, U+040D, U+0450 and U+045D lie in these two blocks and need NFC's mark
                // or are written only with stress marks; the test below sees their bytes.
                hasCyrillic = true
            case 0x27, 0x60, 0xC2, 0xCA, 0xCC...0xCE, 0xE0...0xFF: return true
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

    private static let vowels = Set("аеёиоуыэюяіїєѣѵәөүұӑӓӗӣӧӯӱ".unicodeScalars)

    /// Only vowels are: the acute of ѓ and ќ is part of the letter.
    private static func isStressed(_ letter: Unicode.Scalar) -> Bool {
        let lower = ScalarClass.lowercased(letter.value)
        return Unicode.Scalar(lower).map(vowels.contains) ?? false
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        ScalarClass.facts(scalar.value).contains(.mark)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ScalarClass.facts(scalar.value).contains(.letter)
    }
}

extension NameNormalizer {
    /// The same as rules of an ICU transform, without the repair of words that mix alphabets.
    static var icuRules: String {
        let lower = vowels.sorted { $0.value < $1.value }
        let both = lower + lower.compactMap { Unicode.Scalar(ScalarClass.uppercased($0.value)) }
        return """
            # One form for each letter
            :: NFC ;
            # Stress marks on vowels, and what is invisible
            [\(text(both))] [:M:]* { [\\u0300\\u0301] > ;
            ѐ > е ; ѝ > и ; Ѐ > Е ; Ѝ > И ;
            [\\u00AD\\u200B-\\u200F\\u2060\\uFEFF] > ;
            :: NFC ;
            # Apostrophes and dashes inside a word, fixed spaces
            $apostrophe = [\\u0027\\u0060\\u00B4\\u2018\\u2019\\u201B\\u2032\\u02BC\\u02BB\\uFF07] ;
            $letter = [[:L:]-[\\u02BB\\u02BC]] ;
            $letter { $apostrophe } $letter > ʼ ;
            ʼ > \\u2019 ;
            $letter { [\\u2010-\\u2015\\u2212] } $letter > \\- ;
            [\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000] > \\u0020 ;
            :: Null ;

            """
    }
}
