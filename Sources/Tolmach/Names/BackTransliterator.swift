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

    private let inverses: [String: [SchemeInverse]]
    private let givenByLatin: [String: [String: [String]]]
    /// Latin given names that only Russian's way of writing leads to a Ukrainian one.
    private let borrowed: Set<String>

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
            for (latin, given) in Self.conventional(names, language) {
                byLatin[language, default: [:]][NameKey.plain(latin), default: []].append(given)
            }
        }
        var borrowed: Set<String> = []
        // A Ukrainian is often written in Russian's way: Andrey for Андрій.
        for given in names.given["ru"].map({ Array($0.values) }) ?? [] {
            guard let sister = given.forms["uk"], names.entry(sister, "uk") != nil else { continue }
            for (latin, russian) in byLatin["ru"] ?? [:] where russian.contains(given.name) {
                guard byLatin["uk"]?[latin] == nil else { continue }
                byLatin["uk"]?[latin] = [sister]
                borrowed.insert(latin)
            }
        }
        self.inverses = inverses
        self.borrowed = borrowed
        givenByLatin = byLatin.mapValues { $0.mapValues { Array(Set($0)).sorted() } }
    }

    /// Latin forms of the given names of `language`: those of their own table, and *Victor* or
    /// *Victoria* of the English and Spanish ones when the form is a name of the language.
    private static func conventional(
        _ names: NameData,
        _ language: String
    ) -> [(latin: String, given: String)] {
        var pairs: [(latin: String, given: String)] = []
        for given in (names.given[language] ?? [:]).values {
            for form in given.forms.values where !NameWords.isCyrillic(form) {
                pairs.append((form, given.name))
            }
        }
        for source in ["en", "es"] {
            for entry in (names.given[source] ?? [:]).values {
                guard let form = entry.forms[language],
                    let given = names.given[language]?[NameKey.folded(form)]
                else { continue }
                pairs.append((entry.name, given.name))
            }
        }
        return pairs
    }

    /// The given names of `language` that are written `word` in Latin letters.
    func given(behind word: String, _ language: String) -> [String] {
        givenByLatin[language]?[NameKey.plain(word)] ?? []
    }

    /// Whether `word` is a Ukrainian given name only as Russian has it: *Yelena* for Олена.
    func isBorrowed(_ word: String, _ language: String) -> Bool {
        language == "uk" && borrowed.contains(NameKey.plain(word))
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
        // Inside, an apostrophe is U+02BC; in print it is U+2019.
        return whole.map { reading in
            let text = NameKey.mapped(reading.text) { $0 == 0x2BC ? 0x2019 : $0 }
            return .init(text: text, score: reading.score)
        }
    }
}
