/// A way to write names of one language in another script: letters, and rules for their places.
///
/// A scheme is a data file in `Resources/Schemes`. Contexts look at the source, in lower case;
/// the longest match wins, at equal length rules go before letters, then the first.
public struct Scheme: Identifiable, Hashable, Sendable {
    /// A rule: what is read, what is written, and where it holds.
    public struct Rule: Hashable, Sendable {
        /// The letters read.
        public let source: String
        /// The letters written.
        public let out: String
        /// What must stand before, in the notation of scheme files.
        public let left: String?
        /// What must stand after.
        public let right: String?
    }

    /// A pair that the scheme must reproduce.
    public struct Example: Hashable, Sendable {
        /// The name in the source script.
        public let name: String
        /// The name as the scheme writes it.
        public let written: String
        /// Where the pair was published: a URL or section; `derived` when we worked it out.
        public let basis: String
    }

    /// What a scheme is for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What papers of a language print.
        case press
        /// What a standard, a law or a service sets out.
        case standard
    }

    /// Stable, such as `uk-kmu2010`; equal to the stem of its file.
    public let id: String

    /// What it is for.
    public let kind: Kind

    /// What people call it.
    public let title: String

    /// The language whose names it reads.
    public let language: LanguageTag

    /// The script it reads, such as `Cyrl`.
    public let from: String

    /// The script it writes, such as `Latn`.
    public let to: String

    /// The languages it writes for; empty: any that uses the script.
    public let into: [LanguageTag]

    /// Who made the rules.
    public let authority: String

    /// When they were made.
    public let year: Int?

    /// Where they were published.
    public let source: String

    /// What other projects call it.
    public let aliases: [String]

    /// The value of each letter outside the rules.
    public let letters: [String: String]

    /// The rules, in order.
    public let rules: [Rule]

    /// Pieces of output and how they look as capitals, where upper case does not say it: `t͡s`
    /// is `T͡S` even where only its first letter is a capital.
    public let capitals: [String: String]

    /// Whether every name can be read back without doubt.
    public let isReversible: Bool

    /// Pairs that the tests run.
    public let examples: [Example]

    /// A word to the editor.
    public let notes: String?

    /// The letters of `letters`, `rules` and their contexts.
    let alphabet: SchemeAlphabet

    /// Letters and rules in the order in which they are tried.
    let entries: [Entry]
}

extension Scheme {
    /// One letter or rule, made ready for the engines.
    struct Entry: Hashable, Sendable {
        let source: [Unicode.Scalar]
        let out: String
        /// `out` where the letter read is a capital.
        let title: String
        /// `out` in a word in capitals.
        let caps: String
        let left: SchemeContext
        let right: SchemeContext
        /// The key in the file, such as `rules[2]`.
        let key: String
    }

    /// Letters as `{V}` means them where a file has no `vowels`, by script.
    static func vowels(of script: String) -> String {
        switch script {
        case "Cyrl": "аеёиоуыэюяіїє"
        case "Latn": "aeiouyáéíóúýàèìòùâêîôûäëïöüãõåæøœ"
        default: ""
        }
    }

    /// Letters that are neither vowels nor consonants.
    static let signs = "ьъʼ"
}
