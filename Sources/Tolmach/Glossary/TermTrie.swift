/// Phrases as paths of words, with what each path stands for at its end.
///
/// A path goes from a word over a gap to the next word; the edges lie in one open-addressed
/// table, and first words have a table of their own.
struct TermTrie<Output: Sendable>: Sendable {
    /// A place in the trie; 0 is no place.
    typealias Node = Int

    /// More gaps than this are never in use; phrases with further ones are left out.
    private static var gapLimit: Int { 1 << 10 }
    private static var nodeLimit: Int { 1 << 27 }

    private var firsts: [UInt32] = []
    private var keys = [UInt64](repeating: 0, count: 64)
    private var values = [UInt32](repeating: 0, count: 64)
    private var edgeCount = 0
    private var branches: [Bool] = [false]
    private var gaps: [TermScanner.Gap: Int] = [:]
    private var outputs: [[Output]] = [[]]

    /// Adds a phrase that stands for `output`; what has no words is left out.
    mutating func add(_ words: [(gap: TermScanner.Gap, number: Int)], _ output: Output) {
        guard let first = words.first, branches.count + words.count < Self.nodeLimit else { return }
        while firsts.count <= first.number { firsts.append(0) }
        if firsts[first.number] == 0 { firsts[first.number] = UInt32(newNode()) }
        var node = Int(firsts[first.number])
        for word in words.dropFirst() {
            guard gaps.count < Self.gapLimit || gaps[word.gap] != nil else { return }
            let gap = gaps[word.gap, default: gaps.count]
            gaps[word.gap] = gap
            node = child(of: node, gap, word.number)
        }
        outputs[node].append(output)
    }

    /// The number of a gap that some phrase has, or `nil`.
    func number(of gap: TermScanner.Gap) -> Int? { gaps[gap] }

    /// The place after a first word.
    func first(_ number: Int) -> Node { number < firsts.count ? Int(firsts[number]) : 0 }

    /// Whether any phrase goes on from `node`.
    func branches(at node: Node) -> Bool { branches[node] }

    /// The place after one more word.
    ///
    /// - Complexity: O(1) on average.
    func next(_ node: Node, gap: Int, word: Int) -> Node {
        let key = Self.key(node, gap, word)
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(values[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        return 0
    }

    /// What the phrase that ends at `node` stands for.
    func outputs(at node: Node) -> [Output] { outputs[node] }

    private mutating func newNode() -> Node {
        branches.append(false)
        outputs.append([])
        return branches.count - 1
    }

    private mutating func child(of node: Node, _ gap: Int, _ word: Int) -> Node {
        let found = next(node, gap: gap, word: word)
        if found != 0 { return found }
        let new = newNode()
        branches[node] = true
        edgeCount += 1
        if edgeCount * 2 > keys.count { grow() }
        insert(Self.key(node, gap, word), UInt32(new))
        return new
    }

    private mutating func insert(_ key: UInt64, _ value: UInt32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        values[slot] = value
    }

    private mutating func grow() {
        let former = (keys, values)
        keys = [UInt64](repeating: 0, count: former.0.count * 2)
        values = [UInt32](repeating: 0, count: keys.count)
        for (key, value) in zip(former.0, former.1) where key != 0 { insert(key, value) }
    }

    private static func key(_ node: Node, _ gap: Int, _ word: Int) -> UInt64 {
        UInt64(node) << 37 | UInt64(word & 0x7FF_FFFF) << 10 | UInt64(gap)
    }

    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }
}
