extension NameWriter {
    /// How `name`, as an article in `from` prints it, comes to be written for `into`.
    ///
    /// `language` is the one that the name itself comes from and `gender` that of who is called so,
    /// where those are known.
    ///
    /// - Returns: The steps in order, with the result that `form(of:from:into:)` gives.
    /// - Complexity: O(*n*) in the name; nothing is remembered.
    public func explanation(
        of name: String,
        from: LanguageTag,
        into: LanguageTag,
        language: LanguageTag? = nil,
        gender: Person.Gender? = nil
    ) -> NameExplanation {
        var trace: NameExplanation? = NameExplanation()
        let result = made(name, from, into, language, gender, &trace)
        trace?.result = result
        return trace ?? NameExplanation()
    }

    /// The parts of `name`, as an article in `from` prints it, with spans in `name`.
    ///
    /// - Complexity: O(*n*) in the name.
    public func parts(of name: String, from: LanguageTag) -> NameParts {
        var trace: NameExplanation?
        return reader.reading(of: name, article: from, gender: nil, trace: &trace).parts
    }

    /// Reads and writes one name.
    func made(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ language: LanguageTag?,
        _ gender: Person.Gender?,
        _ trace: inout NameExplanation?
    ) -> NameResult {
        guard name.utf8.count <= NameReader.longest else {
            return NameResult(
                form: NameForm(text: name, origin: .copied),
                findings: [.transcriptionNeeded(into: into)]
            )
        }
        let reading = reader.reading(of: name, article: from, gender: gender, trace: &trace)
        var result = written(reading, from, into, language, &trace)
        result.findings += doubts(of: reading, from, result.form)
        if let span = foreignLetter(in: result.form, reading, into) {
            trace?.add(.letters, result.form.text, result.form.text, span: span)
            result.findings.append(.foreignLetter(into: into, span: span))
        }
        return result
    }

    /// What an editor should look at in the name itself.
    ///
    /// A settled name has no doubt but its letters.
    private func doubts(
        of reading: NameReading,
        _ from: LanguageTag,
        _ form: NameForm
    ) -> [Finding] {
        reading.doubts.compactMap { doubt in
            switch doubt.kind {
            case .mixedScript: .mixedScript(span: doubt.span)
            case .nominative where form.origin != .settled: .doubtfulNominative(span: doubt.span)
            case .plural where form.origin != .settled: .pluralName(span: doubt.span)
            case .order where form.origin != .settled: .ambiguousOrder(span: doubt.span)
            default: nil
            }
        }
    }

    /// The first word with a letter that the target language does not have.
    private func foreignLetter(
        in form: NameForm,
        _ reading: NameReading,
        _ into: LanguageTag
    ) -> TextSpan? {
        let script = Script.of(into)
        guard script == "Latn" || script == "Cyrl" else { return nil }
        if form.origin == .copied || form.origin == .settled { return nil }
        let alphabet = script == "Cyrl" ? NameSpelling.alphabet(of: into) : nil
        var count = -1
        for piece in NameWords.pieces(of: form.text) where piece.isWord {
            count += 1
            let isForeign = piece.text.unicodeScalars.contains { scalar in
                let facts = ScalarClass.facts(scalar.value)
                guard facts.contains(.letter), !(0x2B0...0x2FF).contains(scalar.value) else {
                    return false
                }
                if script == "Latn" { return !facts.contains(.latin) }
                guard facts.contains(.cyrillic) else { return true }
                let lower = Unicode.Scalar(ScalarClass.lowercased(scalar.value)) ?? scalar
                return alphabet.map { !$0(lower) } ?? false
            }
            guard isForeign else { continue }
            let spans = reading.words.flatMap { word in
                NameWords.pieces(of: word.text).filter(\.isWord).map { _ in word }
            }
            guard spans.indices.contains(count) else {
                return TextSpan(0..<reading.source.utf8.count)
            }
            if spans[count].kind == .suffix { continue }
            return spans[count].span
        }
        return nil
    }
}
