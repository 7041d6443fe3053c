/// Every check of glossaries: a new one is added here.
public enum GlossaryChecks {
    static let all: [any GlossaryCheck.Type] = [
        DuplicateConcepts.self, ConceptOverlap.self, OwnTerms.self, EmptyLanguages.self,
        ForeignLetters.self, StraySpaces.self, TermMarks.self, Apostrophes.self, TermFlags.self,
        TermForms.self, IdleExemptions.self, LongTerms.self, Uninflected.self,
    ]

    /// Every kind of finding, sorted by code; those of rows that cannot be used among them.
    public static let kinds: [GlossaryFindingKind] = {
        var codes: Set<String> = []
        return (all.flatMap { $0.kinds } + GlossaryProblem.kinds)
            .filter { codes.insert($0.code).inserted }
            .sorted { $0.code < $1.code }
    }()

    /// What is to be mended in glossaries that are used together.
    ///
    /// - Parameters:
    ///   - files: What each file holds, in the order in which later ones override earlier ones.
    ///   - dictionaries: The dictionaries that know how words inflect.
    /// - Returns: The findings by file and place.
    /// - Complexity: O(*n* log *n*) in the terms and findings.
    public static func findings(
        in files: [Glossary.Loaded],
        dictionaries: TermDictionaries = .installed
    ) -> [GlossaryFinding] {
        let sheets = GlossarySheets(
            entries: files.flatMap(Self.entries),
            dictionaries: dictionaries
        )
        var report = GlossaryReport()
        for check in all { check.init().check(sheets, &report) }
        let problems = files.flatMap(\.problems).map(GlossaryFinding.init)
        return (problems + report.findings).sorted()
    }

    /// The concepts of one file with their places.
    private static func entries(_ loaded: Glossary.Loaded) -> [GlossaryEntry] {
        loaded.glossary.concepts.map { concept in
            var places: [LanguageTag: [GlossaryPlace]] = [:]
            for language in concept.terms.keys {
                places[language] = loaded.places(of: concept.id, in: language)
            }
            let place =
                loaded.place(of: concept.id) ?? GlossaryPlace(file: "-", line: 1, column: 1)
            return GlossaryEntry(concept: concept, place: place, places: places)
        }
    }
}
