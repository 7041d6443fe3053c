/// The stages of the main line.
public enum Stages {
    /// Every stage, first to last, for articles that are to be written in `targets`.
    ///
    /// A new stage needs one line here.
    ///
    /// With `indirect`, speech that is reported without marks is found as well.
    public static func all(
        _ newsroom: Newsroom,
        into targets: [LanguageTag],
        indirect: Bool = false
    ) -> [any Stage] {
        [
            QuoteStage(packs: newsroom.packs, indirect: indirect),
            PeopleStage(packs: newsroom.packs),
            EditStage(packs: newsroom.packs),
            NameStage(newsroom.nameWriter, targets: targets),
            ReviewStage(packs: newsroom.packs, targets: targets),
            TermStage(glossary: newsroom.glossary),
            SegmentStage(),
            SeverityStage(house: newsroom.house.style),
        ]
    }
}
