import ArgumentParser
import Tolmach

struct SchemesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check schemes by names whose forms are known.",
        discussion: """
            FILE is a table with tabs and the columns scheme, input and expected. A scheme is \
            named by its id or by another project's name for it; '\\n' in a cell is a line break. \
            Every row is written by both engines, words of mixed alphabets repaired first, and \
            compared composed (NFC).

              tolmach schemes check vectors.tsv
              tolmach schemes check vectors.tsv --scheme iuliia:wikipedia --except wrong.tsv

            --except takes a table with the columns scheme, row, reason and contradicts; row is \
            the first 12 hexadecimal digits of the SHA-256 of the row's three cells with tabs \
            between, as --json prints it.

            Exit codes: 0 all rows passed; 1 some failed; 2 the file could not be read.
            """
    )

    @Argument(help: "The table; '-' is stdin.", completion: .file(extensions: ["tsv"]))
    var file: String

    @Option(help: ArgumentHelp("Only rows of this scheme. May be repeated.", valueName: "scheme"))
    var scheme: [String] = []

    @Option(
        help: ArgumentHelp("A table of rows that are known to be wrong.", valueName: "file"),
        completion: .file(extensions: ["tsv"])
    )
    var except: String?

    @Flag(help: "Print a JSON object with all failures.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    /// The file as messages call it.
    private var title: String { file == "-" ? "stdin" : file }

    func run() throws {
        let newsroom = try newsroomOptions.open(isQuiet: true)
        let vectors = try SchemeVectors(bytes: try Inputs.bytes(of: file), file: title)
        var exceptions: [String: String] = [:]
        if let except {
            let bytes = try Inputs.bytes(of: except)
            exceptions = try SchemeVectors.exceptions(bytes: bytes, file: except)
        }
        for name in scheme where !vectors.rows.contains(where: { $0.scheme == name }) {
            let known = Array(Set(vectors.rows.map(\.scheme))).sorted()
            let near = Nearest.names(to: name, in: known, limit: 1).first ?? ""
            throw Failure("\(title): no row of scheme '\(name)'; did you mean '\(near)'?", code: 64)
        }
        let check = SchemeCheck(vectors, schemes: newsroom.schemes, exceptions: exceptions) {
            scheme.isEmpty || scheme.contains($0)
        }
        if json {
            Console.line(JSONPrinter.indented(check.value))
        } else {
            show(check)
        }
        guard check.failed == 0 else { throw Failure(code: 1) }
    }

    private func show(_ check: SchemeCheck) {
        for failure in check.failures {
            let row = failure.row
            var line = "\(title):\(row.line): \(row.scheme): \(Self.cell(row.input)): "
            line += "expected \(Self.cell(row.expected)), got \(Self.cell(failure.table))"
            if failure.icu != failure.table { line += ", by ICU \(Self.cell(failure.icu))" }
            Console.line(line)
        }
        for row in check.mended {
            Console.warning("\(title):\(row.line): listed as wrong, but it comes out")
        }
        if !check.failures.isEmpty { Console.line() }
        var table = TextTable(indent: 0)
        table.add(["scheme", "ours", "passed", "failed", "known wrong"])
        for tally in check.tallies {
            table.add([
                tally.name, tally.scheme ?? "–", String(tally.passed), String(tally.failed),
                String(tally.excepted),
            ])
        }
        table.print(hasHeader: true)
        let known = check.excepted > 0 ? ", \(check.excepted) known to be wrong" : ""
        Console.line("\(check.passed) passed, \(check.failed) failed\(known)")
    }

    private static func cell(_ text: String) -> String {
        "'" + text.replacing("\n", with: "\\n") + "'"
    }
}
