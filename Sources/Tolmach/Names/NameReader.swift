/// Reads a name: normalises and repairs it, tells its parts and leads it to the nominative.
struct NameReader {
    let names: NameData
    /// Whether a word in lower case is known as a name.
    let isKnown: (String) -> Bool
    /// Given names of other languages as articles in one print them, by primary language.
    let foreignGiven: [String: [String: String]]

    /// Names longer than this many bytes are copied.
    static let longest = 512

    /// What `name` of an article in `article` means.
    ///
    /// `gender` is known where something else has told it; `trace` gains a step for each thing that
    /// was done, and `nil` costs nothing.
    ///
    /// - Returns: The name in the nominative, with its parts and the doubts there are.
    /// - Complexity: O(*n*) in the name.
    func reading(
        of name: String,
        article: LanguageTag,
        gender: Person.Gender?,
        trace: inout NameExplanation?
    ) -> NameReading {
        let normalizer = NameNormalizer(script: Script.of(article))
        let outcome = normalizer.normalized(name)
        trace?.normalised(name, outcome)
        let (language, evidence) = NameSpelling(names: names)
            .language(of: outcome.text, article: article)
        let parser = NameParser(names: names, language: language)
        var parts = parser.parts(of: outcome.text, gender: gender)
        let offsets = NameOffsets(source: name, ready: outcome.text, normalizer: normalizer)
        var reading = NameReading(
            source: name,
            ready: outcome.text,
            text: outcome.text,
            words: words(parts, outcome.text, offsets),
            parts: parts,
            language: language,
            evidence: evidence
        )
        if outcome.isMixed { reportMixed(&reading, normalizer) }
        if parts.isPlural {
            reading.doubts.append(.init(kind: .plural, span: TextSpan(0..<name.utf8.count)))
        } else if NameWords.isCyrillic(outcome.text) {
            bringToNominative(&reading, gender: gender)
        }
        parts = reading.parts
        if parts.gender == nil { tellGenderByEnding(&reading) }
        for place in parts.parts.indices {
            reading.parts.parts[place].span = offsets.source(of: parts.parts[place].span.range)
        }
        if !parts.isOrderSure {
            reading.doubts.append(.init(kind: .order, span: TextSpan(0..<name.utf8.count)))
        }
        trace?.read(reading)
        arrange(&reading)
        trace?.arranged(reading)
        return reading
    }

    private func words(
        _ parts: NameParts,
        _ ready: String,
        _ offsets: NameOffsets
    ) -> [NameReading.Word] {
        let bytes = Array(ready.utf8)
        var end = 0
        return parts.parts.map { part in
            let range = part.span.range
            let gap = String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)
            end = range.upperBound
            return .init(
                text: part.text,
                kind: part.kind,
                span: offsets.source(of: range),
                gap: gap
            )
        }
    }

    /// The words that mix alphabets, with their places.
    private func reportMixed(_ reading: inout NameReading, _ normalizer: NameNormalizer) {
        let count = reading.doubts.count
        for token in NameTokens(reading.source).tokens
        where NameWords.isCyrillic(token.text) && NameWords.isLatin(token.text) {
            reading.doubts.append(.init(kind: .mixedScript, span: TextSpan(token.range)))
        }
        if reading.doubts.count == count {
            let whole = TextSpan(0..<reading.source.utf8.count)
            reading.doubts.append(.init(kind: .mixedScript, span: whole))
        }
    }

    /// Puts the family name behind the given one where a comma stood, and leaves titles out.
    private func arrange(_ reading: inout NameReading) {
        func isAddress(_ word: NameReading.Word) -> Bool {
            guard word.kind == .title else { return false }
            return names.words[NameKey.mapped(word.text) { ScalarClass.lowercased($0) }] != nil
        }
        let isTitled = reading.words.contains(where: isAddress)
        guard reading.parts.order == .comma || isTitled else {
            return join(&reading)
        }
        var words = reading.words.filter { !isAddress($0) }
        if reading.parts.order == .comma,
            let comma = words.firstIndex(where: { $0.gap.contains(",") })
        {
            let suffixes = words[comma...].filter { $0.kind == .suffix }
            let given = words[comma...].filter { $0.kind != .suffix }
            words = given + words[..<comma] + suffixes
        }
        for place in words.indices where words[place].gap.contains(",") || words[place].gap.isEmpty
        {
            let isRun =
                place > 0 && words[place].gap.isEmpty && words[place].kind == .initial
                && words[place - 1].kind == .initial
            words[place].gap = place == 0 || isRun ? "" : " "
        }
        if let first = words.indices.first { words[first].gap = "" }
        reading.words = words
        reading.text = words.map { $0.gap + $0.text }.joined()
    }

    /// The words as they stand, with what stands between and behind them.
    private func join(_ reading: inout NameReading) {
        guard !reading.words.isEmpty else { return }
        let end = NameTokens(reading.ready).tokens.last?.range.upperBound ?? 0
        let tail = String(decoding: reading.ready.utf8.dropFirst(end), as: UTF8.self)
        reading.text = reading.words.map { $0.gap + $0.text }.joined() + tail
    }

    /// The gender by the ending of the family name.
    private func tellGenderByEnding(_ reading: inout NameReading) {
        guard let family = reading.words.last(where: { $0.kind == .family })?.text else { return }
        let key = NameWords.isCyrillic(family) ? reading.language.primary : "en"
        let folded = NameKey.folded(family)
        let letters = Array(folded.unicodeScalars)
        let fitting = names.genders[key, default: []]
            .filter { letters.count > $0.letters.count + 1 && letters.ends(with: $0.letters) }
            .max { $0.letters.count < $1.letters.count }
        guard let fitting else { return }
        // *Иванова* alone may be a man's name in another case.
        (reading.parts.gender, reading.parts.genderEvidence) = (fitting.gender, "ending")
    }
}
