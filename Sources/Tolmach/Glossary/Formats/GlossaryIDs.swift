/// Makes ids for concepts of formats that have none: the words of a term, in lower case, with
/// hyphens between them.
struct GlossaryIDs: Sendable {
    private var used: Set<String> = []

    /// An id that was not given before: `war-crime` for *War crime*, then `war-crime-2`.
    ///
    /// - Complexity: O(*n*) in the term, and O(1) in the ids made before.
    mutating func id(for term: String) -> String {
        let words = Self.words(of: term)
        let base = words.isEmpty ? "term" : words
        var id = base
        var number = counts[base, default: 1]
        while !used.insert(id).inserted {
            number += 1
            id = "\(base)-\(number)"
        }
        counts[base] = number
        return id
    }

    private var counts: [String: Int] = [:]

    /// The words of `term` as an id has them.
    static func words(of term: String) -> String {
        var id = String.UnicodeScalarView()
        var isBetween = false
        for scalar in term.lowercased().unicodeScalars {
            guard
                !ScalarClass.facts(scalar.value).isDisjoint(with: [.letter, .digit, .mark])
            else {
                isBetween = !id.isEmpty
                continue
            }
            if isBetween { id.append("-") }
            isBetween = false
            id.append(scalar)
        }
        return String(id)
    }
}
