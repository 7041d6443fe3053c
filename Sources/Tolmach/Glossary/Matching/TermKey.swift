/// How we know that a text is a term.
enum TermKey {
    /// The ways, from the surest.
    enum Kind: UInt8, Comparable, Sendable, CaseIterable {
        /// It is the term.
        case form
        /// The glossary lists it.
        case listed
        /// The term joined, hyphenated or dotted otherwise.
        case variant
        /// A rule of the language makes it.
        case rule
        /// A dictionary knows both as forms of one word.
        case stem
        /// A word that no dictionary knows, with another ending of its kind.
        case ending
        /// A part of a compound.
        case compound

        /// Orders from the surest.
        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

        /// The name that a match bears.
        var name: String {
            switch self {
            case .form: "form"
            case .listed: "listed"
            case .variant: "variant"
            case .rule: "rule"
            case .stem: "stem"
            case .ending: "ending"
            case .compound: "compound"
            }
        }

        /// How sure a match is that rests on it.
        var tier: TermMatch.Tier { self < .ending ? .sure : .likely }
    }
}
