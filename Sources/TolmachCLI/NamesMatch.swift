import ArgumentParser
import Tolmach

/// `tolmach names match`.
struct NamesMatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Tell whether two spellings can be one person's name.",
        discussion: """
            Prints the verdict (same, possible, different) and, for each pair of words, what joins \
            them: spelling, settled, conventional, scheme, class or initial, with the schemes.

              tolmach names match "Chtchoukine" "Schtschukin"
              tolmach names match "A. Pushkin" "Пушкин, Александр Сергеевич"

            The exit code is 0 when they can be one name and 1 when they cannot.
            """
    )

    @Argument(help: "A name.")
    var first: String

    @Argument(help: "Another spelling.")
    var second: String

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    /// How many schemes a line names; JSON has them all.
    private static let mostSchemes = 4

    func run() throws {
        for name in [first, second] where !name.contains(where: \.isLetter) {
            throw Failure("a name holds no letter", code: 64)
        }
        let newsroom = try newsroomOptions.open(isQuiet: json)
        let match = try newsroom.nameMatcher().match(first, second)
        if json {
            Console.line(JSONPrinter.line(value(of: match)))
        } else {
            print(match)
        }
        guard match.verdict != .different else { throw Failure(code: 1) }
    }

    private func print(_ match: NameMatch) {
        Console.line([first, second, match.verdict.rawValue].joined(separator: "\t"))
        for evidence in match.evidence {
            var how = evidence.kind.rawValue
            let shown = evidence.schemes.prefix(Self.mostSchemes).joined(separator: ", ")
            let more = evidence.schemes.count - Self.mostSchemes
            if !shown.isEmpty { how += " \(shown)" + (more > 0 ? " and \(more) more" : "") }
            if let behind = evidence.behind { how += ", \(behind)" }
            Console.line("    \(evidence.left)\t\(evidence.right)\t\(how)")
        }
        if !match.unpaired.isEmpty {
            Console.line("    only in one: \(match.unpaired.joined(separator: ", "))")
        }
        if match.isReordered { Console.line("    the words stand in another order") }
    }

    private func value(of match: NameMatch) -> JSONValue {
        .object([
            ("first", .string(first)), ("second", .string(second)),
            ("verdict", .string(match.verdict.rawValue)),
            (
                "evidence",
                .array(
                    match.evidence.map { evidence in
                        .object([
                            ("first", .string(evidence.left)), ("second", .string(evidence.right)),
                            ("kind", .string(evidence.kind.rawValue)),
                            ("behind", JSONValue.text(evidence.behind)),
                            ("schemes", .array(evidence.schemes.map(JSONValue.string))),
                            ("sure", .bool(evidence.isSure)),
                        ])
                    }
                )
            ),
            ("unpaired", .array(match.unpaired.map(JSONValue.string))),
            ("reordered", .bool(match.isReordered)),
        ])
    }
}
