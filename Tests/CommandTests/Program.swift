import Foundation

/// The built program, run as a person would run it.
struct Program {
    /// What a command came to.
    struct Result {
        var output: String
        var errors: String
        var code: Int32

        /// The lines of stdout, and `(exit N)` when the code is not 0.
        var lines: [String] {
            var lines = output.replacing("\r\n", with: "\n")
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            if lines.last == "" { lines.removeLast() }
            if code != 0 { lines.append("(exit \(code))") }
            return lines
        }
    }

    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder that holds the built product.
    static let products: URL = {
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let arguments = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
        let folders = ([executable] + arguments).map { $0.deletingLastPathComponent() }
        let built = folders.first {
            FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("tolmach").path)
        }
        return built ?? root.appendingPathComponent(".build/debug")
    }()

    /// The folder that commands run in: new, with the package's data linked into it.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-commands-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["Tests", "Glossaries"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent(name),
                withDestinationURL: Self.root.appendingPathComponent(name)
            )
        }
    }

    /// Removes the folder.
    func close() { try? FileManager.default.removeItem(at: folder) }

    /// Runs `command` in a shell.
    func run(
        _ command: String,
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        variables["PATH"] = Self.products.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
        variables["TOLMACH_HOME"] = nil
        variables.merge(environment) { $1 }
        process.environment = variables
        let files = ["in", "out", "err"].map { folder.appendingPathComponent(".\($0)") }
        try Data(input).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            output: try String(contentsOf: files[1], encoding: .utf8),
            errors: try String(contentsOf: files[2], encoding: .utf8),
            code: process.terminationStatus
        )
    }
}
