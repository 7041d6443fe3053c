internal import CICU

/// What a Unicode scalar is, by table: one look-up for the scalars of most scripts.
///
/// ASCII is told by its ranges; the table holds the first 8,448 scalars (Latin, Greek, Cyrillic and
/// their neighbours, general punctuation, currency signs); the rest ask ICU.
///
/// - Source: ICU's data for the Unicode Character Database.
public enum ScalarClass {
    /// Facts about one scalar.
    public struct Facts: OptionSet, Sendable {
        /// One bit a fact.
        public let rawValue: UInt8

        /// Creates a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A letter (L*).
        public static let letter = Facts(rawValue: 1 << 0)
        /// An upper-case or title-case letter (Lu, Lt).
        public static let upper = Facts(rawValue: 1 << 1)
        /// A lower-case letter (Ll).
        public static let lower = Facts(rawValue: 1 << 2)
        /// A digit or number (N*).
        public static let digit = Facts(rawValue: 1 << 3)
        /// A combining mark (M*).
        public static let mark = Facts(rawValue: 1 << 4)
        /// White space.
        public static let space = Facts(rawValue: 1 << 5)
        /// A Cyrillic letter.
        public static let cyrillic = Facts(rawValue: 1 << 6)
        /// A Latin letter.
        public static let latin = Facts(rawValue: 1 << 7)
    }

    private static let limit: UInt32 = 8_448
    private static let table: [Facts] = (0..<limit).map(looked)
    private static let lower: [UInt16] = (0..<limit).map { UInt16(cicu_lower_scalar($0)) }

    /// The facts about `scalar`.
    ///
    /// - Complexity: O(1)
    public static func facts(_ scalar: UInt32) -> Facts {
        if scalar < 0x80 { return ascii(scalar) }
        return scalar < limit ? table[Int(scalar)] : looked(scalar)
    }

    /// The simple lower-case mapping of `scalar`.
    ///
    /// - Complexity: O(1)
    public static func lowercased(_ scalar: UInt32) -> UInt32 {
        scalar < limit ? UInt32(lower[Int(scalar)]) : cicu_lower_scalar(scalar)
    }

    /// The simple upper-case mapping of `scalar`.
    public static func uppercased(_ scalar: UInt32) -> UInt32 { cicu_upper_scalar(scalar) }

    /// The simple case folding of `scalar`.
    public static func folded(_ scalar: UInt32) -> UInt32 { cicu_fold_scalar(scalar) }

    /// The facts about a scalar of ASCII, without a table that must be there first.
    private static func ascii(_ scalar: UInt32) -> Facts {
        if (scalar | 0x20) &- 0x61 < 26 {
            return scalar & 0x20 == 0 ? [.letter, .upper, .latin] : [.letter, .lower, .latin]
        }
        if scalar &- 0x30 < 10 { return .digit }
        return scalar == 0x20 || scalar &- 0x09 < 5 ? .space : []
    }

    private static func looked(_ scalar: UInt32) -> Facts {
        var facts: Facts = []
        // The numbers are ICU's UCharCategory: 1 Lu, 2 Ll, 3 Lt, 4 Lm, 5 Lo, 6-8 M*, 9-11 N*.
        switch cicu_category(scalar) {
        case 1, 3: facts = [.letter, .upper]
        case 2: facts = [.letter, .lower]
        case 4, 5: facts = .letter
        case 6...8: facts = .mark
        case 9...11: facts = .digit
        default: break
        }
        if cicu_is_white_space(scalar) { facts.insert(.space) }
        if facts.contains(.letter) {
            var status: Int32 = 0
            switch String(cString: cicu_script(scalar, &status)) {
            case "Cyrl": facts.insert(.cyrillic)
            case "Latn": facts.insert(.latin)
            default: break
            }
        }
        return facts
    }
}
