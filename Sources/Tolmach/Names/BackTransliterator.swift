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
    private let inverses: [String: [SchemeInverse]]
    private let givenByLatin: [String: [String: [String]]]

    /// Makes the ways back of all schemes from Cyrillic to Latin.
    public init(schemes: Schemes, names: NameData) {
        var inverses: [String: [SchemeInverse]] = [:]
        var byLatin: [String: [String: [String]]] = [:]
        var models: [String: NameModel] = [:]
        for scheme in schemes.all where scheme.from == "Cyrl" && scheme.to == "Latn" {
            let language = scheme.language.primary
            let model = models[language] ?? NameModel(names, language: language)
            models[language] = model
            let table = TableTransliterator(scheme)
            inverses[language, default: []].append(
                SchemeInverse(scheme, table: table, model: model)
            )
            for given in names.given[language].map({ Array($0.values) }) ?? [] {
                guard let latin = try? table.written(given.name) else { continue }
                byLatin[language, default: [:]][NameKey.plain(latin), default: []]
                    .append(given.name)
            }
        }
        for language in inverses.keys {
            for given in names.given[language].map({ Array($0.values) }) ?? [] {
                for form in given.forms.values where !NameWords.isCyrillic(form) {
                    byLatin[language, default: [:]][NameKey.plain(form), default: []]
                        .append(given.name)
                }
            }
        }
        self.inverses = inverses
        givenByLatin = byLatin.mapValues { $0.mapValues { Array(Set($0)).sorted() } }
    }

    /// The given names of `language` that are written `word` in Latin letters.
    func given(behind word: String, _ language: String) -> [String] {
        givenByLatin[language]?[NameKey.plain(word)] ?? []
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
        let normalized = NameNormalizer(script: "Latn").normalized(name).text
        let pieces = NameWords.pieces(of: normalized)
        guard pieces.contains(where: \.isWord), pieces.count <= 24 else { return [] }
        var best: [String: (candidate: BackCandidate, count: Int)] = [:]
        for inverse in inverses[language.primary] ?? [] {
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
        if let article, own.contains(article.primary) { return 3 }
        return own.isEmpty || own.contains("en") ? 1.5 : 0
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
            for given in givenByLatin[language]?[plain] ?? [] {
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
        return whole
    }
}

/// Names as words and what stands between them.
enum NameWords {
    struct Piece: Hashable, Sendable {
        var text: String
        var isWord: Bool
    }

    /// The words of `name` (letters and marks) and the signs between them, in order.
    static func pieces(of name: String) -> [Piece] {
        var pieces: [Piece] = []
        for scalar in name.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            let isWord = facts.contains(.letter) || facts.contains(.mark)
            if let last = pieces.indices.last, pieces[last].isWord == isWord {
                pieces[last].text.unicodeScalars.append(scalar)
            } else {
                pieces.append(Piece(text: String(scalar), isWord: isWord))
            }
        }
        return pieces
    }

    /// Whether `name` has a Cyrillic letter.
    static func isCyrillic(_ name: String) -> Bool {
        name.unicodeScalars.contains { ScalarClass.facts($0.value).contains(.cyrillic) }
    }

    /// Whether `name` has a Latin letter.
    static func isLatin(_ name: String) -> Bool {
        name.unicodeScalars.contains { ScalarClass.facts($0.value).contains(.latin) }
    }

    /// `word`, which is in lower case, with the capitals of `model`.
    static func cased(_ word: String, like model: String) -> String {
        let facts = model.unicodeScalars.map { ScalarClass.facts($0.value) }
        guard facts.first?.contains(.upper) == true else { return word }
        let isCaps = facts.count > 1 && !facts.contains { $0.contains(.lower) }
        var isFirst = true
        return NameKey.mapped(word) { scalar in
            defer { isFirst = false }
            return isCaps || isFirst ? ScalarClass.uppercased(scalar) : scalar
        }
    }
}
