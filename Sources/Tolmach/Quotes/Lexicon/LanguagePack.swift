/// What the quote rules know about one language: a lexicon of cues, roles and small words.
///
/// The knowledge is data, in `Resources/Lexicons/<language>/`; this type only looks it up.
public struct LanguagePack: Sendable {
    /// Ways of printing speech that a language has or has not.
    struct Features: OptionSet, Sendable {
        let rawValue: UInt32

        /// Single marks may be the outer ones, as in British English.
        static let singleMarks = Features(rawValue: 1 << 0)
        /// An owner is marked by *’s*.
        static let owners = Features(rawValue: 1 << 1)
        /// Adverbs end in *-ly*.
        static let lyAdverbs = Features(rawValue: 1 << 2)
        /// Many cue forms are nouns as well, so a cue needs a look at its neighbours.
        static let guardedCues = Features(rawValue: 1 << 3)
        /// The author's words may stand inside the marks, between dashes.
        static let authorClause = Features(rawValue: 1 << 4)
        /// Names and roles are declined, with the cases of Russian and Ukrainian.
        static let cases = Features(rawValue: 1 << 5)
        /// Adverbs end in *-о*.
        static let oAdverbs = Features(rawValue: 1 << 6)
        /// The verb may open a clause, with the subject after it.
        static let verbFirst = Features(rawValue: 1 << 7)
        /// The subject may be left out.
        static let proDrop = Features(rawValue: 1 << 8)
        /// A dash may be glued to the word it sets off.
        static let gluedDash = Features(rawValue: 1 << 9)
        /// The subject may stand after a circumstance: *said in an interview X*.
        static let lateSubject = Features(rawValue: 1 << 10)
        /// A closing mark opens each further paragraph of a long quote.
        static let continuationCloser = Features(rawValue: 1 << 11)
        /// Small words are joined to the next by an apostrophe, subject pronouns to the verb by a
        /// hyphen: *l’avocat*, *a-t-elle dit*.
        static let elision = Features(rawValue: 1 << 16)
        /// The author's words may stand inside the marks behind a comma: *« Oui, dit-il »*.
        static let commaClause = Features(rawValue: 1 << 17)
        /// Blanks stand inside the marks, so that a straight one may open before a blank.
        static let spacedMarks = Features(rawValue: 1 << 18)
        /// The case forms of offices and given names are known.
        static let caseForms = Features(rawValue: 1 << 19)
        /// Endings tell a subject from objects and circumstances, wherever it stands behind its verb.
        static let obliqueEndings = Features(rawValue: 1 << 21)
        /// A dash opens speech anywhere behind the end of a sentence, and closes it without a comma.
        static let dashSpeech = Features(rawValue: 1 << 22)

        /// Every noun has a capital, so that a capital alone makes no name.
        static let capitalNouns = Features(rawValue: 1 << 12)
        /// The finite verb is the second part of its clause, and articles show the case.
        static let verbSecond = Features(rawValue: 1 << 13)
        /// »…« and ›…‹ are quotations as well as «…» and ‹…›.
        static let reversedMarks = Features(rawValue: 1 << 14)

        static let names: [String: Features] = [
            "single-marks": .singleMarks, "possessive-s": .owners, "ly-adverbs": .lyAdverbs,
            "guarded-cues": .guardedCues, "author-clause": .authorClause,
            "case-endings": .cases, "o-adverbs": .oAdverbs, "verb-first": .verbFirst,
            "pro-drop": .proDrop, "glued-dash": .gluedDash, "late-subject": .lateSubject,
            "continuation-closer": .continuationCloser, "capital-nouns": .capitalNouns,
            "verb-second": .verbSecond, "reversed-marks": .reversedMarks,
            "elision": .elision,
            "comma-clause": .commaClause, "spaced-marks": .spacedMarks,
            "oblique-endings": .obliqueEndings, "dash-speech": .dashSpeech,
            "case-forms": .caseForms,
        ]
    }

    /// Words that name a speaker without a verb, such as *according to*.
    struct Frame: Sendable {
        let words: [UInt64]
        let lemma: String
        /// Whether the name after it is in another case than the nominative.
        let isOblique: Bool
        /// Whether only the name of a person, an office or a body makes it one.
        let needsName: Bool
        /// Which of its words stands for the speaker: the second of *по его словам*.
        let speaker: Int?
        /// Whether it follows the name: *dem Minister zufolge*.
        let isBehind: Bool
        /// Whether it needs quoted words beside it: *für den Minister ist es „…“*.
        let isWeak: Bool
        /// Whether it names a speaker only at the edge of a clause: *Pour X, …*.
        let isAtEdge: Bool
    }

    /// The language.
    public let language: LanguageTag

    var features: Features = []
    var frames: [Frame] = []
    var phrases: [(first: UInt64, second: UInt64, lemma: String)] = []
    var cues: [CueForm] = []
    var cueClasses: [String: CueClass] = [:]
    var listeners = ListenerWords()
    /// Words before a cue that deny or only wish it: *not*, *would*.
    var negations: Set<UInt64> = []
    var origins = OriginWords()
    /// The words of an editor's notes, such as *sic*.
    var notes: [[UInt64]] = []
    var entries: [Entry] = []
    var table = WordTable([:])
    var endings = NameEndings()
    var confidences = Confidences()
    /// What the last part of a compound says about the whole: *-minister*.
    var heads = CompoundHeads()
    /// The dictionary form of roles and given names, by the hash of a case form.
    var nominatives: [UInt64: String] = [:]

    /// What is known about one word.
    struct Entry: Sendable {
        var flags: WordFlags = []
        var cue: Int16 = -1
        /// Whether it is the first word of a cue of two words.
        var opensPhrase = false
    }

    init(language: LanguageTag) { self.language = language }

    /// What is known about the word with `hash`.
    func entry(_ hash: UInt64) -> Entry { table[hash].map { entries[$0] } ?? Entry() }

    /// The cue with `index`, as tokens keep it.
    func cue(_ index: Int16) -> CueForm? { index < 0 ? nil : cues[Int(index)] }
}

/// A pack that many readings share; a class, so that a copy of a reading costs no copy of the pack,
/// and two packs that were loaded apart can be told from each other.
final class SharedPack: Sendable {
    let pack: LanguagePack

    init(_ pack: LanguagePack) { self.pack = pack }
}

/// The language packs that are there.
public struct LanguagePacks: Sendable {
    private let packs: [String: SharedPack]

    init(_ packs: [LanguagePack]) {
        self.packs = Dictionary(packs.map { ($0.language.primary, SharedPack($0)) }) { first, _ in
            first
        }
    }

    /// The languages, by the alphabet.
    public var languages: [LanguageTag] { packs.values.map(\.pack.language).sorted() }

    /// The pack of `language`, by its primary subtag.
    public subscript(language: LanguageTag) -> LanguagePack? { packs[language.primary]?.pack }

    /// An article as the quote rules see it: what the dossier carries of it, or read anew.
    ///
    /// - Throws: `StageError` of `stage` that names the languages there are rules for.
    func reading(of dossier: Dossier, stage: String) throws(StageError) -> QuoteReading {
        let article = dossier.article
        if let pack = packs[article.language.primary] {
            return dossier.carried.reading(with: pack) ?? QuoteReading(article, lexicon: pack)
        }
        let known = languages.map(\.description).joined(separator: ", ")
        let reason =
            "language '\(article.language)': no rules for quotes; there are rules for \(known)"
        throw StageError(stage: stage, article: article.id, reason: reason)
    }
}
