/// Finds the words that a user probably meant.
public enum Nearest {
    /// The words of `candidates` that are nearest to `word`, best first.
    ///
    /// - Returns: At most `limit` words, by edit distance (insertion, deletion, substitution,
    ///   swap of neighbours) over lower-cased scalars, then by the alphabet.
    /// - Complexity: O(*n* · *m*²) for *n* candidates of length *m*.
    public static func names(
        to word: String,
        in candidates: [String],
        limit: Int = 3
    ) -> [String] {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        return
            candidates
            .map { (distance(wanted, Array($0.lowercased().unicodeScalars.prefix(64))), $0) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .prefix(limit)
            .map(\.1)
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var former = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let cost = left[i] == right[j] ? 0 : 1
                var best = min(former[j] + cost, former[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, before[j - 1] + 1)
                }
                row.append(best)
            }
            before = former
            former = row
        }
        return former[right.count]
    }
}
