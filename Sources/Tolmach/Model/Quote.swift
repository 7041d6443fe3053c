/// Words somebody said, and who said them.
public struct Quote: Identifiable, Hashable, Sendable {
    /// How the words are given.
    public enum Form: String, Sendable, CaseIterable {
        /// Whole sentences between marks.
        case direct
        /// A part of a sentence between marks, inside a sentence of the author's.
        case mixed
        /// A line of dialogue opened by a dash.
        case dialogue
        /// A block that the format marks as quoted.
        case block
        /// Reported without marks.
        case indirect
    }

    /// Unique in its dossier: `q1`, `q2` … in reading order, then those that an editor made.
    public let id: String

    /// How the words are given.
    public var form: Form

    /// The marked runs without their outer marks, in order; each lies in one paragraph.
    public var fragments: [TextSpan]

    /// How many quotes this one is nested in; 0 for most.
    public var depth: Int

    /// Who said it, where that is known.
    public var speaker: Speaker?

    /// The word that reports the speech.
    public var cue: Cue?

    /// Who was spoken to.
    public var addressee: TextSpan?

    /// Spans inside the fragments that are the editor's, such as `[March 14]`.
    public var protected: [TextSpan] = []

    /// The language the words were probably said in, when it is not the article's.
    public var original: LanguageTag?

    /// The rule that decided, as `--explain` names it.
    public var rule: String

    /// How likely fragments and speaker are both right, from 0 to 1.
    public var confidence: Double

    /// Creates a quote whose speaker is not known yet.
    public init(
        id: String,
        form: Form,
        fragments: [TextSpan],
        depth: Int = 0,
        rule: String = "",
        confidence: Double = 0
    ) {
        self.id = id
        self.form = form
        self.fragments = fragments
        self.depth = depth
        self.rule = rule
        self.confidence = confidence
    }

    /// From the first fragment's start to the last one's end.
    public var extent: TextSpan? {
        guard let first = fragments.first, let last = fragments.last else { return nil }
        return TextSpan(Int(first.start)..<Int(last.end))
    }
}

/// Who said a quote, as the article puts it.
public struct Speaker: Hashable, Sendable {
    /// What kind of words name the speaker.
    public enum Kind: String, Sendable, CaseIterable {
        /// A name.
        case name
        /// An office or description: *a spokesperson*.
        case role
        /// An organisation that speaks as such.
        case organisation
        /// A pronoun.
        case pronoun
        /// Several people.
        case group
        /// A source that is kept unnamed.
        case unnamed
    }

    /// The person, organisation or group that it resolves to.
    public var person: Person.ID?

    /// The smallest noun phrase that names the speaker.
    public var mention: TextSpan?

    /// What kind of words it is.
    public var kind: Kind

    /// Creates a speaker from a mention.
    public init(mention: TextSpan?, kind: Kind, person: Person.ID? = nil) {
        self.mention = mention
        self.kind = kind
        self.person = person
    }
}

/// The word that reports speech, such as *said*.
public struct Cue: Hashable, Sendable {
    /// Where it stands.
    public var span: TextSpan

    /// Its dictionary form.
    public var lemma: String

    /// What kind of speech it reports: `say`, `ask`, `write` and so on, as the lexicon has it.
    public var kind: String

    /// Creates a cue.
    public init(span: TextSpan, lemma: String, kind: String) {
        self.span = span
        self.lemma = lemma
        self.kind = kind
    }
}
