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

    @Test("gives only names that, written forward again, are the input", arguments: NameFiles.all)
    func verified(scheme: Scheme) throws {
        guard scheme.from == "Cyrl", scheme.to == "Latn" else { return }
        let table = TableTransliterator(scheme)
        let inverse = SchemeInverse(
            scheme,
            table: table,
            model: NameModel(try NameFiles.names.get(), language: scheme.language.primary)
        )
        for example in scheme.examples {
            for word in NameWords.pieces(of: example.written) where word.isWord {
                let folded = NameKey.folded(word.text)
                for reading in inverse.readings(of: folded, limit: 4) {
                    #expect(NameKey.folded(try table.written(reading.text)) == folded)
                }
                #expect(!inverse.readings(of: folded, limit: 4).isEmpty, "\(word.text)")
            }
        }
    }

    @Test("reads a reversible scheme back without doubt", arguments: NameFiles.all)
    func reversible(scheme: Scheme) throws {
        guard scheme.isReversible else { return }
        let table = TableTransliterator(scheme)
        let model = NameModel(NameData(), language: scheme.language.primary)
        let inverse = SchemeInverse(scheme, table: table, model: model)
        for example in scheme.examples {
            for word in NameWords.pieces(of: example.name) where word.isWord {
                let written = NameKey.folded(try table.written(word.text))
                let readings = inverse.readings(of: written, limit: 4)
                #expect(readings.map(\.text) == [NameKey.folded(word.text)])
            }
        }
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
