/// Finds terms that are sentences rather than terms.
struct LongTerms: GlossaryTermCheck {
    static let longTerm = GlossaryFindingKind(
        "long-term",
        .note,
        "a term has more than 12 words",
        advice: "shorten it: whole sentences belong into a translation memory"
    )
    static let kinds = [longTerm]

    /// As many words as the longest names of ministries have.
    static let limit = 12

    func check(_ term: CheckedTerm, _ report: inout GlossaryReport) {
        guard term.term.text.utf8.count > 2 * Self.limit else { return }
        let count = FoldedPhrase(term.term.text).words.count
        guard count > Self.limit else { return }
        report.add(Self.longTerm, term, "the term has \(count) words")
    }
}
