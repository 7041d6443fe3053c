/// Carries out what an editor decided about the quotes and people of an article.
///
/// The edits are the dossier's own (``Dossier/edits``). They run from first to last; one about a
/// quote that a later one makes waits for it. Names are written into ``Person/names`` before the
/// name stage, which leaves an editor's form alone and has then nothing to doubt about it.
///
/// Findings: `edits.…` for each edit that does not fit the article any more, or that changes
/// nothing.
public struct EditStage: Stage {
    /// Its name in messages.
    public static let name = "edits"
    /// What must be there before it runs.
    public static let needs: Layer = [.quotes, .people]
    /// What is there after it ran.
    public static let fills: Layer = [.quotes, .people]

    private let packs: LanguagePacks

    /// Creates a stage that knows the languages of `packs`.
    public init(packs: LanguagePacks) { self.packs = packs }

    /// Changes `quotes` and `people` as `edits` say, and notes on each edit what came of it.
    ///
    /// - Throws: `StageError` when a fragment of a quote is no span of the article's text.
    /// - Complexity: O(*n*) in the text for each edit, at most; nothing without edits.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        guard !dossier.edits.isEmpty else { return }
        let text = dossier.article.text
        guard dossier.quotes.allSatisfy({ $0.fragments.allSatisfy(text.isValid) }) else {
            let reason = "a quote has a fragment outside the text"
            throw StageError(stage: Self.name, article: dossier.id, reason: reason)
        }
        var desk = EditDesk(dossier, pack: packs[dossier.article.language])
        desk.work()
        dossier = desk.dossier
    }
}
