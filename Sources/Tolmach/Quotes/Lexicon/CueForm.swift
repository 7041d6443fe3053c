/// One inflected form of a verb that reports speech.
struct CueForm: Hashable, Sendable {
    /// What a cue reports, from the strongest sign of speech to the weakest.
    enum Kind: String, Sendable, CaseIterable, Comparable {
        /// Plain speech: *said*.
        case say
        /// Writing: *posted*.
        case write = "w"
        /// A question: *asked*.
        case ask
        /// Needs quoted words beside it: *called*.
        case qualify = "q"
        /// A thought or another weak sign: *believes*.
        case mind = "m"

        static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The form's tense or mood.
    enum Tense: String, Sendable {
        case past, pres, ger, part, inf
    }

    let lemma: String
    let tense: Tense
    let gender: Person.Gender?
    let isPlural: Bool
    let kind: Kind
    /// Whether the form says that the author speaks: *powiedziałem*.
    var isFirstPerson = false
    /// Whether it has no subject: a present in the neuter, as in *йдеться*, *говорится*.
    var isImpersonal: Bool { tense == .pres && gender == .neuter }
    /// Whether the listener follows the verb at once, so that no subject does: *told reporters*.
    var takesListener = false
    /// The words of which one must follow for the form to report speech: *teilte … mit*.
    var particles: [UInt64] = []
}
