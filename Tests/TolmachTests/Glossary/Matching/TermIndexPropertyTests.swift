import Testing
@testable import Tolmach
import TolmachTestKit

/// The index against a matcher that compares words one by one.
@Suite struct TermIndexPropertyTests {
    private static let words = ["alpha", "beta", "gamma", "delta", "kappa", "sigma"]

    private static func index(of terms: [String]) throws -> TermIndex {
        var table = "id,en,en.flags\n"
        for (number, term) in terms.enumerated() { table += "c\(number),\(term),exact\n" }
        let glossary = try Glossary.parsed(Array(table.utf8), file: "t", strict: true).glossary
        return TermIndex(glossary, language: "en", dictionaries: .none)
    }

    private static func phrase(_ count: Int, _ random: inout some RandomNumberGenerator) -> String {
        (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
            .joined(separator: " ")
    }

    private static func found(_ index: TermIndex, _ text: String) -> Set<String> {
        let matches = index.matches(in: SourceText(text))
        return Set(matches.map { "\($0.concept):\($0.span.start)" })
    }

    /// Leftmost occurrences that do not overlap; each concept has one term.
    private static func expected(_ terms: [String], _ text: String) -> Set<String> {
        let words = text.split(separator: " ")
        var found: Set<String> = []
        for (number, term) in terms.enumerated() {
            let wanted = term.split(separator: " ")
            var free = 0
            var start = 0
            for place in words.indices {
                if place >= free, words[place...].starts(with: wanted) {
                    found.insert("c\(number):\(start)")
                    free = place + wanted.count
                }
                start += words[place].utf8.count + 1
            }
        }
        return found
    }

    @Test("finds what a word-by-word comparison finds")
    func naive() throws {
        var random = SeededNumbers()
        for _ in 0..<200 {
            var terms: Set<String> = []
            for _ in 0..<12 {
                terms.insert(Self.phrase(Int.random(in: 1...4, using: &random), &random))
            }
            let sorted = terms.sorted()
            let index = try Self.index(of: sorted)
            let text = Self.phrase(60, &random)
            #expect(Self.found(index, text) == Self.expected(sorted, text), "seed \(random.seed)")
        }
    }

    @Test("many tasks on one index find the same")
    func tasks() async throws {
        var random = SeededNumbers()
        let terms = Set((0..<40).map { _ in Self.phrase(2, &random) }).sorted()
        let texts = (0..<32).map { _ in Self.phrase(100, &random) }
        let index = try Self.index(of: terms)
        let alone = texts.map { Self.found(index, $0) }
        await withTaskGroup(of: Bool.self) { group in
            for (text, wanted) in zip(texts, alone) {
                group.addTask { Self.found(index, text) == wanted }
            }
            for await same in group { #expect(same) }
        }
    }
}
