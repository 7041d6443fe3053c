/// Looks words up by a 64-bit hash of their lower-cased UTF-8: no text is made for a look-up.
///
/// The words themselves are not kept. Two words of a lexicon of 10,000 share a hash with a chance
/// below 10⁻¹¹, and loading refuses such a lexicon; a word of an article is taken for one of the
/// lexicon's by accident less than once in 10¹⁵ words.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    /// Creates a table of `entries`, whose keys differ.
    init(_ entries: [UInt64: Int32]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
        mask = size - 1
        for (key, value) in entries {
            var place = Int(truncatingIfNeeded: key) & mask
            while values[place] >= 0 { place = (place + 1) & mask }
            keys[place] = key
            values[place] = value
        }
    }

    /// The value of the word with hash `key`, or `nil`.
    ///
    /// - Complexity: O(1)
    subscript(key: UInt64) -> Int? {
        var place = Int(truncatingIfNeeded: key) & mask
        while values[place] >= 0 {
            if keys[place] == key { return Int(values[place]) }
            place = (place + 1) & mask
        }
        return nil
    }
}

/// The hash of a word: FNV-1a over its lower-cased scalars, apostrophes made one, mixed at the end.
///
/// - Source: Fowler, Noll, Vo, RFC 9923; the last step is the finaliser of MurmurHash3.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes in one scalar.
    mutating func add(_ scalar: UInt32) {
        state = (state ^ UInt64(Self.letter(scalar))) &* 0x100_0000_01B3
    }

    /// Takes in a small letter of ASCII, which stays as it is.
    @inline(__always)
    mutating func addSmall(_ letter: UInt8) {
        state = (state ^ UInt64(letter)) &* 0x100_0000_01B3
    }

    /// The hash of what was taken in.
    var value: UInt64 {
        var hash = state
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }

    /// The hash of `word`.
    static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar.value) }
        return hash.value
    }

    /// The scalars of `word` as the hash sees them.
    static func letters(_ word: some StringProtocol) -> [UInt32] {
        word.unicodeScalars.map { letter($0.value) }
    }

    private static func letter(_ scalar: UInt32) -> UInt32 {
        scalar < 0x80 ? ascii(scalar) : unified(scalar)
    }

    private static func ascii(_ scalar: UInt32) -> UInt32 {
        (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
    }

    private static func unified(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2019, 0x02BC: 0x27
        case 0x2011: 0x2D
        default: ScalarClass.lowercased(scalar)
        }
    }
}
