/// Which language a name in Latin letters comes from, so that it is read as that language has it.
///
/// Signs of a language have points in `origins.tsv`: a letter, a part, a start or an ending of a
/// word, a particle (*von*, *di*). A given name of its own table counts most. The language of the
/// article has a start; without signs it stays.
struct NameOrigin: Sendable {
    private enum Place: String { case letter, part, start, end, particle }

    private struct Sign: Sendable {
        let language: String
        let place: Place
        let text: String
        let points: Int
    }

    /// What a given name counts, and what the article's language has from the start.
    private static let given = 5
    private static let start = 3

    private var signs: [Sign] = []
    /// The languages that have signs, in the order of the file.
    private(set) var languages: [String] = []

    init() {}

    /// Reads the rows of `origins.tsv`.
    ///
    /// - Throws: `SchemeError` that names the line.
    init(_ table: NameTable) throws(SchemeError) {
        for row in table.rows {
            let language = try row.required("language")
            guard let place = Place(rawValue: try row.required("place")) else {
                throw row.fault("place is not 'letter', 'part', 'start', 'end' or 'particle'")
            }
            guard let points = Int(try row.required("points")), (1...9).contains(points) else {
                throw row.fault("points are not a number from 1 to 9")
            }
            let text = try row.required("text")
            signs.append(Sign(language: language, place: place, text: text, points: points))
            if !languages.contains(language) { languages.append(language) }
        }
    }

    /// The language of a name.
    ///
    /// - Parameters:
    ///   - words: The words of the name, folded.
    ///   - article: The language of the text it stands in.
    ///   - isGiven: Whether a word is a given name of a language.
    /// - Returns: A language of the table, or `article`.
    /// - Complexity: O(*s* · *n*) in the signs and the letters of the name.
    func language(
        of words: [String],
        article: LanguageTag,
        isGiven: (String, LanguageTag) -> Bool
    ) -> LanguageTag {
        var best: (tag: LanguageTag, points: Int) = (article, Self.start)
        let home = languages.contains(article.primary) ? article.primary : nil
        for language in languages {
            guard let tag = LanguageTag(language) else { continue }
            var points = language == home ? Self.start : 0
            for word in words { points += self.points(of: word, language) }
            // Once, however many: *Frank-Walter* is English twice over.
            if words.dropLast().contains(where: { isGiven($0, tag) }) { points += Self.given }
            if points > best.points || (points == best.points && language == home) {
                best = (tag, points)
            }
        }
        return best.tag
    }

    private func points(of word: String, _ language: String) -> Int {
        var points = 0
        var ending = 0
        for sign in signs where sign.language == language {
            switch sign.place {
            case .letter, .part: if word.contains(sign.text) { points += sign.points }
            case .start:
                let isLonger = word.utf8.count > sign.text.utf8.count + 2
                if isLonger, word.hasPrefix(sign.text) { points += sign.points }
            case .end:
                // Of *-stein* and *-ein* one counts.
                let isLonger = word.utf8.count > sign.text.utf8.count + 1
                if isLonger, word.hasSuffix(sign.text) { ending = max(ending, sign.points) }
            case .particle: if word == sign.text { points += sign.points }
            }
        }
        return points + ending
    }
}
