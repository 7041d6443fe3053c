extension NameWriter {
    /// ICU's own transforms, for scripts that have no scheme of ours.
    struct Fallback: Sendable {
        private let anyLatin = try? ICUTransform(id: "Any-Latin; NFC")
        private let latinCyrillic = try? ICUTransform(id: "Latin-Cyrillic; NFC")
        private let plainLatin = try? ICUTransform(id: "Latin-ASCII")

        /// `name` without the marks and letters that only some Latin alphabets have.
        func plain(_ name: String) -> String {
            ((try? plainLatin?.transformed(name)) ?? nil) ?? name
        }

        func written(_ name: String, script: String) -> String? {
            let latin = (try? anyLatin?.transformed(name)) ?? nil
            guard script == "Cyrl", let latin else { return latin }
            return (try? latinCyrillic?.transformed(latin)) ?? nil
        }
    }

    /// The first way that leads somewhere.
    func written(
        _ reading: NameReading,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ language: LanguageTag?,
        _ trace: inout NameExplanation?
    ) -> NameResult {
        if let settled = settled(reading, from: from, into: into) {
            trace?.add(.settled, reading.text, settled.text)
            return NameResult(form: settled)
        }
        let (ready, name) = (reading.text, reading.source)
        let script = Script.of(into)
        let isCyrillic = NameWords.isCyrillic(ready)
        let isAtHome = from.primary == into.primary && Script.of(from) == script
        if isAtHome || (!isCyrillic && !NameWords.isLatin(ready)) {
            if from.primary != into.primary, Script.of(from) != script,
                let other = fallback(ready, into: into)
            {
                trace?.add(.transcription, ready, other.form.text)
                return other
            }
            return copied(name, into: into, isSure: true, &trace)
        }
        if isCyrillic {
            return fromCyrillic(reading, from, into, language, &trace)
                ?? fallback(ready, into: into)
                ?? copied(name, into: into, isSure: false, &trace)
        }
        if from.primary == into.primary,
            let scheme = schemes.standard(from: from, into: into, house: house),
            let parts = composed(ready, from, into, scheme, trace: &trace)
        {
            return result(parts, scheme, into)
        }
        if let result = wayBack(ready, name, from, into, language) {
            trace?.add(.back, ready, result.form.text, scheme: result.form.scheme)
            return result
        }
        guard script == "Cyrl" else {
            return copied(name, into: into, isSure: script == "Latn", &trace)
        }
        let result = transcribed(ready, from, into, &trace) ?? fallback(ready, into: into)
        if let result {
            trace?.add(.transcription, ready, result.form.text, scheme: result.form.scheme)
        }
        return result ?? copied(name, into: into, isSure: false, &trace)
    }

    /// The settled spelling of the name as it stands, else of its nominative.
    private func settled(
        _ reading: NameReading,
        from: LanguageTag,
        into: LanguageTag
    ) -> NameForm? {
        if let form = settled(reading.ready, from: from, into: into) { return form }
        if reading.text != reading.ready,
            let form = settled(reading.text, from: from, into: into)
        {
            return form
        }
        if let form = settledWithFather(reading, into: into) { return form }
        if reading.language.primary != from.primary,
            let form = settled(reading.text, from: reading.language, into: into)
        {
            return form
        }
        // A language that is written by the scheme for English has the English spelling too.
        guard into.primary != "en", NameWords.isCyrillic(reading.text),
            let scheme = schemes.standard(from: reading.language, into: into, house: house),
            schemes.standard(from: reading.language, into: "en", house: house)?.id == scheme.id
        else { return nil }
        return settled(reading, from: from, into: "en")
    }

    /// The settled spelling of the given and family names in whatever order they stand, with the
    /// patronymic between them by the scheme.
    private func settledWithFather(_ reading: NameReading, into: LanguageTag) -> NameForm? {
        let fathers = reading.words.filter { $0.kind == .patronymic }.map(\.text)
        let others = [NameParts.Kind.given, .particle, .family].map { kind in
            reading.words.filter { $0.kind == kind }.map(\.text)
        }
        guard !others[0].isEmpty, !others[2].isEmpty, fathers.count < 2 else { return nil }
        let short = others.joined().joined(separator: " ")
        guard short != reading.text,
            var form = settled(short, from: reading.language, into: into)
        else { return nil }
        let words = form.text.split(separator: " ")
        if let father = fathers.first, words.count == 2,
            let scheme = schemes.standard(from: reading.language, into: into, house: house),
            let middle = try? schemes.table(scheme.id)?.written(father)
        {
            form.text = "\(words[0]) \(middle) \(words[1])"
        }
        return form
    }

    private func copied(
        _ name: String,
        into: LanguageTag,
        isSure: Bool,
        _ trace: inout NameExplanation?
    ) -> NameResult {
        trace?.add(.copied, name, name)
        return NameResult(
            form: NameForm(text: name, origin: .copied),
            findings: isSure ? [] : [.transcriptionNeeded(into: into)]
        )
    }

    private func fallback(_ name: String, into: LanguageTag) -> NameResult? {
        guard let text = icu.written(name, script: Script.of(into)), text != name else {
            return nil
        }
        return NameResult(
            form: NameForm(text: text, origin: .transcription),
            findings: [.transcriptionNeeded(into: into)]
        )
    }
}

extension NameWords {
    /// `form`, in capitals when `model` is a word in capitals.
    static func inCapitals(_ form: String, like model: String) -> String {
        let facts = model.unicodeScalars.map { ScalarClass.facts($0.value) }
        let isCaps = facts.count > 1 && !facts.contains { $0.contains(.lower) }
        return isCaps ? NameKey.mapped(form) { ScalarClass.uppercased($0) } : form
    }
}
