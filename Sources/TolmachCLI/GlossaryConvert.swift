import ArgumentParser
import Foundation
import Tolmach

struct GlossaryConvert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write glossaries in another format.",
        discussion: """
            What a file holds tells the format it is read in; the name of the last one tells the \
            format that is written. Of several glossaries a later one overrides the concepts of \
            an earlier one that have the same id. What the format cannot hold is told as a \
            warning, counted; --json lists every case.

              tolmach glossary convert Glossaries/war.csv war.tbx
              tolmach glossary convert house.tbx desk.csv glossary.utf8 --from en --into uk
              tolmach glossary convert - - --to json <house.csv

            'tolmach glossary formats' lists the formats. Exit codes: 0 done; 1 done, with losses \
            or problems at or above --fail-on; 2 could not finish, and nothing was written.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The files to read, then the one to write; '-' is stdin or stdout.",
            valueName: "file"
        ),
        completion: .file()
    )
    var files: [String]

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The format to write. Default: by the name.", valueName: "format")
    )
    var format: String?

    @Option(
        help: ArgumentHelp("The format to read. Default: by the content.", valueName: "format")
    )
    var inputFormat: String?

    @Option(help: ArgumentHelp("The source language of a bilingual list.", valueName: "language"))
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "A language to write beside the source. May be repeated. Default: all.",
            valueName: "language"
        )
    )
    var into: [LanguageTag] = []

    @Flag(help: "Replace the file to write if there is one.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "From which severity on the exit code is 1: never, note, warning or error. Losses and "
                + "problems are warnings.",
            valueName: "severity"
        )
    )
    var failOn: FailOn = .never

    @Flag(help: "Print a JSON object with every loss and problem; needs a file to write.")
    var json = false

    func validate() throws {
        guard files.count > 1 else {
            throw ValidationError("name a file to read and a file to write")
        }
        guard !json || files.last != "-" else {
            throw ValidationError("--json needs stdout for itself; name a file to write")
        }
        guard files.dropLast().count(where: { $0 == "-" }) < 2 else {
            throw ValidationError("stdin can be read once")
        }
    }

    func run() throws {
        let writer = try chosenFormat()
        let output = files[files.count - 1]
        if output != "-", !force, FileManager.default.fileExists(atPath: output) {
            throw Failure("\(output): is there already; --force replaces it")
        }
        let loaded = try GlossaryInputs(format: inputFormat, from: from, into: into)
            .read(Array(files.dropLast()))
        let options = GlossaryWriteOptions(
            source: from,
            targets: into,
            title: output == "-"
                ? nil : URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent,
            file: output
        )
        let written = try writer.init().write(loaded.glossary, options: options)
        try write(written.bytes, to: output)
        report(loaded, written, writer.format, output)
        let isClean = loaded.problems.isEmpty && written.losses.isEmpty
        if !isClean, failOn.isReached(by: .warning) { throw Failure(code: 1) }
    }

    private func chosenFormat() throws -> any GlossaryFormat.Type {
        if let format { return try GlossaryFormats.chosen(format) }
        let output = files[files.count - 1]
        if let found = GlossaryFormats.format(forFile: output) { return found }
        let names = GlossaryFormats.all.map { $0.format.name }.joined(separator: ", ")
        let what = output == "-" ? "stdout has no name" : "\(output): the name tells no format"
        throw Failure("\(what); name one with --to: \(names)", code: 64)
    }

    private func write(_ bytes: [UInt8], to output: String) throws {
        guard output != "-" else { return Console.print(bytes: bytes) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw Failure("\(output): cannot be written; look at its folder and its rights")
        }
    }

    private func report(
        _ loaded: Glossary.Loaded,
        _ written: Glossary.Written,
        _ format: Format,
        _ output: String
    ) {
        guard !json else {
            let value = JSONValue.object([
                ("file", .string(output)), ("format", .string(format.name)),
                ("concepts", .integer(loaded.glossary.concepts.count)),
                ("losses", .array(written.losses.map(\.value))),
                ("problems", .array(loaded.problems.map(\.value))),
            ])
            return Console.line(JSONPrinter.indented(value))
        }
        for problem in loaded.problems { Console.say(problem.warning) }
        let title = output == "-" ? "stdout" : output
        for tally in LossTally.tallies(of: written.losses) {
            Console.say("\(title): warning: \(tally.description) [glossary.loss]")
        }
    }
}

extension GlossaryFormats {
    /// The format that an option names.
    static func chosen(_ name: String) throws(Failure) -> any GlossaryFormat.Type {
        do {
            return try named(name)
        } catch {
            throw Failure("'\(name)': \(error.reason); \(error.advice)", code: 64)
        }
    }
}
