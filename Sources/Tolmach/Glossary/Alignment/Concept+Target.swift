extension Concept {
    /// The words for the concept in `language` for articles in `source`: each once, the approved
    /// one first, then admitted, deprecated and forbidden ones.
    ///
    /// A term that stays as it is in every language stands for a language that has no word of its
    /// own.
    ///
    /// - Complexity: O(*n* log *n*) in the words.
    public func words(in language: LanguageTag, from source: LanguageTag) -> [Term] {
        let words = (terms[language] ?? []).filter {
            $0.onlyFrom == nil || $0.onlyFrom == source
        }
        guard !words.isEmpty else { return (terms[source] ?? []).filter { $0.status == .keep } }
        let ranked = Term.Status.allCases.flatMap { status in words.filter { $0.status == status } }
        var seen: Set<String> = []
        return ((preferred(in: language, from: source).map { [$0] } ?? []) + ranked)
            .filter { seen.insert($0.text).inserted }
    }

    /// The word that a translation from `source` into `language` should have; `nil` when the
    /// concept has none.
    public func expected(in language: LanguageTag, from source: LanguageTag) -> Term? {
        preferred(in: language, from: source)
            ?? words(in: language, from: source).first { $0.status.isApproved }
    }
}
