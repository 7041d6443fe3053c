extension QuoteReading {
    /// Whether the capitals of `name` only say whose or of what the office before them is: *burmistrz
    /// Krakowa*, *rzecznik NFZ*, *dyrektor Zarządu Dróg*, but *burmistrz Nowak*.
    func isServed(_ name: Range<Int>, in phrase: NounPhrase) -> Bool {
        guard pack.features.contains(.obliqueEndings) else { return false }
        let given: WordFlags = [.givenMale, .givenFemale]
        let first = name.lowerBound
        let offices = (phrase.tokens.lowerBound..<first).filter {
            tokens[$0].flags.has([.role, .organisation])
        }
        guard let office = offices.first, !name.contains(where: { tokens[$0].flags.has(given) })
        else { return false }
        if tokens[first].flags.has([.allCapitals, .organisation]) { return true }
        let isAlone = name.count == 1
        let last = tokens[first - 1].flags
        if last.has([.preposition, .complement]) { return true }
        if isAlone, last.has(.organisation), last.has(.oblique) { return true }
        // *według rzecznika Kowalskiego*: office and name are in the same case.
        guard !tokens[office].flags.has(.oblique) else { return false }
        if isOblique(first) { return true }
        guard isAlone, tokens[office].flags.has(.ofPlace) else { return false }
        return token(first, endsInOneOf: ["a", "y", "i", "u", "ic", "ów"])
            && !token(first, endsInOneOf: ["ski", "cki", "dzki"])
    }
}
