/// The three ways to write TBX: the standard of 2008, and that of 2019 in its two styles.
enum TBXStyle: Hashable, Sendable {
    /// ISO 30042:2008: `martif`, categories in attributes.
    case martif
    /// ISO 30042:2019, data categories as attributes: `<descrip type="definition">`.
    case dca
    /// ISO 30042:2019, data categories as tags: `<basic:definition>`.
    case dct

    /// What the names of the elements around terms are.
    var names: (entry: String, language: String, term: String) {
        self == .martif ? ("termEntry", "langSet", "tig") : ("conceptEntry", "langSec", "termSec")
    }

    /// A category of the Basic dialect.
    enum Category: String, Sendable {
        case subjectField, definition, source
        case administrativeStatus, partOfSpeech, grammaticalGender

        /// The element that carries it in an attribute.
        var element: String {
            switch self {
            case .subjectField, .definition: "descrip"
            case .source: "admin"
            case .administrativeStatus, .partOfSpeech, .grammaticalGender: "termNote"
            }
        }

        /// The module of the 2019 standard that it is of, which is its prefix there.
        var module: String {
            switch self {
            case .subjectField, .administrativeStatus, .partOfSpeech: "min"
            case .definition, .source, .grammaticalGender: "basic"
            }
        }
    }

    /// The parts of speech that the dialect knows.
    var partsOfSpeech: Set<String> {
        let shared: Set<String> = ["noun", "verb", "adjective", "adverb", "other"]
        return self == .martif ? shared.union(["properNoun"]) : shared
    }

    /// The genders of the dialect by ours.
    static let genders = ["m": "masculine", "f": "feminine", "n": "neuter"]

    /// The statuses of the dialect by ours; *keep* is a preferred term with a note.
    static func status(_ status: Term.Status) -> String {
        switch status {
        case .preferred, .keep: "preferredTerm-admn-sts"
        case .admitted: "admittedTerm-admn-sts"
        case .deprecated: "supersededTerm-admn-sts"
        case .forbidden: "deprecatedTerm-admn-sts"
        }
    }

    /// Our status for one of TBX, of `administrativeStatus` or `normativeAuthorization`.
    ///
    /// A term that TBX calls deprecated must not be used; one that is superseded has been replaced.
    static func status(_ value: String) -> Term.Status? {
        var word = value.lowercased()
        for ending in ["-admn-sts", "term"] where word.hasSuffix(ending) {
            word.removeLast(ending.count)
        }
        switch word {
        case "preferred", "approved": return .preferred
        case "admitted", "standardized", "legal", "regulated", "allowed": return .admitted
        case "superseded", "obsolete": return .deprecated
        case "deprecated", "forbidden", "prohibited", "banned": return .forbidden
        default: return nil
        }
    }
}
