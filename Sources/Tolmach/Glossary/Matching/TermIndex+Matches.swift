extension TermIndex {
    /// The terms in `text`, in order.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - markup: Spans that are no words, in order; no match lies in one or across one.
    /// - Returns: Matches by place, then by the order of the glossary.
    /// - Complexity: O(*n*) in the text for a given glossary, and O(*m* log *m*) in matches that
    ///   overlap.
    public func matches(in text: SourceText, markup: [TextSpan] = []) -> [TermMatch] {
        var matches: [TermMatch] = []
        scan(text, markup) { hit, isWithin in
            let entry = entries[Int(hit.term)]
            matches.append(
                TermMatch(
                    concept: ids[Int(hit.concept)],
                    span: TextSpan(hit.start..<hit.end),
                    tier: hit.kind.tier,
                    key: hit.kind.name,
                    term: entry.text,
                    status: entry.status,
                    isWithin: isWithin
                )
            )
        }
        return matches
    }

    /// How often each concept is named in `text`; concepts that are not named are left out.
    ///
    /// - Complexity: That of ``matches(in:markup:)``.
    public func counts(in text: SourceText, markup: [TextSpan] = []) -> [Concept.ID: Int] {
        var counts: [Int: Int] = [:]
        scan(text, markup) { hit, _ in counts[Int(hit.concept), default: 0] += 1 }
        return Dictionary(uniqueKeysWithValues: counts.map { (ids[$0.key], $0.value) })
    }

    private func scan(
        _ text: SourceText,
        _ markup: [TextSpan],
        _ take: (borrowing TermHit, Bool) -> Void
    ) {
        var cache = caches.take()
        text.withBytes { scan($0, markup: markup, cache: &cache, take) }
        caches.give(cache)
    }
}
