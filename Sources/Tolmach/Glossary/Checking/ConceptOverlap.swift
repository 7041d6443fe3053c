/// Finds terms that stand under two concepts, and those that one concept forbids and another wants.
///
/// Terms of a column such as `en>ru` are not looked at: in an article they stand for nothing.
struct ConceptOverlap: GlossaryCheck {
    static let forbiddenPreferred = GlossaryFindingKind(
        "forbidden-preferred",
        .error,
        "a word that one concept forbids or deprecates is the preferred one of another",
        advice: "decide which of the two is right"
    )
    static let forbiddenAdmitted = GlossaryFindingKind(
        "forbidden-admitted",
        .warning,
        "a word that one concept forbids or deprecates is admitted by another",
        advice: "decide which of the two is right"
    )
    static let sharedPreferred = GlossaryFindingKind(
        "shared-preferred",
        .warning,
        "the preferred word of two concepts is the same",
        advice: "join the two, or make one of the terms longer"
    )
    static let sharedTerm = GlossaryFindingKind(
        "shared-term",
        .note,
        "a word stands under two concepts, so both are found where it stands",
        advice: "keep it where it belongs, or list exemptions"
    )
    static let kinds = [forbiddenPreferred, forbiddenAdmitted, sharedPreferred, sharedTerm]

    /// Where a word was met first, by status.
    private struct Holder {
        var term: CheckedTerm
        var entry: Int
    }

    private struct Word: Hashable {
        var language: LanguageTag
        var phrase: FoldedPhrase
        /// The letters themselves where their case counts.
        var exact: String?
    }

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        let last = Self.lastPlaces(sheets.entries)
        var holders: [Word: [Holder]] = [:]
        for (number, entry) in sheets.entries.enumerated() where last[entry.concept.id] == number {
            for language in entry.languages {
                for placed in entry.terms(in: language) where placed.term.onlyFrom == nil {
                    let word = Word(
                        language: language,
                        phrase: FoldedPhrase(placed.term.text),
                        exact: placed.term.isCaseSensitive ? placed.term.text : nil
                    )
                    let holder = Holder(term: placed, entry: number)
                    var known = holders[word] ?? []
                    // Of many concepts with one word the nearest tells enough.
                    if let other = Self.worst(known, beside: holder) {
                        Self.compare(holder, other, &report)
                    }
                    if known.count < 4 { known.append(holder) }
                    holders[word] = known
                }
            }
        }
    }

    /// The entry that counts for each id: a later file overrides an earlier one.
    private static func lastPlaces(_ entries: [GlossaryEntry]) -> [Concept.ID: Int] {
        var places: [Concept.ID: Int] = [:]
        places.reserveCapacity(entries.count)
        for (number, entry) in entries.enumerated() { places[entry.concept.id] = number }
        return places
    }

    /// The holder of another concept that `holder` is most at odds with.
    private static func worst(_ known: [Holder], beside holder: Holder) -> Holder? {
        known.filter { $0.entry != holder.entry }.max { left, right in
            fault(holder.term.term.status, left.term.term.status).severity
                < fault(holder.term.term.status, right.term.term.status).severity
        }
    }

    private static func compare(
        _ holder: Holder,
        _ other: Holder,
        _ report: inout GlossaryReport
    ) {
        let fault = fault(holder.term.term.status, other.term.term.status)
        let status = other.term.term.status.rawValue
        report.add(
            fault,
            holder.term,
            "'\(holder.term.term.text)' is \(holder.term.term.status.rawValue) here and \(status) "
                + "in '\(other.term.concept)' (\(other.term.place.file):\(other.term.place.line))"
        )
    }

    private static func fault(_ left: Term.Status, _ right: Term.Status) -> GlossaryFindingKind {
        switch (rank(left), rank(right)) {
        case (.unwanted, .unwanted), (.admitted, .admitted): sharedTerm
        case (.unwanted, .preferred), (.preferred, .unwanted): forbiddenPreferred
        case (.unwanted, .admitted), (.admitted, .unwanted): forbiddenAdmitted
        case (.preferred, .preferred): sharedPreferred
        case (.preferred, .admitted), (.admitted, .preferred): sharedTerm
        }
    }

    private enum Rank { case preferred, admitted, unwanted }

    private static func rank(_ status: Term.Status) -> Rank {
        switch status {
        case .preferred, .keep: .preferred
        case .admitted: .admitted
        case .deprecated, .forbidden: .unwanted
        }
    }
}
