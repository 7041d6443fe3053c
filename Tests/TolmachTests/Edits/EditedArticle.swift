import Testing
import Tolmach
import TolmachTestKit

/// An invented article, prepared with the rows of an edits file.
struct EditedArticle {
    static let text = """
        The ferry stays

        “We have a boat and a crew,” said Anna Berg, the captain. “What we lack is a harbour.”

        Tom Reed shook his head. “Nobody told us that it would end so soon,” he said.

        Lena Holt, a teacher, told the council: “The clerk said, ‘Come back on Monday,’ and on Monday nobody was there.”

        The film “The Long Way Home” opens here. The harbour stays shut until spring, Berg says.
        """

    var dossier: Dossier

    /// What every test needs to know of the article without edits.
    init(_ rows: String..., text: String = text, language: LanguageTag = "en") throws {
        try self.init(rows: rows, text: text, language: language)
    }

    init(rows: [String], text: String = text, language: LanguageTag = "en") throws {
        let file = (["quote_id,action,value,by,why"] + rows).joined(separator: "\n")
        let article = Article(id: "a", language: language, text: SourceText(text))
        var dossier = Dossier(article)
        dossier.edits = try Edits.parsed(Array(file.utf8), file: "a.edits.csv")
        let packs = try Repository.packs.get()
        let stages: [any Stage] = [
            QuoteStage(packs: packs), PeopleStage(packs: packs), EditStage(packs: packs),
            SegmentStage(),
        ]
        try Pipeline(stages).run(&dossier)
        self.dossier = dossier
    }

    /// The words of each quote, nested ones too, fragments joined by ` / `.
    var words: [String] {
        dossier.quotes.map { quote in
            quote.fragments.map { String(dossier.article.text[$0]) }.joined(separator: " / ")
        }
    }

    /// The names of the speakers, in the order of the quotes.
    var speakers: [String?] {
        dossier.quotes.map { dossier.person($0.speaker?.person)?.name }
    }

    /// The id that a file uses for the quote that begins with `opening`.
    func id(_ opening: String) throws -> String {
        let place = words.firstIndex { $0.hasPrefix(opening) }
        let quote = try #require(place.map { dossier.quotes[$0] })
        return try #require(Edits.names(of: dossier)[quote.id])
    }

    func quote(_ opening: String) throws -> Quote {
        let place = words.firstIndex { $0.hasPrefix(opening) }
        return try #require(place.map { dossier.quotes[$0] })
    }

    /// The findings about edits: `code:line`.
    var findings: [String] {
        dossier.findings.filter { $0.code.hasPrefix("edits.") }
            .map { "\($0.code):\($0.line ?? 0)" }
    }

    /// Where `words` stand in the article, in scalars: `12-34`.
    static func place(_ words: String, in text: String = text) -> String {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        return "\(start)-\(start + wanted.count)"
    }
}
