extension PeopleReader {
    /// A body that speaks: one known by its name when only its kind is given, *the ministry*.
    mutating func body(_ tokens: Range<Int>) -> Int {
        let kinds = bodyWords(tokens)
        let words = tokens.filter { !reading.tokens[$0].flags.has(.determiner) }
        if words.count == 1, !reading.tokens[words[0]].isRun, let known = cast.holder(of: kinds) {
            return known
        }
        // The name in marks is the same in every case: the company “Warm House”.
        let run = tokens.last { reading.tokens[$0].isRun }
        let key = run.map { reading.text(reading.runs[Int(reading.tokens[$0].run)].words) }
        let figure = cast.described(described(tokens), key: key, kind: .organisation)
        cast.update(figure) { $0.roleWords.formUnion(kinds) }
        return figure
    }

    /// What kinds of body the words name, whatever their case.
    func bodyWords(_ range: Range<Int>) -> Set<UInt64> {
        let hasCases = reading.pack.features.contains(.cases)
        let words = range.filter { reading.tokens[$0].flags.has(.organisation) }
        return Set(
            words.map { index in
                hasCases
                    ? WordHash.of(reading.pack.endings.stem(word(index)))
                    : reading.tokens[index].hash
            }
        )
    }

    /// Notes bodies whose names stand in marks: *the company “Warm House”*.
    mutating func noteBodies(_ range: Range<Int>) {
        for index in range.dropFirst() where reading.tokens[index].isRun {
            guard reading.tokens[index - 1].flags.has(.organisation) else { continue }
            let start = Int(reading.tokens[index - 1].start)
            guard figures[start] == nil else { continue }
            let figure = body((index - 1)..<(index + 1))
            figures[start] = figure
            cast.note(figure, weight: 1)
            let span = TextSpan(reading.span(of: (index - 1)..<(index + 1)))
            cast.update(figure) {
                $0.mentions.append(Person.Mention(span: span, kind: .organisation))
            }
        }
    }
}
