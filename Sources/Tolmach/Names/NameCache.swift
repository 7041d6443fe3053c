internal import Synchronization

/// Remembers names that were written, because newsrooms print the same names all day.
///
/// A class because all copies of a `NameWriter`, on every thread, share what is remembered; the
/// mutex is the only lock of the library. When `capacity` is reached the older half goes.
public final class NameCache: Sendable {
    struct Key: Hashable, Sendable {
        let name: String
        let from: LanguageTag
        let into: LanguageTag
        let language: LanguageTag?
        let gender: Person.Gender?
    }

    private struct Store {
        var young: [Key: NameResult] = [:]
        var old: [Key: NameResult] = [:]
    }

    /// How many names are remembered at most.
    public let capacity: Int

    private let store = Mutex(Store())

    /// Creates an empty cache for at most `capacity` names; at least two.
    public init(capacity: Int = 65_536) { self.capacity = max(2, capacity) }

    /// How many names are remembered now.
    public var count: Int { store.withLock { $0.young.count + $0.old.count } }

    /// The remembered result for `key`, else what `make` returns.
    ///
    /// Two threads may make the same result at once: the lock is not held while `make` runs.
    func result(for key: Key, make: () -> NameResult) -> NameResult {
        if let known = store.withLock({ $0.young[key] ?? $0.old[key] }) { return known }
        let made = make()
        store.withLock { store in
            if store.young.count >= capacity / 2 {
                store.old = store.young
                store.young = [:]
            }
            store.young[key] = made
        }
        return made
    }
}
