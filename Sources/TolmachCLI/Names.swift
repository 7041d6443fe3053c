import ArgumentParser
import Tolmach

struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write names for readers of other languages.",
        discussion: """
            --into writes by the house style: settled spellings, conventional given names, then \
            the language's scheme. --scheme uses one scheme; --all uses every one for names of \
            --from; --back leads Latin letters back to Cyrillic, best candidate first.

              tolmach names "Щукин" --from ru --into es
              tolmach names "Єлизавета Згурська" --scheme uk-kmu2010 --explain
              tolmach names "Mikhail Shchukin" --back ru

            '-' reads names from stdin, one a line.
            """
    )

    @Argument(help: "Names, each as one word of the shell; '-' reads lines from stdin.")
    var names: [String]

    @Option(
        help: ArgumentHelp(
            "The language of the text the names stand in. Default: by their letters, ru or en.",
            valueName: "language"
        )
    )
    var from: LanguageTag?

    @Option(help: ArgumentHelp("A language to write for. May be repeated.", valueName: "language"))
    var into: [LanguageTag] = []

    @Option(help: ArgumentHelp("A scheme; 'tolmach schemes' lists them.", valueName: "scheme"))
    var scheme: [String] = []

    @Flag(help: "Write by every scheme for names of the language.")
    var all = false

    @Option(
        help: ArgumentHelp("Lead Latin letters back to this language's.", valueName: "language")
    )
    var back: LanguageTag?

    @Flag(help: "Show the rule behind every letter.")
    var explain = false

    @Flag(help: "Print one JSON object per name and form.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func validate() throws {
        guard into.isEmpty, scheme.isEmpty, !all, back == nil else { return }
        throw ValidationError("say how: --into, --scheme, --all or --back")
    }

    func run() throws {
        let newsroom = try newsroomOptions.open()
        try newsroom.check(into + [from, back].compactMap { $0 })
        var schemes: [Scheme] = []
        for id in scheme {
            do {
                schemes.append(try newsroom.schemes.named(id))
            } catch {
                throw Failure(error.description, code: 64)
            }
        }
        var isWhole = true
        for name in try names.flatMap({ $0 == "-" ? try Self.lines() : [$0] }) {
            do {
                try write(name, schemes, newsroom)
            } catch {
                // One name that cannot be written stops no other.
                Console.error("\(name): \(error.message ?? "failed")")
                isWhole = false
            }
        }
        guard isWhole else { throw Failure() }
    }

    /// Writes one name in every way that was asked for.
    private func write(
        _ name: String,
        _ schemes: [Scheme],
        _ newsroom: Newsroom
    ) throws(Failure) {
        guard name.contains(where: \.isLetter) else { throw Failure("holds no letter") }
        let language = from ?? Self.language(of: name)
        for target in into { write(name, language, target, newsroom) }
        for scheme in schemes { try write(name, scheme) }
        if all {
            for scheme in newsroom.schemes.all where scheme.language.primary == language.primary {
                try write(name, scheme)
            }
        }
        if let back { try lead(name, back: back, newsroom) }
    }

    private func write(
        _ name: String,
        _ language: LanguageTag,
        _ target: LanguageTag,
        _ newsroom: Newsroom
    ) {
        let result = newsroom.nameWriter.form(of: name, from: language, into: target)
        let form = result.form
        if json {
            let others = form.alternatives.map { JSONValue.string($0.text) }
            return line(
                .object([
                    ("name", .string(name)), ("into", .string(target.description)),
                    ("text", .string(form.text)), ("origin", .string(form.origin.rawValue)),
                    ("scheme", JSONValue.text(form.scheme)),
                    ("alternatives", others.isEmpty ? nil : .array(others)),
                    ("findings", .array(result.findings.map { .string($0.code) })),
                ])
            )
        }
        let how = form.scheme ?? form.origin.rawValue
        let others = form.alternatives.map(\.text).joined(separator: ", ")
        show([name, target.description, form.text, how, others.isEmpty ? "" : "or \(others)"])
        for finding in result.findings {
            Console.say(
                "\(name): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
            )
        }
        guard explain, let id = form.scheme, let scheme = try? newsroom.schemes.named(id) else {
            return
        }
        guard form.origin == .inverse else { return steps(name, scheme) }
        // The way back is shown as the scheme writes the name forward again.
        for candidate in newsroom.back.candidates(for: name, into: "ru", from: language)
            + newsroom.back.candidates(for: name, into: "uk", from: language)
        {
            guard let id = candidate.scheme, let scheme = try? newsroom.schemes.named(id),
                target.primary != scheme.language.primary || candidate.text == form.text
            else { continue }
            Console.line("    read back as \(candidate.text) by \(id):")
            return steps(candidate.text, scheme)
        }
    }

    private func write(_ name: String, _ scheme: Scheme) throws(Failure) {
        let text: String
        do {
            text = try TableTransliterator(scheme).written(name)
        } catch {
            guard all else { throw Failure("\(error)") }
            return
        }
        if json {
            return line(
                .object([
                    ("name", .string(name)), ("scheme", .string(scheme.id)),
                    ("text", .string(text)),
                ])
            )
        }
        show([name, scheme.id, text, scheme.title])
        if explain { steps(name, scheme) }
    }

    private func lead(_ name: String, back language: LanguageTag, _ newsroom: Newsroom)
        throws(Failure)
    {
        let candidates = newsroom.back.candidates(for: name, into: language, from: from)
        guard !candidates.isEmpty else {
            throw Failure("no scheme writes a name in '\(language)' so")
        }
        for candidate in candidates {
            if json {
                line(
                    .object([
                        ("name", .string(name)), ("back", .string(language.description)),
                        ("text", .string(candidate.text)),
                        ("scheme", JSONValue.text(candidate.scheme)),
                        ("score", .number((candidate.score * 1000).rounded() / 1000)),
                    ])
                )
            } else {
                show([name, language.description, candidate.text, candidate.scheme ?? "–"])
            }
        }
    }

    private func steps(_ name: String, _ scheme: Scheme) {
        guard let steps = try? TableTransliterator(scheme).explained(name) else { return }
        var table = TextTable(indent: 4)
        for step in steps {
            let out = step.out.isEmpty ? "(nothing)" : step.out
            table.add([step.source, out, rule(step.rule, scheme)])
        }
        table.print()
    }

    /// A rule's key in the scheme's file with the places where it holds.
    private func rule(_ key: String, _ scheme: Scheme) -> String {
        guard key.hasPrefix("rules["), let number = Int(key.dropFirst(6).dropLast()),
            scheme.rules.indices.contains(number)
        else { return key == "letters" ? "letter" : key }
        let rule = scheme.rules[number]
        let left = rule.left.map { " behind \($0)" } ?? ""
        let right = rule.right.map { " before \($0)" } ?? ""
        return "rule \(number + 1): \(rule.source)\(left)\(right)"
    }

    /// Cells with tabs between, so that scripts can cut them.
    private func show(_ cells: [String]) {
        var cells = cells
        while cells.last?.isEmpty == true { cells.removeLast() }
        Console.line(cells.joined(separator: "\t"))
    }

    private func line(_ value: JSONValue) { Console.line(JSONPrinter.line(value)) }

    private static func lines() throws -> [String] {
        guard let text = String(validating: Console.input(), as: UTF8.self) else {
            throw Failure("stdin is not UTF-8")
        }
        return text.split(whereSeparator: \.isNewline).map(
            String.init
        )
    }

    /// Russian for Cyrillic letters (Ukrainian where a letter is only Ukrainian), else English.
    private static func language(of name: String) -> LanguageTag {
        if name.contains(where: { "іїєґІЇЄҐ".contains($0) }) { return "uk" }
        let isCyrillic = name.unicodeScalars.contains {
            ScalarClass.facts($0.value).contains(.cyrillic)
        }
        return isCyrillic ? "ru" : "en"
    }
}
