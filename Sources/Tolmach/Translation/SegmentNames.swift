/// Gives quotes the ids of their segments: the one place that makes such an id.
///
/// An id is `<article id>-<first 8 hex digits of the words' SHA-256>`, with `-2`, `-3` … for words
/// that come again.
struct SegmentNames {
    private let article: Article
    private var repeats: [String: Int] = [:]

    init(_ article: Article) { self.article = article }

    /// The segment of the next quote; `nil` when it has no words.
    ///
    /// - Precondition: The fragments are spans of the article's text.
    mutating func segment(of quote: Quote) -> Segment? {
        let source = SegmentStage.source(of: quote, in: article)
        guard !source.isEmpty else { return nil }
        let sha256 = Digest.sha256(source.utf8)
        let stem = Self.stem(article.id, sha256)
        let number = repeats[stem, default: 0] + 1
        repeats[stem] = number
        let id = number == 1 ? stem : "\(stem)-\(number)"
        return Segment(id: id, quote: quote.id, source: source, sha256: sha256)
    }

    /// The id of the first segment with words of this fingerprint.
    static func stem(_ article: Article.ID, _ sha256: String) -> String {
        "\(article)-\(sha256.prefix(8))"
    }

    /// The quotes in the order that ids are given in, with whether they are still there.
    ///
    /// First those that the rules found, in reading order, with the ones that an editor took out:
    /// then those that an editor made, in the order they were made. So no edit renames another
    /// quote.
    static func order(of dossier: Dossier) -> [(quote: Quote, isThere: Bool)] {
        var made: Set<Quote.ID> = []
        var gone: [Quote] = []
        for edit in dossier.edits where edit.isStructural {
            made.formUnion(edit.quotes)
            gone += edit.former
        }
        let all = dossier.quotes.map { ($0, true) } + gone.map { ($0, false) }
        let outer = all.filter { $0.0.depth == 0 && !$0.0.fragments.isEmpty }
        let found = outer.filter { !made.contains($0.0.id) }.enumerated().sorted { left, right in
            (left.element.0.fragments[0].start, left.offset)
                < (right.element.0.fragments[0].start, right.offset)
        }
        let own = outer.filter { made.contains($0.0.id) }.enumerated().sorted { left, right in
            (number(left.element.0.id), left.offset) < (number(right.element.0.id), right.offset)
        }
        return (found + own).map { (quote: $0.element.0, isThere: $0.element.1) }
    }

    /// The number of a quote's id: 12 of `q12`.
    static func number(_ id: Quote.ID) -> Int { Int(id.dropFirst()) ?? 0 }
}
