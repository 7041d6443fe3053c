import Tolmach

/// Prints the terms of texts: for people in colour, for other programs one line each, or as JSON.
struct MatchPrinter {
    let report: Report
    let glossary: Glossary
    let explains: Bool
    let hasColour: Bool

    /// What is told of one match.
    struct Told {
        var match: TermMatch
        var found: String
        var place: String
        var line: Int
        var term: Term?
    }

    /// Prints to stdout; counts go below.
    func print() {
        for dossier in report.dossiers {
            let told = told(dossier)
            if hasColour { printLines(told, dossier) } else { printPlain(told, dossier) }
        }
        let counts = self.counts
        guard !counts.isEmpty else { return }
        if hasColour { Console.line() }
        Console.say(
            counts.map { "\($0.concept) \($0.count)" }.joined(separator: ", ")
        )
    }

    /// How often each concept was found, the commonest first.
    private var counts: [(concept: Concept.ID, count: Int)] {
        var counts: [Concept.ID: Int] = [:]
        for match in report.dossiers.flatMap(\.terms) { counts[match.concept, default: 0] += 1 }
        return counts.map { ($0.key, $0.value) }
            .sorted { ($1.count, $0.concept) < ($0.count, $1.concept) }
    }

    private func told(_ dossier: Dossier) -> [Told] {
        dossier.terms.map { match in
            let found = String(dossier.article.text[match.span])
            let (line, column) = report.filePosition(of: Int(match.span.start), in: dossier)
            let file = report.places[dossier.id]?.file ?? dossier.id
            return Told(
                match: match,
                found: found,
                place: "\(file == "-" ? "stdin" : file):\(line):\(column)",
                line: report.position(of: Int(match.span.start), in: dossier).line,
                term: glossary[match.concept]?
                    .term(of: match, found: found, in: dossier.article.language)
            )
        }
    }

    private func printPlain(_ told: [Told], _ dossier: Dossier) {
        for one in told {
            let words = one.found.replacing("\n", with: " ")
            Console.line("\(one.place): \(words): \(describe(one, dossier))")
            for line in explanation(one, dossier) { Console.line("    \(line)") }
        }
    }

    /// The lines that hold terms, each with a list of its terms.
    private func printLines(_ told: [Told], _ dossier: Dossier) {
        let text = dossier.article.text.string.utf8
        var lines: [Int: Range<Int>] = [:]
        var start = 0
        for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            lines[number] = start..<(start + line.count)
            start += line.count + 1
        }
        var next = 0
        while next < told.count {
            let line = told[next].line
            let end = told[next...].firstIndex { $0.line != line } ?? told.count
            let group = Array(told[next..<end])
            if let range = lines[line] { Console.line(coloured(range, group, dossier)) }
            var table = TextTable(indent: 4)
            for one in group {
                table.add([one.place, one.found, describe(one, dossier)])
                for line in explanation(one, dossier) { table.add(["", line]) }
            }
            table.print()
            next = end
        }
    }

    private func coloured(_ range: Range<Int>, _ group: [Told], _ dossier: Dossier) -> String {
        let text = dossier.article.text
        var line = ""
        var at = range.lowerBound
        for one in group where !one.match.isWithin && Int(one.match.span.start) >= at {
            let end = max(at, min(Int(one.match.span.end), range.upperBound))
            line += text[TextSpan(at..<Int(one.match.span.start))]
            let isApproved = one.term?.status.isApproved ?? true
            let codes = [isApproved ? "32" : "31"] + (one.match.tier == .likely ? ["4"] : [])
            let words = text[TextSpan(Int(one.match.span.start)..<end)]
            line += "\u{1B}[\(codes.joined(separator: ";"))m\(words)\u{1B}[0m"
            at = end
        }
        return line + text[TextSpan(at..<max(at, range.upperBound))]
    }

    /// Such as `border-guard: preferred 'border guard', sure by rule; ru пограничник`.
    private func describe(_ one: Told, _ dossier: Dossier) -> String {
        let term = one.term.map { " \($0.status.rawValue) '\($0.text)'," } ?? ""
        let within = one.match.isWithin ? ", inside a longer term" : ""
        return
            "\(one.match.concept):\(term) \(one.match.tier.rawValue) by \(one.match.key)\(within)"
            + targets(one.match.concept, dossier)
    }

    private func targets(_ id: Concept.ID, _ dossier: Dossier) -> String {
        report.targets(of: dossier).map { target in
            let words = glossary[id]?.words(in: target, from: dossier.article.language) ?? []
            let approved = words.filter(\.status.isApproved).map(\.text)
            return "; \(target) " + (approved.isEmpty ? "–" : approved.joined(separator: " | "))
        }.joined()
    }

    private func words(_ one: Told, _ dossier: Dossier) -> [MatchedWord] {
        guard explains, let term = one.term else { return [] }
        return MatchedWord.words(
            of: one.match,
            in: dossier.article.text,
            term: term,
            language: dossier.article.language
        )
    }

    private func explanation(_ one: Told, _ dossier: Dossier) -> [String] {
        words(one, dossier).map { word in
            let partner = word.term.isEmpty ? "" : " ← \(word.term)"
            return "\(word.found)\(partner), by \(word.kind) '\(word.key)'"
        }
    }

    /// The matches as JSON.
    var value: JSONValue {
        .object([
            ("offsets", .string("utf8")),
            (
                "articles",
                .array(
                    report.dossiers.map { dossier in
                        .object([
                            ("id", .string(dossier.id)),
                            ("language", .string(dossier.article.language.description)),
                            ("matches", .array(told(dossier).map { value($0, dossier) })),
                        ])
                    }
                )
            ),
            (
                "counts",
                .object(counts.map { ($0.concept, JSONValue.integer($0.count)) })
            ),
        ])
    }

    private func value(_ one: Told, _ dossier: Dossier) -> JSONValue {
        let (match, spot) = (one.match, report.place(of: one.match.span, in: dossier))
        let scalars = report.scalars(of: match.span, in: dossier)
        let targets = report.targets(of: dossier).map { target in
            let words = glossary[match.concept]?.words(in: target, from: dossier.article.language)
            let values = (words ?? []).map { term in
                JSONValue.object([
                    ("text", .string(term.text)), ("status", .string(term.status.rawValue)),
                ])
            }
            return JSONValue.Member(target.description, .array(values))
        }
        let words = words(one, dossier).map { word in
            JSONValue.object([
                ("span", Self.pair(word.span.range)), ("text", .string(word.found)),
                ("term", word.term.isEmpty ? nil : .string(word.term)),
                ("kind", .string(word.kind)), ("key", .string(word.key)),
            ])
        }
        return .object([
            ("concept", .string(match.concept)), ("text", .string(one.found)),
            ("span", Self.pair(match.span.range)), ("scalars", Self.pair(scalars)),
            ("line", spot.map { .integer($0.line) }),
            ("column", spot?.column.map { .integer($0) }),
            ("term", JSONValue.text(one.term?.text)),
            ("status", JSONValue.text(one.term?.status.rawValue)),
            ("tier", .string(match.tier.rawValue)), ("key", .string(match.key)),
            ("within", match.isWithin ? .bool(true) : nil),
            ("quote", JSONValue.text(match.quote)),
            ("targets", targets.isEmpty ? nil : .object(targets)),
            ("words", words.isEmpty ? nil : .array(words)),
        ])
    }

    private static func pair(_ range: Range<Int>) -> JSONValue {
        .array([.integer(range.lowerBound), .integer(range.upperBound)])
    }
}
