/// Where the articles use glossary terms, and whether translations have the approved word.
struct TermHitsTable: Table {
    static let name = "term_hits"
    static let summary = "One row a place where an article uses a glossary term."
    static let fields: [Field] = [
        Field("article_id", required: true), Field("quote_id"), Field("term_id", required: true),
        Field("char_start", .integer, required: true), Field("char_end", .integer, required: true),
        Field("quote_start", .integer), Field("quote_end", .integer), Field("matched_text"),
        Field("tier", required: true, words: TermMatch.Tier.allCases.map(\.rawValue)),
        Field("target_expected"), Field("target_found", words: ["yes", "no"]),
    ]
    static let foreignKeys = [
        ForeignKey("article_id", in: "articles"), ForeignKey("quote_id", in: "quotes"),
        ForeignKey("term_id", in: "terms"),
    ]

    private let request: WriteRequest

    init(_ request: WriteRequest) { self.request = request }

    func rows(of dossier: Dossier) -> [[String]] {
        let view = DossierView(dossier, request)
        var sources = SourceOffsets(dossier, unit: request.offsets)
        var targets = RenderedTerms(dossier, request)
        let segments = Dictionary(dossier.segments.map { ($0.id, $0) }) { first, _ in first }
        return QuoteTerms(dossier).entries.map { entry in
            let match = entry.match
            let range = view.range(match.span)
            let inQuote = entry.inSource.flatMap { span in
                entry.segment.map { sources.range(of: span, in: $0) }
            }
            let expected = request.glossary[match.concept]?
                .expected(in: request.target, from: request.source)
            // A term of the attribution is not part of what is translated.
            var isFound: Bool?
            if entry.isExpected, let expected, let segment = entry.segment.flatMap({ segments[$0] })
            {
                isFound = targets.holds(expected, of: match.concept, in: segment)
            }
            return [
                dossier.id, entry.segment ?? "", match.concept,
                "\(range.lowerBound)", "\(range.upperBound)",
                inQuote.map { "\($0.lowerBound)" } ?? "", inQuote.map { "\($0.upperBound)" } ?? "",
                entry.found, match.tier.rawValue, expected?.text ?? "",
                isFound.map { $0 ? "yes" : "no" } ?? "",
            ]
        }
    }

    /// Converts places in source texts, each text counted once.
    private struct SourceOffsets {
        private let unit: OffsetUnit
        private let texts: [Segment.ID: String]
        private var maps: [Segment.ID: OffsetMap] = [:]

        init(_ dossier: Dossier, unit: OffsetUnit) {
            self.unit = unit
            texts = Dictionary(dossier.segments.map { ($0.id, $0.source) }) { first, _ in first }
        }

        mutating func range(of span: TextSpan, in segment: Segment.ID) -> Range<Int> {
            let map = maps[segment] ?? OffsetMap(SourceText(texts[segment] ?? ""), unit: unit)
            maps[segment] = map
            return map.range(of: span)
        }
    }
}
