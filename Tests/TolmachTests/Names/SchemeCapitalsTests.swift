import Testing

@testable import Tolmach

@Suite struct SchemeCapitalsTests {
    private let capitals = SchemeCapitals(["t͡s": "T͡S", "i": "İ"])

    @Test(
        "makes one capital, past marks",
        arguments: [
            ("shch", "Shch"), ("`e", "`E"), ("·y", "·Y"), ("’", "’"), ("", ""), ("t͡s", "T͡S"),
            ("t͡sh", "T͡Sh"), ("iy", "İy"), ("ıy", "Iy"), ("ı̀", "I\u{300}"),
        ]
    )
    func titled(out: String, expected: String) {
        #expect(Array(capitals.titled(out).utf8) == Array(expected.utf8))
    }

    @Test(
        "makes all of it capitals",
        arguments: [("shch", "SHCH"), ("`e", "`E"), ("yi", "Yİ"), ("t͡si", "T͡Sİ"), ("ßı", "ßI")]
    )
    func capitalized(out: String, expected: String) {
        #expect(Array(capitals.capitalized(out).utf8) == Array(expected.utf8))
    }

    @Test(
        "follows the capitals of the name",
        arguments: [
            ("ru-alalc-2012", "Цимлянск", "T͡Simli͡ansk"), ("ru-alalc-2012", "ЮГ", "I͡UG"),
            ("uk-alalc-1997", "Єнакієве", "I͡enakii͡eve"),
            ("ru-bas-2017-oss", "ЁЖ Ёж ёж", "``EZH ``Ezh ``ezh"),
            ("ru-bgnpcgn-1947", "ОЫУ Оыу оыу", "O·Y·U O·y·u o·y·u"),
            ("en-icao", "Щ. Ю.", "Shch. Iu."), ("uk-ungegn-1998", "УКРАЇНА", "UKRAI\u{300}NA"),
        ]
    )
    func names(id: String, name: String, expected: String) throws {
        let scheme = try NameFiles.schemes.get().named(id)
        #expect(try TableTransliterator(scheme).written(name) == expected)
        #expect(try ICUTransliterator(scheme).written(name) == expected)
    }
}
