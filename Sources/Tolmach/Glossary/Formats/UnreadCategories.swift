/// What a file of a foreign format says that our glossaries have no place for, each counted once.
struct UnreadCategories: Sendable {
    private var counts: [String: Int] = [:]
    private var first: [(name: String, mark: GlossaryMark)] = []

    /// Notes that something called `name` was not read.
    mutating func note(_ name: String, at mark: GlossaryMark) {
        if counts.updateValue(counts[name, default: 0] + 1, forKey: name) == nil {
            first.append((name, mark))
        }
    }

    /// The problems, one for each name, at the first of its places.
    func problems(in file: String) -> [GlossaryProblem] {
        first.map { name, mark in
            let count = counts[name, default: 1]
            let fault = GlossaryFault(
                code: "glossary.unread-category",
                reason: "\(name) is not read"
                    + (count > 1 ? ", here and \(count - 1) times more" : ""),
                advice: "put what translators need into a note"
            )
            return fault.problem(file, mark)
        }
    }
}
