import Foundation

/// A Markdown file whose `console` blocks show commands and what they print.
///
/// A line `$ …` is a command for the shell; the lines up to the next command or the block's end
/// are what it prints on stdout. A last line `(exit N)` tells an exit code other than 0. A line
/// `…` alone stands for any lines.
struct CommandFile {
    /// One command and what is expected of it.
    struct Example: Sendable {
        var file: String
        var line: Int
        var command: String
        var expected: [String]

        var place: String { "\(file):\(line) \(command)" }
    }

    let url: URL
    private let lines: [String]

    init(_ url: URL) throws {
        self.url = url
        lines = try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The examples of all `console` blocks, in order.
    var examples: [Example] {
        var examples: [Example] = []
        var isInside = false
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                examples.append(
                    Example(
                        file: url.lastPathComponent,
                        line: index + 1,
                        command: String(line.dropFirst(2)),
                        expected: []
                    )
                )
            } else if isInside, !examples.isEmpty {
                examples[examples.count - 1].expected.append(line)
            }
        }
        return examples
    }

    /// Writes the file again with what the commands really printed.
    func record(_ printed: [[String]]) throws {
        var kept: [String] = []
        var isInside = false
        var next = 0
        for line in lines {
            if line.hasPrefix("```") { isInside = line == "```console" }
            if isInside, line.hasPrefix("$ ") {
                kept.append(line)
                kept += printed[next]
                next += 1
            } else if !isInside || line.hasPrefix("```") {
                kept.append(line)
            }
        }
        try kept.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }

    /// Whether `printed` is what `expected` shows, where `…` stands for any lines.
    static func matches(_ expected: [String], _ printed: [String]) -> Bool {
        guard let gap = expected.firstIndex(of: "…") else { return expected == printed }
        let head = expected[..<gap]
        let tail = Array(expected[(gap + 1)...])
        guard printed.count >= head.count, Array(printed.prefix(head.count)) == Array(head) else {
            return false
        }
        let rest = Array(printed.dropFirst(head.count))
        return (0...rest.count).contains { matches(tail, Array(rest.dropFirst($0))) }
    }
}
