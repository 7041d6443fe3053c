/// Finds words whose letters come from the wrong alphabet.
struct ForeignLetters: GlossaryCheck {
    static let wrongScript = GlossaryFindingKind(
        "wrong-script",
        .warning,
        "a term is written in another alphabet than its language, and is no name taken over as it is",
        advice: "write it in the letters of the language, or flag it 'keep'"
    )
    static let mixedScript = GlossaryFindingKind(
        "mixed-script",
        .error,
        "a word mixes Latin and Cyrillic letters, which no reader can see",
        advice: "write the word anew"
    )
    static let kinds = [wrongScript, mixedScript]

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        for entry in sheets.entries {
            for language in entry.languages {
                let own = LanguageScript(language)
                for placed in entry.terms(in: language) {
                    check(placed, own, &report)
                    guard own != .other, placed.term.status != .keep,
                        let stranger = own.stranger(in: placed.term.text),
                        !Self.isTakenOver(placed, entry.concept)
                    else { continue }
                    report.add(
                        Self.wrongScript,
                        placed,
                        "'\(placed.term.text)' in '\(placed.column)' is written in "
                            + "\(stranger) letters"
                    )
                }
            }
        }
    }

    private func check(
        _ term: CheckedTerm,
        _ own: LanguageScript,
        _ report: inout GlossaryReport
    ) {
        for text in term.texts {
            guard let word = MixedWord(in: text, own: own) else { continue }
            report.add(
                Self.mixedScript,
                term,
                "mixed scripts in '\(word.text)': \(word.explanation)"
            )
        }
    }

    /// Whether a term is a name, such as *Reuters*, that has the same letters in another language.
    private static func isTakenOver(_ placed: CheckedTerm, _ concept: Concept) -> Bool {
        guard let first = placed.term.text.unicodeScalars.first,
            ScalarClass.facts(first.value).contains(.upper)
        else { return false }
        return concept.terms.contains { language, terms in
            language != placed.language && terms.contains { $0.text == placed.term.text }
        }
    }
}

/// The alphabet of a language, as far as the checks know alphabets.
enum LanguageScript: Sendable {
    case latin, cyrillic
    /// Another one, or more than one.
    case other

    /// Languages that are written in both alphabets.
    private static let both: Set<String> = ["sr", "bs", "az", "kk", "ky", "mn", "tg", "tk", "uz"]
    private static let cyrillicLanguages: Set<String> = [
        "ru", "uk", "be", "bg", "mk", "ba", "ce", "cv", "os", "rue", "tt", "tyv", "sah",
    ]

    init(_ language: LanguageTag) {
        let parts = language.description.split(separator: "-").dropFirst()
        if parts.contains("Latn") {
            self = .latin
        } else if parts.contains("Cyrl") {
            self = .cyrillic
        } else if Self.both.contains(language.primary) {
            self = .other
        } else if Self.cyrillicLanguages.contains(language.primary) {
            self = .cyrillic
        } else {
            self = Scripts.writesLatin(language) ? .latin : .other
        }
    }

    /// The name of another alphabet when `text` has no letter of this one and is no abbreviation,
    /// which many languages take over as they are: `NATO`, `COVID-19`.
    func stranger(in text: String) -> String? {
        var stranger: String?
        for scalar in text.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            guard facts.contains(.letter) else { continue }
            if facts.contains(self == .latin ? .latin : .cyrillic) { return nil }
            guard stranger == nil else { continue }
            if facts.contains(.latin), facts.contains(.upper) { continue }
            stranger =
                facts.contains(.latin)
                ? "Latin" : facts.contains(.cyrillic) ? "Cyrillic" : Self.name(of: scalar)
        }
        return stranger
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        switch ICU.script(of: scalar) {
        case "Grek": "Greek"
        case "Hebr": "Hebrew"
        case "Arab": "Arabic"
        case "Hani": "Han"
        case let code: code
        }
    }
}
