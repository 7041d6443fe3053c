/// Where the parts of each quote stand in the article.
struct FragmentsTable: Table {
    static let name = "fragments"
    static let summary = "One row a fragment: where each part of a quote stands in the article."
    static let fields: [Field] = [
        Field("quote_id", required: true), Field("n", .integer, required: true),
        Field("char_start", .integer, required: true), Field("char_end", .integer, required: true),
    ]
    static let primaryKey = ["quote_id", "n"]
    static let foreignKeys = [ForeignKey("quote_id", in: "quotes")]

    private let request: WriteRequest

    init(_ request: WriteRequest) { self.request = request }

    func rows(of dossier: Dossier) -> [[String]] {
        let view = DossierView(dossier, request)
        return view.pairs.flatMap { segment, quote in
            quote.fragments.enumerated().map { index, fragment in
                let range = view.range(fragment)
                return [segment.id, "\(index + 1)", "\(range.lowerBound)", "\(range.upperBound)"]
            }
        }
    }
}
