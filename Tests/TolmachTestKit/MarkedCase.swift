public import Tolmach

/// One text of the marked corpus: what is said in it, by whom, and where each speaker is named.
///
/// A file `Tests/Corpus/<language>.txt` holds many, each under a line `### id: what it shows`. In
/// the text, `⟦A|words⟧` is one fragment said by A, `⟦-|words⟧` one said by nobody that is named,
/// and `⟦A+|words⟧` one that goes on with the quote before. `⟦words⟧` inside another is nested;
/// with a label its speaker counts too. `{A|words}` is a mention of A. Lines with `#` first are
/// comments; a line with `> ` first makes the case Markdown.
public struct MarkedCase: Sendable {
    /// One contiguous run of spoken words.
    public struct Fragment: Sendable {
        /// Where the words stand.
        public var span: TextSpan
        /// Who said them: a label, `-` for nobody, `nil` when it does not count.
        public var speaker: String?
        /// Whether it goes on with the quote of the fragment before.
        public var continues: Bool
        /// How many fragments it lies in.
        public var depth: Int
    }

    /// The name of the case, unique in its file.
    public let id: String

    /// What the case shows.
    public let note: String

    /// The file and line of the case.
    public let place: String

    /// The text without the marks.
    public let article: Article

    /// What is said, in the order of the text.
    public let fragments: [Fragment]

    /// Where each label is named, in the order of the text.
    public let mentions: [String: [TextSpan]]
}

extension MarkedCase: CustomStringConvertible {
    /// The name of the case, for lists of tests.
    public var description: String { id }
}

/// A marked text that breaks the rules of its format.
public struct MarkedCaseError: Error, CustomStringConvertible {
    /// The file and line of the case.
    public var place: String
    /// What is wrong.
    public var reason: String

    /// The error in words.
    public var description: String { "\(place): \(reason)" }
}

extension MarkedCase {
    /// The cases in `text`, the contents of `file`, in `language`.
    public static func all(
        in text: String,
        file: String,
        language: LanguageTag
    ) throws(MarkedCaseError) -> [MarkedCase] {
        var cases: [MarkedCase] = []
        var head: (line: Int, text: Substring)?
        var body: [Substring] = []
        func close() throws(MarkedCaseError) {
            guard let head else { return }
            let place = "\(file):\(head.line)"
            let made = try MarkedCase(head.text, body, place: place, language: language)
            guard !cases.contains(where: { $0.id == made.id }) else {
                throw MarkedCaseError(place: place, reason: "a second case '\(made.id)'")
            }
            cases.append(made)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("###") {
                try close()
                head = (index + 1, line.dropFirst(3))
                body = []
            } else if !line.hasPrefix("#") {
                body.append(line)
            }
        }
        try close()
        return cases
    }

    private init(
        _ head: Substring,
        _ body: [Substring],
        place: String,
        language: LanguageTag
    ) throws(MarkedCaseError) {
        let parts = head.split(separator: ":", maxSplits: 1)
        let id = parts.first.map(Self.trimmed) ?? ""
        guard parts.count == 2, !id.isEmpty else {
            throw MarkedCaseError(place: place, reason: "write '### id: what the case shows'")
        }
        let first = body.firstIndex { !$0.isEmpty } ?? 0
        let last = body.lastIndex { !$0.isEmpty } ?? -1
        guard first <= last else { throw MarkedCaseError(place: place, reason: "has no text") }
        var parser = MarkedCaseParser(place: place)
        try parser.parse(body[first...last].joined(separator: "\n"))
        let speakers = parser.fragments.compactMap(\.speaker).filter { $0 != "-" }
        if let stranger = speakers.first(where: { parser.mentions[$0] == nil }) {
            throw MarkedCaseError(
                place: place,
                reason: "'\(stranger)' is said to speak, not marked"
            )
        }
        self.id = id
        note = Self.trimmed(parts[1])
        self.place = place
        article = Self.article(parser.text, id: id, language: language)
        fragments = parser.fragments.sorted { ($0.span, $1.depth) < ($1.span, $0.depth) }
        mentions = parser.mentions
    }

    private static func article(_ text: String, id: String, language: LanguageTag) -> Article {
        let article = Article(id: id, language: language, text: SourceText(text))
        let lines = text.split(separator: "\n")
        guard lines.contains(where: { $0.hasPrefix("> ") }),
            let read = try? MarkdownReader().read(
                Array(text.utf8),
                hints: ReadHints(language: language)
            ),
            let markdown = read.first?.article, markdown.text == article.text
        else { return article }
        var marked = article
        marked.blocks = markdown.blocks
        marked.markup = markdown.markup
        return marked
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// Takes the marks of one case out of its text.
private struct MarkedCaseParser {
    let place: String
    private(set) var text = ""
    private(set) var fragments: [MarkedCase.Fragment] = []
    private(set) var mentions: [String: [TextSpan]] = [:]

    private typealias Open = (start: Int, label: String?)

    init(place: String) { self.place = place }

    mutating func parse(_ marked: String) throws(MarkedCaseError) {
        let scalars = Array(marked.unicodeScalars)
        var quotes: [Open] = []
        var names: [Open] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let label = Self.label(in: scalars, from: index + 1)
            index += 1
            switch scalar {
            case "⟦":
                quotes.append((text.utf8.count, label))
                index += label.map { $0.unicodeScalars.count + 1 } ?? 0
            case "{" where label != nil:
                names.append((text.utf8.count, label))
                index += label.map { $0.unicodeScalars.count + 1 } ?? 0
            case "⟧":
                guard let open = quotes.popLast() else { throw fault("a '⟧' closes nothing") }
                try close(open, depth: quotes.count)
            case "}" where !names.isEmpty:
                guard let open = names.popLast(), let label = open.label else { continue }
                mentions[label, default: []].append(TextSpan(open.start..<text.utf8.count))
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        guard quotes.isEmpty, names.isEmpty else { throw fault("a mark is not closed") }
        for label in mentions.keys { mentions[label]?.sort() }
    }

    private mutating func close(_ open: Open, depth: Int) throws(MarkedCaseError) {
        guard open.label != nil || depth > 0 else { throw fault("a fragment has no label") }
        let continues = open.label?.hasSuffix("+") ?? false
        fragments.append(
            MarkedCase.Fragment(
                span: TextSpan(open.start..<text.utf8.count),
                speaker: open.label.map { continues ? String($0.dropLast()) : $0 },
                continues: continues,
                depth: depth
            )
        )
    }

    /// The label that stands at `start`, before a `|`: `A`, `B2+` or `-`.
    private static func label(in scalars: [Unicode.Scalar], from start: Int) -> String? {
        var label = ""
        for scalar in scalars[min(start, scalars.count)...].prefix(12) {
            if scalar == "|" { return label.isEmpty ? nil : label }
            guard scalar.isASCII,
                scalar.properties.isAlphabetic || "0123456789+-".unicodeScalars.contains(scalar)
            else { return nil }
            label.unicodeScalars.append(scalar)
        }
        return nil
    }

    private func fault(_ reason: String) -> MarkedCaseError {
        MarkedCaseError(place: place, reason: reason)
    }
}
