import ArgumentParser
import Tolmach

/// `tolmach glossary check`.
struct GlossaryCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what is to be mended in glossaries.",
        discussion: """
            Prints one line a finding, 'file:line:column: severity: message; advice [code]', and \
            a summary on stderr. Files of any format are taken; those of one run are used \
            together, so that a word is found under two concepts of two files.

              tolmach glossary check Glossaries/*.csv
              tolmach glossary check terms.tbx --at-least warning --fail-on warning

            Errors keep a row out of use or contradict each other; warnings are probably wrong; \
            notes are good to know. 'tolmach glossary check --kinds' lists them all.

            Exit codes: 0 done; 1 findings at or above --fail-on; 2 a file could not be read.
            """
    )

    @Argument(help: "Glossaries; '-' is stdin.", completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "The language of the first column, for formats that do not say it.",
            valueName: "language"
        )
    )
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "The language of the second column, for formats that do not say it.",
            valueName: "language"
        )
    )
    var into: LanguageTag?

    @Option(
        help: "From which severity on findings make the exit code 1: never, note, warning or error."
    )
    var failOn: FailOn = .error

    @Option(help: "The lowest severity that is shown: note, warning or error.")
    var atLeast: FailOn = .note

    @Flag(help: "List the kinds of findings.")
    var kinds = false

    @Flag(help: "Print a JSON object.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
    var quiet = false

    func validate() throws {
        if files.isEmpty, !kinds { throw ValidationError("name a glossary, or '-' for stdin") }
    }

    func run() throws {
        if kinds { return listKinds() }
        var loaded: [Glossary.Loaded] = []
        var findings: [GlossaryFinding] = []
        var failures = 0
        for file in files {
            do {
                let bytes = try Inputs.bytes(of: file)
                let options = GlossaryReadOptions(
                    file: file == "-" ? "stdin" : file,
                    source: from,
                    target: into
                )
                loaded.append(try GlossaryFormats.read(bytes, options: options))
            } catch let error as GlossaryError {
                findings.append(GlossaryFinding(error))
            } catch {
                Console.error((error as? Failure)?.message ?? String(describing: error))
                failures += 1
            }
        }
        findings = (findings + GlossaryChecks.findings(in: loaded)).sorted()
        let concepts = loaded.reduce(0) { $0 + $1.glossary.concepts.count }
        if !quiet { show(findings, concepts) }
        guard failures == 0 else { throw Failure() }
        if findings.contains(where: { failOn.isReached(by: $0.severity) }) {
            throw Failure(code: 1)
        }
    }

    private func show(_ findings: [GlossaryFinding], _ concepts: Int) {
        let shown = findings.filter { atLeast.isReached(by: $0.severity) }
        if json {
            return Console.line(JSONPrinter.indented(value(shown, findings, concepts)))
        }
        for finding in shown { Console.line(Self.line(finding)) }
        let counts = Finding.Severity.allCases.reversed().map { severity in
            let count = findings.count { $0.severity == severity }
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        Console.say(
            "\(concepts) concept\(concepts == 1 ? "" : "s") in "
                + "\(files.count) file\(files.count == 1 ? "" : "s"): "
                + counts.joined(separator: ", ")
        )
    }

    /// A finding as compilers print theirs, its severity in colour on a terminal.
    private static func line(_ finding: GlossaryFinding) -> String {
        guard Console.wantsColour else { return finding.description }
        let colour =
            switch finding.severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        let severity = "\u{1B}[\(colour)m\(finding.severity.rawValue)\u{1B}[0m"
        return "\(finding.place): \(severity): \(finding.message); "
            + Console.dim("\(finding.advice) [\(finding.code)]")
    }

    private func value(
        _ shown: [GlossaryFinding],
        _ all: [GlossaryFinding],
        _ concepts: Int
    ) -> JSONValue {
        .object([
            ("files", .array(files.map(JSONValue.string))),
            ("concepts", .integer(concepts)),
            (
                "counts",
                .object(
                    Finding.Severity.allCases.reversed().map { severity in
                        (
                            severity.rawValue,
                            JSONValue.integer(all.count { $0.severity == severity })
                        )
                    }
                )
            ),
            (
                "findings",
                .array(
                    shown.map { finding in
                        .object([
                            ("code", .string(finding.code)),
                            ("severity", .string(finding.severity.rawValue)),
                            ("file", .string(finding.place.file)),
                            ("line", .integer(finding.place.line)),
                            ("column", .integer(finding.place.column)),
                            ("concept", JSONValue.text(finding.concept)),
                            ("language", JSONValue.text(finding.language?.description)),
                            ("message", .string(finding.message)),
                            ("advice", .string(finding.advice)),
                        ])
                    }
                )
            ),
        ])
    }

    private func listKinds() {
        if json {
            let values = GlossaryChecks.kinds.map { kind in
                JSONValue.object([
                    ("code", .string(kind.code)), ("severity", .string(kind.severity.rawValue)),
                    ("meaning", .string(kind.meaning)), ("advice", .string(kind.advice)),
                ])
            }
            return Console.line(JSONPrinter.indented(.array(values)))
        }
        var table = TextTable(indent: 0)
        for kind in GlossaryChecks.kinds {
            table.add([kind.code, kind.severity.rawValue, kind.meaning])
        }
        table.print()
    }
}
