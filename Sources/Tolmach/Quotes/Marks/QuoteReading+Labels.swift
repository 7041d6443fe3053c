extension QuoteReading {
    /// The longest label that is looked for, in bytes.
    private static let longestLabel = 40

    /// Cuts the names off the lines of a printed transcript: *“SMITH: We were told in May.*
    ///
    /// The label stays outside the run, so that it names the speaker and is no part of the speech.
    mutating func splitLabels() {
        for index in runs.indices where runs[index].depth == 0 && runs[index].opensParagraph {
            guard let end = endOfLabel(runs[index].words) else { continue }
            runs[index].words = end..<runs[index].words.upperBound
            runs[index].outer = end..<runs[index].outer.upperBound
            runs[index].continues = false
            runs[index].isLabelled = true
        }
    }

    /// Where the words behind a label in capitals and a colon begin, or `nil`.
    private func endOfLabel(_ words: Range<Int>) -> Int? {
        var letters = 0
        var offset = words.lowerBound
        let limit = min(words.upperBound, offset + Self.longestLabel)
        while offset < limit {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            let facts = ScalarClass.facts(scalar)
            if scalar == Sign.colon {
                guard letters > 1 else { return nil }
                let rest = UTF8Scan.trimmed(bytes, (offset + width)..<words.upperBound)
                return rest.isEmpty || rest.lowerBound == offset + width ? nil : rest.lowerBound
            }
            if facts.contains(.upper) {
                letters += 1
            } else if scalar != 0x20, scalar != Sign.stop, scalar != Sign.hyphen,
                !Sign.isApostrophe(scalar)
            {
                return nil
            }
            offset += width
        }
        return nil
    }
}
