internal import Synchronization

/// What text words were resolved to, kept from text to text.
struct TermCache: Sendable {
    /// A word of the glossary that a text word may be a form of.
    struct Candidate: Sendable {
        var word: UInt32
        var kind: TermKey.Kind
        /// Where terms that begin with the word start in the trie.
        var place: TermTrie.Place
    }

    /// More words than this are not remembered: 2¹⁸ words take some 20 MB.
    static let limit = 1 << 18

    private(set) var words = RawWordTable(capacity: 1 << 10)
    private(set) var candidates: ContiguousArray<Candidate> = []

    /// Remembers what a word was resolved to.
    mutating func add(_ word: RawWord, _ found: [Candidate], flags: UInt8)
        -> RawWordTable.Value
    {
        if words.count >= Self.limit {
            words.removeAll()
            candidates.removeAll(keepingCapacity: true)
        }
        let value = RawWordTable.Value(
            start: UInt32(candidates.count),
            count: UInt16(found.count),
            flags: flags
        )
        candidates.append(contentsOf: found)
        words.add(word, value)
        return value
    }
}

/// Caches that are free, for tasks to take and to give back.
///
/// A class because every copy of an index shares them. The lock is held to take or give one, never
/// while a text is read, so tasks do not wait for each other.
final class TermCaches: Sendable {
    /// So many are kept; a task that comes when all are taken starts with an empty one.
    static let limit = 8

    private let free = Mutex<[TermCache]>([])

    /// Takes the one that was given back last, which is the warmest.
    func take() -> TermCache { free.withLock { $0.popLast() } ?? TermCache() }

    /// Gives one back.
    func give(_ cache: consuming sending TermCache) {
        let cache = cache
        free.withLock { if $0.count < Self.limit { $0.append(cache) } }
    }
}
