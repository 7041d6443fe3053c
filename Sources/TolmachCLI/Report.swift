import Tolmach

/// What one run of `prepare` came to.
struct Report {
    let newsroom: Newsroom
    let targets: [LanguageTag]
    var dossiers: [Dossier] = []
    var failures: [String] = []
    var places: [Article.ID: Inputs.Place] = [:]
    /// The words in marks that are no quote, when they were asked for.
    var marked: [Article.ID: [MarkedWords]] = [:]
    /// Where the lines of each text start, and its scalars: made once for all its findings.
    private var lineStarts: [Article.ID: [Int]] = [:]
    private var columns: [Article.ID: OffsetMap] = [:]

    /// The job's folder and what was written there.
    var folder = ""
    var paths: [String] = []
    /// Whether it tells why each quote is as it is.
    var explains = false
    /// The edits files that were begun.
    var templates: [String] = []

    init(newsroom: Newsroom, targets: [LanguageTag]) {
        self.newsroom = newsroom
        self.targets = targets
    }

    /// Says on stderr that something failed, and remembers it.
    mutating func fail(_ message: String) {
        Console.error(message)
        failures.append(message)
    }

    /// The languages that `dossier` is written for: its own is none.
    func targets(of dossier: Dossier) -> [LanguageTag] {
        targets.filter { $0.primary != dossier.article.language.primary }
    }

    /// All findings of the run.
    var findings: [Finding] { dossiers.flatMap(\.findings) }

    /// The run as JSON.
    var value: JSONValue {
        func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        return .object([
            ("job", folder.isEmpty ? nil : .string(folder)),
            ("written", strings(paths)),
            ("edits", templates.isEmpty ? nil : strings(templates)),
            ("articles", .array(dossiers.map(article))),
            ("failed", strings(failures)),
        ])
    }

    private func article(_ dossier: Dossier) -> JSONValue {
        let outer = dossier.quotes.filter { $0.depth == 0 }
        return .object([
            ("id", .string(dossier.id)),
            ("language", .string(dossier.article.language.description)),
            ("quotes", .integer(outer.count)),
            ("fragments", .integer(outer.reduce(0) { $0 + $1.fragments.count })),
            ("people", .array(dossier.people.map(person))),
            ("terms", .integer(dossier.terms.count)),
            ("findings", .array(dossier.findings.map { finding($0, in: dossier) })),
            ("explanation", explains ? ExplanationJSON(report: self, dossier: dossier).value : nil),
            ("marked", markedValue(dossier)),
        ])
    }

    private func person(_ person: Person) -> JSONValue {
        let names = person.names.sorted { $0.key < $1.key }.map { tag, form in
            JSONValue.Member(tag.description, .string(form.text))
        }
        return .object([
            ("id", .string(person.id)), ("kind", .string(person.kind.rawValue)),
            ("name", .string(person.name)), ("names", .object(names)),
        ])
    }

    private func finding(_ finding: Finding, in dossier: Dossier) -> JSONValue {
        let place = place(of: finding, in: dossier)
        return .object([
            ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
            ("file", place.map { .string($0.file) }), ("line", place.map { .integer($0.line) }),
            ("column", place?.column.map { .integer($0) }),
            ("segment", JSONValue.text(finding.segment)), ("message", .string(finding.message)),
            ("advice", JSONValue.text(finding.advice)),
        ])
    }

    /// A place in a file, as messages give it.
    struct Spot: CustomStringConvertible {
        var file: String
        var line: Int
        /// In scalars from 1; `nil` where the line is all that is known.
        var column: Int?

        var description: String { "\(file):\(line)" + (column.map { ":\($0)" } ?? "") }
    }

    /// Where a finding's span stands in its file, or the line of the file that it is about.
    func place(of finding: Finding, in dossier: Dossier) -> Spot? {
        if let file = finding.file { return Spot(file: file, line: finding.line ?? 1) }
        guard finding.segment == nil, let span = finding.span else { return nil }
        return place(of: span, in: dossier)
    }

    /// Where a span of an article begins in its file.
    func place(of span: TextSpan, in dossier: Dossier) -> Spot? {
        guard let file = places[dossier.id]?.file else { return nil }
        let (line, column) = filePosition(of: Int(span.start), in: dossier)
        return Spot(file: file, line: line, column: column)
    }

    /// The line and column, from 1, of a byte of an article's text in its file; in the text itself
    /// where the file has no lines of its own.
    func filePosition(of offset: Int, in dossier: Dossier) -> (line: Int, column: Int) {
        let (line, column) = position(of: offset, in: dossier)
        return ((places[dossier.id]?.line ?? 1) + line, column + 1)
    }

    /// A span in scalars of the article's text.
    func scalars(of span: TextSpan, in dossier: Dossier) -> Range<Int> {
        columns[dossier.id]?.range(of: span) ?? 0..<0
    }

    /// The line and column of a byte of an article's text, in scalars, from 0.
    func position(of offset: Int, in dossier: Dossier) -> (line: Int, column: Int) {
        let starts = lineStarts[dossier.id] ?? [0]
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = columns[dossier.id].map { map in
            map.position(of: offset) - map.position(of: starts[low])
        }
        return (low, column ?? 0)
    }

    /// Takes in a dossier that is done.
    mutating func add(_ dossier: Dossier) {
        dossiers.append(dossier)
        columns[dossier.id] = OffsetMap(dossier.article.text, unit: .scalar)
        lineStarts[dossier.id] = dossier.article.text.withBytes { bytes in
            [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        }
    }
}
