/// Finds the people and bodies that an article names, and says who each speaker is.
///
/// Surnames, offices and pronouns are led back to the fullest name the article gives.
///
/// Findings: `quotes.ambiguous-speaker` (warning) where a pronoun may mean two people equally well.
public struct PeopleStage: Stage {
    /// Its name in messages.
    public static let name = "people"
    /// What must be there before it runs.
    public static let needs: Layer = .quotes
    /// What is there after it ran.
    public static let fills: Layer = .people

    private let packs: LanguagePacks

    /// Creates a stage that knows the languages of `packs`.
    public init(packs: LanguagePacks) { self.packs = packs }

    /// Fills `people` and the `person` of each speaker.
    ///
    /// - Throws: `StageError` when there are no rules for the article's language.
    /// - Complexity: O(*n*) in the text, with bounded look-back.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        let reading = try packs.reading(of: dossier, stage: Self.name)
        dossier.carried.carry(nil)
        var reader = PeopleReader(reading, speakers: dossier.quotes.compactMap(\.speaker))
        reader.read()
        let (people, ids) = reader.people()
        dossier.people = people
        var doubts = FindingSeries.ambiguousSpeakers
        for index in dossier.quotes.indices {
            guard let mention = dossier.quotes[index].speaker?.mention else { continue }
            dossier.quotes[index].speaker?.person =
                reader.figure(at: Int(mention.start)).flatMap { ids[$0] }
            let quote = dossier.quotes[index]
            guard quote.depth == 0, reader.doubtful.contains(Int32(mention.start)) else { continue }
            doubts.add(
                quote.fragments.first,
                "quote '\(quote.id)': its pronoun may mean another person as well"
            )
        }
        dossier.findings += doubts.findings
    }
}
