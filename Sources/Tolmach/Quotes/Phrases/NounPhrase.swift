/// The words that may name a speaker: a range of tokens.
struct NounPhrase: Hashable, Sendable {
    /// What kind of words it is.
    enum Kind: Sendable {
        case name, role, pronoun
        /// Lower-case words that may be no phrase at all.
        case bare
        /// No words: the language lets the subject out.
        case dropped
        /// No words: nobody is named, as in *it is written on the door*.
        case nobody
    }

    var tokens: Range<Int>
    var kind: Kind

    /// Whether it names several people who speak together: *Ann Ruiz and Bo Lind*.
    var isJoint = false

    /// What a relative pronoun stands for: *the mayor, who said …*.
    var antecedent: Antecedent?

    /// The words that a relative pronoun leads back to.
    struct Antecedent: Hashable, Sendable {
        var tokens: Range<Int>
        var kind: Kind
    }

    init(_ tokens: Range<Int>, _ kind: Kind) {
        self.tokens = tokens
        self.kind = kind
    }
}
