extension QuoteStage {
    /// The words of `article` that stand between marks and are no quote, in reading order, each
    /// with what decided.
    ///
    /// - Throws: `StageError` when there are no rules for the article's language.
    /// - Complexity: As `run`: the article is read anew.
    public func leftOut(of article: Article) throws(StageError) -> [MarkedWords] {
        let reading = try packs.reading(of: Dossier(article), stage: Self.name)
        var attribution = Attribution(reading)
        attribution.run()
        let quotes = QuoteAssembly(reading, attribution.decisions).quotes
        let spoken = Set(quotes.flatMap(\.fragments))
        let nested = reading.runs.lazy.filter { $0.depth > 0 && !$0.words.isEmpty }
            .map { MarkedWords(span: TextSpan($0.words), reason: .nested) }
            .filter { !spoken.contains($0.span) }
        return (attribution.leftOut + nested).sorted { $0.span < $1.span }
    }
}
