/// What a column of a glossary file holds.
enum GlossaryColumn: Hashable, Sendable {
    /// A fact about the concept.
    case fact(Fact)
    /// Words of one language, or a list that goes with them.
    case words(Words, Part)

    /// The columns that have no language.
    enum Fact: Int, CaseIterable, Sendable {
        case id, kind, domain, definition, note, source

        /// The column's name in a header.
        var name: String { Self.names[rawValue] }

        private static let names = ["id", "kind", "domain", "definition", "note", "source"]
    }

    /// The columns of one language, by what follows the dot, in the order in which they are
    /// written.
    enum Part: Int, CaseIterable, Sendable {
        case terms, forms, pos, gender, status, termFlags, termExempt, termNote, termSource
        case deprecated, forbidden, exempt, flags

        /// What follows the dot in a header; empty for the terms themselves.
        var name: String { Self.names[rawValue] }

        init?(name: some StringProtocol) {
            guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
            self.init(rawValue: place)
        }

        private static let names = [
            "", "forms", "pos", "gender", "status", "term-flags", "term-exempt", "term-note",
            "term-source", "deprecated", "forbidden", "exempt", "flags",
        ]
    }

    /// A language, for every source or, as in `en>ru`, for one.
    struct Words: Hashable, Sendable, CustomStringConvertible {
        let language: LanguageTag
        let onlyFrom: LanguageTag?

        init(language: LanguageTag, onlyFrom: LanguageTag? = nil) {
            self.language = language
            self.onlyFrom = onlyFrom
        }

        var description: String { (onlyFrom.map { "\($0)>" } ?? "") + language.description }
    }

    /// Reads a column's name, such as `note`, `ru.forms` or `en>ru`; `nil` for anything else.
    init?(_ name: String) {
        if let fact = Fact.allCases.first(where: { $0.name == name }) {
            self = .fact(fact)
            return
        }
        let halves = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let part = halves.count == 2 ? String(halves[1]) : ""
        guard let part = Part(name: part), halves.count == 1 || part != .terms else {
            return nil
        }
        let languages = halves[0].split(separator: ">", omittingEmptySubsequences: false)
        let tags = languages.compactMap(Self.language)
        guard tags.count == languages.count, let last = tags.last else { return nil }
        switch tags.count {
        case 1: self = .words(Words(language: last), part)
        case 2 where tags[0] != last:
            self = .words(Words(language: last, onlyFrom: tags[0]), part)
        default: return nil
        }
    }

    /// A tag whose language ICU has a name for, so that a slip of the pen is no language.
    static func language(_ text: Substring) -> LanguageTag? {
        guard let tag = LanguageTag(text), tag.primary == text.prefix(tag.primary.utf8.count),
            let name = try? ICU.name(of: tag, in: "en"), name != tag.description
        else { return nil }
        return tag
    }

    /// Every name that would be right in a file with these columns, for suggestions.
    static func names(beside columns: [GlossaryColumn]) -> [String] {
        var seen: Set<Words> = []
        var names = Fact.allCases.map(\.name)
        for case .words(let words, _) in columns where seen.insert(words).inserted {
            for part in Part.allCases {
                names.append(GlossaryColumn.words(words, part).name)
            }
        }
        return names
    }
}

extension GlossaryColumn {
    /// The column's name in a header.
    var name: String {
        switch self {
        case .fact(let fact): fact.name
        case .words(let words, .terms): "\(words)"
        case .words(let words, let part): "\(words).\(part.name)"
        }
    }
}
