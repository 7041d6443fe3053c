/// Finds terms that stand twice under one concept in one language.
struct OwnTerms: GlossaryCheck {
    static let twoStatuses = GlossaryFindingKind(
        "two-statuses",
        .error,
        "a word is approved and deprecated or forbidden in one concept",
        advice: "keep it in one column, once"
    )
    static let yoDoublet = GlossaryFindingKind(
        "yo-doublet",
        .note,
        "two terms differ in `ё` and `е` only, which count as the same",
        advice: "keep the one that is to be written"
    )
    static let repeated = GlossaryFindingKind(
        "repeated-term",
        .warning,
        "a term stands twice in one concept",
        advice: "delete one of the two"
    )
    static let doublet = GlossaryFindingKind(
        "doublet",
        .note,
        "two terms of a concept differ only in capitals, hyphens or apostrophes that do not count",
        advice: "keep the one that is to be written, or flag the row 'case'"
    )
    static let kinds = [twoStatuses, yoDoublet, repeated, doublet]

    private struct Word: Hashable {
        var phrase: FoldedPhrase
        var onlyFrom: LanguageTag?
    }

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        for entry in sheets.entries {
            for language in entry.languages where (entry.concept.terms[language]?.count ?? 0) > 1 {
                check(entry.terms(in: language), &report)
            }
        }
    }

    private func check(_ terms: [CheckedTerm], _ report: inout GlossaryReport) {
        var seen: [Word: CheckedTerm] = [:]
        for placed in terms {
            let term = placed.term
            let phrase = FoldedPhrase(term.text)
            let word = Word(phrase: phrase, onlyFrom: term.onlyFrom)
            guard let other = seen[word] else {
                seen[word] = placed
                continue
            }
            if term.status.isApproved != other.term.status.isApproved {
                // Where capitals count, *Internet* may be wanted and *internet* not.
                guard !Self.differ(term, other.term) else { continue }
                report.add(
                    Self.twoStatuses,
                    placed,
                    "'\(term.text)' is \(term.status.rawValue) and, as '\(other.term.text)', "
                        + "\(other.term.status.rawValue) in '\(placed.column)'"
                )
            } else if Self.spelledWithYo(term.text) != Self.spelledWithYo(other.term.text) {
                report.add(
                    Self.yoDoublet,
                    placed,
                    "'\(term.text)' and '\(other.term.text)' differ in 'ё' only"
                )
            } else if term.text.utf8.elementsEqual(other.term.text.utf8) {
                report.add(Self.repeated, placed, "'\(term.text)' stands twice")
            } else if !Self.differ(term, other.term) {
                report.add(
                    Self.doublet,
                    placed,
                    "'\(term.text)' counts as the same as '\(other.term.text)'"
                )
            }
        }
    }

    /// Whether the matcher tells two terms apart by their capitals.
    private static func differ(_ left: Term, _ right: Term) -> Bool {
        (left.isCaseSensitive || right.isCaseSensitive)
            && !left.text.utf8.elementsEqual(right.text.utf8)
    }

    private static func spelledWithYo(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "ё" || $0 == "Ё" }
    }
}
