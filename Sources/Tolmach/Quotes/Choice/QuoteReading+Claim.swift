extension QuoteReading {
    /// Whose claim holds a run: *Ruiz’s claim that there are “thousands of cases”*.
    ///
    /// - Complexity: O(1): at most 24 tokens are looked at.
    func ownerOfClaim(from first: Int, before run: Int) -> NounPhrase? {
        guard pack.features.contains(.owners) else { return nil }
        let floor = max(first + 2, run - 24)
        guard floor < run else { return nil }
        for that in stride(from: run - 1, through: floor, by: -1) {
            if tokens[that].isRun { return nil }
            guard tokens[that].flags.has(.opaque), tokens[that - 1].flags.has(.nominal) else {
                continue
            }
            var owner = that - 2
            while owner > first, that - owner < 5, tokens[owner].isWord,
                !tokens[owner].flags.has([.owner, .possessive])
            {
                owner -= 1
            }
            if tokens[owner].flags.has(.possessive) {
                return NounPhrase(owner..<(owner + 1), .pronoun)
            }
            return tokens[owner].flags.has(.owner) ? phrase(before: owner + 1, from: first) : nil
        }
        return nil
    }
}
