/// Looks up approved target words for a role or an organisation by the words of the article.
struct ApprovedTerms: Sendable {
    /// The articles of the languages whose quotes are found.
    private static let articles: Set<Substring> = [
        "the", "a", "an", "el", "la", "los", "las", "un", "una",
    ]

    private let request: WriteRequest
    private var concepts: [String: Concept.ID] = [:]

    init(_ request: WriteRequest) {
        self.request = request
        for concept in request.glossary.concepts {
            for term in concept.terms[request.source] ?? []
            where term.status != .forbidden && term.onlyFrom == nil {
                for form in [term.text] + term.forms {
                    let key = Self.key(form)
                    if concepts[key] == nil { concepts[key] = concept.id }
                }
            }
        }
    }

    /// The approved target word for `phrase`: of the whole, without a leading article.
    func target(ofWhole phrase: String) -> String? {
        let words = Self.key(phrase).split(separator: " ")
        if let found = target(of: words[...]) { return found }
        guard let first = words.first, Self.articles.contains(first) else { return nil }
        return target(of: words.dropFirst())
    }

    /// The approved target word for an office: of the whole, else of its head.
    ///
    /// The head of *Department of Ports spokesperson* stands last, that of *адвокат переселенцев*
    /// first; a body or place inside the phrase is not the office.
    ///
    /// - Complexity: O(*n*²) in the words, of which the first 12 count.
    func target(ofRole phrase: String) -> String? {
        if let whole = target(ofWhole: phrase) { return whole }
        let words = Self.key(phrase).split(separator: " ").prefix(12)
        let isHeadLast = ["en", "de"].contains(request.source.primary)
        for length in stride(from: words.count - 1, to: 0, by: -1) {
            let ends = [words.suffix(length), words.prefix(length)]
            for part in isHeadLast ? ends : ends.reversed() {
                if let found = target(of: part, kind: .term) { return found }
            }
        }
        return nil
    }

    private func target(
        of words: some Collection<Substring>,
        kind: Concept.Kind? = nil
    ) -> String? {
        guard let id = concepts[words.joined(separator: " ")], let concept = request.glossary[id],
            kind == nil || concept.kind == kind
        else { return nil }
        return concept.preferred(in: request.target, from: request.source)?.text
    }

    private static func key(_ text: String) -> String {
        ((try? ICU.folded(text)) ?? text.lowercased())
            .split { $0.isWhitespace || $0 == "-" }
            .joined(separator: " ")
    }
}
