/// The words of a language that say who was spoken to, from `listeners.tsv`.
struct ListenerWords: Sendable {
    /// What a row of the file may be used for.
    enum Use: String, CaseIterable {
        /// Words that a listener follows wherever they stand: *in an interview with*.
        case frame
        /// A word that a listener follows right behind the cue or the speaker: *to*.
        case opener
        /// An article whose case alone makes a listener of the noun behind it: *sagte der Zeitung*.
        case article
        /// A noun in the case of one who is spoken to: *журналистам*.
        case dative
        /// A noun that means listeners when something else says so: *reporters*.
        case listener
        /// A pronoun for one who is spoken to: *told me*, *сказал нам*.
        case pronoun
        /// A noun that goes on with a listener: *корреспонденту издания*.
        case of
        /// What may be a listener right behind the cue by itself: `marks`, a name in marks.
        case bare
    }

    /// The frames by their first word.
    private(set) var frames: [UInt64: [[UInt64]]] = [:]
    private(set) var openers: Set<UInt64> = []
    private(set) var articles: Set<UInt64> = []
    private(set) var datives: Set<UInt64> = []
    private(set) var heads: Set<UInt64> = []
    private(set) var pronouns: Set<UInt64> = []
    private(set) var continuing: Set<UInt64> = []
    /// Whether a name in marks may be a listener without a preposition: *сказал «Медузе»*.
    private(set) var mayBeBare = false

    init() {}

    /// Reads `file`; a language without it has no listeners.
    init(_ file: String) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 2, isOptional: true).rows {
            let words = row.cells[0].split(separator: " ").map { WordHash.of($0) }
            guard let use = Use(rawValue: row.cells[1]) else {
                throw row.unknown("use", row.cells[1], Use.allCases.map(\.rawValue))
            }
            guard let first = words.first, use == .frame || words.count == 1 else {
                throw LexiconError(
                    file: row.file,
                    line: row.line,
                    reason: "\(words.count) words where a '\(use.rawValue)' has one"
                )
            }
            switch use {
            case .frame: frames[first, default: []].append(words)
            case .opener: openers.insert(first)
            case .article: articles.insert(first)
            case .dative:
                datives.insert(first)
                heads.insert(first)
            case .listener: heads.insert(first)
            case .pronoun: pronouns.insert(first)
            case .of: continuing.insert(first)
            case .bare: mayBeBare = true
            }
        }
        for first in frames.keys { frames[first]?.sort { $0.count > $1.count } }
    }
}
