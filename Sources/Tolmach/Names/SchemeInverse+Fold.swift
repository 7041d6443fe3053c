/// Latin letters without their accents, scalar by scalar; all apostrophes and primes are one.
enum LatinFold {
    private static let apostrophe: UInt32 = 0x2BC
    private static let apostrophes: Set<UInt32> = [
        0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x2032,
    ]

    private static let table: [UInt32] = (0..<0x2100 as Range<UInt32>).map { value in
        switch value {
        case 0x142: return 0x6C
        case 0x111, 0xF0: return 0x64
        case 0x131: return 0x69
        case 0xF8: return 0x6F
        case 0x259: return 0x65
        default: return apostrophes.contains(value) ? apostrophe : base(value)
        }
    }

    /// `scalar` without its accent.
    static func plain(_ scalar: UInt32) -> UInt32 {
        scalar < 0x2100 ? table[Int(scalar)] : base(scalar)
    }

    /// Whether both are apostrophes, or one letter.
    static func isSame(_ one: UInt32, _ other: UInt32) -> Bool {
        one == other || (apostrophes.contains(one) && apostrophes.contains(other))
    }

    private static func base(_ scalar: UInt32) -> UInt32 {
        guard scalar > 0x7F, let letter = Unicode.Scalar(scalar) else { return scalar }
        let apart = (try? ICU.normalized(String(letter), .nfd)) ?? String(letter)
        return apart.unicodeScalars.first?.value ?? scalar
    }
}
