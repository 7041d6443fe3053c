/// Finds exemptions in which the term does not occur, so that they exempt nothing.
struct IdleExemptions: GlossaryCheck {
    static let idleExemption = GlossaryFindingKind(
        "idle-exemption",
        .warning,
        "an exempt phrase does not hold the term, so it exempts nothing",
        advice: "write the whole phrase in which the word is not this term, or delete it"
    )
    static let kinds = [idleExemption]

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        for entry in sheets.entries {
            for language in entry.languages {
                let terms = entry.terms(in: language)
                let phrases = terms.flatMap { [$0.term.text] + $0.term.forms }
                    .map(FoldedPhrase.init)
                let areAlike =
                    Self.compounding.contains(language.primary)
                    ? Self.areAlikeOrJoined : Self.areAlike
                for placed in terms {
                    for text in placed.exemptions {
                        let exempt = FoldedPhrase(text)
                        guard !phrases.contains(where: { exempt.holds($0, areAlike) })
                        else { continue }
                        report.add(
                            Self.idleExemption,
                            placed,
                            "'\(text)' exempts nothing: no term of '\(placed.column)' is in it"
                        )
                    }
                }
            }
        }
    }

    /// Whether two words may be forms of one: they begin with the same letters, but for a tail of
    /// four.
    private static func areAlike(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        let shared = zip(left, right).prefix { $0 == $1 }.count
        return shared >= 2 && max(left.count, right.count) - shared <= 4
    }

    /// The languages that write compounds as one word: *Handelskrieg* holds *Krieg*.
    private static let compounding: Set<String> = ["de", "nl", "sv", "da", "nb", "nn", "no", "fi"]

    private static func areAlikeOrJoined(_ left: String, _ right: String) -> Bool {
        if areAlike(left, right) { return true }
        // Without the last two letters, which an ending may replace.
        let stem = right.unicodeScalars.count > 5 ? String(right.dropLast(2)) : right
        return left.contains(stem)
    }
}
