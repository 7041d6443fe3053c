extension NameWriter {
    /// The names of `language` that may stand behind a Latin `name`, best first.
    ///
    /// What the glossary has settled comes first; then what the ways back give; where they have
    /// nothing that a scheme or a list confirms, a practical transcription from the language of
    /// the article stands beside them, as a guess.
    ///
    /// - Parameters:
    ///   - name: The name in Latin letters.
    ///   - language: The language of the name.
    ///   - article: The language of the text that has it.
    ///   - options: What may be used beside the schemes.
    /// - Returns: At most ten.
    /// - Complexity: O(*n*) in the name.
    public func candidates(
        behind name: String,
        into language: LanguageTag,
        from article: LanguageTag? = nil,
        options: BackTransliterator.Options = .init()
    ) -> [BackCandidate] {
        var found = back.candidates(for: name, into: language, from: article, options: options)
        let source = article ?? "en"
        if let guess = transcribed(name, source, language),
            !found.contains(where: { $0.text == guess })
        {
            let isConfirmed = found.first?.isConfirmed ?? false
            let score = (isConfirmed ? found.last : found.first)?.score ?? 0
            found.append(
                BackCandidate(text: guess, score: score - 0.5, evidence: [.transcription])
            )
            found.sort { ($0.score, $1.text) > ($1.score, $0.text) }
        }
        if let settled = settled(name, from: source, into: language),
            NameWords.isCyrillic(settled.text)
        {
            let place = found.firstIndex { $0.text == settled.text }
            var candidate = place.map { found.remove(at: $0) } ?? BackCandidate(settled.text)
            candidate.evidence.insert(.settled)
            candidate.score = (found.first?.score ?? 0) + BackCandidate.sureMargin
            found.insert(candidate, at: 0)
        }
        return found
    }

    /// What an editor should know of `candidates`, which are of a name of `language`.
    public func doubts(_ candidates: [BackCandidate], _ language: LanguageTag) -> [Finding] {
        BackCandidate.isSure(candidates) ? [] : [.ambiguousName(into: language)]
    }

    /// `name` by the sound that it has in `source`, when a scheme tells it.
    private func transcribed(
        _ name: String,
        _ source: LanguageTag,
        _ language: LanguageTag
    ) -> String? {
        guard name.utf8.count <= BackTransliterator.longestName,
            let scheme = schemes.standard(from: source, into: language, house: house),
            scheme.from == "Latn", let written = try? schemes.table(scheme.id)?.written(name),
            !NameWords.isLatin(written),
            NameWords.pieces(of: written).allSatisfy({
                !$0.isWord || BackTransliterator.isSpoken(NameKey.folded($0.text))
            })
        else { return nil }
        return written
    }
}

extension BackCandidate {
    /// A name of which nothing is known but its letters.
    init(_ text: String) { self.init(text: text, score: 0) }

    /// Whether the first of `candidates` needs no second look.
    static func isSure(_ candidates: [BackCandidate]) -> Bool {
        guard let best = candidates.first else { return false }
        if best.evidence.contains(.settled) { return true }
        let margin = candidates.dropFirst().first.map { best.score - $0.score }
        return best.scheme != nil && (margin ?? sureMargin) >= sureMargin
    }

    /// The strongest of what speaks for the name.
    public var strongest: Evidence {
        let order: [Evidence] = [
            .settled, .inverse, .nameClass, .conventional, .known, .transcription, .spelling,
        ]
        return order.first { evidence.contains($0) && ($0 != .inverse || scheme != nil) }
            ?? .spelling
    }

    /// How likely the name is, by its length.
    var scorePerLetter: Double {
        let count = text.unicodeScalars.count { ScalarClass.facts($0.value).contains(.letter) }
        return score / Double(max(1, count))
    }

    /// Whether more than habits of writing speaks for the name.
    var isConfirmed: Bool {
        scheme != nil || !evidence.isDisjoint(with: [.settled, .nameClass, .known])
    }
}
