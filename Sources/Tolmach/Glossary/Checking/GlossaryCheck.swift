/// One idea of what is wrong with a glossary.
///
/// A new check is a file of its own and a line in ``GlossaryChecks``.
protocol GlossaryCheck: Sendable {
    /// The kinds of faults it finds.
    static var kinds: [GlossaryFindingKind] { get }

    init()

    /// Looks at whole glossaries.
    ///
    /// - Complexity: O(*n*) in the terms.
    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport)
}

/// A check that looks at one term at a time.
protocol GlossaryTermCheck: GlossaryCheck {
    /// Looks at one term.
    func check(_ term: CheckedTerm, _ report: inout GlossaryReport)
}

extension GlossaryTermCheck {
    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        for entry in sheets.entries {
            for language in entry.languages {
                for term in entry.terms(in: language) { check(term, &report) }
            }
        }
    }
}

/// What the checks look at: the concepts of all files, as each file has them.
struct GlossarySheets: Sendable {
    /// The concepts, in the order of the files and of their lines.
    var entries: [GlossaryEntry]

    /// The dictionaries that know how words inflect.
    var dictionaries: TermDictionaries
}

/// Takes in what the checks find.
struct GlossaryReport {
    private(set) var findings: [GlossaryFinding] = []

    /// Adds a fault of a concept.
    mutating func add(
        _ fault: GlossaryFindingKind,
        _ entry: GlossaryEntry,
        language: LanguageTag? = nil,
        _ message: String,
        advice: String? = nil
    ) {
        let finding = GlossaryFinding(
            code: fault.code,
            severity: fault.severity,
            place: entry.place,
            concept: entry.concept.id,
            language: language,
            message: message,
            advice: advice ?? fault.advice
        )
        findings.append(finding)
    }

    /// Adds a fault of a term.
    mutating func add(
        _ fault: GlossaryFindingKind,
        _ term: CheckedTerm,
        _ message: String,
        advice: String? = nil
    ) {
        let finding = GlossaryFinding(
            code: fault.code,
            severity: fault.severity,
            place: term.place,
            concept: term.concept,
            language: term.language,
            message: message,
            advice: advice ?? fault.advice
        )
        findings.append(finding)
    }
}
