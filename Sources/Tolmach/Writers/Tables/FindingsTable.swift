/// What an editor should look at: the findings of the dossier that are not about another language,
/// and names without a target form.
struct FindingsTable: Table {
    static let name = "findings"
    static let summary = "One row a finding: what an editor should look at, and where."
    static let fields: [Field] = [
        Field("article_id", required: true), Field("quote_id"), Field("code", required: true),
        Field("severity", required: true, words: Finding.Severity.allCases.map(\.rawValue)),
        Field("side", words: Finding.Side.allCases.map(\.rawValue)), Field("char_start", .integer),
        Field("char_end", .integer), Field("message", required: true), Field("advice"),
    ]
    static let foreignKeys = [
        ForeignKey("article_id", in: "articles"), ForeignKey("quote_id", in: "quotes"),
    ]

    /// The code of a speaker whose name has no form in the target language.
    static let noTarget = "names.no-target"

    private let request: WriteRequest
    private let terms: ApprovedTerms

    init(_ request: WriteRequest) {
        self.request = request
        terms = ApprovedTerms(request)
    }

    func rows(of dossier: Dossier) -> [[String]] {
        let view = DossierView(dossier, request)
        let pairs = view.pairs
        let segments = Dictionary(pairs.map { ($0.segment.id, $0.segment) }) { first, _ in first }
        let about = dossier.findings.filter {
            $0.language == nil || $0.language == request.target
        }
        let own = about.map { finding in
            let segment = finding.segment.flatMap { segments[$0] }
            let place = finding.span.flatMap { range(of: $0, finding, segment, view) }
            return row(finding, segment?.id, place, in: dossier)
        }
        let made = pairs.compactMap { segment, quote in
            missingName(of: quote, segment, in: view)
        }
        return own + made.map { row($0, $0.segment, nil, in: dossier) }
    }

    private func row(
        _ finding: Finding,
        _ quote: Segment.ID?,
        _ range: Range<Int>?,
        in dossier: Dossier
    ) -> [String] {
        [
            dossier.id, quote ?? "", finding.code, finding.severity.rawValue,
            finding.side?.rawValue ?? "", range.map { "\($0.lowerBound)" } ?? "",
            range.map { "\($0.upperBound)" } ?? "", finding.message, finding.advice ?? "",
        ]
    }

    /// The finding's place in the text it counts in, in the request's unit; `nil` when it is no
    /// place there, as with a finding about the translation into another language.
    private func range(
        of span: TextSpan,
        _ finding: Finding,
        _ segment: Segment?,
        _ view: DossierView
    ) -> Range<Int>? {
        guard finding.segment != nil else {
            return view.dossier.article.text.isValid(span) ? view.range(span) : nil
        }
        guard let segment else { return nil }
        let words = finding.side == .target ? view.target(of: segment)?.text : segment.source
        guard let text = words.map(SourceText.init), text.isValid(span) else { return nil }
        return OffsetMap(text, unit: request.offsets).range(of: span)
    }

    private func missingName(
        of quote: Quote,
        _ segment: Segment,
        in view: DossierView
    ) -> Finding? {
        guard let kind = quote.speaker?.kind, kind == .name || kind == .organisation else {
            return nil
        }
        let person = view.person(of: quote)
        let form = SpeakerForms.target(of: quote, person, in: view, terms: terms)
        guard (form ?? "").isEmpty else { return nil }
        return Finding(
            code: Self.noTarget,
            severity: request.house.severity(of: Self.noTarget),
            segment: segment.id,
            message: "the speaker of quote '\(segment.id)' has no form in '\(request.target)'",
            advice: "add it to names.csv or to a glossary"
        )
    }
}
