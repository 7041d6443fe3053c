import ArgumentParser
import Tolmach

struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write names for readers of other languages, and lead them back.",
        discussion: "Without a subcommand, names are written: see 'tolmach names write --help'.",
        subcommands: [NamesWrite.self, NamesMatch.self],
        defaultSubcommand: NamesWrite.self
    )
}
