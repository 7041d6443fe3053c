import ArgumentParser
import Tolmach

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats that are read and written."
    )

    @Flag(help: "Print JSON.")
    var json = false

    func run() {
        if json {
            Console.line(
                JSONPrinter.indented(
                    .object([
                        ("readers", .array(Readers.all.map { $0.format.value })),
                        ("writers", .array(Writers.all.map { $0.format.value })),
                        (
                            "sets",
                            .object(
                                Writers.sets.map { set in
                                    (set.name, JSONValue.array(set.formats.map(JSONValue.string)))
                                }
                            )
                        ),
                    ])
                )
            )
            return
        }
        Console.line("Read (--input-format):")
        var read = TextTable()
        for reader in Readers.all {
            let endings = reader.format.endings.map { ".\($0)" }.joined(separator: " ")
            read.add([reader.format.name, endings, reader.format.summary])
        }
        read.print()
        Console.line()
        Console.line("Written (--to):")
        var written = TextTable()
        for writer in Writers.all {
            written.add([writer.format.name, writer.format.path ?? "–", writer.format.summary])
        }
        written.print()
        Console.line()
        Console.line("Sets (--to):")
        var sets = TextTable()
        for set in Writers.sets { sets.add([set.name, set.formats.joined(separator: ", ")]) }
        sets.print()
    }
}

extension Format {
    /// The format as `--json` lists it.
    var value: JSONValue {
        .object([
            ("name", .string(name)), ("summary", .string(summary)),
            ("mediaType", .string(mediaType)),
            ("endings", .array(endings.map(JSONValue.string))),
            ("path", JSONValue.text(path)),
        ])
    }
}

struct LanguagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "languages",
        abstract: "List the languages, and what can be done in each."
    )

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func run() throws {
        let newsroom = try newsroomOptions.open()
        let sources = Set(newsroom.packs.languages)
        let all = newsroom.languages
        let terms = newsroom.glossary.languages
        if json {
            let values = all.map { tag in
                JSONValue.object([
                    ("tag", .string(tag.description)), ("name", .string(name(tag))),
                    ("quotes", .bool(sources.contains(tag))),
                    ("names", .bool(styles(tag, newsroom.schemes) > 0)),
                    ("terms", .integer(terms[tag] ?? 0)),
                ])
            }
            Console.line(JSONPrinter.indented(.array(values)))
            return
        }
        var table = TextTable(indent: 0)
        table.add(["tag", "language", "quotes found", "name styles", "terms"])
        for tag in all {
            table.add([
                tag.description, name(tag), sources.contains(tag) ? "yes" : "–",
                number(styles(tag, newsroom.schemes)), number(terms[tag] ?? 0),
            ])
        }
        table.print()
    }

    /// How many schemes are made for readers of a language.
    private func styles(_ tag: LanguageTag, _ schemes: Schemes) -> Int {
        schemes.into(tag).count { !$0.into.isEmpty }
    }

    private func number(_ count: Int) -> String { count == 0 ? "–" : String(count) }

    private func name(_ tag: LanguageTag) -> String {
        (try? ICU.name(of: tag, in: "en")) ?? tag.description
    }
}
