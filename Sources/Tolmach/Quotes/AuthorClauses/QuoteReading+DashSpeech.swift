extension QuoteReading {
    /// The speech that dashes set off, by paragraph.
    ///
    /// A line that only a dash tells from narration is speech when a line of dialogue is its
    /// neighbour: *– Who is there? – she asked.* and below it *– The postman.*
    func dashSpeech(_ clause: AuthorClause) -> [Int: [QuotedRun]] {
        var found: [Int: AuthorClause.Speech] = [:]
        for (number, paragraph) in paragraphs.enumerated() {
            let marked = runs[paragraph.runs].filter { $0.depth == 0 }
            if let first = marked.first, isMarkedLine(first, paragraph.range) { continue }
            found[number] = clause.speech(in: paragraph.range, number: number, marked: marked)
        }
        var spoken: [Int: [QuotedRun]] = [:]
        func spread(_ numbers: some Sequence<Int>) {
            var isDialogue = false
            for number in numbers {
                guard let speech = found[number] else {
                    isDialogue = false
                    continue
                }
                isDialogue = speech.isCertain || (isDialogue && speech.isLine)
                if isDialogue { spoken[number] = speech.runs }
            }
        }
        spread(paragraphs.indices)
        spread(paragraphs.indices.reversed())
        return spoken
    }

    /// Whether marks right behind the opening dash hold the whole speech: *– „Come” – she said.*
    private func isMarkedLine(_ run: QuotedRun, _ paragraph: Range<Int>) -> Bool {
        guard run.outer.lowerBound - paragraph.lowerBound <= 8 else { return false }
        let rest = UTF8Scan.trimmed(bytes, run.outer.upperBound..<paragraph.upperBound)
        guard !rest.isEmpty else { return true }
        let next = UTF8Scan.scalar(bytes, rest.lowerBound).value
        return run.outer.lowerBound == paragraph.lowerBound || Sign.isAnyDash(next)
            || next == Sign.comma || next == Sign.stop
    }
}
