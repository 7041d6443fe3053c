/// A term on its way into a concept, with the place it stands at.
struct PlacedTerm: Sendable {
    var language: LanguageTag
    var term: Term
    var mark: GlossaryMark
}

/// Collects the concepts of one file and refuses those that no format could hold.
///
/// Every reader feeds it, so that a glossary which one format has brought in can be written in
/// another and read again.
struct GlossaryBuilder: Sendable {
    /// The file, for messages.
    let file: String

    private(set) var loaded = Glossary.Loaded()
    private var checks: [LanguageTag: TermCheck] = [:]

    init(file: String) { self.file = file }

    /// Adds `concept`, whose own `terms` are ignored, with `terms` in the order of the file; a
    /// concept that cannot be used becomes a problem.
    ///
    /// With `isChecked` the reader has trimmed all texts and looked at them itself.
    mutating func add(
        _ concept: Concept,
        at mark: GlossaryMark,
        terms: [PlacedTerm],
        isChecked: Bool = false
    ) {
        do throws(GlossaryProblem) {
            guard !concept.id.isEmpty else { throw Fault.noID.problem(file, mark) }
            guard !terms.isEmpty else { throw Fault.noTerm(concept.id).problem(file, mark) }
            if let former = loaded.place(of: concept.id) {
                throw Fault.twice(concept.id, line: former.line).problem(file, mark)
            }
            if !isChecked { try check(terms) }
            var concept = concept
            concept.terms = [:]
            for placed in terms { concept.terms[placed.language, default: []].append(placed.term) }
            let marks = terms.lazy.map { (language: $0.language, mark: $0.mark) }
            loaded.add(concept, in: file, at: mark, terms: marks)
        } catch {
            loaded.problems.append(error)
        }
    }

    /// Notes a problem that the reader found itself.
    mutating func add(_ problem: GlossaryProblem) { loaded.problems.append(problem) }

    /// What is checked in the terms of `language`.
    mutating func check(for language: LanguageTag) -> TermCheck {
        if let check = checks[language] { return check }
        let check = TermCheck(language)
        checks[language] = check
        return check
    }

    private mutating func check(_ terms: [PlacedTerm]) throws(GlossaryProblem) {
        var seen: [PlacedTerm] = []
        for placed in terms {
            let check = check(for: placed.language)
            if let fault = check.fault(in: placed.term) { throw fault.problem(file, placed.mark) }
            seen.append(placed)
        }
        if let twice = TermCheck.firstOfTwoStatuses(seen) {
            let fault = Fault.twoStatuses(twice.term.text, "\(twice.language)")
            throw fault.problem(file, twice.mark)
        }
    }

    typealias Fault = GlossaryFault
}
