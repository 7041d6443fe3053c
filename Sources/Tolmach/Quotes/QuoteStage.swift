/// Finds what was said, and the words that name who said it.
///
/// Rules and lexicons only, in one pass with bounded look-back: no model, no network. The same
/// article gives the same quotes.
///
/// Findings: `quotes.unclosed` (warning) where a mark opens words that nothing closes.
public struct QuoteStage: Stage {
    /// Its name in messages.
    public static let name = "quotes"
    /// What must be there before it runs.
    public static let needs: Layer = []
    /// What is there after it ran.
    public static let fills: Layer = .quotes

    /// How many unclosed marks are told one by one: a text with more is broken as a whole.
    private static let mostUnclosed = 20

    let packs: LanguagePacks
    private let ablation: QuoteAblation

    /// Creates a stage that knows the languages of `packs`.
    public init(packs: LanguagePacks) { self.init(packs: packs, without: QuoteAblation()) }

    /// Creates a stage with something switched off.
    init(packs: LanguagePacks, without ablation: QuoteAblation) {
        self.packs = packs
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
        let insertions = EditorialInsertions(
            bytes: reading.bytes,
            pack: reading.pack,
            markup: dossier.article.markup
        )
        for index in dossier.quotes.indices {
            let fragments = dossier.quotes[index].fragments
            dossier.quotes[index].protected = insertions.spans(in: fragments)
        }
        for place in reading.unclosed.prefix(Self.mostUnclosed) {
            dossier.findings.append(
                Finding(
                    code: "quotes.unclosed",
                    severity: .warning,
                    span: TextSpan(place),
                    message:
                        "a quotation mark is opened at byte \(place.lowerBound) and not closed",
                    advice: "close it in the article and prepare it again"
                )
            )
        }
        let more = reading.unclosed.count - Self.mostUnclosed
        if more > 0 {
            dossier.findings.append(
                Finding(
                    code: "quotes.unclosed",
                    severity: .warning,
                    message: "\(more) more quotation marks are opened and not closed",
                    advice: "look whether the text is whole"
                )
            )
        }
    }
}
