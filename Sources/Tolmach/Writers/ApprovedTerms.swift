/// Looks up approved target words for a role or an organisation by the words of the article.
struct ApprovedTerms: Sendable {
    /// The articles of the languages whose quotes are found.
    private static let articles: Set<String> = [
        "the", "a", "an", "el", "la", "los", "las", "un", "una",
    ]

    private let request: WriteRequest
    private let names: ConceptNames

    init(_ request: WriteRequest) {
        self.request = request
        names = ConceptNames(request.glossary, language: request.source)
    }

    /// The approved target word for `phrase`: of the whole, without a leading article.
    func target(ofWhole phrase: String) -> String? {
        if let found = target(of: phrase) { return found }
        let parts = phrase.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, Self.articles.contains(parts[0].lowercased()) else { return nil }
        return target(of: parts[1])
    }

    /// The approved target word for an office: of the whole, else of its head.
    ///
    /// The head of *Department of Ports spokesperson* stands last, that of *адвокат переселенцев*
    /// first; a body or place inside the phrase is not the office.
    ///
    /// - Complexity: O(*n*²) in the words, of which the first 12 count.
    func target(ofRole phrase: String) -> String? {
        if let whole = target(ofWhole: phrase) { return whole }
        let words = phrase.split(separator: " ").prefix(12)
        let lengths = stride(from: words.count - 1, to: 0, by: -1)
        let firsts = lengths.map { words.prefix($0) }
        let lasts = lengths.map { words.suffix($0) }
        // *A spokesperson for the police*: behind such a word stands no head.
        let links: Set<Substring> = ["for", "at", "in", "from", "with", "who"]
        let isHeadLast =
            ["en", "de"].contains(request.source.primary) && !words.contains(where: links.contains)
        for part in isHeadLast ? lasts + firsts : firsts + lasts {
            guard let concept = names.concept(named: part.joined(separator: " ")),
                concept.kind == .term, !isProperName(concept)
            else { continue }
            return target(concept)
        }
        return nil
    }

    /// Whether the words are a body's own name: only those heed the case of their letters.
    private func isProperName(_ concept: Concept) -> Bool {
        concept.terms[request.source]?.first?.isCaseSensitive ?? false
    }

    private func target(of phrase: some StringProtocol) -> String? {
        names.concept(named: phrase).flatMap(target)
    }

    private func target(_ concept: Concept) -> String? {
        concept.preferred(in: request.target, from: request.source)?.text
    }
}
