import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct SchemeTests {
    private static func json(letters: String = #"{"а":"a","б":"b"}"#, rules: String = "") -> String
    {
        """
        {"id":"x","title":"X","language":"ru","from":"Cyrl","to":"Latn","authority":"A",\
        "source":"S","aliases":[],"letters":\(letters),"rules":[\(rules)],"reversible":false,\
        "examples":[{"name":"а","written":"a","basis":"derived"}]}
        """
    }

    @Test(
        "names the file and the key of a fault",
        arguments: [
            (
                json(rules: #"{"in":"а","out":"o","lefft":"б"}"#),
                "x.json: rules[0].lefft: unknown key; did you mean 'left'?"
            ),
            (
                json(rules: #"{"in":"ж","out":"zh"}"#),
                "x.json: letters: no value for 'ж', which a rule reads; add one"
            ),
            (
                json(rules: #"{"in":"А","out":"a"}"#),
                "x.json: rules[0].in: 'А' is no lower-case letter"
            ),
            (
                json(rules: #"{"in":"а","out":"a","left":"[б"}"#),
                "x.json: rules[0].left: '[' is not closed"
            ),
            (
                json(rules: #"{"in":"а","out":"a","left":"$"}"#),
                "x.json: rules[0].left: '$' is on the wrong side"
            ),
            (
                json(rules: #"{"in":"а","out":"a","right":"$б"}"#),
                "x.json: rules[0].right: an edge stands only at the far end"
            ),
            (
                json(rules: #"{"in":"а","out":"a","right":"{X}"}"#),
                "x.json: rules[0].right: only {V} and {C} are known"
            ),
            (
                json(rules: #"{"in":"а","out":"a","right":".*.*.*"}"#),
                "x.json: rules[0].right: stands for over 64 alternatives"
            ),
            (
                json(rules: #"{"in":"а","out":"a","right":"(?!)"}"#),
                "x.json: rules[0].right: (?!…) holds one letter or one set"
            ),
            (
                json(rules: #"{"in":"а","out":"a","right":"б|"}"#),
                "x.json: rules[0].right: an alternative is empty"
            ),
            (json(rules: #"{"in":"а"}"#), "x.json: rules[0].out: missing; add it"),
            (json(letters: "7"), "x.json: letters: wrong type"),
            ("{", "x.json: not valid JSON"), ("", "x.json: not valid JSON"),
        ]
    )
    func faults(json: String, message: String) throws {
        let error = try #require(throws: SchemeError.self) {
            try Scheme(json: json.utf8, file: "x.json")
        }
        #expect(error.description == message)
    }

    @Test("wants the file named after the scheme")
    func fileName() throws {
        let error = try #require(throws: SchemeError.self) {
            try Scheme(json: Self.json().utf8, file: "schemes/y.json")
        }
        #expect(error.description.hasPrefix("schemes/y.json: id: differs"))
        #expect(throws: Never.self) { try Scheme(json: Self.json().utf8, file: "schemes/x.json") }
    }

    @Test("reads cut and spoiled files without a trap")
    func hostile() {
        let seed: UInt64 = 7
        var numbers = SeededNumbers(seed: seed)
        let rule = #"{"in":"а","out":"o","left":"^|[б{V}]","right":"(?![а])"}"#
        let whole = Array(Self.json(rules: rule).utf8)
        for count in 0..<whole.count {
            _ = try? Scheme(json: whole.prefix(count), file: "x.json")
            var spoiled = whole
            spoiled[count] = UInt8.random(in: 0...255, using: &numbers)
            _ = try? Scheme(json: spoiled, file: "x.json")
        }
    }

    @Test(
        "knows repeats, other sides and what must not follow",
        arguments: [
            (#"{"in":"а","out":"X","left":"б+"}"#, "бба", "bbX"),
            (#"{"in":"а","out":"X","left":"^б*"}"#, "бба", "bbX"),
            (#"{"in":"а","out":"X","right":"(?!б)"}"#, "аба", "abX"),
            (#"{"in":"а","out":"X","right":"[^а]"}"#, "абаа", "Xbaa"),
            (#"{"in":"а","out":"X","left":"{C}","right":"$"}"#, "аба ба", "abX bX"),
            (#"{"in":"а","out":"X","left":".","right":"."}"#, "аааа", "aXXa"),
        ]
    )
    func contexts(rule: String, name: String, written: String) throws {
        let scheme = try Scheme(json: Self.json(rules: rule).utf8, file: "x.json")
        #expect(try TableTransliterator(scheme).written(name) == written)
        #expect(try ICUTransliterator(scheme).written(name) == written)
    }

    @Test("names the nearest scheme, and the scheme behind another project's name")
    func named() throws {
        let schemes = try NameFiles.schemes.get()
        #expect(try schemes.named("es-rae").language == "ru")
        let error = try #require(throws: SchemeError.self) { try schemes.named("es-rea") }
        #expect(error.description.contains("'es-rae'"))
        let alias = try #require(throws: SchemeError.self) { try schemes.named("iuliia:wikipedia") }
        #expect(alias.description.contains("write 'ru-wikipedia'"))
    }

    @Test(
        "takes the house's scheme, else the default of the pair",
        arguments: [
            ("ru", "es", "es-rae"), ("ru", "en", "en-wikipedia"), ("uk", "it", "uk-it"),
            ("uk", "es", "uk-es"),
            ("ru", "de", "de-duden"), ("ru", "fr", "fr"), ("ru", "vi", "en-wikipedia"),
            ("ru", "uk", "ru-uk"), ("bg", "pt", "bg-2009"),
            ("en", "fr", nil),
        ]
    )
    func standard(from: String, into: String, id: String?) throws {
        let schemes = try NameFiles.schemes.get()
        let (from, into) = (try #require(LanguageTag(from)), try #require(LanguageTag(into)))
        #expect(schemes.standard(from: from, into: into, house: HouseStyle())?.id == id)
        var house = HouseStyle()
        house.targets[into] = .init(names: [from: "en-icao"])
        #expect(schemes.standard(from: from, into: into, house: house)?.id == "en-icao")
    }

    @Test("lists the schemes for a language, its own first")
    func into() throws {
        let spanish = try NameFiles.schemes.get().into("es").map(\.id)
        #expect(spanish.starts(with: ["be-es", "bg-es", "es-rae", "es-un", "es-wikipedia"]))
        #expect(spanish.contains("uk-kmu2010") && !spanish.contains("de-duden"))
        let ukrainian = try NameFiles.schemes.get().into("uk").map(\.id)
        #expect(ukrainian.contains("ru-uk") && !ukrainian.contains("uk-kmu2010"))
    }

    @Test("says which folder cannot be read")
    func noFolder() throws {
        let error = try #require(throws: SchemeError.self) { try Schemes.load(from: "no/such") }
        #expect(error.description.hasPrefix("no/such: not a folder that can be read"))
    }
}
