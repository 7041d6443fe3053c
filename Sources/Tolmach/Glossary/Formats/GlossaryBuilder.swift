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
    private var pool: [Term] = []

    init(file: String) { self.file = file }

    /// Adds `concept`, whose own `terms` are ignored, with `terms` in the order of the file; a
    /// concept that cannot be used becomes a problem.
    ///
    /// All texts are trimmed, and empty ones left out; with `isChecked` the reader has done so and
    /// has looked at the words itself.
    mutating func add(
        _ concept: Concept,
        at mark: GlossaryMark,
        terms: [PlacedTerm],
        isChecked: Bool = false
    ) {
        do throws(GlossaryProblem) {
            var concept = concept
            var terms = terms
            if !isChecked { (concept, terms) = (concept.trimmed, terms.map(\.trimmed)) }
            guard !concept.id.isEmpty else { throw Fault.noID.problem(file, mark) }
            guard !terms.isEmpty else { throw Fault.noTerm(concept.id).problem(file, mark) }
            if !isChecked { try check(terms) }
            concept.terms = byLanguage(terms)
            let marks = terms.lazy.map { (language: $0.language, mark: $0.mark) }
            if let former = loaded.addIfNew(concept, in: file, at: mark, terms: marks) {
                throw Fault.twice(concept.id, line: former.line).problem(file, mark)
            }
        } catch {
            loaded.problems.append(error)
        }
    }

    /// Makes room for about `count` concepts, at most 4 million.
    mutating func reserve(_ count: Int) { loaded.glossary.reserve(min(count, 1 << 22)) }

    /// The terms of each language, in their order.
    private mutating func byLanguage(_ terms: [PlacedTerm]) -> [LanguageTag: [Term]] {
        var runs = 0
        for place in terms.indices
        where place == 0 || terms[place].language != terms[place - 1].language {
            runs += 1
        }
        var byLanguage = [LanguageTag: [Term]](minimumCapacity: runs)
        var start = 0
        while start < terms.count {
            // The terms of a language mostly stand together: one look-up for all of them.
            let language = terms[start].language
            var end = start + 1
            while end < terms.count, terms[end].language == language { end += 1 }
            var run = terms[start..<end].map(\.term)
            for place in run.indices { run[place].share(in: &pool) }
            if let former = byLanguage.updateValue(run, forKey: language) {
                byLanguage[language] = former + run
            }
            start = end
        }
        return byLanguage
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
        for placed in terms {
            let check = check(for: placed.language)
            if let fault = check.fault(in: placed.term) { throw fault.problem(file, placed.mark) }
        }
        if let twice = TermCheck.firstOfTwoStatuses(terms) {
            let fault = Fault.twoStatuses(twice.term.text, "\(twice.language)")
            throw fault.problem(file, twice.mark)
        }
    }

    typealias Fault = GlossaryFault
}

extension PlacedTerm {
    /// The term without white space at the ends of its texts.
    fileprivate var trimmed: PlacedTerm {
        var placed = self
        placed.term.text = term.text.trimmed
        if placed.term.text.utf8.count < term.text.utf8.count { placed.mark.hasOuterBlanks = true }
        placed.term.partOfSpeech = term.partOfSpeech.filled
        placed.term.gender = term.gender.filled
        placed.term.note = term.note.filled
        placed.term.source = term.source.filled
        placed.term.forms = term.forms.map(\.trimmed).filter { !$0.isEmpty }
        placed.term.exemptions = term.exemptions.map(\.trimmed).filter { !$0.isEmpty }
        return placed
    }
}

extension Concept {
    /// The concept without white space at the ends of its own texts.
    fileprivate var trimmed: Concept {
        var concept = Concept(id: id.trimmed, kind: kind)
        concept.domain = domain.filled
        concept.definition = definition.filled
        concept.note = note.filled
        concept.source = source.filled
        return concept
    }
}

extension String? {
    /// The text without white space at either end; `nil` when nothing is left.
    fileprivate var filled: String? {
        flatMap { text in
            let trimmed = text.trimmed
            return trimmed.isEmpty ? nil : trimmed
        }
    }
}
