/// What a package says about each article; the article itself never travels.
struct ArticlesTable: Table {
    static let name = "articles"
    static let summary = "One row an article: headline, place, date, rights."
    static let fields: [Field] = [
        Field("article_id", required: true), Field("headline"), Field("lang", required: true),
        Field("url"), Field("published"), Field("text_sha256", required: true), Field("rights"),
        Field("credit"), Field("embargo"),
    ]
    static let primaryKey = ["article_id"]

    init(_ request: WriteRequest) {}

    func rows(of dossier: Dossier) -> [[String]] {
        let article = dossier.article
        return [
            [
                article.id, article.headline ?? "", article.language.description,
                article.source ?? "", article.published ?? "",
                article.text.withBytes { Digest.sha256($0) }, article.rights ?? "",
                article.credit ?? "", article.embargo ?? "",
            ]
        ]
    }
}
