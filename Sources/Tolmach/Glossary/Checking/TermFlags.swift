/// Finds flags that cannot be meant as they stand.
struct TermFlags: GlossaryCheck {
    static let idleCase = GlossaryFindingKind(
        "idle-case",
        .note,
        "the flag 'case' stands beside terms without capitals, which are not found in headlines then",
        advice: "delete the flag, unless the word with a capital means something else"
    )
    static let keepDiffers = GlossaryFindingKind(
        "keep-differs",
        .warning,
        "a term that is to stay as it is has another text in another language",
        advice: "delete the flag 'keep', or write the same text"
    )
    static let kinds = [idleCase, keepDiffers]

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        for entry in sheets.entries {
            var kept: CheckedTerm?
            for language in entry.languages {
                let terms = entry.terms(in: language)
                if let first = terms.first, first.term.isCaseSensitive,
                    !terms.contains(where: { Self.hasCapital($0.term.text) })
                {
                    report.add(Self.idleCase, first, "'\(first.term.text)' has no capital")
                }
                guard let term = terms.first(where: { $0.term.status == .keep }) else { continue }
                if let kept, !kept.term.text.utf8.elementsEqual(term.term.text.utf8) {
                    report.add(
                        Self.keepDiffers,
                        term,
                        "'\(term.term.text)' is to be kept, but is '\(kept.term.text)' in "
                            + "'\(kept.language)'"
                    )
                }
                kept = kept ?? term
            }
        }
    }

    private static func hasCapital(_ text: String) -> Bool {
        text.unicodeScalars.contains { ScalarClass.facts($0.value).contains(.upper) }
    }
}
