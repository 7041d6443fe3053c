/// Reads plain text, with or without header lines at the top.
public struct TextReader: Reader {
    /// Plain text.
    public static let format = Format(
        name: "text",
        summary: "One article as plain text, with or without header lines.",
        mediaType: "text/plain",
        endings: ["txt"]
    )

    /// Creates a reader.
    public init() {}

    /// Reads the one article in `bytes`.
    ///
    /// The block of lines at the top is a header when each of them is `key: value` and one of the
    /// keys is `id`, `language`, `headline`, `published`, `source`, `byline`, `rights`, `credit` or
    /// `embargo`; another key among them is an error. The text begins after the empty line that ends it. Without a headline there, the
    /// first line is the headline when an empty line follows and it is short and no sentence; it
    /// stays part of the text.
    ///
    /// - Throws: `ReadError` when the bytes are no text, hold no letter, or their language is not
    ///   known.
    /// - Complexity: O(*n*) in the bytes.
    public func read(_ bytes: [UInt8], hints: ReadHints = ReadHints()) throws(ReadError)
        -> [Dossier]
    {
        let name = Self.format.name
        let decoded = try Decoding(bytes, format: name)
        let header: Header
        do throws(Header.Fault) {
            header = try Header(plain: decoded.string)
        } catch {
            throw decoded.error(error.reason, at: error.offset, format: name)
        }
        let text = decoded.text(after: header)
        var fields = header.fields
        if fields[.headline] == nil { fields[.headline] = Self.headline(of: text) }
        let article = try decoded.article(text, fields, header, hints: hints, format: name)
        return [Dossier(article)]
    }

    /// The longest line that can be a headline, in Unicode scalars.
    private static let longestHeadline = 200

    private static func headline(of text: SourceText) -> String? {
        var lines = LineSequence(text.string).makeIterator()
        var first = lines.next()
        while let line = first, line.isBlank { first = lines.next() }
        guard let line = first, let after = lines.next(), after.isBlank else { return nil }
        let words = line.text.trimmed
        let scalars = words.unicodeScalars
        guard scalars.prefix(longestHeadline + 1).count <= longestHeadline else { return nil }
        // A sentence inside marks ends before them.
        let last = scalars.last { !["\"", "”", "“", "»", "«", "’", "'", ")"].contains($0) }
        return last == "." || last == "。" ? nil : String(words)
    }
}

extension Decoding {
    /// The text after `header`, untouched.
    func text(after header: Header) -> SourceText {
        guard header.end > 0 else { return SourceText(string) }
        return SourceText(String(decoding: string.utf8.dropFirst(header.end), as: UTF8.self))
    }

    /// The article of `text` and what is known about it.
    func article(
        _ text: SourceText,
        _ fields: ArticleFields,
        _ header: Header,
        hints: ReadHints,
        format: String
    ) throws(ReadError) -> Article {
        guard text.hasLetters else {
            throw error(
                "holds no article: there is no letter in it",
                at: header.end,
                format: format
            )
        }
        do throws(ArticleFields.Doubt) {
            return try fields.article(text, hints: hints)
        } catch {
            throw self.error(error.reason, at: header.place(of: error.key), format: format)
        }
    }
}

extension SourceText {
    /// Whether the text has any letter.
    var hasLetters: Bool {
        string.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
