/// The approved words of a newsroom, concept by concept.
public struct Glossary: Sendable {
    /// The concepts, in the order of their files.
    public private(set) var concepts: [Concept] = []

    private var places: [Concept.ID: Int] = [:]

    /// Creates a glossary; a later concept replaces an earlier one of the same id.
    public init(_ concepts: [Concept] = []) {
        for concept in concepts { add(concept) }
    }

    /// Adds `concept`, in the place of one with the same id if there is one.
    ///
    /// - Returns: Its index in `concepts`.
    /// - Complexity: O(1)
    @discardableResult
    public mutating func add(_ concept: Concept) -> Int {
        let place = place(for: concept.id)
        if place < concepts.count {
            concepts[place] = concept
        } else {
            concepts.append(concept)
        }
        return place
    }

    /// Makes room for `count` concepts.
    mutating func reserve(_ count: Int) {
        concepts.reserveCapacity(count)
        places.reserveCapacity(count)
    }

    /// Adds `concept` if its id is new.
    ///
    /// - Returns: The index of the concept with that id, and whether it was added.
    mutating func addIfNew(_ concept: Concept) -> (index: Int, isNew: Bool) {
        let place = place(for: concept.id)
        guard place == concepts.count else { return (place, false) }
        concepts.append(concept)
        return (place, true)
    }

    /// The index of `id`, or the next free one, which it then has.
    private mutating func place(for id: Concept.ID) -> Int {
        let next = concepts.count
        guard let known = places.updateValue(next, forKey: id) else { return next }
        places[id] = known
        return known
    }

    /// How many concepts have terms in each language.
    ///
    /// - Complexity: O(*n*) in the concepts.
    public var languages: [LanguageTag: Int] {
        var languages: [LanguageTag: Int] = [:]
        for concept in concepts {
            for language in concept.terms.keys { languages[language, default: 0] += 1 }
        }
        return languages
    }

    /// The concept with `id`.
    ///
    /// - Complexity: O(1)
    public subscript(id: Concept.ID) -> Concept? { places[id].map { concepts[$0] } }

    /// The index in `concepts` of the concept with `id`.
    ///
    /// - Complexity: O(1)
    public func index(of id: Concept.ID) -> Int? { places[id] }
}
