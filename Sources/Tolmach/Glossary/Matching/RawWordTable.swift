/// A word as its bytes stand in a text, ready to be looked up.
struct RawWord {
    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    let length: Int
    /// The first sixteen bytes, with zeros behind a shorter word.
    let low: UInt64
    let high: UInt64
    let hash: UInt32

    /// - Precondition: `start..<end` lies in `bytes` and is not empty.
    /// - Complexity: O(*n*) in the word.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        self.bytes = bytes
        self.start = start
        length = end - start
        if start + 16 <= bytes.count, let base = bytes.baseAddress {
            let place = UnsafeRawPointer(base + start)
            let first = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
            if length <= 8 {
                low = length == 8 ? first : first & (1 &<< UInt64(length &* 8) &- 1)
                high = 0
            } else {
                low = first
                let next = (place + 8).loadUnaligned(as: UInt64.self)
                let second = UInt64(littleEndian: next)
                high = length >= 16 ? second : second & (1 &<< UInt64((length &- 8) &* 8) &- 1)
            }
        } else {
            low = Self.loaded(bytes, start, min(start + 8, end))
            high = Self.loaded(bytes, start + 8, min(start + 16, end))
        }
        var mixed = Self.mixed(low ^ Self.seed.0, high ^ Self.seed.1 ^ UInt64(length))
        if length > 16 {
            var at = start + 16
            while at < end {
                mixed = Self.mixed(mixed ^ Self.loaded(bytes, at, min(at + 8, end)), Self.seed.1)
                at += 8
            }
        }
        hash = UInt32(truncatingIfNeeded: mixed)
    }

    /// Differs from run to run, so that nobody can write a text whose words all collide; what is
    /// found does not depend on it.
    private static let seed = (
        UInt64.random(in: 0...UInt64.max) | 1, UInt64.random(in: 0...UInt64.max) | 1
    )

    @inline(__always)
    private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return high ^ low
    }

    private static func loaded(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int
    ) -> UInt64 {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        for place in start..<max(start, end) {
            word |= UInt64(bytes[place]) &<< shift
            shift += 8
        }
        return word
    }
}

/// Words by their exact bytes, each with a value.
///
/// Open addressing; a slot holds sixteen bytes of its word, so that most look-ups touch one cache
/// line.
struct RawWordTable: Sendable {
    /// What is known of a word: 64 bits in parts.
    struct Value {
        var start: UInt32 = 0
        var count: UInt16 = 0
        var flags: UInt8 = 0
    }

    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var hash: UInt32 = 0
        var place: UInt32 = 0
        var value = Value()
        /// 0 in a slot that is free.
        var length: UInt8 = 0
    }

    private var slots: ContiguousArray<Slot>
    private var pool: ContiguousArray<UInt8> = []

    /// How many words there are.
    private(set) var count = 0

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = ContiguousArray(repeating: Slot(), count: size)
    }

    /// The value of `word`, or `nil`.
    ///
    /// - Complexity: O(1) on average.
    @inline(__always)
    func value(of word: RawWord) -> Value? {
        let mask = slots.count &- 1
        var place = Int(word.hash) & mask
        while true {
            let slot = slots[place]
            if slot.length == 0 { return nil }
            if slot.low == word.low, slot.high == word.high, Int(slot.length) == word.length,
                word.length <= 16 || hasTail(of: word, at: Int(slot.place))
            {
                return slot.value
            }
            place = (place &+ 1) & mask
        }
    }

    /// Adds a word that is not there.
    ///
    /// - Precondition: It has at most 255 bytes.
    mutating func add(_ word: RawWord, _ value: Value) {
        if (count + 1) * 2 > slots.count { grow() }
        var slot = Slot()
        slot.low = word.low
        slot.high = word.high
        slot.hash = word.hash
        slot.length = UInt8(word.length)
        slot.value = value
        if word.length > 16 {
            slot.place = UInt32(pool.count)
            let tail = word.start + 16..<word.start + word.length
            pool.append(contentsOf: UnsafeBufferPointer(rebasing: word.bytes[tail]))
        }
        insert(slot)
        count += 1
    }

    /// Forgets every word, and keeps the room.
    mutating func removeAll() {
        for place in slots.indices { slots[place] = Slot() }
        pool.removeAll(keepingCapacity: true)
        count = 0
    }

    private func hasTail(of word: RawWord, at place: Int) -> Bool {
        for offset in 0..<word.length - 16
        where pool[place + offset] != word.bytes[word.start + 16 + offset] { return false }
        return true
    }

    private mutating func insert(_ slot: Slot) {
        let mask = slots.count - 1
        var place = Int(slot.hash) & mask
        while slots[place].length != 0 { place = (place + 1) & mask }
        slots[place] = slot
    }

    private mutating func grow() {
        let former = slots
        slots = ContiguousArray(repeating: Slot(), count: former.count * 2)
        for slot in former where slot.length != 0 { insert(slot) }
    }
}
