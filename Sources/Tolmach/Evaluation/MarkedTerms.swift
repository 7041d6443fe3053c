/// Sentences in which people have marked where a term stands, or where it must not be found.
///
/// Read from a table with the columns `id`, `lang`, `term`, `sentence`, `start` and `end` (in
/// Unicode scalars), `expect` (1 or 0), and perhaps `source` and `kind`.
public struct MarkedTerms: Sendable {
    /// One sentence with one mark.
    public struct Mark: Sendable {
        /// The row's own name.
        public var id: String
        /// The language of the sentence.
        public var language: LanguageTag
        /// Where the row comes from, and what kind of case it is.
        public var source, kind: String?
        /// The term, as a glossary has it.
        public var term: String
        /// The sentence.
        public var sentence: SourceText
        /// Where it stands, in UTF-8 bytes; `nil` (-1 and -1 in the table) when it stands nowhere,
        /// which no match can overlap.
        public var span: TextSpan?
        /// Whether the term is meant there; otherwise the words only look like it.
        public var isExpected: Bool
    }

    /// The marks, in the order of the table.
    public private(set) var marks: [Mark] = []

    /// Reads a table.
    ///
    /// - Throws: `SchemeError` with the line, when a column or cell is missing or a place lies
    ///   outside of its sentence.
    /// - Complexity: O(*n*) in the bytes.
    public init(bytes: [UInt8], file: String) throws(SchemeError) {
        let table = try NameTable(bytes: bytes, file: file)
        for column in ["id", "lang", "term", "sentence", "start", "end", "expect"]
        where !table.columns.contains(column) {
            throw SchemeError(file: file, reason: "no column '\(column)'", advice: "add it")
        }
        var ids: Set<String> = []
        for row in table.rows {
            let id = try row.required("id")
            guard ids.insert(id).inserted else { throw row.fault("id '\(id)' stands twice") }
            let code = try row.required("lang")
            guard let language = LanguageTag(code) else {
                throw row.fault("'\(code)' is no language")
            }
            let expected = try row.required("expect")
            guard ["0", "1"].contains(expected) else { throw row.fault("'expect' takes 0 or 1") }
            let sentence = SourceText(try row.required("sentence"))
            let places = [try row.required("start"), try row.required("end")]
            let isNowhere = places == ["-1", "-1"] && expected == "0"
            let span = isNowhere ? nil : Self.span(places.compactMap { Int($0) }, in: sentence)
            guard isNowhere || span != nil else {
                throw row.fault("'start' and 'end' mark no words of the sentence")
            }
            marks.append(
                Mark(
                    id: id,
                    language: language,
                    source: row["source"],
                    kind: row["kind"],
                    term: try row.required("term"),
                    sentence: sentence,
                    span: span,
                    isExpected: expected == "1"
                )
            )
        }
    }

    /// The glossary of each language: all its terms, each a concept of its own by that name.
    ///
    /// - Complexity: O(*n*) in the marks.
    public var glossaries: [LanguageTag: Glossary] {
        var glossaries: [LanguageTag: Glossary] = [:]
        for mark in marks {
            let concept = Concept(id: mark.term, terms: [mark.language: [Term(mark.term)]])
            glossaries[mark.language, default: Glossary()].add(concept)
        }
        return glossaries
    }

    private static func span(_ places: [Int], in text: SourceText) -> TextSpan? {
        let scalars = text.string.unicodeScalars
        guard places.count == 2, 0 <= places[0], places[0] < places[1],
            let first = scalars.index(
                scalars.startIndex,
                offsetBy: places[0],
                limitedBy: scalars.endIndex
            ),
            let last = scalars.index(
                first,
                offsetBy: places[1] - places[0],
                limitedBy: scalars.endIndex
            )
        else { return nil }
        let bytes = text.string.utf8
        let from = bytes.distance(from: bytes.startIndex, to: first)
        return TextSpan(from..<from + bytes.distance(from: first, to: last))
    }
}
