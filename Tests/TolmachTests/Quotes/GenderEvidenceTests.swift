import Testing
import Tolmach

/// The gender of a speaker, and what showed it.
@Suite struct GenderEvidenceTests {
    @Test(
        "takes the gender that the text shows",
        arguments: [
            ("en", "“We stay here,” Mr. Brown said.", "m honorific"),
            ("en", "“We stay here,” Mrs. Kowalska said.", "f honorific"),
            ("en", "“We stay here,” Ann Brown said.", "f first-name"),
            ("en", "Brown left. “We stay here,” said Brown. “Here,” she added.", "f pronoun"),
            ("ru", "«Мы здесь», — сказала г-жа Мюллер.", "f honorific"),
            ("ru", "«Мы здесь», — сказала Робин Доу.", "f verb"),
            ("ru", "«Мы здесь», — сказала Ольга Петренко.", "f first-name"),
            ("uk", "«Ми тут», — сказала пані Мюллер.", "f honorific"),
            ("es", "«Estamos aquí», dijo la señora Doe.", "f honorific"),
            ("es", "«Estamos aquí», dijo la ministra Robin Doe.", "f role"),
            ("fr", "« Nous restons ici », a dit Mme Doe.", "f honorific"),
            ("fr", "« Nous restons ici », a dit M. Doe.", "m honorific"),
            ("de", "„Wir bleiben hier“, sagte Herr Doe.", "m honorific"),
            ("de", "„Wir bleiben hier“, sagte Ministerin Robin Doe.", "f role"),
            ("pl", "„Zostajemy tutaj” – powiedziała pani Doe.", "f honorific"),
            ("pl", "„Zostajemy tutaj” – powiedziała Robin Doe.", "f verb"),
        ] as [(LanguageTag, String, String)]
    )
    func evidence(language: LanguageTag, text: String, expected: String) throws {
        let packs = try Repository.packs.get()
        let article = Article(id: "a", language: language, text: SourceText(text))
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let dossier = try pipeline.run(article)
        let speakers = dossier.quotes.compactMap { dossier.person($0.speaker?.person) }
        #expect(!speakers.isEmpty)
        for person in speakers {
            #expect("\(person.gender?.rawValue ?? "-") \(person.genderEvidence ?? "-")" == expected)
        }
    }
}
