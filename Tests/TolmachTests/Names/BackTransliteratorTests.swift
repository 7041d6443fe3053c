import Testing

@testable import Tolmach

@Suite struct BackTransliteratorTests {
    private func best(_ name: String, _ language: LanguageTag) throws -> String? {
        try NameFiles.back.get().candidates(for: name, into: language).first?.text
    }

    @Test(
        "finds the Russian name, whatever style wrote it",
        arguments: [
            ("Mikhail Shliachkov", "Михаил Шлячков"), ("Mijaíl Shliachkov", "Михаил Шлячков"),
            ("Sergei Lavrov", "Сергей Лавров"), ("Alexander Zhukovsky", "Александр Жуковский"),
            ("Wladimir Schtschukin", "Владимир Щукин"), ("Vladimir Chtchoukine", "Владимир Щукин"),
            ("Yelena Kudryavtseva", "Елена Кудрявцева"), ("SERGEI LAVROV", "СЕРГЕЙ ЛАВРОВ"),
            ("N. Rimsky-Korsakov", "Н. Римский-Корсаков"),
        ]
    )
    func russian(name: String, expected: String) throws {
        #expect(try best(name, "ru") == expected)
    }

    @Test(
        "finds the Ukrainian name",
        arguments: [
            ("Volodymyr Zelenskyi", "Володимир Зеленський"), ("Andrii Yermak", "Андрій Єрмак"),
            ("Yuliia Tymoshenko", "Юлія Тимошенко"), ("Vitali Klitschko", nil),
        ]
    )
    func ukrainian(name: String, expected: String?) throws {
        let found = try NameFiles.back.get().candidates(for: name, into: "uk").first?.text
        if let expected { #expect(found == expected) }
    }

    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test("marks as verified what the scheme writes as the input", arguments: NameFiles.all)
    func verified(scheme: Scheme) throws {
        guard scheme.from == "Cyrl", scheme.to == "Latn" else { return }
        let inverse = SchemeInverse(
            [scheme],
            habits: [],
            model: NameModel(letters: scheme.alphabet.letters)
        )
        let costs = inverse.costs(nil)
        for example in scheme.examples {
            for word in NameWords.pieces(of: example.written) where word.isWord {
                let folded = NameKey.folded(word.text)
                let readings = inverse.readings(of: folded, costs: costs, limit: 8)
                #expect(!readings.isEmpty || scheme.kind == .standard, "\(word.text)")
                for reading in readings where reading.schemes != 0 {
                    let again = try inverse.tables[0].written(reading.text)
                    let written = SchemeInverse.Written(scalars(folded), dropped: 0)
                    #expect(written.plain == scalars(again).map(LatinFold.plain))
                    if reading.isExact { #expect(written.isSame(again)) }
                }
            }
        }
    }

    @Test("reads a reversible scheme back without doubt", arguments: NameFiles.all)
    func reversible(scheme: Scheme) throws {
        guard scheme.isReversible, scheme.from == "Cyrl", scheme.to == "Latn" else { return }
        let inverse = SchemeInverse(
            [scheme],
            habits: [],
            model: NameModel(letters: scheme.alphabet.letters)
        )
        for example in scheme.examples {
            for word in NameWords.pieces(of: example.name) where word.isWord {
                let written = NameKey.folded(try inverse.tables[0].written(word.text))
                let readings = inverse.readings(of: written, costs: inverse.costs(nil), limit: 8)
                let exact = readings.filter(\.isExact).map(\.text)
                #expect(exact == [NameKey.folded(word.text)])
            }
        }
    }

    @Test(
        "reads what no scheme writes by the habits of the article's language",
        arguments: [
            ("Vladimir Şirinovski", "tr", "ru", "Владимир Ширинов"),
            ("Zoran Djindjic", "en", "sr", "Зоран Ђинђић"),
            ("Vladimirs Smirnovs", "lv", "ru", "Владимир Смирнов"),
            ("Nikola Gruevski", "nl", "mk", "Никола Груевски"),
            ("Joelia Tymosjenko", "nl", "uk", "Юлія Тимошенко"),
        ] as [(String, LanguageTag, LanguageTag, String)]
    )
    func habits(name: String, article: LanguageTag, language: LanguageTag, expected: String) throws
    {
        let back = try NameFiles.back.get()
        let found = back.candidates(for: name, into: language, from: article)
        #expect(found.prefix(3).contains { $0.text.hasPrefix(expected) }, "\(found.map(\.text))")
    }

    @Test("says what speaks for each candidate")
    func evidence() throws {
        let back = try NameFiles.back.get()
        let found = back.candidates(for: "Sergei Lavrov", into: "ru", from: "en")
        let best = try #require(found.first)
        #expect(best.text == "Сергей Лавров")
        #expect(best.evidence.isSuperset(of: [.conventional, .inverse]))
        #expect(best.scheme != nil)
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    }

    @Test("knows a held-out word from its letters alone")
    func heldOut() throws {
        let back = try NameFiles.back.get().holdingOut(["Сергей", "Лавров"])
        let found = back.candidates(
            for: "Sergei Lavrov",
            into: "ru",
            from: "en",
            options: .init(usesClasses: false)
        )
        #expect(found.prefix(3).map(\.text).contains("Сергей Лавров"))
        #expect(found.allSatisfy { !$0.evidence.contains(.conventional) })
    }

    @Test(
        "stays within bounds on hostile input",
        arguments: [
            "", "-", String(repeating: "sch", count: 5_000), String(repeating: "a ", count: 5_000),
            "шлячков", "\u{301}\u{301}", "李明", "O'''Brien",
        ]
    )
    func hostile(name: String) throws {
        #expect(try NameFiles.back.get().candidates(for: name, into: "ru").count <= 8)
        #expect(try NameFiles.back.get().candidates(for: name, into: "fr").isEmpty)
    }
}
