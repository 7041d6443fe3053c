import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct NameNormalizerTests {
    private let cyrillic = NameNormalizer(script: "Cyrl")

    @Test(
        "composes, drops stress and unifies apostrophes, and keeps й ї ё ѓ",
        arguments: [
            ("И\u{306}ошкар", "Йошкар"), ("Ива\u{301}нов", "Иванов"), ("Ї\u{301}жак", "Їжак"),
            ("і\u{308}жак", "їжак"), ("Е\u{308}лкин", "Ёлкин"), ("Г\u{301}орги", "Ѓорги"),
            ("к\u{301}", "ќ"), ("Іва\u{300}н", "Іван"), ("Лук'яненко", "Лукʼяненко"),
            ("Лук’яненко", "Лукʼяненко"), ("'Лук'", "'Лук'"), ("Ив\u{AD}анов", "Иванов"),
            ("Ѝван", "Иван"),
        ]
    )
    func normalises(name: String, expected: String) {
        let outcome = cyrillic.normalized(name)
        #expect(outcome.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(!outcome.isMixed)
    }

    @Test(
        "repairs words that mix alphabets, by the majority",
        arguments: [
            ("Cергей", "Сергей"), ("Пeтpoв Иван", "Петров Иван"), ("Smithсоn", "Smithcon"),
            ("Иванов-Cидоров", "Иванов-Сидоров"),
        ]
    )
    func repairs(name: String, expected: String) {
        let outcome = cyrillic.normalized(name)
        #expect(outcome.text == expected)
        #expect(outcome.isMixed)
    }

    @Test(
        "leaves words of one alphabet and Roman numerals alone",
        arguments: [
            "Николай II", "COP Иванов", "Анна-Maria",
        ]
    )
    func leaves(name: String) {
        #expect(cyrillic.normalized(name) == .init(text: name, isMixed: false))
    }

    @Test("gives the same again when run on what it gave")
    func twice() {
        let seed: UInt64 = 99
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<Int.random(in: 0...20, using: &numbers) {
                let value = UInt32.random(in: 0x20...0x520, using: &numbers)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            let once = cyrillic.normalized(text).text
            let again = cyrillic.normalized(once).text
            #expect(again.unicodeScalars.elementsEqual(once.unicodeScalars), "seed \(seed)")
        }
    }
}
