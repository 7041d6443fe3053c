import Testing
import Tolmach

@Suite struct ICUTests {
    @Test("maps case by the rules of the language")
    func caseMapping() throws {
        #expect(try ICU.lowercased("ЩУКИН") == "щукин")
        #expect(try ICU.lowercased("IŞIK", "tr") == "ışık")
        #expect(try ICU.uppercased("straße", "de") == "STRASSE")
        #expect(try ICU.titlecased("йошкар-ола") == "Йошкар-Ола")
        #expect(try ICU.folded("STRASSE") == ICU.folded("straße"))
    }

    @Test("composes and decomposes")
    func normalising() throws {
        let composed = try ICU.normalized("Серге\u{0438}\u{0306}", .nfc)
        #expect(Array(composed.unicodeScalars) == Array("Сергей".unicodeScalars))
        #expect(try ICU.normalized("й", .nfd).unicodeScalars.count == 2)
        #expect(try ICU.normalized("ﬁ", .nfkc) == "fi")
        #expect(try ICU.normalized("Ｓ", .nfkcCasefold) == "s")
        #expect(try ICU.normalized("", .nfc) == "")
    }

    @Test("makes room when a text grows many times over")
    func growing() throws {
        let text = String(repeating: "\u{FDFA}", count: 200)
        #expect(try ICU.normalized(text, .nfkc).unicodeScalars.count == 200 * 18)
    }

    @Test(
        "tells the script of a scalar",
        arguments: [
            ("ж", "Cyrl"), ("w", "Latn"), ("ω", "Grek"), ("1", "Zyyy"), ("\u{301}", "Zinh"),
        ]
            as [(Unicode.Scalar, String)]
    )
    func scripts(scalar: Unicode.Scalar, script: String) {
        #expect(ICU.script(of: scalar) == script)
    }

    @Test("names a language in another")
    func localeNames() throws {
        #expect(try ICU.name(of: "ru", in: "en") == "Russian")
        #expect(try ICU.name(of: "uk", in: "uk") == "українська")
    }

    @Test(
        "knows the quotation marks of a locale",
        arguments: [
            ("ru", ["«", "»", "„", "“"]), ("en", ["“", "”", "‘", "’"]),
            ("de", ["„", "“", "‚", "‘"]),
        ] as [(LanguageTag, [String])]
    )
    func marks(language: LanguageTag, marks: [String]) throws {
        #expect(try ICU.quotationMarks(of: language) == marks)
    }
}
