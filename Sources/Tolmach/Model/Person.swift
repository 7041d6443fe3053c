/// A person, organisation or group in one article, with every place that names it.
public struct Person: Identifiable, Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// One human being.
        case person
        /// A body that acts as one.
        case organisation
        /// Several people named together.
        case group
    }

    /// Grammatical gender, which translators into many languages need.
    public enum Gender: String, Sendable, CaseIterable {
        /// Masculine.
        case masculine = "m"
        /// Feminine.
        case feminine = "f"
        /// Neuter.
        case neuter = "n"
    }

    /// One place that names the person.
    public struct Mention: Hashable, Sendable {
        /// Where it stands.
        public var span: TextSpan
        /// What kind of words it is.
        public var kind: Speaker.Kind

        /// Creates a mention.
        public init(span: TextSpan, kind: Speaker.Kind) {
            self.span = span
            self.kind = kind
        }
    }

    /// Unique in its dossier: `p1`, `p2` … in the order of first mention.
    public let id: String

    /// What it is.
    public var kind: Kind

    /// The fullest form the article uses, as it stands there.
    public var name: String

    /// Offices and descriptions, as the article puts them.
    public var roles: [String] = []

    /// Gender, when something in the text shows it.
    public var gender: Gender?

    /// What showed it: `pronoun`, `first-name`, `ending`, `verb`, `role`, `honorific`.
    public var genderEvidence: String?

    /// The language the name comes from, when that is known.
    public var language: LanguageTag?

    /// Every place that names the person, in order.
    public var mentions: [Mention] = []

    /// The name as each target language writes it.
    public var names: [LanguageTag: NameForm] = [:]

    /// Whether `name` is a name and not a description: some mention names it, or there are none but
    /// pronouns and it is no office.
    public var isNamed: Bool {
        if mentions.contains(where: { $0.kind == .name }) { return true }
        return mentions.allSatisfy { $0.kind == .pronoun } && !roles.contains(name)
    }

    /// Creates a person with a name only.
    public init(id: String, kind: Kind, name: String) {
        self.id = id
        self.kind = kind
        self.name = name
    }
}

/// A name written for one language, and how we arrived at it.
public struct NameForm: Hashable, Sendable {
    /// How we arrived at a form.
    public enum Origin: String, Sendable, CaseIterable {
        /// An editor's decision.
        case editor
        /// A settled spelling in the house's own lists.
        case settled
        /// A conventional equivalent of the target language.
        case conventional
        /// A transliteration scheme.
        case scheme
        /// A class of names that is written alike.
        case `class`
        /// The way back: written forward again it gives the input.
        case inverse
        /// A practical transcription by sound.
        case transcription
        /// Taken over letter by letter.
        case copied
    }

    /// One form that was considered and not chosen.
    public struct Alternative: Hashable, Sendable {
        /// The form.
        public var text: String
        /// How we arrived at it.
        public var origin: Origin
        /// The scheme, when one made it.
        public var scheme: String?

        /// Creates an alternative.
        public init(text: String, origin: Origin, scheme: String? = nil) {
            self.text = text
            self.origin = origin
            self.scheme = scheme
        }
    }

    /// The form to print.
    public var text: String

    /// How we arrived at it.
    public var origin: Origin

    /// The scheme's id, when one made it.
    public var scheme: String?

    /// Other forms, best first.
    public var alternatives: [Alternative]

    /// Creates a form.
    public init(
        text: String,
        origin: Origin,
        scheme: String? = nil,
        alternatives: [Alternative] = []
    ) {
        self.text = text
        self.origin = origin
        self.scheme = scheme
        self.alternatives = alternatives
    }
}
