/// Why a concept cannot be used, before it is known where it stands.
struct GlossaryFault: Hashable, Sendable {
    /// The code of the finding, such as `glossary.no-id`.
    var code: String

    /// What is wrong.
    var reason: String

    /// The way out.
    var advice: String

    /// The fault as a problem of one place.
    func problem(_ file: String, _ mark: GlossaryMark) -> GlossaryProblem {
        GlossaryProblem(
            file: file,
            line: Int(mark.line),
            column: Int(mark.column),
            reason: reason,
            advice: advice,
            code: code
        )
    }
}

extension GlossaryFault {
    static let noID = GlossaryFault(
        code: "glossary.no-id",
        reason: "the concept has no id",
        advice: "write a short word that no other concept has"
    )

    static let noLetter = GlossaryFault(
        code: "glossary.empty-phrase",
        reason: "a term, form or exemption has no letter",
        advice: "write it or delete it"
    )

    /// The fault of a foreign file, whose concept is used without the term.
    static let unreadTerm = GlossaryFault(
        code: "glossary.unread-term",
        reason: "a term without a letter is left out",
        advice: "fill it or delete it"
    )

    static func noTerm(_ id: String) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.no-term",
            reason: "concept '\(id)' has no term in any language",
            advice: "add one or delete the concept"
        )
    }

    static func twice(_ id: String, line: Int) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.duplicate-id",
            reason: "id '\(id)' stands on line \(line) already",
            advice: "rename or delete one of the two"
        )
    }

    static func language(_ tag: String) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.language",
            reason: "'\(tag)' is no language that a term can be in, or be for",
            advice: "write a tag such as 'en' or 'pt-BR'"
        )
    }

    static func gender(_ text: String) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.gender",
            reason: "'\(text)' is no gender",
            advice: "write m, f, n or mf"
        )
    }

    static func mixedScripts(_ word: String, _ language: LanguageTag) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.mixed-script",
            reason: MixedWord.fault(of: word, in: language),
            advice: "write the word anew in the letters of '\(language)'"
        )
    }

    static func twoStatuses(_ text: String, _ words: String) -> GlossaryFault {
        GlossaryFault(
            code: "glossary.two-statuses",
            reason: "'\(text)' has two statuses in '\(words)'",
            advice: "keep it with one status, once"
        )
    }
}
