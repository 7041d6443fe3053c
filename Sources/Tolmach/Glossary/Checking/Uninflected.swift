/// Finds terms whose words neither a rule nor a dictionary can inflect, so that most of their forms
/// are missed or only likely.
struct Uninflected: GlossaryCheck {
    static let uninflected = GlossaryFindingKind(
        "uninflected",
        .note,
        "a word of a term is unknown to the installed dictionary and no rule inflects it surely",
        advice: "list its forms, or flag it 'exact' if it has none"
    )
    static let kinds = [uninflected]

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        var asked: [LanguageTag: Asked] = [:]
        for entry in sheets.entries {
            for language in entry.languages {
                for placed in entry.terms(in: language) where Self.inflects(placed.term) {
                    let known = asked[language] ?? Asked(language, sheets.dictionaries)
                    asked[language] = nil
                    var words = known
                    if let word = words.firstUnknown(in: placed.term.text) {
                        report.add(
                            Self.uninflected,
                            placed,
                            "no dictionary of '\(language)' knows '\(word)' of "
                                + "'\(placed.term.text)'"
                        )
                    }
                    asked[language] = words
                }
            }
        }
    }

    /// Whether other forms of a term are to be looked for by rule.
    private static func inflects(_ term: Term) -> Bool {
        term.forms.isEmpty && !term.isExact && term.status != .keep
    }

    /// What the rules and the dictionary of one language said, word by word.
    private struct Asked {
        let inflection: (any Inflection)?
        let dictionary: (any StemDictionary)?
        var answers: [String: Bool] = [:]

        init(_ language: LanguageTag, _ dictionaries: TermDictionaries) {
            inflection = Inflections.of(language)
            dictionary = dictionaries.dictionary(for: language)
        }

        /// The first word of `term` that has forms only by guess.
        mutating func firstUnknown(in term: String) -> String? {
            guard let inflection, let dictionary else { return nil }
            for word in term.split(whereSeparator: { !$0.isLetter && !"'’ʼ".contains($0) }) {
                let word = String(word)
                if let isKnown = answers[word] {
                    if !isKnown { return word }
                    continue
                }
                let isKnown = Self.isKnown(word, inflection, dictionary)
                answers[word] = isKnown
                if !isKnown { return word }
            }
            return nil
        }

        private static func isKnown(
            _ word: String,
            _ inflection: any Inflection,
            _ dictionary: any StemDictionary
        ) -> Bool {
            let letters = word.unicodeScalars.filter {
                ScalarClass.facts($0.value).contains(.letter)
            }
            let capitals = letters.filter { ScalarClass.facts($0.value).contains(.upper) }
            // An abbreviation has no forms; a letter or two are no word that changes.
            guard letters.count > 2, capitals.count < 2 else { return true }
            guard dictionary.stems(of: word).isEmpty else { return true }
            let inflected = InflectedWord(
                written: word,
                folded: FoldedPhrase(word).words.first ?? word,
                capitals: capitals.isEmpty ? .none : .first
            )
            return inflection.keys(of: inflected, dictionary: dictionary)
                .contains { $0.kind.tier == .sure }
        }
    }
}
