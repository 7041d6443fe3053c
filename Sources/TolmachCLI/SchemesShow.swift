import ArgumentParser
import Tolmach

struct SchemesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a scheme: its letters, rules, source and examples."
    )

    @Argument(help: "The scheme, or another project's name for it.")
    var scheme: String

    @Flag(help: "Print the ICU transform rules that it comes to, which 'uconv -x' takes.")
    var icu = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func validate() throws {
        if icu, json { throw ValidationError("--icu and --json exclude each other") }
    }

    func run() throws {
        let newsroom = try newsroomOptions.open(isQuiet: true)
        let scheme: Scheme
        do {
            scheme = try newsroom.schemes.named(self.scheme, orAlias: true)
        } catch {
            throw Failure(error.description, code: 64)
        }
        if icu { return Console.line(scheme.icuRules) }
        if json { return Console.line(JSONPrinter.indented(scheme.value)) }
        show(scheme)
    }

    private func show(_ scheme: Scheme) {
        Console.line(Console.bold("\(scheme.id): \(scheme.title)"))
        Console.line()
        var facts = TextTable()
        let into = scheme.into.map(Self.name).joined(separator: ", ")
        let readers = into.isEmpty ? "" : ", for \(into)"
        facts.add([
            "names", "\(Self.name(scheme.language)), \(scheme.from) to \(scheme.to)\(readers)",
        ])
        facts.add(["kind", scheme.kind.rawValue])
        facts.add(["by", scheme.authority + (scheme.year.map { ", \($0)" } ?? "")])
        facts.add(["source", scheme.source])
        if !scheme.aliases.isEmpty {
            facts.add(["also", scheme.aliases.joined(separator: ", ")])
        }
        facts.add([
            "back", scheme.isReversible ? "every name can be read back" : "not without doubt",
        ])
        if let notes = scheme.notes { facts.add(["notes", notes]) }
        facts.print()
        Console.line()
        Console.line("Letters:")
        letters(scheme)
        if !scheme.rules.isEmpty {
            Console.line()
            Console.line("Rules; the longest wins, then the first:")
            rules(scheme)
        }
        Console.line()
        Console.line("Examples:")
        var examples = TextTable()
        for example in scheme.examples {
            examples.add([example.name, example.written, example.basis])
        }
        examples.print()
    }

    /// The letters in columns, read downwards.
    private func letters(_ scheme: Scheme) {
        let cells = scheme.alphabetical.map { pair in
            [pair.letter, pair.value.isEmpty ? "(nothing)" : pair.value]
        }
        let height = (cells.count + 4) / 5
        var table = TextTable()
        for row in 0..<height {
            table.add(stride(from: row, to: cells.count, by: height).flatMap { cells[$0] })
        }
        table.print()
    }

    private func rules(_ scheme: Scheme) {
        let examples = scheme.exampleByRule
        var table = TextTable()
        for (place, rule) in scheme.rules.enumerated() {
            let contexts = [
                rule.left.map { SchemePattern($0, side: .left).words },
                rule.right.map { SchemePattern($0, side: .right).words },
            ]
            let example = examples[place].map { "\($0.name) \($0.written)" } ?? ""
            table.add([
                String(place + 1), rule.source, rule.out.isEmpty ? "(nothing)" : rule.out,
                contexts.compactMap { $0 }.joined(separator: ", "), example,
            ])
        }
        table.print()
    }

    private static func name(_ language: LanguageTag) -> String {
        (try? ICU.name(of: language, in: "en")) ?? language.description
    }
}

extension Scheme {
    /// The scheme as its file has it.
    var value: JSONValue {
        .object([
            ("id", .string(id)), ("kind", .string(kind.rawValue)), ("title", .string(title)),
            ("language", .string(language.description)), ("from", .string(from)),
            ("to", .string(to)), ("into", .array(into.map { .string($0.description) })),
            ("authority", .string(authority)), ("year", year.map(JSONValue.integer)),
            ("source", .string(source)), ("aliases", .array(aliases.map(JSONValue.string))),
            ("letters", .object(alphabetical.map { ($0.letter, .string($0.value)) })),
            (
                "capitals",
                capitals.isEmpty
                    ? nil
                    : .object(
                        capitals.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }
                    )
            ),
            (
                "rules",
                .array(
                    rules.map { rule in
                        .object([
                            ("in", .string(rule.source)), ("out", .string(rule.out)),
                            ("left", JSONValue.text(rule.left)),
                            ("right", JSONValue.text(rule.right)),
                        ])
                    }
                )
            ),
            ("reversible", .bool(isReversible)),
            (
                "examples",
                .array(
                    examples.map { example in
                        .object([
                            ("name", .string(example.name)), ("written", .string(example.written)),
                            ("basis", .string(example.basis)),
                        ])
                    }
                )
            ),
            ("notes", JSONValue.text(notes)),
        ])
    }
}
