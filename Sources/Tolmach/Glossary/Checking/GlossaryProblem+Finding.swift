extension GlossaryProblem {
    /// The kinds of problems that keep a row out of use, whatever the format.
    static let kinds: [GlossaryFindingKind] = [
        kind("no-id", "a concept has no id", "write a short word that no other concept has"),
        kind("duplicate-id", "two concepts of a file have one id", "rename or delete one of them"),
        kind("no-term", "a concept has no term in any language", "add one or delete the concept"),
        kind("empty-phrase", "a term, form or exemption has no letter", "write it or delete it"),
        kind("gender", "a gender is none of m, f, n, mf", "write one of these"),
        kind("kind", "a kind is none of term, person, place, organisation", "write one of these"),
        kind("status", "a status is no status of terms", "write preferred, admitted or the like"),
        kind("language", "a language tag is none", "write a tag such as 'uk'"),
        kind("missing-column", "a row lacks the second column", "write source, tab, target"),
        kind("empty", "the file holds no concept", "add one"),
        kind("json", "a part of the JSON is not of the right kind", "see the message"),
        kind("flag", "a flag is none of case, exact, keep", "write one of these"),
        kind(
            "parallel-lists",
            "forms, parts of speech or genders are fewer or more than the terms",
            "write one part a term, an empty one where there is nothing to say"
        ),
        kind(
            "surplus-cells",
            "a row has more cells than the header",
            "put a cell that holds a comma in quotation marks"
        ),
        kind("file", "a file cannot be used at all", "see the message"),
        kind("row", "a concept cannot be used for another reason", "see the message"),
        GlossaryFindingKind(
            "unread-category",
            .note,
            "a foreign file says more of its terms than a glossary of ours can hold",
            advice: "nothing is to be done; it is lost when the glossary is converted"
        ),
        GlossaryFindingKind(
            "unread-term",
            .warning,
            "a term of a foreign file has no letter; its concept is used without it",
            advice: "fill it or delete it"
        ),
    ]

    private static func kind(
        _ code: String,
        _ meaning: String,
        _ advice: String
    ) -> GlossaryFindingKind {
        GlossaryFindingKind(code, .error, meaning, advice: advice)
    }
}

extension GlossaryFinding {
    /// A row that cannot be used is an error: its words are missing.
    init(_ problem: GlossaryProblem) {
        let kind = GlossaryProblem.kinds.first { $0.code == problem.code }
        self.init(
            code: problem.code,
            severity: kind?.severity ?? .error,
            place: GlossaryPlace(file: problem.file, line: problem.line, column: problem.column),
            message: problem.reason,
            advice: problem.advice
        )
    }

    /// A file that cannot be used at all, as a finding.
    public init(_ error: GlossaryError) {
        self.init(
            code: "glossary.file",
            severity: .error,
            place: GlossaryPlace(
                file: error.file,
                line: error.line ?? 1,
                column: error.column ?? 1
            ),
            message: error.reason,
            advice: error.advice
        )
    }
}
