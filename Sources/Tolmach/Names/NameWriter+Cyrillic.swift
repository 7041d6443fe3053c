extension NameWriter {
    /// The languages whose tables stand in for each other where a letter has no value.
    private static let sisters: [LanguageTag] = ["ru", "uk", "be", "bg", "sr", "mk"]

    /// A Cyrillic name by the scheme for the language whose spelling it follows.
    func fromCyrillic(
        _ reading: NameReading,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ language: LanguageTag?,
        _ trace: inout NameExplanation?
    ) -> NameResult? {
        let spelling = reading.language
        if spelling.primary == into.primary, Script.of(into) == "Cyrl" {
            trace?.add(.copied, reading.text, reading.text)
            return NameResult(form: NameForm(text: reading.text, origin: .copied))
        }
        // A Russian in a Ukrainian article is first written as Russian has him.
        if let language, language.primary != spelling.primary, Script.of(language) == "Cyrl",
            let scheme = schemes.standard(from: spelling, into: language, house: house),
            let parts = composed(
                reading.text,
                spelling,
                language,
                scheme,
                kinds: reading.kinds,
                trace: &trace
            )
        {
            if language.primary == into.primary { return result(parts, scheme, into) }
            var own = reading
            own.text = parts.text
            own.language = language
            own.alternatives = []
            if let result = bySchemes(own, from, into, &trace) { return result }
        }
        return bySchemes(reading, from, into, &trace)
    }

    /// By the first scheme that has all letters; words that it lacks by a sister's.
    private func bySchemes(
        _ reading: NameReading,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ trace: inout NameExplanation?
    ) -> NameResult? {
        var languages = [reading.language]
        if Script.of(from) == "Cyrl" { languages.append(from) }
        for language in languages + Self.sisters {
            guard language.primary != into.primary || Script.of(language) != Script.of(into),
                let scheme = schemes.standard(from: language, into: into, house: house),
                scheme.from == "Cyrl",
                let parts = composed(
                    reading.text,
                    language,
                    into,
                    scheme,
                    kinds: reading.kinds,
                    trace: &trace
                )
            else { continue }
            var result = result(parts, scheme, into)
            for other in reading.alternatives.prefix(3) {
                guard let text = composed(other, language, into, scheme)?.text,
                    text != result.form.text,
                    !result.form.alternatives.contains(where: { $0.text == text })
                else { continue }
                result.form.alternatives.append(
                    .init(text: text, origin: result.form.origin, scheme: scheme.id)
                )
            }
            return result
        }
        return nil
    }

    /// `word` by the table of a sister language, when its own has no value for a letter.
    func sisterly(_ word: String, but language: LanguageTag, _ into: LanguageTag)
        -> (text: String, scheme: Scheme)?
    {
        guard NameWords.isCyrillic(word) else { return nil }
        for sister in Self.sisters
        where sister.primary != language.primary && sister.primary != into.primary {
            guard let scheme = schemes.standard(from: sister, into: into, house: house),
                let text = try? schemes.table(scheme.id)?.written(word)
            else { continue }
            return (text, scheme)
        }
        return nil
    }

    func result(_ parts: Composed, _ scheme: Scheme, _ into: LanguageTag) -> NameResult {
        var form = NameForm(text: parts.text, origin: .conventional, scheme: scheme.id)
        if parts.text == parts.plain {
            form.origin = .scheme
        } else {
            form.alternatives = [
                .init(text: parts.plain, origin: .scheme, scheme: scheme.id)
            ]
        }
        return NameResult(
            form: form,
            findings: parts.hasForeign ? [.transcriptionNeeded(into: into)] : []
        )
    }
}
