/// Words that tell in which language somebody spoke, from `origins.tsv`.
struct OriginWords: Sendable {
    /// What a row of the file may be used for.
    enum Use: String, CaseIterable {
        /// Words that say the language: *in Russian*, *по-английски*.
        case said
        /// A word for a land whose people mostly speak it: *Ukrainian*; `*` stands for any ending.
        case land
    }

    /// The phrases of `said` by their first word.
    private(set) var phrases: [UInt64: [(words: [UInt64], language: LanguageTag)]] = [:]
    private var words: [String: LanguageTag] = [:]
    private var stems: [(stem: String, language: LanguageTag)] = []

    init() {}

    /// Reads `file`; a language without it tells no origin.
    init(_ file: String) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 3, isOptional: true).rows {
            guard let use = Use(rawValue: row.cells[2]) else {
                throw row.unknown("use", row.cells[2], Use.allCases.map(\.rawValue))
            }
            guard let language = LanguageTag(row.cells[1]) else {
                let reason = "'\(row.cells[1])' is no language tag"
                throw LexiconError(file: row.file, line: row.line, reason: reason)
            }
            let text = row.cells[0]
            switch use {
            case .said:
                let words = text.split(separator: " ").map { WordHash.of($0) }
                guard let first = words.first else { continue }
                phrases[first, default: []].append((words, language))
            case .land where text.hasSuffix("*"):
                stems.append((String(text.dropLast()), language))
            case .land:
                words[text] = language
            }
        }
        for first in phrases.keys {
            phrases[first]?.sort { $0.words.count > $1.words.count }
        }
    }

    /// The languages of the lands that the words of `text` name.
    ///
    /// - Complexity: O(*n* · *s*) in the words of `text` and the stems.
    func lands(in text: String) -> Set<LanguageTag> {
        guard !words.isEmpty || !stems.isEmpty else { return [] }
        var found: Set<LanguageTag> = []
        for word in text.lowercased().split(whereSeparator: {
            !$0.isLetter && $0 != "-" && $0 != "."
        }) {
            var word = word[...]
            while word.last == "." && word.count(where: { $0 == "." }) < 2 { word.removeLast() }
            if let language = words[String(word)] {
                found.insert(language)
            } else if let (_, language) = stems.first(where: { word.hasPrefix($0.stem) }) {
                found.insert(language)
            }
        }
        return found
    }
}
