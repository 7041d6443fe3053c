extension Concept {
    /// The term that a match means.
    ///
    /// A dossier of an earlier version does not say which term matched; then the one that is
    /// nearest to the words is taken.
    ///
    /// - Complexity: O(*n*) in the concept's words.
    public func term(of match: TermMatch, found: String, in language: LanguageTag) -> Term? {
        let tag = terms[language] == nil ? LanguageTag(language.primary) : language
        let terms = tag.flatMap { self.terms[$0] } ?? []
        if let named = terms.first(where: { $0.text == match.term && $0.status == match.status }) {
            return named
        }
        let words = FoldedPhrase(found)
        let exact = terms.first { term in
            ([term.text] + term.forms).contains { FoldedPhrase($0) == words }
        }
        if let exact { return exact }
        return terms.first { FoldedPhrase($0.text).resembles(words) } ?? terms.first
    }
}

extension FoldedPhrase {
    /// Whether the words of two phrases begin alike, one by one.
    func resembles(_ other: FoldedPhrase) -> Bool {
        words.count == other.words.count
            && zip(words, other.words).allSatisfy { left, right in
                let shared = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }
                return shared.count * 2 >= left.unicodeScalars.count
            }
    }
}
