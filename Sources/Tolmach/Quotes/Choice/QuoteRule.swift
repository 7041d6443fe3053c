/// The rule that gave a quote its speaker.
///
/// How often each is right is measured by language and length, in `confidence.tsv`; `judged` stands
/// in where nothing was measured.
enum QuoteRule: String, CaseIterable, Sendable {
    case rightOfQuote = "right-of-quote"
    case subjectVerb = "left-subject-verb"
    case verbSubject = "left-verb-subject"
    case clauseSubject = "left-clause-subject"
    case frame = "left-frame"
    case farLeft = "far-left"
    case farRight = "far-right"
    case actor = "right-unknown-verb"
    case signature
    case nominal
    case colonName = "colon-name"
    case continuation
    case continuedBack = "continued-back"
    case sameParagraph = "same-paragraph"
    case sameParagraphWeak = "same-paragraph-weak"
    case previousSentence = "previous-sentence"
    case previousParagraph = "previous-paragraph"
    case lastSpeaker = "last-speaker"
    case owner
    case sentenceSubject = "sentence-subject"
    case block
    case none

    /// How often the rule is right, where nothing was measured.
    ///
    /// - Source: A prototype of these rules on 1,506 English news quotations that it was written
    ///   with, for `rightOfQuote`, `sameParagraph`, `subjectVerb`, `clauseSubject`, `farLeft`,
    ///   `previousParagraph`, `sentenceSubject`, `colonName` and `continuation`; judgement for the
    ///   others.
    var judged: Double {
        switch self {
        case .rightOfQuote: 0.96
        case .sameParagraph: 0.97
        case .subjectVerb, .verbSubject, .frame, .clauseSubject: 0.91
        case .farLeft, .continuedBack: 0.88
        case .previousParagraph, .previousSentence, .lastSpeaker, .sentenceSubject: 0.86
        case .nominal, .signature, .owner, .actor: 0.8
        case .colonName: 0.75
        case .farRight, .sameParagraphWeak, .block: 0.6
        case .continuation: 0.48
        case .none: 0.3
        }
    }

    /// Whether a cue stands close on the left.
    var isLeft: Bool {
        switch self {
        case .subjectVerb, .verbSubject, .clauseSubject, .frame: true
        default: false
        }
    }

    /// Whether the rule leaves little doubt that the run is speech.
    var isStrong: Bool {
        switch self {
        case .rightOfQuote, .continuation, .continuedBack, .sameParagraph, .sameParagraphWeak,
            .previousSentence, .previousParagraph, .lastSpeaker:
            true
        default: isLeft
        }
    }
}
