/// Phrases as paths of word numbers, with what each path stands for at its end.
///
/// A path goes from a word over a gap to the next word. The edges lie in one open-addressed table
/// whose slots hold all that a step needs, and first words have a table of their own.
struct TermTrie: Sendable {
    /// A place in the trie: a number, and what can be done there.
    struct Place {
        /// 0 is no place.
        fileprivate(set) var node: UInt32 = 0
        /// The flags below, and above them the first output plus one.
        fileprivate var bits: UInt32 = 0

        static let none = Place()

        /// Whether phrases go on after a space, after a hyphen, after something else.
        var goesOnBySpace: Bool { bits & 1 != 0 }
        var goesOnByHyphen: Bool { bits & 2 != 0 }
        var goesOnOtherwise: Bool { bits & 4 != 0 }
        var goesOn: Bool { bits & 7 != 0 }
        /// The first of the phrases that end here; -1 for none.
        var output: Int32 { Int32(bits >> 3) - 1 }
    }

    /// What the end of a phrase stands for.
    struct Output: Sendable {
        /// The number of the term.
        var term: UInt32
        /// The next output of the same place; -1 for none.
        fileprivate(set) var next: Int32 = -1
        /// How the phrase is known, before anything is inflected.
        var kind: TermKey.Kind
        /// Whether the concept is not meant by this phrase.
        var isExempt = false
        /// Whether a dot after the match belongs to it.
        var takesDot = false
        /// Whether capitals count.
        var isCaseSensitive = false
    }

    private struct Edge {
        /// Never 0 in a slot in use.
        var key: UInt64 = 0
        var place = Place()
    }

    /// The numbers of gaps that are looked up most.
    static let space = 1
    static let hyphen = 2

    /// More gaps than this are never in use; phrases with further ones are left out.
    private static let gapLimit = 1 << 10
    private static let nodeLimit = 1 << 27

    private(set) var firsts: ContiguousArray<Place> = []
    private(set) var outputs: ContiguousArray<Output> = []
    private var edges = ContiguousArray<Edge>(repeating: Edge(), count: 64)
    private var edgeCount = 0
    private var nodeCount: UInt32 = 1
    private var shift: UInt64 = 58
    private var gaps: [TermGap: Int] = [.space: space, .hyphen: hyphen]

    /// Makes room for about `count` steps from word to word.
    mutating func reserve(_ count: Int) {
        while edges.count * 3 < count * 4 { grow() }
    }

    /// Adds a phrase that stands for `output`; what has no words is left out.
    mutating func add(_ words: ArraySlice<(gap: TermGap, number: UInt32)>, _ output: Output) {
        guard let first = words.first, Int(nodeCount) + words.count < Self.nodeLimit else { return }
        for word in words.dropFirst() where gaps[word.gap] == nil {
            guard gaps.count < Self.gapLimit else { return }
            gaps[word.gap] = gaps.count + 1
        }
        while firsts.count <= first.number { firsts.append(Place()) }
        if firsts[Int(first.number)].node == 0 { firsts[Int(first.number)].node = newNode() }
        var node = firsts[Int(first.number)].node
        var slot = -1
        for word in words.dropFirst() {
            let gap = number(of: word.gap)
            mark(slot, first.number, gap)
            slot = child(of: node, gap, word.number)
            node = edges[slot].place.node
        }
        var output = output
        let count = outputs.count
        if slot < 0 {
            Self.link(&output, count, to: &firsts[Int(first.number)])
        } else {
            Self.link(&output, count, to: &edges[slot].place)
        }
        outputs.append(output)
    }

    /// Static, because a method of the value would keep a copy of the tables it changes.
    private static func link(_ output: inout Output, _ number: Int, to place: inout Place) {
        output.next = place.output
        place.bits = place.bits & 7 | UInt32(number + 1) << 3
    }

    /// The number of a gap; 0 for those that no phrase has.
    func number(of gap: TermGap) -> Int {
        if gap == .space { return Self.space }
        if gap == .hyphen { return Self.hyphen }
        return gaps.count == 2 ? 0 : gaps[gap] ?? 0
    }

    /// The place after a first word.
    func first(_ number: Int) -> Place { number < firsts.count ? firsts[number] : .none }

    /// The place after one more word.
    ///
    /// - Complexity: O(1) on average.
    @inline(__always)
    func next(_ place: Place, gap: Int, word: UInt32) -> Place {
        let key = Self.key(place.node, gap, word)
        var slot = Int(truncatingIfNeeded: (key &* Self.factor) &>> shift)
        while edges[slot].key != 0 {
            if edges[slot].key == key { return edges[slot].place }
            slot = (slot &+ 1) & (edges.count &- 1)
        }
        return .none
    }

    /// Notes that phrases go on from the place in `slot`, or from a first word.
    private mutating func mark(_ slot: Int, _ first: UInt32, _ gap: Int) {
        let bit: UInt32 = gap == Self.space ? 1 : gap == Self.hyphen ? 2 : 4
        if slot < 0 { firsts[Int(first)].bits |= bit } else { edges[slot].place.bits |= bit }
    }

    private mutating func newNode() -> UInt32 {
        defer { nodeCount += 1 }
        return nodeCount
    }

    private mutating func child(of node: UInt32, _ gap: Int, _ word: UInt32) -> Int {
        if (edgeCount + 1) * 4 > edges.count * 3 { grow() }
        let key = Self.key(node, gap, word)
        var slot = Int(truncatingIfNeeded: (key &* Self.factor) &>> shift)
        while edges[slot].key != 0 {
            if edges[slot].key == key { return slot }
            slot = (slot + 1) & (edges.count - 1)
        }
        edges[slot].key = key
        edges[slot].place.node = newNode()
        edgeCount += 1
        return slot
    }

    private mutating func grow() {
        let former = edges
        shift -= 1
        edges = ContiguousArray(repeating: Edge(), count: former.count * 2)
        for edge in former where edge.key != 0 {
            var slot = Int(truncatingIfNeeded: (edge.key &* Self.factor) &>> shift)
            while edges[slot].key != 0 { slot = (slot + 1) & (edges.count - 1) }
            edges[slot] = edge
        }
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func key(_ node: UInt32, _ gap: Int, _ word: UInt32) -> UInt64 {
        UInt64(node) << 37 | UInt64(word & 0x7FF_FFFF) << 10 | UInt64(gap)
    }
}
