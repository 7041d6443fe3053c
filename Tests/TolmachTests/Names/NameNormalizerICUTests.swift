import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct NameNormalizerICUTests {
    private static let marks: [UInt32] = [
        0x300, 0x301, 0x304, 0x306, 0x308, 0x327, 0x27, 0x2BB, 0x2BC, 0x2019, 0x2010, 0x2013,
        0x2212, 0xA0, 0xAD, 0x200B, 0x20, 0x2D,
    ]

    @Test("does what its ICU rules do, on random letters and marks")
    func reference() throws {
        let transform = try ICUTransform(name: "normalizer", rules: NameNormalizer.icuRules)
        let normalizer = NameNormalizer(script: "Cyrl")
        var numbers = SeededNumbers()
        for _ in 0..<3_000 {
            var name = ""
            for _ in 0..<numbers.below(12) {
                let value =
                    numbers.chance(1, of: 3)
                    ? Self.marks[numbers.below(Self.marks.count)]
                    : 0x400 + UInt32(numbers.below(0x130))
                if let scalar = Unicode.Scalar(value) { name.unicodeScalars.append(scalar) }
            }
            let ready = normalizer.normalized(name).text
            #expect(ready.utf8.elementsEqual(try transform.transformed(name).utf8))
            #expect(normalizer.normalized(ready).text.utf8.elementsEqual(ready.utf8))
        }
    }

    @Test(
        "keeps a word that look-alikes cannot make whole, and numerals",
        arguments: [
            ("Дrtагнан", "Дrtагнан", true), ("ХІV", "XIV", true), ("Псëл", "Псёл", true),
            ("Київcький", "Київський", true), ("МВД-IV", "МВД-IV", false),
            ("Карл XII", "Карл XII", false), ("Uroš II", "Uroš II", false),
            ("Иван\u{A0}Петров", "Иван Петров", false),
            ("Римский–Корсаков", "Римский-Корсаков", false),
        ]
    )
    func mixed(name: String, ready: String, isMixed: Bool) {
        let outcome = NameNormalizer(script: "Cyrl").normalized(name)
        #expect(outcome == .init(text: ready, isMixed: isMixed))
    }
}
