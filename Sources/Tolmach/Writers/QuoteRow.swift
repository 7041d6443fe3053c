/// One quote for one language pair: the row that CSV and JSON share.
struct QuoteRow: Sendable {
    /// The columns, in the order of `cells` and `members`.
    static let fields: [Field] = [
        Field("quote_id", required: true), Field("article_id", required: true),
        Field("seq", .integer, required: true), Field("source_lang", required: true),
        Field("target_lang", required: true), Field("speaker_source"), Field("speaker_target"),
        Field("role_source"), Field("role_target"),
        Field("quote_type", required: true, words: Quote.Form.allCases.map(\.rawValue)),
        Field("source_text", required: true), Field("target_text"),
        Field("state", required: true, words: Segment.State.allCases.map(\.rawValue)),
        Field("char_start", .integer, required: true), Field("char_end", .integer, required: true),
        Field("source_sha256", required: true), Field("person_id"),
        Field("speaker_kind", words: Speaker.Kind.allCases.map(\.rawValue)),
        Field("speaker_gender", words: Person.Gender.allCases.map(\.rawValue)), Field("cue"),
        Field("context"), Field("original_lang"), Field("confidence", .number),
    ]

    /// The values, one a column; an empty text where there is none.
    let values: [JSONValue]

    init(
        _ segment: Segment,
        _ quote: Quote,
        seq: Int,
        in view: DossierView,
        terms: ApprovedTerms
    ) {
        let request = view.request
        let person = view.person(of: quote)
        let extent = quote.extent ?? TextSpan(0..<0)
        let range = view.range(extent)
        let target = view.target(of: segment)
        let texts: [String] = [
            SpeakerForms.source(of: quote, person, in: view),
            SpeakerForms.target(of: quote, person, in: view, terms: terms) ?? "",
            Escaping.list(person?.roles ?? []),
            Escaping.list((person?.roles ?? []).compactMap(terms.target(ofRole:)).uniqued()),
            quote.form.rawValue, segment.source, target?.text ?? "",
            (target?.state ?? .initial).rawValue,
        ]
        let context =
            switch request.options["context"] {
            case "none": ""
            case "article": view.dossier.article.text.string
            default: view.words(view.paragraphs(around: extent))
            }
        values =
            [
                .string(segment.id), .string(view.dossier.id), .integer(seq),
                .string(request.source.description), .string(request.target.description),
            ] + texts.map(JSONValue.string) + [
                .integer(range.lowerBound), .integer(range.upperBound), .string(segment.sha256),
                .string(quote.speaker?.person ?? ""),
                .string(quote.speaker?.kind.rawValue ?? ""),
                .string(person?.gender?.rawValue ?? ""), .string(view.words(quote.cue?.span)),
                .string(context), .string(quote.original?.description ?? ""),
                .number(quote.confidence),
            ]
    }

    /// The row as CSV cells.
    var cells: [String] {
        values.map { value in
            if case .string(let text) = value { text } else { JSONPrinter.line(value) }
        }
    }

    /// The row as a JSON object, without what is absent.
    ///
    /// `target_text` always stands there, since it is what translators fill.
    var object: JSONValue {
        .object(
            zip(Self.fields, values).compactMap { field, value in
                let isKept = field.isRequired || field.name == "target_text" || value != .string("")
                return isKept ? JSONValue.Member(field.name, value) : nil
            }
        )
    }

    /// The rows of one dossier, in reading order.
    static func rows(of view: DossierView, terms: ApprovedTerms) -> [QuoteRow] {
        view.pairs.enumerated().map { index, pair in
            QuoteRow(pair.segment, pair.quote, seq: index + 1, in: view, terms: terms)
        }
    }
}

extension Array where Element: Hashable {
    /// The elements without repeats, in the order they came first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
