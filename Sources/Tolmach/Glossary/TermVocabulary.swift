/// The distinct words of a glossary, numbered from 0.
struct TermVocabulary: Sendable {
    private var slots = [UInt64](repeating: 0, count: 64)
    private var pool: [UInt8] = []
    private var ends: [UInt32] = []

    /// How many words there are.
    var count: Int { ends.count }

    /// The number of a word, which is added when it is new.
    ///
    /// - Complexity: O(1) on average, and O(*n*) in the word.
    mutating func add(_ key: [UInt8]) -> Int {
        let hash = Self.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if let number = match(slots[slot], key, hash) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        pool.append(contentsOf: key)
        ends.append(UInt32(pool.count))
        slots[slot] = Self.entry(hash, ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    /// The number of a word, or `nil`.
    ///
    /// - Complexity: O(1) on average, and O(*n*) in the word.
    func number(of key: [UInt8]) -> Int? {
        let hash = Self.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if let number = match(slots[slot], key, hash) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func match(_ entry: UInt64, _ key: [UInt8], _ hash: UInt64) -> Int? {
        guard entry >> 32 == hash >> 32 else { return nil }
        let number = Int(entry & 0xFFFF_FFFF) - 1
        let start = number == 0 ? 0 : Int(ends[number - 1])
        let end = Int(ends[number])
        guard end - start == key.count else { return nil }
        for offset in 0..<key.count where pool[start + offset] != key[offset] { return nil }
        return number
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            let start = number == 0 ? 0 : Int(ends[number - 1])
            let hash = Self.hash(pool[start..<Int(ends[number])])
            var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Self.entry(hash, number + 1)
        }
        slots = larger
    }

    private static func entry(_ hash: UInt64, _ number: Int) -> UInt64 {
        (hash >> 32) << 32 | UInt64(number)
    }

    /// FNV-1a, with the bits mixed once more because slots are its low ones.
    private static func hash(_ key: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
