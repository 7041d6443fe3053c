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
        if let place = places[concept.id] {
            concepts[place] = concept
            return place
        }
        places[concept.id] = concepts.count
        concepts.append(concept)
        return concepts.count - 1
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
