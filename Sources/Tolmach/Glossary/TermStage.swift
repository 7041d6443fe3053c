/// Marks the glossary's terms in an article.
///
/// A match belongs to a quote when it stands in the quoted words or in the sentence that
/// attributes them.
public struct TermStage: Stage {
    /// `terms`.
    public static let name = "terms"

    /// Quotes, to tell which of them a match belongs to.
    public static let needs: Layer = .quotes

    /// Terms.
    public static let fills: Layer = .terms

    private let indexes: [LanguageTag: TermIndex]

    /// Makes the indexes of every language that `glossary` has.
    ///
    /// - Parameters:
    ///   - glossary: The glossary.
    ///   - languages: The languages of the articles, where they are known; the rest of the
    ///     glossary costs nothing then.
    /// - Complexity: O(*n*) in the terms and their forms.
    public init(glossary: Glossary, languages: [LanguageTag]? = nil) {
        var indexes: [LanguageTag: TermIndex] = [:]
        let tags = languages ?? Array(Set(glossary.concepts.flatMap(\.terms.keys)))
        for language in tags where indexes[language] == nil {
            indexes[language] = TermIndex(glossary, language: language)
        }
        self.indexes = indexes
    }

    /// Fills `terms`, in order of their places.
    ///
    /// - Complexity: O(*n*) in the article for a given glossary, and O(*m* log *m*) in the matches.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        let article = dossier.article
        dossier.terms = []
        guard let index = index(for: article.language) else { return }
        let matches = index.matches(in: article.text, markup: article.markup)
        var terms = QuoteEdges(dossier.quotes).settled(matches, in: article, by: index)
        let reach = QuoteReach(dossier.quotes, in: article.text)
        for place in terms.indices { terms[place].quote = reach.quote(of: terms[place].span) }
        dossier.terms = terms
    }

    private func index(for language: LanguageTag) -> TermIndex? {
        indexes[language] ?? LanguageTag(language.primary).flatMap { indexes[$0] }
    }
}
