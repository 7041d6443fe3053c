/// Words that open or close a phrase only by their look.
extension QuoteReading {
    /// *the musician A.*: a surname that is only its first letter.
    func isInitial(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && tokens[index].isCapital && isSingleLetter(tokens[index])
            && tokens[index + 1].sign == Sign.stop && tokens[index + 1].start == tokens[index].end
    }

    /// *Młoda kobieta*: a word before an office or the like, with a capital only because it opens
    /// the sentence.
    func isMereOpener(_ index: Int, _ limit: Int) -> Bool {
        guard pack.features.contains(.obliqueEndings), index + 1 < limit, opensSentence(index),
            !tokens[index].flags.has([.givenMale, .givenFemale, .midCapital, .allCapitals])
        else { return false }
        for next in tokens[(index + 1)..<min(limit, index + 4)] {
            guard next.isWord, !next.isCapital, next.cue < 0 || next.flags.has(.role) else { break }
            if next.flags.has([.role, .organisation]) { return !next.flags.has(.oblique) }
        }
        return false
    }

    func opensSentence(_ index: Int) -> Bool {
        guard index > 0, bytes[Int(tokens[index].start) - 1] != 0x0A else { return true }
        return tokens[index - 1].isRun || Sign.endsSentence(tokens[index - 1].sign)
    }

    /// Whether a place stands between office and name: *head of the clinic in Sanok Anna Lis*.
    func leadsToName(_ index: Int) -> Bool {
        guard pack.features.contains(.obliqueEndings), !tokens[index].isCapital else {
            return false
        }
        var before = tokens[index]
        for next in tokens[(index + 1)..<min(tokens.count, index + 10)] {
            defer { before = next }
            guard next.isWord else {
                guard next.sign == Sign.stop, before.flags.has(.abbreviation) else { return false }
                continue
            }
            if next.isCapital, next.flags.has([.givenMale, .givenFemale]) {
                return !next.flags.has(.oblique)
            }
            let isSmall = !next.isCapital && !next.flags.has([.role, .organisation])
            if isSmall, next.cue >= 0 || next.flags.has([.conjunction, .relative, .skip]) {
                return false
            }
        }
        return false
    }

    /// *a person | knowing the talks*: an active participle behind its noun.
    func isActive(_ index: Int) -> Bool {
        !tokens[index].flags.has([.role, .organisation])
            && token(index, endsInOneOf: ["ący", "ąca", "ące"])
            && tokens[index - 1].flags.has([.role, .capital])
    }
}
