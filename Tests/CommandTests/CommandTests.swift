import Foundation
import Testing

@Suite struct CommandTests {
    static let files: [URL] = {
        let folder = Program.root.appendingPathComponent("Tests/CommandTests/Commands")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return [Program.root.appendingPathComponent("README.md")]
            + names.filter { $0.hasSuffix(".md") }.sorted().map(folder.appendingPathComponent)
    }()

    @Test("commands print what their pages show", arguments: files)
    func pages(url: URL) throws {
        let page = try CommandFile(url)
        let program = try Program()
        defer { program.close() }
        var printed: [[String]] = []
        let isRecording = ProcessInfo.processInfo.environment["TOLMACH_RECORD"] == "1"
        for example in page.examples {
            let result = try program.run(example.command)
            printed.append(result.lines)
            guard !isRecording else { continue }
            #expect(
                CommandFile.matches(example.expected, result.lines),
                "\(example.place)\n\(result.lines.joined(separator: "\n"))\n\(result.errors)"
            )
        }
        #expect(!page.examples.isEmpty, "\(url.lastPathComponent) shows no command")
        if isRecording {
            try page.record(printed)
            Issue.record("\(url.lastPathComponent) was written anew; read the difference")
        }
    }
}
