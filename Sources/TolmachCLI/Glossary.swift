import ArgumentParser
import Tolmach

struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Check, match and convert glossaries, and list their formats.",
        subcommands: [
            GlossaryCheck.self, GlossaryMatch.self, GlossaryConvert.self,
            GlossaryFormatsCommand.self,
        ]
    )
}

struct GlossaryFormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats that glossaries are read and written in."
    )

    @Flag(help: "Print JSON.")
    var json = false

    func run() {
        let formats = GlossaryFormats.all.map { $0.format }
        guard !json else {
            Console.line(JSONPrinter.indented(.array(formats.map(\.value))))
            return
        }
        var table = TextTable(indent: 0)
        for format in formats {
            let endings = format.endings.map { ".\($0)" }.joined(separator: " ")
            table.add([format.name, endings, format.summary])
        }
        table.print()
    }
}
