/// A set of word hashes of one article, for a question a word: much less work than `Set` does.
///
/// The place of a hash is told by a factor drawn at random for each process, so that no text can be
/// written whose words all meet in one place; what the set answers does not depend on it.
struct WordSet {
    private static let factor = UInt64.random(in: .min ... .max) | 1

    private var places: [UInt64]
    private let shift: UInt64
    private let factor = Self.factor

    /// Whether nothing was put in.
    private(set) var isEmpty = true

    /// An empty set with room for `capacity` hashes.
    init(capacity: Int) {
        var bits: UInt64 = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        places = Array(repeating: 0, count: 1 << bits)
        shift = 64 - bits
    }

    /// Puts `hash` in.
    ///
    /// - Precondition: Fewer hashes are in than there is room for.
    mutating func insert(_ hash: UInt64) {
        isEmpty = false
        places[place(of: hash)] = hash | 1
    }

    /// Whether `hash` is in; two hashes that differ in their last bit only count as one.
    func contains(_ hash: UInt64) -> Bool { places[place(of: hash)] != 0 }

    /// Where `hash` stands, or the free place where it would.
    private func place(of hash: UInt64) -> Int {
        let key = hash | 1
        var place = Int(truncatingIfNeeded: (key &* factor) >> shift)
        while places[place] != 0, places[place] != key { place = (place + 1) & (places.count - 1) }
        return place
    }
}
