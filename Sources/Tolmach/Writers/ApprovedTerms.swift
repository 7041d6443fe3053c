/// Looks up approved target words for a role or an organisation by the words of the article.
struct ApprovedTerms: Sendable {
    private let request: WriteRequest
    private var concepts: [String: Concept.ID] = [:]

    init(_ request: WriteRequest) {
        self.request = request
        for concept in request.glossary.concepts {
            for term in concept.terms[request.source] ?? [] where term.status != .forbidden {
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
        for start in 0..<min(2, words.count) {
            if let found = target(of: words[start...]) { return found }
        }
        return nil
    }

    /// The approved target word for the longest run of words in `phrase` that is a term.
    ///
    /// - Complexity: O(*n*²) in the words, of which the first 12 count.
    func target(in phrase: String) -> String? {
        let words = Self.key(phrase).split(separator: " ").prefix(12)
        for length in stride(from: words.count, to: 0, by: -1) {
            for start in 0...(words.count - length) {
                if let found = target(of: words[start..<(start + length)]) { return found }
            }
        }
        return nil
    }

    private func target(of words: some Collection<Substring>) -> String? {
        guard let id = concepts[words.joined(separator: " ")] else { return nil }
        return request.glossary[id]?.preferred(in: request.target, from: request.source)?.text
    }

    private static func key(_ text: String) -> String {
        ((try? ICU.folded(text)) ?? text.lowercased())
            .split { $0.isWhitespace || $0 == "-" }
            .joined(separator: " ")
    }
}
