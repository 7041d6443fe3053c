import Testing

@testable import Tolmach
import TolmachTestKit

/// Capitals, marks and look-alikes change what a name looks like, never which letters it has.
@Suite struct SchemeCaseTests {
    @Test(
        "writes each letter and random words in capitals, titled, in parts and as initials",
        arguments: NameFiles.all
    )
    func capitals(scheme: Scheme) throws {
        let table = TableTransliterator(scheme)
        let capitals = SchemeCapitals(scheme.capitals)
        for word in Self.words(of: scheme) {
            let steps = try table.explained(word)
            let titled = Self.titled(steps.map { ($0.source, $0.out) }, capitals)
            let upper =
                word.unicodeScalars.count == 1
                ? titled : steps.map { capitals.capitalized($0.out) }.joined()
            let (first, all) = (Self.titled(word), Self.upper(word))
            #expect(try table.written(first) == titled)
            #expect(try table.written(all) == upper)
            #expect(try table.written("\(all)-\(first)") == "\(upper)-\(titled)")
            guard word.unicodeScalars.count == 1 else { continue }
            #expect(try table.written("\(all). \(all).") == "\(titled). \(titled).")
        }
    }

    @Test(
        "writes names in pieces, with stress marks and with look-alikes as without",
        arguments: NameFiles.all.filter { $0.from == "Cyrl" }
    )
    func marks(scheme: Scheme) throws {
        let table = TableTransliterator(scheme)
        for word in Self.words(of: scheme) {
            let written = try table.written(word)
            #expect(try table.written(try ICU.normalized(word, .nfd)) == written)
            let stressed = Self.stressed(word)
            #expect(try table.written(stressed) == written)
            #expect(try table.written(try ICU.normalized(stressed, .nfd)) == written)
            guard word.unicodeScalars.count > 2 else { continue }
            #expect(try table.written(Self.withLookalike(word)) == written)
        }
    }

    /// Each letter that has a capital of its own, and random words of these letters.
    private static func words(of scheme: Scheme) -> [String] {
        let letters = scheme.alphabet.letters
        let uppers = letters.map { ScalarClass.uppercased($0.value) }
        let cased = zip(letters, uppers)
            .filter { letter, upper in
                upper != letter.value && uppers.count(where: { $0 == upper }) == 1
            }
            .map(\.0)
        guard !cased.isEmpty else { return [] }
        var numbers = SeededNumbers(seed: 4)
        let words = (0..<60).map { _ in
            let count = Int.random(in: 2...7, using: &numbers)
            return (0..<count).compactMap { _ in cased.randomElement(using: &numbers) }
        }
        return (cased.map { [$0] } + words).map { $0.map(String.init).joined() }
    }

    private static func upper(_ word: String) -> String {
        NameKey.mapped(word) { ScalarClass.uppercased($0) }
    }

    private static func titled(_ word: String) -> String {
        let scalars = word.unicodeScalars
        return upper(String(scalars.prefix(1))) + String(scalars.dropFirst())
    }

    /// What is written for the word with a capital; a silent letter leaves it to the next.
    private static func titled(
        _ steps: [(source: String, out: String)],
        _ capitals: SchemeCapitals
    ) -> String {
        var titled = ""
        var isCapital = true
        for (source, out) in steps {
            titled += isCapital ? capitals.titled(out) : out
            isCapital = isCapital && out.isEmpty && source.unicodeScalars.count == 1
        }
        return titled
    }

    private static func stressed(_ word: String) -> String {
        word.unicodeScalars.map { letter in
            "аеёиоуыэюяіїє".unicodeScalars.contains(letter) ? "\(letter)\u{301}" : "\(letter)"
        }
        .joined()
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "с": "c", "е": "e", "і": "i", "ј": "j", "о": "o", "р": "p", "х": "x", "у": "y",
        "ё": "ë", "ї": "ï", "ә": "ə", "ѕ": "s", "һ": "h",
    ]

    /// The word with its first letter that has a Latin look-alike in that alphabet.
    private static func withLookalike(_ word: String) -> String {
        var scalars = Array(word.unicodeScalars)
        if let place = scalars.firstIndex(where: { lookalikes[$0] != nil }) {
            scalars[place] = lookalikes[scalars[place]] ?? scalars[place]
        }
        return scalars.map(String.init).joined()
    }
}
