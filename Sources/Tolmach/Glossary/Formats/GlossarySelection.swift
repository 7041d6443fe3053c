/// The part of a glossary that is to be written: the wanted languages of the concepts that a
/// reader would take.
struct GlossarySelection: Sendable {
    /// The concepts, with the terms of wanted languages only.
    private(set) var concepts: [Concept] = []

    /// The wanted languages that have terms: the source, then the targets as given, then others in
    /// the order of their tags.
    private(set) var languages: [LanguageTag] = []

    /// The concepts that no reader would take.
    private(set) var losses: [GlossaryLoss] = []

    /// Selects what `options` want of `glossary`.
    ///
    /// - Complexity: O(*n*) in the terms.
    init(_ glossary: Glossary, options: GlossaryWriteOptions) {
        var checks: [LanguageTag: TermCheck] = [:]
        var present: Set<LanguageTag> = []
        concepts.reserveCapacity(glossary.concepts.count)
        for concept in glossary.concepts {
            var wanted = concept
            if !options.targets.isEmpty {
                wanted.terms = concept.terms.filter { options.wants($0.key) }
                if wanted.terms.isEmpty { continue }
            }
            if let fault = Self.fault(in: wanted, &checks) {
                losses.append(
                    GlossaryLoss(concept: concept.id, field: .concept, reason: fault.reason)
                )
                continue
            }
            for language in wanted.terms.keys where !present.contains(language) {
                present.insert(language)
            }
            concepts.append(wanted)
        }
        let named = ([options.source].compactMap { $0 } + options.targets).filter(present.contains)
        for language in named + present.sorted() where present.remove(language) != nil {
            languages.append(language)
        }
    }

    private static func fault(
        in concept: Concept,
        _ checks: inout [LanguageTag: TermCheck]
    ) -> GlossaryFault? {
        guard !concept.id.trimmed.isEmpty else { return .noID }
        guard !concept.terms.values.allSatisfy(\.isEmpty) else { return .noTerm(concept.id) }
        for (language, terms) in concept.terms {
            let check = checks[language] ?? TermCheck(language)
            checks[language] = check
            for term in terms {
                if let fault = check.fault(in: term) { return fault }
            }
            guard terms.contains(where: { !$0.status.isApproved }) else { continue }
            let mark = GlossaryMark(line: 1, column: 1)
            let placed = terms.map { PlacedTerm(language: language, term: $0, mark: mark) }
            if let twice = TermCheck.firstOfTwoStatuses(placed) {
                return .twoStatuses(twice.term.text, "\(language)")
            }
        }
        return nil
    }
}
