/// How one newsroom writes: which languages, which name schemes, which marks.
public struct HouseStyle: Hashable, Sendable {
    /// What is wanted for one target language.
    public struct Target: Hashable, Sendable {
        /// The scheme that writes names, by the language they come from: `["ru": "es-rae"]`.
        public var names: [LanguageTag: String]

        /// Whether conventional equivalents are preferred: *Mijaíl*, not letter by letter.
        public var prefersConventional: Bool

        /// Whether given names of other languages in the same script stay as they are: *Володимир*
        /// in Russian, not *Владимир*.
        public var keepsGivenNames: Bool

        /// Opening and closing quotation marks, outer pair then inner pair; empty: the locale's.
        public var quotationMarks: [String]

        /// The region that translation tools need: `es-ES`.
        public var region: String?

        /// Creates a target with what is not given left to the defaults.
        public init(
            names: [LanguageTag: String] = [:],
            prefersConventional: Bool = true,
            keepsGivenNames: Bool = false,
            quotationMarks: [String] = [],
            region: String? = nil
        ) {
            self.names = names
            self.prefersConventional = prefersConventional
            self.keepsGivenNames = keepsGivenNames
            self.quotationMarks = quotationMarks
            self.region = region
        }
    }

    /// The languages that articles come in; empty: any.
    public var sources: [LanguageTag] = []

    /// The languages to write for, in order, with what each wants.
    public var targets: [LanguageTag: Target] = [:]

    /// Glossary files, folders and patterns, earliest first; later ones override.
    public var glossaries: [String] = []

    /// Formats of a package; empty: the default set.
    public var formats: [String] = []

    /// Severities that differ from the catalogue's, by finding code.
    public var severities: [String: Finding.Severity] = [:]

    /// The licence that packages name.
    public var licence: String?

    /// The credit line that packages carry.
    public var credit: String?

    /// The default style.
    public init() {}
}
