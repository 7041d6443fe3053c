/// Reads Markdown; its marks stay in the text and are named as markup.
public struct MarkdownReader: Reader {
    /// Markdown.
    public static let format = Format(
        name: "markdown",
        summary: "One article as Markdown, with or without front matter.",
        mediaType: "text/markdown",
        endings: ["md", "markdown"]
    )

    /// Creates a reader.
    public init() {}

    /// Reads the one article in `bytes`.
    ///
    /// The header is a block between lines `---` with the keys of ``TextReader``, or the lines that
    /// it takes. The headline is there, or is the first heading of the first level. `>` blocks
    /// become the article's blocks, a span a line; a line after them without `>` is no part of
    /// them, since that is where desks put the speaker.
    ///
    /// - Throws: `ReadError` when the bytes are no text, hold no letter, or their language is not
    ///   known.
    /// - Complexity: O(*n*) in the bytes.
    /// - Source: CommonMark 0.31.2, without indented code, link titles in brackets and HTML blocks.
    public func read(_ bytes: [UInt8], hints: ReadHints = ReadHints()) throws(ReadError)
        -> [Dossier]
    {
        let name = Self.format.name
        let decoded = try Decoding(bytes, format: name)
        let header: Header
        do throws(Header.Fault) {
            if let frontMatter = try Header(frontMatter: decoded.string) {
                header = frontMatter
            } else {
                header = try Header(plain: decoded.string)
            }
        } catch {
            throw decoded.error(error.reason, at: error.offset, format: name)
        }
        let text = decoded.text(after: header)
        let marks = MarkdownMarks(text)
        var fields = header.fields
        if fields[.headline] == nil { fields[.headline] = marks.headline }
        var article = try decoded.article(text, fields, header, hints: hints, format: name)
        article.markup = marks.spans
        article.blocks = marks.blocks
        return [Dossier(article)]
    }
}

/// What is mark and what is word in a Markdown text.
struct MarkdownMarks {
    /// The marks, in order.
    let spans: [TextSpan]

    /// The words of `>` blocks, a span a line.
    let blocks: [TextSpan]

    /// The first heading of the first level, without marks.
    let headline: String?

    init(_ text: SourceText) {
        let bytes = text.withBytes { Array($0) }
        var reader = MarkdownBlocks(bytes)
        reader.read()
        var inlines = MarkdownInlines(bytes, mask: reader.mask, labels: reader.labels)
        for range in reader.paragraphs { inlines.read(range) }
        let mask = inlines.mask
        spans = mask.spans
        blocks = reader.blocks
        headline = reader.headline.flatMap { range in
            let words = range.filter { !mask[$0] }.map { bytes[$0] }
            let text = String(decoding: words, as: UTF8.self)
            let line = Substring(text.replacing("\n", with: " ")).trimmed
            return line.isEmpty ? nil : String(line)
        }
    }
}

/// A flag for every byte of a text.
struct ByteMask {
    private var flags: [Bool]

    init(count: Int) { flags = Array(repeating: false, count: count) }

    subscript(offset: Int) -> Bool { flags[offset] }

    mutating func insert(_ range: Range<Int>) {
        for offset in range { flags[offset] = true }
    }

    /// The runs of flagged bytes.
    var spans: [TextSpan] {
        var spans: [TextSpan] = []
        var start: Int?
        for offset in flags.indices where flags[offset] != (start != nil) {
            if let from = start {
                spans.append(TextSpan(from..<offset))
                start = nil
            } else {
                start = offset
            }
        }
        if let start { spans.append(TextSpan(start..<flags.count)) }
        return spans
    }
}
