/// The quotes of a package: what it is made for.
struct QuotesTable: Table {
    static let name = "quotes"
    static let summary = "One row a quote: speaker, words, translation, place."
    static let fields = QuoteRow.fields
    static let primaryKey = ["quote_id"]
    // A person's id is unique in its article only, and a key of two columns fails in the tools of
    // Frictionless where a quote has no speaker, so `person_id` is no key.
    static let foreignKeys = [ForeignKey("article_id", in: "articles")]

    private let request: WriteRequest
    private let terms: ApprovedTerms

    init(_ request: WriteRequest) {
        self.request = request
        terms = ApprovedTerms(request)
    }

    func rows(of dossier: Dossier) -> [[String]] {
        QuoteRow.rows(of: DossierView(dossier, request), terms: terms).map(\.cells)
    }
}
