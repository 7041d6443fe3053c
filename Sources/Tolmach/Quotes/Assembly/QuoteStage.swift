/// Finds what was said, and the words that name who said it.
///
/// Rules and lexicons only, in one pass with bounded look-back: no model, no network. The same
/// article gives the same quotes.
///
/// Findings: `quotes.unclosed` (warning) where a mark opens words that nothing closes,
/// `quotes.doubled-marks` (warning) where two apostrophes stand for a mark, and
/// `quotes.ambiguous-speaker` (warning) where two people speak equally near to a quote.
public struct QuoteStage: Stage {
    /// Its name in messages.
    public static let name = "quotes"
    /// What must be there before it runs.
    public static let needs: Layer = []
    /// What is there after it ran.
    public static let fills: Layer = .quotes

    let packs: LanguagePacks
    private let indirect: Bool
    private let ablation: QuoteAblation

    /// Creates a stage that knows the languages of `packs`.
    ///
    /// With `indirect` it also finds speech that is reported without marks: *X said that …*.
    public init(packs: LanguagePacks, indirect: Bool = false) {
        self.init(packs: packs, indirect: indirect, without: QuoteAblation())
    }

    /// Creates a stage with something switched off.
    init(packs: LanguagePacks, indirect: Bool = false, without ablation: QuoteAblation) {
        self.packs = packs
        self.indirect = indirect
        self.ablation = ablation
    }

    /// Fills `quotes`.
    ///
    /// - Throws: `StageError` when there are no rules for the article's language.
    /// - Complexity: O(*n*) in the text.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        let reading = try packs.reading(of: dossier, stage: Self.name)
        dossier.carried.carry(reading)
        var attribution = Attribution(reading, without: ablation)
        attribution.run()
        dossier.quotes = QuoteAssembly(reading, attribution.decisions).quotes
        if indirect {
            let reported = IndirectSpeech(reading, attribution.decisions).quotes
            dossier.quotes = IndirectSpeech.merged(dossier.quotes, with: reported)
        }
        let insertions = EditorialInsertions(
            bytes: reading.bytes,
            pack: reading.pack,
            markup: dossier.article.markup
        )
        for index in dossier.quotes.indices {
            let fragments = dossier.quotes[index].fragments
            dossier.quotes[index].protected = insertions.spans(in: fragments)
        }
        dossier.findings +=
            unclosed(reading) + doubled(reading)
            + ambiguous(dossier.quotes, attribution.decisions, reading)
    }

    /// Two apostrophes in the place of a mark, which are read as no mark at all.
    private func doubled(_ reading: QuoteReading) -> [Finding] {
        guard let place = reading.doubled, reading.pack.features.contains(.singleMarks) else {
            return []
        }
        return [
            Finding(
                code: "quotes.doubled-marks",
                severity: .warning,
                span: TextSpan(place),
                message: "two apostrophes stand for a quotation mark at byte \(place.lowerBound)",
                advice: "write quotation marks for them in the article and prepare it again"
            )
        ]
    }

    private func unclosed(_ reading: QuoteReading) -> [Finding] {
        var series = FindingSeries(
            "quotes.unclosed",
            .warning,
            advice: "close it in the article and prepare it again",
            sum: { "\($0) more quotation marks are opened and not closed" }
        )
        for place in reading.unclosed {
            let message = "a quotation mark is opened at byte \(place.lowerBound) and not closed"
            series.add(TextSpan(place), message)
        }
        return series.findings
    }

    /// Quotes beside which two people speak.
    private func ambiguous(
        _ quotes: [Quote],
        _ decisions: [Attribution.Decision],
        _ reading: QuoteReading
    ) -> [Finding] {
        let tied = Set(
            decisions.lazy.filter(\.isTied).map { TextSpan(reading.runs[$0.run].words) }
        )
        guard !tied.isEmpty else { return [] }
        var series = FindingSeries.ambiguousSpeakers
        for quote in quotes where quote.depth == 0 && quote.fragments.contains(where: tied.contains)
        {
            let message = "quote '\(quote.id)': one before it and one behind it may have said it"
            series.add(quote.fragments.first, message)
        }
        return series.findings
    }
}
