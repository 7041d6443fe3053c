import ArgumentParser
import Foundation
import Tolmach

/// What every command that needs the newsroom's data takes.
struct NewsroomOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The house style. Default: tolmach.yaml in the working folder, else the defaults.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var house: String?

    @Option(
        help: ArgumentHelp(
            "A glossary of any format on top of the house's own; later ones override. May be "
                + "repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var glossary: [String] = []

    @Flag(help: "Refuse a glossary with a row that cannot be used, instead of going on without it.")
    var strict = false

    /// Loads the newsroom and says which glossary rows were left out.
    func open(isQuiet: Bool = false) throws -> Newsroom {
        let newsroom = try Newsroom.open(
            houseFile: house,
            glossaries: glossary,
            isStrict: strict
        )
        if !isQuiet {
            for problem in newsroom.problems { Console.say(problem.warning) }
        }
        return newsroom
    }
}

extension GlossaryProblem {
    /// The problem as compilers print theirs.
    var warning: String {
        "\(file):\(line):\(column): warning: \(reason); \(advice) [\(code)]"
    }
}

/// From which severity on findings make the exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case never, note, warning, error

    /// Whether `severity` is at or above the limit.
    func isReached(by severity: Finding.Severity) -> Bool {
        switch self {
        case .never: false
        case .note: true
        case .warning: severity >= .warning
        case .error: severity >= .error
        }
    }
}

/// Words such as `csv,json`, from options that may be repeated or hold commas.
func words(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
        .filter { !$0.isEmpty }
}
