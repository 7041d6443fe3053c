/// A name as it was read: what it means, before it is written for anyone.
struct NameReading: Hashable, Sendable {
    /// Something an editor should look at, with its place in the name as it was given.
    struct Doubt: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case mixedScript, nominative, plural, order
        }

        var kind: Kind
        var span: TextSpan
        /// What else it may be.
        var other: String?
    }

    /// One word or joined words of `text`, and what they are.
    struct Word: Hashable, Sendable {
        var text: String
        var kind: NameParts.Kind
        /// Where it stands in the name as it was given.
        var span: TextSpan
        /// What stands before it.
        var gap: String
    }

    /// The name as it was given, and normalised.
    var source: String
    var ready: String
    /// The name in the nominative, given name first where a comma told the order, without titles.
    var text: String
    /// `text` in words.
    var words: [Word]
    var parts: NameParts
    /// The language whose spelling the name follows.
    var language: LanguageTag
    /// What tells that language: `letters`, `given-name`, `ending` or `article`.
    var evidence: String
    /// The case that the name stood in, when that was not the nominative.
    var grammaticalCase: NameCases.Case?
    var doubts: [Doubt] = []
    /// Other nominatives that are nearly as good.
    var alternatives: [String] = []

    /// The kinds of the words of letters in `text`, a joined name being several.
    var kinds: [NameParts.Kind] {
        words.flatMap { word in
            NameWords.pieces(of: word.text).filter(\.isWord).map { _ in word.kind }
        }
    }
}
