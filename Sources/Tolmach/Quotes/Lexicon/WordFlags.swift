/// What a lexicon says about a word, and what its shape says: the bits that the quote rules read.
struct WordFlags: OptionSet, Sendable {
    let rawValue: UInt64

    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    // From `words.tsv`, by the names in `sets`.
    static let pronoun = WordFlags(bit: 0)
    static let relative = WordFlags(bit: 1)
    static let masculine = WordFlags(bit: 2)
    static let feminine = WordFlags(bit: 3)
    static let plural = WordFlags(bit: 4)
    static let determiner = WordFlags(bit: 5)
    static let preposition = WordFlags(bit: 6)
    static let stop = WordFlags(bit: 7)
    static let skip = WordFlags(bit: 8)
    static let opener = WordFlags(bit: 9)
    static let conjunction = WordFlags(bit: 10)
    static let notName = WordFlags(bit: 11)
    static let abbreviation = WordFlags(bit: 12)
    static let opaque = WordFlags(bit: 13)
    static let tell = WordFlags(bit: 14)
    static let possessive = WordFlags(bit: 15)
    static let modal = WordFlags(bit: 16)
    static let cueNoun = WordFlags(bit: 17)
    static let scare = WordFlags(bit: 18)
    static let nominal = WordFlags(bit: 19)
    static let auxiliary = WordFlags(bit: 20)
    static let title = WordFlags(bit: 21)
    static let particle = WordFlags(bit: 22)
    static let complement = WordFlags(bit: 23)
    static let joiner = WordFlags(bit: 24)
    static let male = WordFlags(bit: 25)
    static let female = WordFlags(bit: 26)
    static let pluralDeterminer = WordFlags(bit: 27)
    static let nonPerson = WordFlags(bit: 28)
    static let collective = WordFlags(bit: 29)
    static let oneOf = WordFlags(bit: 30)
    static let from = WordFlags(bit: 31)
    static let here = WordFlags(bit: 32)
    static let naming = WordFlags(bit: 33)
    static let presentSubject = WordFlags(bit: 34)
    static let copula = WordFlags(bit: 35)
    static let masculineA = WordFlags(bit: 36)
    static let article = WordFlags(bit: 37)
    static let alias = WordFlags(bit: 38)
    static let anaphor = WordFlags(bit: 48)
    /// No nominative, neither of the singular nor of the plural.
    static let oblique = WordFlags(bit: 39)

    static let reported = WordFlags(bit: 45)
    static let time = WordFlags(bit: 51)
    static let place = WordFlags(bit: 52)
    static let relational = WordFlags(bit: 53)
    static let nounEnd = WordFlags(bit: 61)
    static let neuter = WordFlags(bit: 62)

    // From the case forms of `roles.tsv` and of given names.
    /// Not the nominative of the singular.
    static let inflected = WordFlags(bit: 49)

    static let and = WordFlags(bit: 47)

    // From `roles.tsv`.
    static let role = WordFlags(bit: 40)
    static let honorific = WordFlags(bit: 41)
    static let organisation = WordFlags(bit: 42)

    // From `given-names.tsv`.
    static let givenMale = WordFlags(bit: 43)
    static let givenFemale = WordFlags(bit: 44)

    // From the marks of `roles.tsv`: the office of a place, as *mayor* is.
    static let ofPlace = WordFlags(bit: 55)
    // From `frames.tsv`.
    static let opensFrame = WordFlags(bit: 50)

    // From the shape of the token.
    static let word = WordFlags(bit: 56)
    static let capital = WordFlags(bit: 57)
    static let owner = WordFlags(bit: 58)
    static let allCapitals = WordFlags(bit: 59)
    static let midCapital = WordFlags(bit: 60)
    /// A common noun, where all nouns have a capital.
    static let noun = WordFlags(bit: 46)
    /// A word seen behind a given name or a form of address.
    static let surname = WordFlags(bit: 63)

    /// The sets that `words.tsv` may name.
    static let sets: [String: WordFlags] = [
        "pronoun": .pronoun, "relative": .relative, "masculine": .masculine,
        "feminine": .feminine, "plural": .plural, "determiner": .determiner,
        "preposition": .preposition, "stop": .stop, "skip": .skip, "opener": .opener,
        "conjunction": .conjunction, "not-name": .notName, "abbreviation": .abbreviation,
        "opaque": .opaque, "tell": .tell, "possessive": .possessive, "modal": .modal,
        "cue-noun": .cueNoun, "scare": .scare, "nominal": .nominal, "auxiliary": .auxiliary,
        "title": .title, "particle": .particle, "complement": .complement, "joiner": .joiner,
        "male": .male, "female": .female, "plural-determiner": .pluralDeterminer,
        "non-person": .nonPerson, "collective": .collective, "one-of": .oneOf, "from": .from,
        "here": .here, "naming": .naming, "present-subject": .presentSubject,
        "copula": .copula, "masculine-a": .masculineA, "article": .article, "alias": .alias,
        "reported": .reported,
        "time": .time, "place": .place, "relational": .relational,
        "noun-end": .nounEnd, "neuter": .neuter, "and": .and,
        "anaphor": .anaphor, "oblique": .oblique,
    ]

    /// Whether any bit of `other` is set.
    func has(_ other: WordFlags) -> Bool { rawValue & other.rawValue != 0 }
}
