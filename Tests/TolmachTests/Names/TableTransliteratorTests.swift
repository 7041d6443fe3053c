import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct TableTransliteratorTests {
    private func table(_ id: String) throws -> TableTransliterator {
        TableTransliterator(try NameFiles.schemes.get().named(id))
    }

    @Test(
        "decides case by the word of the source",
        arguments: [
            ("Щукин", "Shchukin"), ("ЩУКИН", "SHCHUKIN"), ("Щ. Жукова", "Shch. Zhukova"),
            ("щукин", "shchukin"), ("Щ", "Shch"), ("РИМСКИЙ-Корсаков", "RIMSKY-Korsakov"),
            ("БУЩ Иван", "BUSHCH Ivan"), ("МакЩит", "MakShchit"),
        ]
    )
    func letterCase(name: String, written: String) throws {
        #expect(try table("en-wikipedia").written(name) == written)
    }

    @Test(
        "normalises first",
        arguments: [
            ("Йошкин", "Yoshkin"), ("И\u{306}ошкин", "Yoshkin"),
            ("Достое\u{301}вский", "Dostoyevsky"),
            ("Щу\u{301}кин", "Shchukin"), ("Е\u{308}лкин", "Yolkin"), ("Щукин XIV", "Shchukin XIV"),
            ("Koнев", "Konev"),
        ]
    )
    func normalises(name: String, written: String) throws {
        #expect(try table("en-wikipedia").written(name) == written)
    }

    @Test("takes any apostrophe between letters as the letter", arguments: ["'", "’", "ʼ", "`"])
    func apostrophes(mark: String) throws {
        #expect(try table("uk-kmu2010").written("Лук\(mark)яненко") == "Lukianenko")
        #expect(try table("uk-kmu2010").written("\(mark)Яна\(mark)").contains("Yana"))
    }

    @Test("refuses a letter it has no value for, without quoting the name")
    func foreign() throws {
        let error = try #require(throws: SchemeError.self) {
            try table("en-wikipedia").written("Їжакевич")
        }
        #expect(error.description.hasPrefix("scheme 'en-wikipedia': no value for letter U+0407;"))
    }

    @Test("never traps, and writes the same twice, on random scalars")
    func hostile() throws {
        let seed: UInt64 = 42
        var numbers = SeededNumbers(seed: seed)
        let tables = NameFiles.all.map(TableTransliterator.init)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &numbers) {
                let range: ClosedRange<UInt32> =
                    Bool.random(using: &numbers) ? 0x20...0x52F : 0...0x10FFFF
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &numbers)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            for table in tables {
                let first = Result { () throws(SchemeError) in try table.written(text) }
                let second = Result { () throws(SchemeError) in try table.written(text) }
                #expect(first == second, "seed \(seed)")
            }
        }
    }

    @Test("takes a very long name in one pass")
    func long() throws {
        let name = String(repeating: "Щ", count: 200_000)
        #expect(try table("en-wikipedia").written(name).utf8.count == 800_000)
        #expect(try table("en-wikipedia").written("") == "")
    }

    @Test("says which rule wrote each letter")
    func explained() throws {
        let engine = try table("es-rae")
        let steps = try engine.explained("Юрий")
        #expect(steps.map(\.source) == ["Ю", "р", "ий"])
        #expect(steps.map(\.out) == ["yu", "r", "i"])
        let keys = steps.map { step in
            let place = Int(step.rule.dropFirst("rules[".count).dropLast())
            return place.map { engine.scheme.rules[$0].source } ?? step.rule
        }
        #expect(keys == ["ю", "letters", "ий"])
    }
}
