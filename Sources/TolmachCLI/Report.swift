import Tolmach

/// What one run of `prepare` came to.
struct Report {
    let newsroom: Newsroom
    let targets: [LanguageTag]
    var dossiers: [Dossier] = []
    var failures: [String] = []
    var places: [Article.ID: Inputs.Place] = [:]
    /// Where the lines of each text start, and its scalars: made once for all its findings.
    private var lineStarts: [Article.ID: [Int]] = [:]
    private var columns: [Article.ID: OffsetMap] = [:]

    /// The job's folder and what was written there.
    var folder = ""
    var paths: [String] = []

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
            ("column", place.map { .integer($0.column) }),
            ("segment", JSONValue.text(finding.segment)), ("message", .string(finding.message)),
            ("advice", JSONValue.text(finding.advice)),
        ])
    }

    /// Where a finding's span stands in its file; the column counts scalars from 1.
    func place(
        of finding: Finding,
        in dossier: Dossier
    ) -> (file: String, line: Int, column: Int)? {
        guard finding.segment == nil, let span = finding.span, let place = places[dossier.id] else {
            return nil
        }
        let starts = lineStarts[dossier.id] ?? [0]
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= Int(span.start) { low = middle } else { high = middle }
        }
        let column = columns[dossier.id].map { map in
            map.position(of: Int(span.start)) - map.position(of: starts[low])
        }
        return (place.file, place.line + low, (column ?? 0) + 1)
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
