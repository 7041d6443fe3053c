internal import Foundation

/// One Cyrillic name that may stand behind a Latin one.
public struct BackCandidate: Hashable, Sendable {
    /// The name.
    public var text: String
    /// The scheme that writes it as the name given; `nil` when only conventional forms do.
    public var scheme: Scheme.ID?
    /// The logarithm of its likelihood; higher is better.
    public var score: Double
}

/// Finds the Cyrillic names that one of the schemes would have written as a Latin name.
///
/// Every candidate was written forward again by its scheme and gave the input. Which scheme was
/// used is not asked: each is tried on the whole name, and conventional given names
/// (*Mijaíl*, *Alexander*) are allowed beside any.
public struct BackTransliterator: Sendable {
    /// How many bytes a name may have to be looked at: no person's name is longer.
    static let longestName = 512

    private let lazy: LazyBackWays
    private var ways: BackWays { lazy.ways }

    /// Takes the schemes from Cyrillic to Latin; their ways back are made at the first name.
    public init(schemes: Schemes, names: NameData) {
        lazy = LazyBackWays(schemes, names)
    }

    /// The given names of `language` that are written `word` in Latin letters.
    func given(behind word: String, _ language: String) -> [String] {
        ways.givenByLatin[language]?[NameKey.plain(word)] ?? []
    }

    /// Whether `word` is a Ukrainian given name only as Russian has it: *Yelena* for Олена.
    func isBorrowed(_ word: String, _ language: String) -> Bool {
        language == "uk" && ways.borrowed.contains(NameKey.plain(word))
    }

    /// The names of `language` that may stand behind `name`, best first.
    ///
    /// - Parameters:
    ///   - name: The name in Latin letters.
    ///   - language: The language of the name.
    ///   - article: The language of the text that has it: schemes made for it are likelier.
    /// - Returns: At most eight; none when no scheme writes the whole name.
    /// - Complexity: O(*n*) in the name, for each scheme of the language.
    public func candidates(
        for name: String,
        into language: LanguageTag,
        from article: LanguageTag? = nil
    ) -> [BackCandidate] {
        guard name.utf8.count <= Self.longestName else { return [] }
        let normalized = NameNormalizer(script: "Latn").normalized(name).text
        let pieces = NameWords.pieces(of: normalized)
        guard pieces.contains(where: \.isWord), pieces.count <= 24 else { return [] }
        var best: [String: (candidate: BackCandidate, count: Int)] = [:]
        for inverse in ways.inverses[language.primary] ?? [] {
            for reading in readings(of: pieces, inverse, language: language.primary) {
                let candidate = BackCandidate(
                    text: reading.text,
                    scheme: inverse.scheme.id,
                    score: reading.score + Self.prior(inverse.scheme, article)
                )
                let former = best[reading.text]
                let isBetter = former.map { $0.candidate.score < candidate.score } ?? true
                best[reading.text] = (
                    isBetter ? candidate : former?.candidate ?? candidate, (former?.count ?? 0) + 1
                )
            }
        }
        // What several schemes agree on is likelier, by a little.
        return best.values
            .map { found in
                var candidate = found.candidate
                candidate.score += 0.3 * log(Double(found.count))
                return candidate
            }
            .sorted { ($0.score, $1.text) > ($1.score, $0.text) }
            .prefix(8)
            .map { $0 }
    }

    /// How much likelier a scheme is for the language it writes for; the styles of English and
    /// of documents are met everywhere.
    private static func prior(_ scheme: Scheme, _ article: LanguageTag?) -> Double {
        let own = scheme.into.map(\.primary)
        if let article, own.contains(article.primary) { return 4 }
        return own.isEmpty || own.contains("en") ? 2.5 : 0
    }

    private func readings(
        of pieces: [NameWords.Piece],
        _ inverse: SchemeInverse,
        language: String
    ) -> [SchemeInverse.Reading] {
        var whole = [SchemeInverse.Reading(text: "", score: 0)]
        for piece in pieces {
            guard piece.isWord else {
                for place in whole.indices { whole[place].text += piece.text }
                continue
            }
            let folded = NameKey.folded(piece.text)
            var words = inverse.readings(of: folded, limit: 4)
            let plain = NameKey.plain(piece.text)
            if words.isEmpty, plain != folded { words = inverse.readings(of: plain, limit: 4) }
            for given in ways.givenByLatin[language]?[plain] ?? [] {
                let text = NameKey.folded(given)
                words.removeAll { $0.text == text }
                words.append(.init(text: text, score: -4))
            }
            guard !words.isEmpty else { return [] }
            let cased = words.map { reading in
                SchemeInverse.Reading(
                    text: NameWords.cased(reading.text, like: piece.text),
                    score: reading.score
                )
            }
            whole = whole.flatMap { before in
                cased.map { .init(text: before.text + $0.text, score: before.score + $0.score) }
            }
            whole = Array(whole.sorted { ($0.score, $1.text) > ($1.score, $0.text) }.prefix(8))
        }
        // Inside, an apostrophe is U+02BC; in print it is U+2019.
        return whole.map { reading in
            let text = NameKey.mapped(reading.text) { $0 == 0x2BC ? 0x2019 : $0 }
            return .init(text: text, score: reading.score)
        }
    }
}
