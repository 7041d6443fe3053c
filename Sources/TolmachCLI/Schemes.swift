import ArgumentParser
import Tolmach

struct SchemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemes",
        abstract: "List, show and check the schemes that names are written by.",
        discussion: "Without a subcommand, schemes are listed: see 'tolmach schemes list --help'.",
        subcommands: [SchemesList.self, SchemesShow.self, SchemesCheck.self],
        defaultSubcommand: SchemesList.self
    )
}

struct SchemesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the schemes that names are written by.",
        discussion: """
            'press' are the styles of newspapers and of their reference works, 'standard' those \
            of laws, libraries, maps and passports. A text is looked for in ids, titles, \
            authorities and other projects' names.

              tolmach schemes --from uk --into de
              tolmach schemes --kind standard gost
            """
    )

    @Argument(help: "Only those that hold this text.")
    var text: String?

    @Option(help: ArgumentHelp("Only those for names from this language.", valueName: "language"))
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp("Only those made for readers of this language.", valueName: "language")
    )
    var into: LanguageTag?

    @Option(help: "Only those of this kind: press or standard.")
    var kind: Scheme.Kind?

    @Flag(help: "Only those that every name can be read back from.")
    var reversible = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func run() throws {
        let newsroom = try newsroomOptions.open()
        try newsroom.check([from, into].compactMap { $0 })
        try newsroom.schemes.check()
        var schemes = newsroom.schemes.all
        if let into { schemes = newsroom.schemes.into(into).filter { !$0.into.isEmpty } }
        if let from { schemes = schemes.filter { $0.language.primary == from.primary } }
        if let kind { schemes = schemes.filter { $0.kind == kind } }
        if reversible { schemes = schemes.filter(\.isReversible) }
        if let text { schemes = schemes.filter { Self.holds($0, text) } }
        if json {
            Console.line(JSONPrinter.indented(.array(schemes.map(value))))
            return
        }
        var table = TextTable(indent: 0)
        for scheme in schemes {
            let into = scheme.into.map(\.description).joined(separator: " ")
            table.add([
                scheme.id, "\(scheme.language) → \(into.isEmpty ? scheme.to : into)", scheme.title,
            ])
        }
        table.print()
    }

    private static func holds(_ scheme: Scheme, _ text: String) -> Bool {
        let wanted = text.lowercased()
        return ([scheme.id, scheme.title, scheme.authority] + scheme.aliases)
            .contains { $0.lowercased().contains(wanted) }
    }

    private func value(_ scheme: Scheme) -> JSONValue {
        .object([
            ("id", .string(scheme.id)), ("kind", .string(scheme.kind.rawValue)),
            ("title", .string(scheme.title)),
            ("language", .string(scheme.language.description)),
            ("from", .string(scheme.from)), ("to", .string(scheme.to)),
            ("into", .array(scheme.into.map { .string($0.description) })),
            ("authority", .string(scheme.authority)), ("year", scheme.year.map(JSONValue.integer)),
            ("source", .string(scheme.source)),
            ("aliases", .array(scheme.aliases.map(JSONValue.string))),
            ("reversible", .bool(scheme.isReversible)),
        ])
    }
}
