import Testing

@testable import Tolmach

@Suite struct TermCoverageTests {
    private static let glossary: Glossary = {
        var guardian = Concept(id: "guard")
        guardian.terms = [
            "en": [Term("border guard")],
            "ru": [
                Term("пограничник", forms: ["пограничника", "пограничники", "пограничников"]),
                Term("погранец", status: .forbidden, forms: ["погранцы"]),
                Term("страж границы", status: .deprecated),
            ],
            "es": [Term("guardia fronterizo", forms: ["guardias fronterizos"])],
            "uk": [Term("прикордонник", forms: ["прикордонники"])],
            "de": [Term("Grenzschützer")],
        ]
        var asylum = Concept(id: "asylum")
        asylum.terms = ["en": [Term("asylum")], "ru": [Term("убежище", forms: ["убежища"])]]
        var seeker = Concept(id: "seeker")
        seeker.terms = [
            "en": [Term("asylum seeker")], "ru": [Term("проситель убежища")],
        ]
        let bbc = Concept(id: "bbc", terms: ["en": [Term("BBC", status: .keep)]])
        var mayor = Concept(id: "mayor")
        mayor.terms = ["en": [Term("mayor")], "uk": [Term("мер")]]
        mayor.terms["ru"] = [Term("мэр"), Term("городской голова", onlyFrom: "uk")]
        return Glossary([guardian, asylum, seeker, bbc, mayor])
    }()

    /// Such as `guard rendered 2/2`: concept, verdict, approved words, terms of the source.
    private static func told(
        _ text: String,
        _ translation: String,
        from source: LanguageTag = "en",
        into target: LanguageTag = "ru"
    ) -> [String] {
        TermCoverage(glossary, from: source, into: target)
            .renderings(of: SourceText(text), in: SourceText(translation))
            .map { one in
                var line = "\(one.concept) \(one.verdict) \(one.approved.count)/\(one.inSource)"
                if !one.deprecated.isEmpty { line += " deprecated" }
                if !one.forbidden.isEmpty { line += " forbidden" }
                return line
            }
    }

    @Test(
        "counts the approved words for each concept of the source",
        arguments: [
            ("A border guard.", "Пограничник.", ["guard rendered 1/1"]),
            ("Border guards.", "Пограничники.", ["guard rendered 1/1"]),
            ("A border guard.", "Человек.", ["guard missing 0/1"]),
            ("A border guard.", "", ["guard missing 0/1"]),
            (
                "A border guard met a border guard.", "Пограничник их встретил.",
                ["guard rendered 1/2"]
            ),
            ("A border guard.", "Погранец.", ["guard missing 0/1 forbidden"]),
            ("A border guard.", "Страж границы.", ["guard missing 0/1 deprecated"]),
            ("Nobody.", "Погранцы.", ["guard missing 0/0 forbidden"]),
            ("Nobody.", "Пограничник.", []),
        ]
    )
    func counts(text: String, translation: String, expected: [String]) {
        #expect(Self.told(text, translation) == expected)
    }

    @Test("a term inside a longer one asks for nothing, and renders nothing, of its own")
    func within() {
        #expect(
            Self.told("An asylum seeker.", "Проситель убежища.") == ["seeker rendered 1/1"]
        )
        #expect(
            Self.told("Asylum for an asylum seeker.", "Проситель убежища.")
                == ["asylum missing 0/1", "seeker rendered 1/1"]
        )
        // The longer concept is not one of the source: then the shorter word is there for itself.
        #expect(Self.told("Asylum.", "Проситель убежища.") == ["asylum rendered 1/1"])
    }

    @Test("a kept term is looked for as it is")
    func keep() {
        #expect(Self.told("The BBC said.", "BBC сообщила.") == ["bbc rendered 1/1"])
        #expect(Self.told("The BBC said.", "Би-би-си сообщила.") == ["bbc missing 0/1"])
    }

    @Test("a word for one pair counts in that pair only")
    func pair() {
        #expect(
            Self.told("Мер.", "Городской голова.", from: "uk") == ["mayor rendered 1/1"]
        )
        #expect(Self.told("Mayor.", "Городской голова.") == ["mayor missing 0/1"])
    }

    @Test(
        "works in other languages",
        arguments: [
            ("es", "Los guardias fronterizos."), ("uk", "Прикордонники."), ("de", "Grenzschützer."),
        ] as [(LanguageTag, String)]
    )
    func languages(target: LanguageTag, translation: String) {
        #expect(
            Self.told("Border guards.", translation, into: target) == ["guard rendered 1/1"]
        )
    }

    @Test("a concept without a word in the language is no fault of the translation")
    func unknown() {
        #expect(Self.told("Mayor.", "Alcalde.", into: "es") == ["mayor unknown 0/1"])
    }

    @Test("tells where the words stand, in bytes of the translation")
    func spans() throws {
        let coverage = TermCoverage(Self.glossary, from: "en", into: "ru")
        let translation = SourceText("Там пограничник.")
        let one = try #require(
            coverage.renderings(of: [("guard", 1)], in: translation).first
        )
        #expect(one.approved.map { String(translation[$0.span]) } == ["пограничник"])
        #expect(one.surplus == 0)
        #expect(one.expected?.text == "пограничник")
    }
}
