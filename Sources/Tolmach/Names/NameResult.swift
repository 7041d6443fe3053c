/// A name written for one language, with what an editor should know about it.
public struct NameResult: Hashable, Sendable {
    /// The form to print, with others that were considered.
    public var form: NameForm

    /// Doubts; a span is in the name as it was given: who asks knows where the name stands.
    public var findings: [Finding]

    /// Creates a result.
    public init(form: NameForm, findings: [Finding] = []) {
        self.form = form
        self.findings = findings
    }
}

extension Finding {
    /// More than one form fits.
    static func ambiguousName(into: LanguageTag) -> Finding {
        Finding(
            code: "names.ambiguous",
            severity: .note,
            message: "more than one form fits in '\(into)'",
            advice: "choose one of the alternatives and add it to the glossary of names",
            language: into
        )
    }

    /// A word of the name mixes alphabets.
    static func mixedScript(span: TextSpan) -> Finding {
        Finding(
            code: "names.mixed-script",
            severity: .warning,
            span: span,
            message: "a word mixes Latin and Cyrillic letters",
            advice: "correct the letters that only look alike in the article"
        )
    }

    /// More than one nominative fits.
    static func doubtfulNominative(span: TextSpan) -> Finding {
        Finding(
            code: "names.doubtful-nominative",
            severity: .note,
            span: span,
            message: "the name may stand in another case",
            advice: "compare the alternatives and add the name to the glossary of names"
        )
    }

    /// Several people are named at once.
    static func pluralName(span: TextSpan) -> Finding {
        Finding(
            code: "names.doubtful-nominative",
            severity: .note,
            span: span,
            message: "several people are named at once",
            advice: "write the name by hand: its singular cannot be told"
        )
    }

    /// Both words are given names.
    static func ambiguousOrder(span: TextSpan) -> Finding {
        Finding(
            code: "names.ambiguous-order",
            severity: .note,
            span: span,
            message: "either word may be the family name",
            advice: "add the name to the glossary of names"
        )
    }

    /// A letter is left that the target language does not have.
    static func foreignLetter(into: LanguageTag, span: TextSpan) -> Finding {
        Finding(
            code: "names.foreign-letter",
            severity: .warning,
            span: span,
            message: "a letter has no value in '\(into)'",
            advice: "write the name by hand and add it to the glossary of names",
            language: into
        )
    }

    /// The sound of the name is not known.
    static func transcriptionNeeded(into: LanguageTag) -> Finding {
        Finding(
            code: "names.transcription-needed",
            severity: .note,
            message: "the form in '\(into)' is worked out from the spelling",
            advice: "confirm it and add it to the glossary of names",
            language: into
        )
    }
}
