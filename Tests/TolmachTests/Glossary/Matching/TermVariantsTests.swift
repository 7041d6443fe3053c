import Testing
@testable import Tolmach

@Suite struct TermVariantsTests {
    private static func found(_ term: String, _ text: String, _ language: LanguageTag) throws
        -> [String]
    {
        let table = Array("id,\(language)\nthe,\(term)\n".utf8)
        let glossary = try Glossary.parsed(table, file: "t", strict: true).glossary
        let index = TermIndex(glossary, language: language, dictionaries: .none)
        let source = SourceText(text)
        return index.matches(in: source).map { "\($0.key):\(source[$0.span])" }
    }

    @Test(
        "abbreviations with and without dots, compounds in one word or two",
        arguments: [
            ("U.S.", "the US army", "variant:US"), ("US", "the U.S. army", "variant:U.S."),
            ("U.S. Customs", "US Customs said", "variant:US Customs"),
            ("US Customs", "U.S. Customs said", "variant:U.S. Customs"),
            ("cease-fire", "a ceasefire", "variant:ceasefire"),
            ("ceasefire", "a cease-fire", "variant:cease-fire"),
            ("a ceasefire deal", "a cease-fire deal", "variant:a cease-fire deal"),
            ("policy maker", "policymakers", "variant:policymakers"),
            ("policy-maker", "policymakers", "variant:policymakers"),
        ]
    )
    func variants(term: String, text: String, match: String) throws {
        let found = try Self.found(term, text, "en")
        let kept = found.map { $0.hasPrefix("rule:") ? "variant:" + $0.dropFirst(5) : $0 }
        #expect(kept == [match])
    }

    @Test(
        "what looks alike and is something else",
        arguments: [
            ("U.S.", "they told us"), ("US", "they told us"), ("a.m.", "I am here"),
            ("re-sign", "they resign"), ("Robert-Cliche", "Robert"),
            ("resign", "they re-sign"),
        ]
    )
    func others(term: String, text: String) throws {
        #expect(try Self.found(term, text, "en") == [])
    }

    @Test(
        "French: elision, and hyphenated words that begin with a term",
        arguments: [
            ("armée", "l'armée", "form:armée"), ("armée", "l’armée", "form:armée"),
            ("année", "des années-lumière", "compound:années"),
            ("année", "cette année-là", "form:année"),
            ("États-Unis", "aux États-Unis", "form:États-Unis"),
        ]
    )
    func french(term: String, text: String, match: String) throws {
        #expect(try Self.found(term, text, "fr") == [match])
    }

    @Test(
        "particles, and hyphens for spaces",
        arguments: [
            ("Совет Безопасности", "Совет же Безопасности", "variant:Совет же Безопасности"),
            ("Совет Безопасности", "Совет-Безопасности", "variant:Совет-Безопасности"),
        ]
    )
    func gaps(term: String, text: String, match: String) throws {
        #expect(try Self.found(term, text, "ru") == [match])
    }

    @Test(
        "capitals of abbreviations",
        arguments: [
            ("NATO", "Nato", "form:Nato"), ("NATO", "nato", nil), ("ICE", "ice", nil),
            ("ICE", "ICE", "form:ICE"),
        ]
    )
    func capitals(term: String, text: String, match: String?) throws {
        #expect(try Self.found(term, text, "en") == [match].compactMap(\.self))
    }

    @Test("a match inside a longer one of another concept is marked")
    func within() throws {
        let table = Array("id,en\na,war\nb,war crime\n".utf8)
        let glossary = try Glossary.parsed(table, file: "t", strict: true).glossary
        let index = TermIndex(glossary, language: "en", dictionaries: .none)
        let found = index.matches(in: SourceText("a war crime in a war"))
        #expect(found.map(\.isWithin) == [true, false, false])
        #expect(found.map(\.concept) == ["a", "b", "a"])
    }
}
