import Testing
@testable import Tolmach
import TolmachTestKit

@Suite struct TermIndexTests {
    private static let table = """
        id,en,en.forms,en.exempt,en.flags,en.forbidden,ru,ru.forms,uk,uk.forms,es,en>es
        seeker,asylum seeker|asylum-seeker,|,,,bogus refugee,проситель убежища,\
        просителей убежища,шукач притулку,,solicitante de asilo,
        asylum,asylum,,lunatic asylum,,,убежище,убежища;убежищу,притулок,притулку,asilo,
        cbp,U.S. Customs and Border Protection|US Customs and Border Protection|CBP,,,case,,,,,,,
        embassy,embassy,,,,,,,,,embajada,
        crime,war crime|crime against humanity,,,,,,,,,crimen de guerra,
        attorney,attorney general,attorneys general,,,,,,,,,
        title,Title 42,,,case|exact,,Раздел 42,,,,,
        truce,truce,,,,,перемирие,,перемир’я,перемир’ю,tregua,
        firefighter,fireman|chief of staff,,,,,,,,,,
        election,election|general election,,,,,выборы,,вибори,,elección|comisión electoral,
        general,general,,,,,,,,,general,
        state,EE,,,,,,,,,EE. UU.|primer ministro|país miembro,
        pair,pair,,,,,,,,,par,dúo
        tree,tree,,,,,ёлка,,,,árbol,
        consul,consul general,,,,,,,,,,
        low,,,,,,,,,,bajo nivel,
        """

    private static func index(_ language: LanguageTag, from: LanguageTag? = nil) throws -> TermIndex
    {
        let glossary = try Glossary.parsed(Array(table.utf8), file: "t", strict: true).glossary
        return TermIndex(glossary, language: language, from: from)
    }

    /// The matches of `text` as `concept:key:words`.
    private static func matches(
        _ text: String,
        _ language: LanguageTag,
        from: LanguageTag? = nil
    ) throws -> [String] {
        let source = SourceText(text)
        return try index(language, from: from).matches(in: source).map { match in
            #expect(match.tier == .sure && source.isValid(match.span))
            return "\(match.concept):\(match.key):\(source[match.span])"
        }
    }

    @Test(
        "English: forms, plurals, possessives and gaps",
        arguments: [
            ("An asylum seeker said.", ["asylum:form:asylum", "seeker:form:asylum seeker"]),
            (
                "ASYLUM-SEEKERS waited",
                ["asylum:form:ASYLUM", "seeker:rule:ASYLUM-SEEKERS"]
            ),
            (
                "asylum\u{A0}\n seekers’ rights",
                ["asylum:form:asylum", "seeker:rule:asylum\u{A0}\n seekers"]
            ),
            ("asylum\n\nseekers", ["asylum:form:asylum"]),
            ("asylum, seekers", ["asylum:form:asylum"]),
            (
                "the embassy's and the embassies’",
                ["embassy:form:embassy", "embassy:rule:embassies"]
            ),
            ("embassy’t", []),
            ("embassyish preembassy embassy_x", ["embassy:form:embassy"]),
            (
                "U.S. Customs and Border Protection",
                ["cbp:form:U.S. Customs and Border Protection"]
            ),
            ("US Customs and Border Protection's", ["cbp:form:US Customs and Border Protection"]),
            ("CBP but not cbp", ["cbp:form:CBP"]),
            ("war crimes", ["crime:rule:war crimes"]),
            ("crimes against humanity", ["crime:rule:crimes against humanity"]),
            (
                "attorneys general", ["attorney:listed:attorneys general", "general:form:general"]
            ),
            ("Title 42, title 42, Title 42s", ["title:form:Title 42"]),
            (
                "firemen, chiefs of staff",
                ["firefighter:rule:firemen", "firefighter:rule:chiefs of staff"]
            ),
            (
                "consuls general, consul generals",
                [
                    "consul:rule:consuls general", "general:form:general",
                    "consul:rule:consul generals", "general:rule:generals",
                ]
            ),
            ("a bogus refugee", ["seeker:form:bogus refugee"]),
            ("a general election", ["general:form:general", "election:form:general election"]),
            ("a lunatic asylum and asylum", ["asylum:form:asylum"]),
            ("lunatic asylum seeker", ["seeker:form:asylum seeker"]),
        ] as [(String, [String])]
    )
    func english(text: String, expected: [String]) throws {
        #expect(try Self.matches(text, "en") == expected)
        #expect(try Self.matches(text, "en-GB") == expected)
    }

    @Test(
        "Russian and Ukrainian: case, listed forms, apostrophes, ё, stress marks",
        arguments: [
            (
                "ПРОСИТЕЛЕЙ убежища", "ru",
                ["seeker:listed:ПРОСИТЕЛЕЙ убежища", "asylum:listed:убежища"]
            ),
            ("за убе\u{301}жище", "ru", ["asylum:form:убе\u{301}жище"]),
            (
                "елка, Ёлка, е\u{308}лка", "ru",
                ["tree:form:елка", "tree:form:Ёлка", "tree:form:е\u{308}лка"]
            ),
            (
                "перемир'я, перемирʼю, перемир’я", "uk",
                [
                    "truce:form:перемир'я", "truce:listed:перемирʼю", "truce:form:перемир’я",
                ]
            ),
            ("надвыборы", "ru", []),
            (
                "шукач\u{202F}притулку", "uk",
                [
                    "seeker:form:шукач\u{202F}притулку", "asylum:listed:притулку",
                ]
            ),
        ] as [(String, LanguageTag, [String])]
    )
    func cyrillic(text: String, language: LanguageTag, expected: [String]) throws {
        #expect(try Self.matches(text, language).sorted() == expected.sorted())
    }

    @Test(
        "Spanish: plurals in noun and adjective, with their accents",
        arguments: [
            ("crímenes de guerra", ["crime:rule:crímenes de guerra"]),
            ("las comisiones electorales", ["election:rule:comisiones electorales"]),
            ("elecciones", ["election:rule:elecciones"]),
            ("los primeros ministros", ["state:rule:primeros ministros"]),
            (
                "países miembro y países miembros",
                [
                    "state:rule:países miembro", "state:rule:países miembros",
                ]
            ),
            ("en EE. UU. y EE.\u{A0}UU", ["state:form:EE. UU.", "state:form:EE.\u{A0}UU"]),
            ("a\u{301}rboles", ["tree:rule:a\u{301}rboles"]),
            ("un dúo", []),
            ("bajos niveles", ["low:rule:bajos niveles"]),
        ] as [(String, [String])]
    )
    func spanish(text: String, expected: [String]) throws {
        #expect(try Self.matches(text, "es") == expected)
    }

    @Test("a term for one source language is found in its translations only")
    func pairs() throws {
        #expect(try Self.matches("un dúo", "es", from: "en") == ["pair:form:dúo"])
        #expect(try Self.matches("un dúo", "es", from: "ru") == [])
    }

    @Test("no match lies in markup or across it")
    func markup() throws {
        let (text, spans) = MarkedText.parse("asylum ⟦**⟧seeker ⟦(embassy)⟧ truce⟦*⟧s")
        let found = try Self.index("en").matches(in: text, markup: spans)
        #expect(found.map(\.concept) == ["asylum", "truce"])
    }

    @Test("random texts give valid spans in order, and none twice")
    func hostile() throws {
        var random = SeededNumbers()
        let parts = [
            "asylum", " ", "-", "seeker", "s", "’", "crime", " against ", "humanity", ".", "\n",
            "U", "S", "\u{301}", "Ё", "перемир", "'", "я", "\u{AD}", "general", "election", "𝒜",
            "\u{A0}", "lunatic ", "CBP",
        ]
        for language in ["en", "ru", "uk", "es"] as [LanguageTag] {
            let index = try Self.index(language)
            for _ in 0..<300 {
                let text = SourceText(
                    (0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
                )
                var markup: [TextSpan] = []
                for offset in 0..<text.count where Int.random(in: 0..<40, using: &random) == 0 {
                    let span = TextSpan(offset..<min(offset + 3, text.count))
                    if text.isValid(span), (markup.last?.end ?? 0) <= span.start {
                        markup.append(span)
                    }
                }
                let found = index.matches(in: text, markup: markup)
                #expect(Set(found).count == found.count, "seed \(random.seed)")
                #expect(found.map(\.span) == found.map(\.span).sorted(), "seed \(random.seed)")
                for match in found {
                    #expect(text.isValid(match.span), "seed \(random.seed)")
                    #expect(!markup.contains { $0.overlaps(match.span) }, "seed \(random.seed)")
                }
            }
        }
    }

    @Test("a long text of overlapping terms takes linear time")
    func linear() throws {
        let text = SourceText(String(repeating: "asylum seeker asylum ", count: 20_000))
        #expect(try Self.index("en").matches(in: text).count == 60_000)
    }
}
