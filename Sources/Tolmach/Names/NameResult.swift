/// A name written for one language, with what an editor should know about it.
public struct NameResult: Hashable, Sendable {
    /// The form to print, with others that were considered.
    public var form: NameForm

    /// Doubts, without a span: who asks knows where the name stands.
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
    static var mixedScript: Finding {
        Finding(
            code: "names.mixed-script",
            severity: .warning,
            message: "a word mixes Latin and Cyrillic letters",
            advice: "correct the letters that only look alike in the article"
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
