/// Finds listed forms that say nothing.
struct TermForms: GlossaryTermCheck {
    static let needlessForm = GlossaryFindingKind(
        "needless-form",
        .note,
        "a listed form is the term itself, or stands twice",
        advice: "delete it"
    )
    static let kinds = [needlessForm]

    func check(_ term: CheckedTerm, _ report: inout GlossaryReport) {
        guard !term.term.forms.isEmpty else { return }
        var seen: Set<FoldedPhrase> = [FoldedPhrase(term.term.text)]
        for (place, form) in term.term.forms.enumerated()
        where !seen.insert(FoldedPhrase(form)).inserted {
            let what =
                place == 0 || FoldedPhrase(form) == FoldedPhrase(term.term.text)
                ? "is the term itself" : "stands twice"
            report.add(Self.needlessForm, term, "the form '\(form)' of '\(term.term.text)' \(what)")
        }
    }
}
