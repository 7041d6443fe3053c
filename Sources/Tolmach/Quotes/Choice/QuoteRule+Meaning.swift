extension QuoteRule {
    /// What the rule means, as one sentence for a person who asks why.
    var meaning: String {
        switch self {
        case .rightOfQuote:
            "A verb of speech with its subject stands right behind the words."
        case .subjectVerb:
            "Subject and verb of speech stand before the words."
        case .verbSubject:
            "A verb of speech and then its subject stand before the words."
        case .clauseSubject:
            "A verb of speech stands before the words, and its subject further ahead in the clause."
        case .frame:
            "A turn such as “according to” stands before the words."
        case .farLeft:
            "The verb of speech stands more than eight words before the words."
        case .farRight:
            "The verb of speech stands behind the words, but not close to them."
        case .actor:
            "Somebody and a verb that the lexicon does not know stand right behind the words."
        case .signature:
            "A dash and a name behind the words sign them."
        case .nominal:
            "A noun of speech such as “his remark” leads to the words."
        case .colonName:
            "A name and a colon lead to the words."
        case .continuation:
            "The paragraph goes on with a quote that the one before left open."
        case .continuedBack:
            "The quote goes over several paragraphs, and a later one says who speaks."
        case .sameParagraph:
            "The words stand alone; who spoke before in the paragraph speaks on."
        case .sameParagraphWeak:
            "The words stand in a sentence without a verb of speech; who spoke before in the "
                + "paragraph may speak on."
        case .previousSentence:
            "The words stand alone; the sentence before is about the speaker."
        case .previousParagraph:
            "The words open a paragraph alone; the one before ends with the speaker."
        case .lastSpeaker:
            "The words stand alone; who spoke last speaks on."
        case .owner:
            "A name that owns the words stands before them: its “…”."
        case .sentenceSubject:
            "The sentence has no verb of speech; its subject is taken for the speaker."
        case .block:
            "The format marks the words as a quoted block."
        case .none:
            "Marks and length speak for a quote, but nothing says who speaks."
        }
    }
}

/// What the words in ``Quote/rule`` mean.
public enum QuoteRules {
    /// What an editor's own decision is called in ``Quote/rule``.
    public static let editor = "editor"

    /// Every rule, with one sentence that says what it means.
    public static let all: [(name: String, meaning: String)] =
        QuoteRule.allCases.map { ($0.rawValue, $0.meaning) }
        + [
            ("nested", "The words stand in marks inside another quote."),
            (IndirectSpeech.rule, "Words without marks stand behind “that” and a verb of speech."),
            (editor, "An editor decided."),
        ]

    /// What `rule` means; `nil` for one that is not known.
    public static func meaning(of rule: String) -> String? {
        all.first { $0.name == rule }?.meaning
    }
}
