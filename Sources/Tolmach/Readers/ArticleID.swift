/// Names of articles that are safe as file names.
enum ArticleID {
    /// The id for an article that calls itself `name`, or that has no name of its own.
    ///
    /// Every scalar but ASCII letters, digits, `.`, `_` and `-` becomes `-`. When nothing is left,
    /// or dots only, the id is made from the text.
    static func id(for name: String?, text: SourceText) -> Article.ID {
        let id = String(
            String.UnicodeScalarView((name ?? "").unicodeScalars.map { isPlain($0) ? $0 : "-" })
        )
        guard !isValid(id) else { return id }
        return text.withBytes { "a-" + Digest.sha256($0).prefix(8) }
    }

    /// Whether `id` can name an article.
    static func isValid(_ id: String) -> Bool {
        id.unicodeScalars.allSatisfy(isPlain) && !id.utf8.allSatisfy { $0 == 0x2E }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }
}
