/// What a scalar is to the term matcher, and what it counts as.
///
/// Case is folded; `ё` counts as `е`; stress marks and soft hyphens count for nothing; every
/// apostrophe and every hyphen counts as the ASCII one.
///
/// - Source: ICU's simple case folding.
struct TermFold: Sendable {
    /// What a scalar does in a text.
    enum Role: UInt8 {
        /// A letter, digit or mark: part of a word.
        case word
        /// White space.
        case space
        /// A sign between words.
        case sign
        /// Not there.
        case nothing
    }

    static let shared = TermFold()

    private static let limit: UInt32 = 0x2100

    /// The roles, as raw values, of the scalars that take one or two bytes.
    let roles: [UInt8]

    private let table: [UInt32]
    private let composed: [UInt64: UInt32]

    private init() {
        table = (0..<Self.limit).map(Self.looked)
        roles = table.prefix(0x800).map { UInt8($0 >> 24) }
        var composed: [UInt64: UInt32] = [:]
        let bases = Array("aeiouyncszgrlтаеиоуыэюяіѣгк".unicodeScalars)
        for base in bases {
            for mark in UInt32(0x300)...0x30F {
                guard let sign = Unicode.Scalar(mark) else { continue }
                var pair = String(base)
                pair.unicodeScalars.append(sign)
                let whole = (try? ICU.normalized(pair, .nfc)) ?? pair
                guard whole.unicodeScalars.count == 1, let scalar = whole.unicodeScalars.first
                else { continue }
                composed[UInt64(base.value) << 32 | UInt64(mark)] = Self.folded(scalar.value)
            }
        }
        self.composed = composed
    }

    /// The role of `scalar` and the scalar it counts as.
    ///
    /// - Complexity: O(1)
    func callAsFunction(_ scalar: UInt32) -> (role: Role, folded: UInt32) {
        let word = scalar < Self.limit ? table[Int(scalar)] : Self.looked(scalar)
        return (Role(rawValue: UInt8(word >> 24)) ?? .sign, word & 0xFF_FFFF)
    }

    /// The folded letter that `base` and a combining mark make together, or `nil`.
    func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        composed[UInt64(base) << 32 | UInt64(mark)]
    }

    private static func folded(_ scalar: UInt32) -> UInt32 {
        let folded = ScalarClass.folded(scalar)
        return folded == 0x451 ? 0x435 : folded
    }

    private static func looked(_ scalar: UInt32) -> UInt32 {
        func entry(_ role: Role, _ folded: UInt32) -> UInt32 {
            UInt32(role.rawValue) << 24 | folded
        }
        switch scalar {
        case 0x27, 0x2018, 0x2019, 0x2BC, 0x2B9, 0x60, 0xB4, 0x2032: return entry(.sign, 0x27)
        case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: return entry(.sign, 0x2D)
        case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: return entry(.nothing, 0)
        default: break
        }
        let facts = ScalarClass.facts(scalar)
        if !facts.isDisjoint(with: [.letter, .digit, .mark]) {
            return entry(.word, folded(scalar))
        }
        return facts.contains(.space) ? entry(.space, 0x20) : entry(.sign, scalar & 0xFF_FFFF)
    }
}
