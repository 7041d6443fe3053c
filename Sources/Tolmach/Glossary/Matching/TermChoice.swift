/// Chooses among phrases that overlap: for each concept the longest, none in an exempt phrase.
///
/// Phrases come in by the order of their last words. As soon as no phrase is open, those that came
/// in are settled, so a text needs no more room than its longest chain of overlapping phrases.
struct TermChoice {
    private var hits: ContiguousArray<TermHit> = []

    /// Whether no phrase waits.
    var isEmpty: Bool { hits.isEmpty }

    mutating func add(_ hit: TermHit) { hits.append(hit) }

    /// Takes back the phrases whose last word is the word `number`.
    mutating func drop(endingAt number: Int) {
        while let last = hits.last, last.last == number { hits.removeLast() }
    }

    /// Calls `take` with the chosen ones and whether each lies in a longer one of another concept.
    ///
    /// - Complexity: O(*n* log *n*) in the phrases that wait.
    mutating func settle(_ take: (borrowing TermHit, Bool) -> Void) {
        if hits.count == 1 {
            if !hits[0].isExempt { take(hits[0], false) }
        } else if hits.count > 1 {
            let chosen = Self.chosen(hits)
            Self.mark(chosen, take)
        }
        hits.removeAll(keepingCapacity: true)
    }

    /// The longest of each concept, by place.
    private static func chosen(_ hits: ContiguousArray<TermHit>) -> ContiguousArray<TermHit> {
        var sorted = hits
        sorted.sort { left, right in
            if left.concept != right.concept { return left.concept < right.concept }
            return left.first < right.first
        }
        var chosen: ContiguousArray<TermHit> = []
        var start = 0
        while start < sorted.count {
            let concept = sorted[start].concept
            var end = start + 1
            while end < sorted.count, sorted[end].concept == concept { end += 1 }
            if end == start + 1 {
                if !sorted[start].isExempt { chosen.append(sorted[start]) }
            } else {
                addLongest(sorted[start..<end], to: &chosen)
            }
            start = end
        }
        chosen.sort { left, right in
            if left.start != right.start { return left.start < right.start }
            return (left.end, left.concept) < (right.end, right.concept)
        }
        return chosen
    }

    /// Adds those of the hits of one concept, sorted by their starts, that do not overlap.
    private static func addLongest(
        _ hits: ArraySlice<TermHit>,
        to chosen: inout ContiguousArray<TermHit>
    ) {
        let free = longestFirst(hits)
        guard let floor = free.map(\.first).min(), let ceiling = free.map(\.last).max() else {
            return
        }
        var taken = [Bool](repeating: false, count: ceiling - floor + 1)
        for hit in free where !taken[hit.first - floor...hit.last - floor].contains(true) {
            for word in hit.first...hit.last { taken[word - floor] = true }
            chosen.append(hit)
        }
    }

    /// The hits outside of exempt phrases, the longest first, then the surest.
    private static func longestFirst(_ hits: ContiguousArray<TermHit>.SubSequence) -> [TermHit] {
        var free: [TermHit] = []
        let exempt = hits.filter(\.isExempt)
        var next = 0
        var reach = -1
        for hit in hits where !hit.isExempt {
            while next < exempt.count, exempt[next].first <= hit.first {
                reach = max(reach, exempt[next].last)
                next += 1
            }
            if reach < hit.last { free.append(hit) }
        }
        return free.sorted { left, right in
            if left.count != right.count { return left.count > right.count }
            if left.first != right.first { return left.first < right.first }
            if left.kind != right.kind { return left.kind < right.kind }
            return (left.term, left.output) < (right.term, right.output)
        }
    }

    /// Calls `take` with hits sorted by their starts.
    private static func mark(
        _ hits: ContiguousArray<TermHit>,
        _ take: (borrowing TermHit, Bool) -> Void
    ) {
        // The hit that reaches furthest so far, and the furthest of another concept than its own.
        var far: TermHit?
        var other: TermHit?
        let order = hits.indices.sorted { left, right in
            if hits[left].first != hits[right].first { return hits[left].first < hits[right].first }
            return hits[left].last > hits[right].last
        }
        var isWithin = [Bool](repeating: false, count: hits.count)
        for place in order {
            let hit = hits[place]
            let around = far?.concept == hit.concept ? other : far
            isWithin[place] = around.map { $0.last >= hit.last && $0.count > hit.count } ?? false
            if far.map({ hit.last > $0.last }) ?? true {
                if far?.concept != hit.concept { other = far }
                far = hit
            } else if far?.concept != hit.concept, other.map({ hit.last > $0.last }) ?? true {
                other = hit
            }
        }
        for place in hits.indices { take(hits[place], isWithin[place]) }
    }
}
