/// A kind of fault that the checks of glossaries find.
public struct GlossaryFindingKind: Hashable, Sendable {
    /// Stable and dotted, such as `glossary.shared-term`.
    public let code: String

    /// How bad it is.
    public let severity: Finding.Severity

    /// What it means, for the catalogue.
    public let meaning: String

    /// The way out.
    public let advice: String

    init(
        _ code: String,
        _ severity: Finding.Severity,
        _ meaning: String,
        advice: String
    ) {
        self.code = "glossary." + code
        self.severity = severity
        self.meaning = meaning
        self.advice = advice
    }
}

/// One fault in one place of a glossary file.
public struct GlossaryFinding: Hashable, Sendable, CustomStringConvertible {
    /// The kind of fault, such as `glossary.shared-term`.
    public var code: String

    /// How bad it is.
    public var severity: Finding.Severity

    /// Where.
    public var place: GlossaryPlace

    /// The concept it is about.
    public var concept: Concept.ID?

    /// The language of the word it is about.
    public var language: LanguageTag?

    /// What is wrong.
    public var message: String

    /// The way out.
    public var advice: String

    /// The finding as compilers print theirs: `file:line:column: severity: message; advice [code]`.
    public var description: String {
        "\(place): \(severity.rawValue): \(message); \(advice) [\(code)]"
    }
}

extension GlossaryFinding: Comparable {
    /// Orders by file, place, then code and words, so that equal glossaries give equal lists.
    public static func < (left: GlossaryFinding, right: GlossaryFinding) -> Bool {
        if left.place.file != right.place.file {
            return left.place.file.utf8.lexicographicallyPrecedes(right.place.file.utf8)
        }
        let (first, second) = (left.place, right.place)
        if (first.line, first.column) != (second.line, second.column) {
            return (first.line, first.column) < (second.line, second.column)
        }
        return (left.code, left.message) < (right.code, right.message)
    }
}
