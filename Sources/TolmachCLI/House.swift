import ArgumentParser
import Foundation
import Tolmach

struct House: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show or check the house style.",
        subcommands: [Show.self, Check.self]
    )
}

extension House {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the house style with its defaults and where each value came from.",
            discussion: "The output is YAML that --house takes; comments name file and line."
        )

        @OptionGroup var newsroomOptions: NewsroomOptions

        func run() throws {
            let newsroom = try newsroomOptions.open()
            for line in HouseText(newsroom).lines { Console.line(line) }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a house style file and the glossaries it names."
        )

        @Argument(help: "The house style file.", completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        func run() throws {
            let newsroom: Newsroom
            do {
                newsroom = try Newsroom.open(houseFile: file)
            } catch {
                guard !error.isMissing else { throw Failure(error.description) }
                Console.line("\(error.description) [house.value]")
                throw Failure(code: 1)
            }
            for problem in newsroom.problems { Console.line(problem.warning) }
            try newsroom.check(newsroom.house.style.targets.keys.sorted())
            guard newsroom.problems.isEmpty else { throw Failure(code: 1) }
            Console.line("\(file): no fault found")
        }
    }
}

/// A house style as YAML with comments.
struct HouseText {
    let newsroom: Newsroom

    init(_ newsroom: Newsroom) { self.newsroom = newsroom }

    /// The lines of the file.
    var lines: [String] {
        let style = newsroom.house.style
        var lines = ["languages:"]
        lines.append(
            "  source: \(list(style.sources.map(\.description)))" + origin("languages.source")
        )
        lines.append(
            "  targets:" + (style.targets.isEmpty ? " {}  # default: name them with --into" : "")
        )
        for (tag, target) in style.targets.sorted(by: { $0.key < $1.key }) {
            let path = "languages.targets.\(tag)"
            let names = target.names.values.sorted()
            let marks =
                target.quotationMarks.isEmpty
                ? (try? ICU.quotationMarks(of: tag)) ?? [] : target.quotationMarks
            lines.append("    \(tag):")
            lines.append("      names: \(list(names))" + origin("\(path).names"))
            lines.append(
                "      conventional: \(target.prefersConventional)" + origin("\(path).conventional")
            )
            let given = target.keepsGivenNames ? "kept" : "translated"
            lines.append("      given-names: \(given)" + origin("\(path).given-names"))
            lines.append(
                "      quotation-marks: \(list(marks))" + origin("\(path).quotation-marks")
            )
            if let region = target.region {
                lines.append("      region: \(region)" + origin("\(path).region"))
            }
        }
        let here = FileManager.default.currentDirectoryPath + "/"
        let files = newsroom.glossaryFiles.map {
            $0.hasPrefix(here) ? String($0.dropFirst(here.count)) : $0
        }
        lines.append("glossaries:" + origin("glossaries"))
        lines += files.map { "  - \($0)" }
        let formats = style.formats.isEmpty ? Writers.standard : style.formats
        lines.append("formats: \(list(formats))" + origin("formats"))
        lines.append("severities:" + (style.severities.isEmpty ? " {}" : "") + origin("severities"))
        for (code, severity) in style.severities.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(code): \(severity.rawValue)" + origin("severities.\(code)"))
        }
        if let licence = style.licence {
            lines.append("licence: \(quoted(licence))" + origin("licence"))
        }
        if let credit = style.credit {
            lines.append("credit: \(quoted(credit))" + origin("credit"))
        }
        return lines
    }

    private func origin(_ path: String) -> String {
        "  # \(newsroom.house.origins[path] ?? "default")"
    }

    private func list(_ values: [String]) -> String {
        "[\(values.map(quoted).joined(separator: ", "))]"
    }

    /// A YAML string in double marks when it needs them; JSON's escapes are YAML's too.
    private func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./ ".contains($0) }
        return isPlain ? text : JSONPrinter.line(.string(text))
    }
}
