import Foundation
import Tolmach

/// The marked quotes of one sample article.
struct GoldQuotes {
    /// One fragment and who said it.
    struct Fragment {
        var range: Range<Int>
        var words: String
        var group: Int
        var speaker: String?
        var names: Set<String>
        var depth: Int
    }

    var article: Article
    var fragments: [Fragment]

    /// Reads the gold of the sample article `name`, such as `ferry-crossing.en`.
    init(_ name: String) throws {
        let file = "\(Repository.articles)/\(name).quotes.ndjson"
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        let gold = try JSONDecoder().decode(Line.self, from: data)
        let tag = LanguageTag(gold.lang) ?? "en"
        article = Article(id: gold.doc_id, language: tag, text: SourceText(gold.text))
        fragments = gold.quotes.map { entry in
            var names = Set(entry.speaker?.aliases ?? [])
            if let canonical = entry.speaker?.canonical { names.insert(canonical) }
            return Fragment(
                range: entry.start..<entry.end,
                words: entry.text,
                group: entry.group,
                speaker: entry.speaker?.text,
                names: names,
                depth: entry.depth ?? 0
            )
        }
    }

    private struct Line: Decodable {
        var doc_id: String
        var lang: String
        var text: String
        var quotes: [Entry]
    }

    private struct Entry: Decodable {
        var start: Int
        var end: Int
        var text: String
        var group: Int
        var depth: Int?
        var speaker: Mention?
    }

    private struct Mention: Decodable {
        var text: String
        var canonical: String?
        var aliases: [String]?
    }
}
