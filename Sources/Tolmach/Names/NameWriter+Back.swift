extension NameWriter {
    /// The score per letter below which a name is hardly one of the language: *Etxaburua*.
    ///
    /// A judgement on some twenty names: Slavic ones score above -1, others below -1.8.
    private static let strange = -1.5

    /// How many readings beside the best an editor is shown.
    private static let mostAlternatives = 3

    /// A Latin name that a scheme wrote from Cyrillic, brought back and written for `into`.
    func wayBack(
        _ ready: String,
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ language: LanguageTag?
    ) -> NameResult? {
        let script = Script.of(into)
        guard script == "Cyrl" || script == "Latn",
            let origin = slavicLanguage(of: ready, hint: language, isCautious: script == "Latn")
        else { return nil }
        var candidates = back.candidates(for: ready, into: origin, from: from)
        // Between Latin alphabets only what the article's own style wrote is written anew; other
        // spellings are how people write themselves.
        if script == "Latn" { candidates = candidates.filter { isStyle($0.scheme, of: from) } }
        guard let best = candidates.first else { return nil }
        // A given name that many have is not enough where the letters are strange to the language.
        if language == nil, best.scorePerLetter < Self.strange { return nil }
        var forms: [NameForm.Alternative] = []
        for candidate in candidates
        where best.score - candidate.score < BackCandidate.sureMargin {
            guard forms.count <= Self.mostAlternatives,
                let form = forward(candidate, origin, into)
            else { continue }
            if !forms.contains(where: { $0.text == form.text }) { forms.append(form) }
        }
        guard let first = forms.first else { return nil }
        if first.text == name {
            return NameResult(form: NameForm(text: name, origin: .copied))
        }
        var alternatives = Array(forms.dropFirst())
        if script == "Latn", !alternatives.contains(where: { $0.text == name }) {
            alternatives.append(.init(text: name, origin: .copied))
        }
        return NameResult(
            form: NameForm(
                text: first.text,
                origin: first.origin,
                scheme: first.scheme,
                alternatives: alternatives
            ),
            findings: forms.count > 1 || best.scheme == nil ? [.ambiguousName(into: into)] : []
        )
    }

    /// Whether articles in `language` write names by `scheme`.
    private func isStyle(_ scheme: Scheme.ID?, of language: LanguageTag) -> Bool {
        guard let scheme, let style = schemes.table(scheme)?.scheme else { return false }
        let own = style.into.map(\.primary)
        return own.isEmpty ? language.primary == "en" : own.contains(language.primary)
    }

    private func forward(
        _ candidate: BackCandidate,
        _ origin: LanguageTag,
        _ into: LanguageTag
    ) -> NameForm.Alternative? {
        if origin.primary == into.primary {
            let isClass = candidate.strongest == .nameClass
            return .init(
                text: candidate.text,
                origin: isClass ? .class : .inverse,
                scheme: candidate.scheme
            )
        }
        guard let scheme = schemes.standard(from: origin, into: into, house: house),
            let parts = composed(candidate.text, origin, into, scheme)
        else { return nil }
        return .init(text: parts.text, origin: .inverse, scheme: scheme.id)
    }

    /// The language of a Slavic name in Latin letters, when given name or ending tell it.
    ///
    /// - Parameters:
    ///   - name: The name, normalised.
    ///   - hint: The language it is known to come from.
    ///   - isCautious: Whether a given name alone is not enough: an American called Sergey keeps
    ///     his spelling in Spanish.
    /// - Returns: Russian or Ukrainian; `nil` when nothing tells.
    func slavicLanguage(
        of name: String,
        hint: LanguageTag?,
        isCautious: Bool
    ) -> LanguageTag? {
        let languages: [LanguageTag] = ["ru", "uk"]
        if let hint, languages.contains(where: { $0.primary == hint.primary }) { return hint }
        let words = NameWords.pieces(of: name).filter(\.isWord).map { NameKey.plain($0.text) }
        guard let last = words.last else { return nil }
        var best: (language: LanguageTag, points: Int)?
        for language in languages {
            let given = words.contains { word in
                !back.given(behind: word, language.primary).isEmpty
            }
            // Names such as Anna or Martin tell nothing: other languages have them too.
            let isShared = words.dropLast().contains { word in
                ["en", "es", "de", "fr", "it", "pl"].contains { names.given[$0]?[word] != nil }
            }
            let ending = names.endings
                .filter { $0.language == language.primary && last.hasSuffix($0.ending) }
                .filter { last.utf8.count > $0.ending.utf8.count + 1 }
                .max { $0.ending.utf8.count < $1.ending.utf8.count }
            // In Latin letters Yelena stays as she writes herself, whoever else she may be.
            let isBorrowed = words.contains { back.isBorrowed($0, language.primary) }
            if isBorrowed, isCautious { continue }
            var points = given ? (isShared || isBorrowed ? 1 : 3) : 0
            if let ending { points += ending.isStrong ? 3 : 1 }
            guard points >= (isCautious ? 4 : 2) || (ending?.isStrong ?? false) else { continue }
            if best.map({ $0.points < points }) ?? true { best = (language, points) }
        }
        return best?.language
    }
}
