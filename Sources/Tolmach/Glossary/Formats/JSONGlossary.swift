/// A glossary as JSON: `{ "glossary": 1, "concepts": [ … ] }`, read strictly.
///
/// A concept has `id`, `terms` by language, and where needed `kind`, `domain`, `definition`, `note`
/// and `source`; a term has `text`, and where needed `status`, `pos`, `gender`, `forms`, `exempt`,
/// `case`, `exact`, `from`, `note` and `source`. `Resources/Schemas/glossary.schema.json` says the
/// same to a validator.
public struct JSONGlossary: GlossaryFormat {
    /// `json`.
    public static let format = Format(
        name: "json",
        summary: "Concepts with all they have, for programs; holds everything.",
        mediaType: "application/json",
        endings: ["json"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the first sign is a brace.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        bytes.dropFirst(Decoding.byteOrder(of: bytes).start).prefix(4_096)
            .first { $0 > 0x20 } == 0x7B
    }

    /// Reads an object; a concept of the wrong shape is a problem, the rest is used.
    ///
    /// - Throws: `GlossaryError` for what is no JSON, or no glossary.
    /// - Complexity: O(*n*) in the bytes.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try JSONGlossaryReader.read(bytes, file: options.file)
    }

    /// Writes an object with an indent of two blanks.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        let selection = GlossarySelection(glossary, options: options)
        var bytes = Array("{\n  \"glossary\": 1,\n  \"concepts\": [".utf8)
        for (place, concept) in selection.concepts.enumerated() {
            bytes += (place == 0 ? "\n    " : ",\n    ").utf8
            let value = Self.value(of: concept, languages: selection.languages)
            JSONPrinter.append(value, indent: 2, to: &bytes)
        }
        bytes += (selection.concepts.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
        return (bytes, selection.losses)
    }

    private static func value(of concept: Concept, languages: [LanguageTag]) -> JSONValue {
        let terms = languages.compactMap { language in
            concept.terms[language].map { terms in
                JSONValue.Member(language.description, .array(terms.map(value)))
            }
        }
        return .object([
            ("id", .string(concept.id)),
            ("kind", concept.kind == .term ? nil : .string(concept.kind.rawValue)),
            ("domain", .text(concept.domain)), ("definition", .text(concept.definition)),
            ("note", .text(concept.note)), ("source", .text(concept.source)),
            ("terms", .object(terms)),
        ])
    }

    private static func value(of term: Term) -> JSONValue {
        func list(_ texts: [String]) -> JSONValue? {
            texts.isEmpty ? nil : .array(texts.map(JSONValue.string))
        }
        return .object([
            ("text", .string(term.text)), ("status", .string(term.status.rawValue)),
            ("pos", .text(term.partOfSpeech)), ("gender", .text(term.gender)),
            ("forms", list(term.forms)), ("exempt", list(term.exemptions)),
            ("case", term.isCaseSensitive ? .bool(true) : nil),
            ("exact", term.isExact ? .bool(true) : nil),
            ("from", .text(term.onlyFrom?.description)),
            ("note", .text(term.note)), ("source", .text(term.source)),
        ])
    }
}
