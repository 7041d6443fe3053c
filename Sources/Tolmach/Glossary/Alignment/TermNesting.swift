/// Tells which matches of a text lie inside longer ones of other concepts.
struct TermNesting: Sendable {
    /// For each match, the concepts of the longer matches around it.
    private(set) var around: [Set<Concept.ID>]

    /// - Complexity: O(*n* log *n*) in the matches; those around one are as few as a term has words.
    init(_ matches: [TermMatch]) {
        around = Array(repeating: [], count: matches.count)
        let order = matches.indices.sorted { left, right in
            let (first, second) = (matches[left].span, matches[right].span)
            return first.start != second.start
                ? first.start < second.start : first.end > second.end
        }
        var open: [Int] = []
        for index in order {
            let span = matches[index].span
            open.removeAll { matches[$0].span.end <= span.start }
            for outer in open
            where matches[outer].span.contains(span) && matches[outer].span != span
                && matches[outer].concept != matches[index].concept
            {
                around[index].insert(matches[outer].concept)
            }
            open.append(index)
        }
    }
}
