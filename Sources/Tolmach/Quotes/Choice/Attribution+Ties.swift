extension Attribution {
    /// Whether one who speaks before a run and one who speaks behind it would do equally well:
    /// *X said “…” Y added.*
    ///
    /// Both stand within two words of it, and no sign decides, or the signs decide for both.
    func isTied(
        _ token: Int,
        _ sentence: Range<Int>,
        _ events: ArraySlice<SpeechEvent>,
        _ choice: Choice
    ) -> Bool {
        guard choice.rule == .rightOfQuote || choice.rule.isLeft,
            let left = events.last(where: { $0.cue.upperBound <= token }),
            let right = events.first(where: { $0.start > token }),
            left.kind <= .ask, right.kind <= .ask, left.phrase.kind != .dropped,
            right.phrase.kind != .dropped, isClose(left.cue.upperBound..<token),
            isClose((token + 1)..<right.start), !areSame(left.phrase, right.phrase)
        else { return false }
        let before = reading.tokens[token - 1]
        let isLed =
            before.sign == Sign.colon || before.sign == Sign.comma || before.flags.has(.opaque)
        return isLed == isOpen(reading.runs[Int(reading.tokens[token].run)], token, sentence)
    }

    private func isClose(_ gap: Range<Int>) -> Bool {
        !gap.contains { reading.tokens[$0].isRun } && words(gap) <= 2
            && !gap.contains { reading.tokens[$0].flags.has(.conjunction) }
    }

    private func areSame(_ left: NounPhrase, _ right: NounPhrase) -> Bool {
        left == right
            || left.tokens.last.map { reading.tokens[$0].hash }
                == right.tokens.last.map { reading.tokens[$0].hash }
    }
}
