extension QuoteReading {
    /// The phrase with whoever speaks together with it: *Ann Ruiz and Bo Lind said*.
    ///
    /// - Complexity: O(1): at most six tokens to each side are walked.
    func joint(_ event: SpeechEvent, in sentence: Range<Int>) -> NounPhrase {
        let phrase = event.phrase
        guard phrase.kind == .name, event.order != .frame, isPerson(phrase.tokens),
            mayBePlural(event)
        else { return phrase }
        var range = phrase.tokens
        if holdsPartners(range) {
            var joint = phrase
            joint.isJoint = true
            return joint
        }
        if let start = partnerBefore(range.lowerBound, from: sentence.lowerBound) {
            range = start..<range.upperBound
        } else if event.order == .verbSubject || pack.features.contains(.obliqueEndings),
            let end = partnerBehind(
                range.upperBound,
                to: event.order == .verbSubject ? sentence.upperBound : event.cue.lowerBound
            )
        {
            range = range.lowerBound..<end
        } else {
            return phrase
        }
        var joint = NounPhrase(range, .name)
        joint.isJoint = true
        return joint
    }

    /// The names of people in a joint phrase, each without the word that joins them.
    func partners(in phrase: NounPhrase) -> [Range<Int>] {
        guard phrase.isJoint else { return [phrase.tokens] }
        return phrase.tokens.split { tokens[$0].flags.has(.and) }.map { part in
            part.startIndex..<part.endIndex
        }
    }

    /// Whether the verb may have several subjects: its form says so, or tells nothing.
    private func mayBePlural(_ event: SpeechEvent) -> Bool {
        guard let cue = pack.cue(tokens[event.cue.lowerBound].cue) else { return false }
        if cue.isPlural { return true }
        return pack.features.contains(.owners) && cue.tense == .past
    }

    /// Whether two names with *and* between them are all of the phrase: no *Secretary of Health and
    /// Welfare Ann Ruiz*.
    private func holdsPartners(_ range: Range<Int>) -> Bool {
        guard let and = range.first(where: { tokens[$0].flags.has(.and) }), and > range.lowerBound,
            and + 1 < range.upperBound
        else { return false }
        let left = range.lowerBound..<and
        let right = (and + 1)..<range.upperBound
        return left.allSatisfy {
            tokens[$0].isName || tokens[$0].sign == Sign.stop
                || tokens[$0].flags.has(.honorific)
        }
            && right.allSatisfy { tokens[$0].isName || tokens[$0].sign == Sign.stop }
    }

    /// Where a name starts that *and* joins to the phrase at `start`.
    private func partnerBefore(_ start: Int, from first: Int) -> Int? {
        guard start - 2 >= first, tokens[start - 1].flags.has(.and), tokens[start - 2].isName else {
            return nil
        }
        var begun = start - 2
        while begun > first, start - begun < 6, tokens[begun - 1].isName { begun -= 1 }
        guard isPerson(begun..<(start - 1)) else { return nil }
        // *between Ruiz and Lind*, *told Ruiz and Lind*: they are no subject.
        guard begun > first else { return begun }
        let before = tokens[begun - 1]
        return before.flags.has([.preposition, .complement]) || before.cue >= 0 ? nil : begun
    }

    /// Where a name ends that *and* joins to the phrase that ends at `end`.
    private func partnerBehind(_ end: Int, to limit: Int) -> Int? {
        guard end + 1 < limit, tokens[end].flags.has(.and), tokens[end + 1].isName else {
            return nil
        }
        var done = end + 2
        while done < limit, done - end < 6, tokens[done].isName { done += 1 }
        guard isPerson((end + 1)..<done) else { return nil }
        // *said Ruiz and Lind agreed*: another clause begins.
        guard done < limit, tokens[done].isWord else { return done }
        return tokens[done].flags.has([.preposition, .stop]) ? done : nil
    }

    /// Whether capitals may name a person: no body, place or run among them.
    private func isPerson(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = tokens[index]
            let other: WordFlags = [.organisation, .nonPerson, .place, .allCapitals]
            return !token.isRun && !token.flags.has(other)
        }
    }
}
