/// The distinct words of a glossary, numbered from 0.
///
/// A word that inflects is one with its capitals: *Guard* is not *guard*. A word that only its own
/// folded form reaches is a number of its own.
struct TermVocabulary: Sendable {
    /// One word.
    struct Word: Sendable {
        /// Where its letters start in the pool: as written, then folded where that differs.
        fileprivate var start: UInt32
        fileprivate var writtenLength: UInt16
        fileprivate var foldedLength: UInt16
        fileprivate var isFolded: Bool
        /// Whether rules and dictionaries apply to it.
        var inflects: Bool
        /// How it uses capitals.
        var capitals: InflectedWord.Capitals
        /// Whether it is an abbreviation that common words are told from by their capitals.
        var abbreviation: Abbreviation
        /// The next word with the same folded letters; -1 for none.
        fileprivate(set) var next: Int32
    }

    /// What capitals an abbreviation wants in a text.
    enum Abbreviation: UInt8, Sendable {
        /// It is none.
        case none
        /// Some, as *Nato* and *NATO*.
        case some
        /// All, as *US*, which is not *us*.
        case all

        /// What a word of a term with these capitals and so many letters is: short abbreviations
        /// look like common words, and newspapers write long ones as names (*Nato*).
        init(_ capitals: InflectedWord.Capitals, length: Int) {
            switch length {
            case _ where capitals != .all: self = .none
            case ...3: self = .all
            case 4: self = .some
            default: self = .none
            }
        }

        /// Whether a text word with these capitals may be the abbreviation.
        func allows(_ capitals: InflectedWord.Capitals) -> Bool {
            switch self {
            case .none: true
            case .some: capitals != .none
            case .all: capitals == .all || capitals == .mixed
            }
        }
    }

    private var pool: ContiguousArray<UInt8> = []
    private(set) var words: ContiguousArray<Word> = []
    /// The upper half of a hash and the number of a word plus one; 0 is free.
    private var slots = ContiguousArray<UInt64>(repeating: 0, count: 64)
    private var formCount = 0

    /// How many words there are.
    var count: Int { words.count }

    /// The number of a word, which is added when it is new.
    ///
    /// - Complexity: O(1) on average, and O(*n*) in the word.
    mutating func add(
        _ spelling: borrowing TermSpelling,
        inflects: Bool,
        abbreviation: Abbreviation
    ) -> Int {
        let hash = Self.hash(spelling.folded)
        let slot = place(of: spelling.folded, hash)
        var head: Int32 = -1
        if slots[slot] != 0 {
            head = Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
            var number = head
            while number >= 0 {
                let word = words[Int(number)]
                if word.inflects == inflects, word.abbreviation == abbreviation,
                    !inflects || isWritten(word, spelling.written)
                {
                    return Int(number)
                }
                number = word.next
            }
        }
        let start = pool.count
        // How a word that does not inflect was written is of no use.
        let written = inflects ? spelling.written : spelling.folded
        pool.append(contentsOf: written)
        let isFolded = written == spelling.folded
        if !isFolded { pool.append(contentsOf: spelling.folded) }
        words.append(
            Word(
                start: UInt32(start),
                writtenLength: UInt16(written.count),
                foldedLength: UInt16(spelling.folded.count),
                isFolded: isFolded,
                inflects: inflects,
                capitals: spelling.capitals,
                abbreviation: abbreviation,
                next: head
            )
        )
        if head < 0 { formCount += 1 }
        slots[slot] = (hash >> 32) << 32 | UInt64(words.count)
        if formCount * 2 > slots.count { grow() }
        return words.count - 1
    }

    /// The first word with the folded letters `folded`; -1 for none.
    ///
    /// - Complexity: O(1) on average, and O(*n*) in the word.
    func first(_ folded: [UInt8]) -> Int32 {
        let slot = place(of: folded, Self.hash(folded))
        return Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
    }

    /// The next word with the same folded letters as the word `number`; -1 for none.
    func next(_ number: Int32) -> Int32 { words[Int(number)].next }

    /// The word `number` as rules of inflection see it.
    func word(_ number: Int) -> InflectedWord {
        let word = words[number]
        let start = Int(word.start)
        return InflectedWord(
            written: String(decoding: pool[start..<start + Int(word.writtenLength)], as: UTF8.self),
            folded: String(decoding: pool[foldedRange(word)], as: UTF8.self),
            capitals: word.capitals
        )
    }

    /// Calls `body` with the folded letters of the word `number`.
    func withFolded<Result>(
        _ number: Int,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let range = foldedRange(words[number])
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// How many bytes the folded letters of `word` take.
    func length(_ word: Word) -> Int { Int(word.foldedLength) }

    private func foldedRange(_ word: Word) -> Range<Int> {
        let start = Int(word.start) + (word.isFolded ? 0 : Int(word.writtenLength))
        return start..<start + Int(word.foldedLength)
    }

    private func isWritten(_ word: Word, _ written: [UInt8]) -> Bool {
        let start = Int(word.start)
        return pool[start..<start + Int(word.writtenLength)].elementsEqual(written)
    }

    /// The slot of the words with the folded letters `folded`, or the free one where they belong.
    private func place(of folded: [UInt8], _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash >> 32 {
                let word = words[Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1]
                if pool[foldedRange(word)].elementsEqual(folded) { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let former = slots
        slots = ContiguousArray(repeating: 0, count: former.count * 2)
        let mask = slots.count - 1
        for entry in former where entry != 0 {
            let word = words[Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1]
            var slot = Int(truncatingIfNeeded: Self.hash(pool[foldedRange(word)])) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// FNV-1a, with the bits mixed once more because slots are its low ones.
    private static func hash(_ key: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
