/// Looks for approved words, in any form, in the translations of one dossier.
struct RenderedTerms {
    private let target: LanguageTag
    private let coverage: TermCoverage?
    private let concepts: [Concept.ID]
    private var answers: [Segment.ID: [Concept.ID: TermCoverage.Rendering]] = [:]

    /// Takes in the concepts that the dossier has terms of, when something is translated.
    ///
    /// - Complexity: O(*n*) in the words for those concepts.
    init(_ dossier: Dossier, _ request: WriteRequest) {
        target = request.target
        concepts = dossier.terms.map(\.concept).uniqued()
        let isTranslated = dossier.segments.contains { segment in
            segment.targets[request.target].map { !$0.text.isEmpty } ?? false
        }
        guard isTranslated else {
            coverage = nil
            return
        }
        let glossary = Glossary(concepts.compactMap { request.glossary[$0] })
        coverage = TermCoverage(glossary, from: request.source, into: request.target)
    }

    /// Whether the translation of `segment` holds `term`; `nil` when there is no translation.
    ///
    /// - Complexity: O(*n*) in the translation, once for each segment.
    mutating func holds(_ term: Term, of concept: Concept.ID, in segment: Segment) -> Bool? {
        guard let coverage, let text = segment.targets[target]?.text, !text.isEmpty else {
            return nil
        }
        let known = answers[segment.id] ?? rendered(text, by: coverage)
        answers[segment.id] = known
        return known[concept]?.approved.contains { $0.term.text == term.text } ?? false
    }

    private func rendered(
        _ text: String,
        by coverage: TermCoverage
    ) -> [Concept.ID: TermCoverage.Rendering] {
        let renderings = coverage.renderings(
            of: concepts.map { ($0, 1) },
            in: SourceText(text)
        )
        return Dictionary(renderings.map { ($0.concept, $0) }) { first, _ in first }
    }
}
