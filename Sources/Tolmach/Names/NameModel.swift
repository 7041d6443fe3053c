internal import Foundation

/// How likely letters follow each other in names of one language.
///
/// Three letters at a time, counted over the given and family names of the data files, with the
/// shorter sequences mixed in where the longer ones are rare.
struct NameModel: Sendable {
    private var triples: [UInt64: Double] = [:]
    private var pairs: [UInt64: Double] = [:]
    private var singles: [UInt32: Double] = [:]
    private var total = 0.0
    private let known: Set<String>
    private let weight = 2.0

    /// The vowels of the Cyrillic alphabets.
    static let vowels = Set(Scheme.vowels(of: "Cyrl").unicodeScalars.map(\.value))

    init(_ data: NameData, language: String) {
        let given = data.given[language]?.values.map(\.name).sorted() ?? []
        let names = given + (data.surnames[language] ?? [])
        known = Set(names.map(NameKey.folded))
        for name in names {
            var two: UInt32 = 0
            var one: UInt32 = 0
            for scalar in NameKey.folded(name).unicodeScalars.map(\.value) + [0] {
                triples[Self.key(two, one, scalar), default: 0] += 1
                pairs[Self.key(0, one, scalar), default: 0] += 1
                singles[scalar, default: 0] += 1
                total += 1
                two = one
                one = scalar
            }
        }
        // Contexts are counted apart: the sum over what follows.
        for (key, count) in triples { contexts[key >> 21 | 1 << 63, default: 0] += count }
        for (key, count) in pairs { contexts[key >> 21, default: 0] += count }
    }

    private var contexts: [UInt64: Double] = [:]

    /// Whether `word`, folded, is a name of the data files.
    func knows(_ word: String) -> Bool { known.contains(word) }

    /// The logarithm of the probability that `next` follows `two`, `one`; 0 is an edge.
    func score(_ two: UInt32, _ one: UInt32, _ next: UInt32) -> Double {
        let p1 = ((singles[next] ?? 0) + 0.5) / (total + 20)
        let pairContext = contexts[Self.key(0, 0, one)] ?? 0
        let p2 = ((pairs[Self.key(0, one, next)] ?? 0) + weight * p1) / (pairContext + weight)
        let tripleContext = contexts[Self.key(0, two, one) | 1 << 63] ?? 0
        let p3 = ((triples[Self.key(two, one, next)] ?? 0) + weight * p2) / (tripleContext + weight)
        return log(p3)
    }

    private static func key(_ two: UInt32, _ one: UInt32, _ next: UInt32) -> UInt64 {
        UInt64(two & 0x1F_FFFF) << 42 | UInt64(one & 0x1F_FFFF) << 21 | UInt64(next & 0x1F_FFFF)
    }
}
