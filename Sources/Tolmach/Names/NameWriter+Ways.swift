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

    /// The first way that leads somewhere; `ready` is normalised, `name` as printed.
    func written(
        _ ready: String,
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ language: LanguageTag?
    ) -> NameResult {
        if let settled = settled(ready, from: from, into: into) {
            return NameResult(form: settled)
        }
        let script = Script.of(into)
        let isCyrillic = NameWords.isCyrillic(ready)
        if from.primary == into.primary || (!isCyrillic && !NameWords.isLatin(ready)) {
            if from.primary != into.primary, Script.of(from) != script,
                let other = fallback(ready, into: into)
            {
                return other
            }
            return NameResult(form: NameForm(text: name, origin: .copied))
        }
        if isCyrillic {
            // A Russian in a Ukrainian article is first written as Russian has him.
            if let language, language.primary != from.primary, Script.of(language) == "Cyrl",
                let scheme = schemes.standard(from: from, into: language, house: house),
                let parts = composed(ready, from, language, scheme)
            {
                if language.primary == into.primary { return result(parts, scheme, into) }
                if let own = fromCyrillic(parts.text, language, into) { return own }
            }
            return fromCyrillic(ready, from, into) ?? fallback(ready, into: into)
                ?? copied(name, into: into, isSure: false)
        }
        if let result = wayBack(ready, name, from, into, language) { return result }
        guard script == "Cyrl" else { return copied(name, into: into, isSure: script == "Latn") }
        return transcribed(ready, from, into) ?? fallback(ready, into: into)
            ?? copied(name, into: into, isSure: false)
    }

    private func copied(_ name: String, into: LanguageTag, isSure: Bool) -> NameResult {
        NameResult(
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

    // MARK: - From Cyrillic

    private func fromCyrillic(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag
    ) -> NameResult? {
        // A name may hold letters of a sister alphabet: it is then written as that language has it.
        let own = Script.of(from) == "Cyrl" ? [from] : []
        let sisters: [LanguageTag] = ["ru", "uk", "be", "bg", "sr", "mk"]
        for language in own + sisters.filter({ !own.contains($0) }) {
            guard language.primary != into.primary,
                let scheme = schemes.standard(from: language, into: into, house: house),
                let parts = composed(name, language, into, scheme)
            else { continue }
            return result(parts, scheme, into)
        }
        return nil
    }

    /// A name in parts: with conventional given names, and by the scheme alone.
    struct Parts {
        var text = ""
        var plain = ""
        var hasForeign = false
    }

    func composed(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ scheme: Scheme
    ) -> Parts? {
        guard let table = tables[scheme.id] else { return nil }
        let pieces = NameWords.pieces(of: name)
        let words = pieces.indices.filter { pieces[$0].isWord }
        let wanted = house.targets[into]?.prefersConventional ?? true
        func conventional(_ place: Int) -> String? {
            guard wanted else { return nil }
            return names.conventional(pieces[place].text, from: from, into: into)
        }
        func foreign(_ place: Int) -> String? {
            guard wanted, Script.of(into) == "Latn" else { return nil }
            return foreignGiven[from.primary]?[NameKey.folded(pieces[place].text)]
        }
        // The last word is the family name unless nothing before it is a given one.
        var given = Set(words.dropLast().filter { conventional($0) != nil || foreign($0) != nil })
        if given.isEmpty, let last = words.last { given = [last] }
        var parts = Parts()
        for (place, piece) in pieces.enumerated() {
            guard piece.isWord else {
                parts.text += piece.text
                parts.plain += piece.text
                continue
            }
            guard let plain = try? table.written(piece.text) else { return nil }
            parts.plain += plain
            if given.contains(place), let form = conventional(place) {
                parts.text += NameWords.inCapitals(form, like: piece.text)
            } else if given.contains(place), let form = foreign(place) {
                parts.text += NameWords.inCapitals(form, like: piece.text)
                parts.hasForeign = true
            } else {
                parts.text += plain
            }
        }
        return parts
    }

    private func result(_ parts: Parts, _ scheme: Scheme, _ into: LanguageTag) -> NameResult {
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

    // MARK: - From Latin into Cyrillic

    private func transcribed(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag
    ) -> NameResult? {
        let pieces = NameWords.pieces(of: name)
        let sources: [LanguageTag] = [from, "en", "es"]
        let known = sources.first { source in
            pieces.contains { $0.isWord && names.entry($0.text, source) != nil }
        }
        let language = known ?? from
        guard let scheme = schemes.standard(from: language, into: into, house: house),
            scheme.from == "Latn"
        else { return nil }
        // Letters that the scheme does not know would stand among Cyrillic ones.
        let isCovered = name.unicodeScalars.allSatisfy { scalar in
            let lower = String(Character(scalar)).lowercased()
            return scalar.isASCII || scheme.letters[lower] != nil
        }
        let ready = isCovered ? name : icu.plain(name)
        guard let parts = composed(ready, language, into, scheme) else { return nil }
        let isSure = pieces.filter(\.isWord).count == 1 && parts.text != parts.plain
        return NameResult(
            form: NameForm(text: parts.text, origin: .transcription, scheme: scheme.id),
            findings: isSure ? [] : [.transcriptionNeeded(into: into)]
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
