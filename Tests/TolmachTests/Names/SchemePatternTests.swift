import Testing

@testable import Tolmach

@Suite struct SchemePatternTests {
    @Test(
        "puts contexts into words",
        arguments: [
            ("^", SchemePattern.Side.left, "at the start of a word"),
            ("$", .right, "at the end of a word"),
            ("^|[{V}ьъ]", .left, "at the start of a word or behind a vowel, ь or ъ"),
            ("[жчшщ]", .left, "behind ж, ч, ш or щ"),
            ("[^аеё]", .right, "before a letter other than а, е or ё"),
            ("(?![{V}])", .right, "not before a vowel"),
            (".", .left, "behind a letter"),
            ("{C}$", .right, "before a consonant and then the end of the word"),
            ("{C}+", .left, "behind one or more of: a consonant"),
        ]
    )
    func words(pattern: String, side: SchemePattern.Side, words: String) {
        #expect(SchemePattern(pattern, side: side).words == words)
    }

    @Test(
        "puts every context of every scheme into words without its signs",
        arguments: NameFiles.all
    )
    func all(scheme: Scheme) {
        for rule in scheme.rules {
            for (pattern, side) in [(rule.left, SchemePattern.Side.left), (rule.right, .right)] {
                guard let pattern else { continue }
                let words = SchemePattern(pattern, side: side).words
                #expect(!words.contains { "[]{}^$|()*+".contains($0) }, "\(scheme.id): \(words)")
            }
        }
    }

    @Test("lists letters in the order of the alphabet")
    func alphabetical() throws {
        let scheme = try NameFiles.schemes.get().named("en-wikipedia")
        #expect(
            scheme.alphabetical.map(\.letter).joined() == "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
        )
    }
}
