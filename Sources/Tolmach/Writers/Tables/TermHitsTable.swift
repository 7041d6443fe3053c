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
        var places = SegmentPlaces(view)
        var targets = TargetWords(view)
        return dossier.terms.map { match in
            let index = places.index(of: match)
            let range = view.range(match.span)
            let inQuote = index.flatMap { places.range(of: match.span, inSegment: $0) }
            let expected = request.glossary[match.concept]?
                .preferred(in: request.target, from: request.source)
            // A term of the attribution is not part of what is translated.
            var isFound: Bool?
            if let index, inQuote != nil, let expected {
                isFound = targets.holds(
                    expected,
                    of: match.concept,
                    in: places.pairs[index].segment
                )
            }
            return [
                dossier.id, index.map { places.pairs[$0].segment.id } ?? "", match.concept,
                "\(range.lowerBound)", "\(range.upperBound)",
                inQuote.map { "\($0.lowerBound)" } ?? "", inQuote.map { "\($0.upperBound)" } ?? "",
                view.words(match.span), match.tier.rawValue, expected?.text ?? "",
                isFound.map { $0 ? "yes" : "no" } ?? "",
            ]
        }
    }
}
