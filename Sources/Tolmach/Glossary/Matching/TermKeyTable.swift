/// The words of a glossary by their keys of inflection.
///
/// Keys are compared by a 64-bit hash of their text and kind: a collision would make one word of
/// billions a candidate, and ``Inflection`` still has to agree.
struct TermKeyTable: Sendable {
    private struct Slot {
        var hash: UInt64 = 0
        /// The first item of the key; -1 in a slot that is free.
        var head: Int32 = -1
    }

    private var slots = ContiguousArray<Slot>(repeating: Slot(), count: 64)
    private var items: ContiguousArray<(word: UInt32, next: Int32)> = []
    private var count = 0

    /// Notes that the word `number` has `key`.
    mutating func add(_ key: InflectionKey, _ number: UInt32) {
        if (count + 1) * 2 > slots.count { grow() }
        let hash = Self.hash(key)
        let slot = place(of: hash)
        if slots[slot].head < 0 {
            slots[slot].hash = hash
            count += 1
        } else if items[Int(slots[slot].head)].word == number {
            return
        }
        items.append((number, slots[slot].head))
        slots[slot].head = Int32(items.count - 1)
    }

    /// Calls `body` with every word that has `key`.
    func forEach(_ key: InflectionKey, _ body: (UInt32) -> Void) {
        var item = slots[place(of: Self.hash(key))].head
        while item >= 0 {
            body(items[Int(item)].word)
            item = items[Int(item)].next
        }
    }

    private func place(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].head >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let former = slots
        slots = ContiguousArray(repeating: Slot(), count: former.count * 2)
        for slot in former where slot.head >= 0 { slots[place(of: slot.hash)] = slot }
    }

    private static func hash(_ key: InflectionKey) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.kind.rawValue)
        var text = key.text
        text.withUTF8 { bytes in
            for byte in bytes {
                hash = (hash ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
            }
        }
        return hash
    }
}
