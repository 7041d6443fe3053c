internal import Foundation

/// Other programs that write names, where they are installed.
struct NamesPeers {
    private let folder: URL
    private let names: URL
    private let rules: URL
    private let count: Int

    /// Peers that write `names` by `rules` of an ICU transform.
    init(_ names: [String], rules: String) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-names-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.names = folder.appendingPathComponent("names.txt")
        self.rules = folder.appendingPathComponent("rules.txt")
        count = names.count
        try Data((names.joined(separator: "\n") + "\n").utf8).write(to: self.names)
        try Data(rules.utf8).write(to: self.rules)
    }

    /// Each peer with the names it writes in a second; `nil` when it is not installed.
    func rates() throws -> [(title: String, rate: Double?)] {
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = try String(contentsOf: rules, encoding: .utf8)
        let clock = ContinuousClock()
        let start = clock.now
        let uconv = try output("uconv", ["-f", "utf-8", "-t", "utf-8", "-x", text])
        let whole = (clock.now - start).seconds
        return [
            ("uconv, with its start", uconv == nil ? nil : Double(count) / whole),
            ("PyICU, same rules", try python(Self.pyICU)),
            ("iuliia for Python, wikipedia", try python(Self.iuliia)),
        ]
    }

    private func python(_ script: String) throws -> Double? {
        let words = try output("python3", ["-c", script, rules.path]) ?? ""
        return Double(words.trimmingCharacters(in: .whitespacesAndNewlines))
            .map { Double(count) / $0 }
    }

    /// What the program printed, when it is there and ended well.
    private func output(_ program: String, _ arguments: [String]) throws -> String? {
        let printed = folder.appendingPathComponent("printed.txt")
        try Data().write(to: printed)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardInput = try FileHandle(forReadingFrom: names)
        process.standardOutput = try FileHandle(forWritingTo: printed)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return try String(contentsOf: printed, encoding: .utf8)
    }

    private static let pyICU = """
        import sys, time, icu
        names = [line.rstrip("\\n") for line in sys.stdin]
        rules = open(sys.argv[1], encoding="utf-8").read()
        forward = icu.UTransDirection.FORWARD
        transform = icu.Transliterator.createFromRules("names", rules, forward)
        start = time.perf_counter()
        for name in names: transform.transliterate(name)
        print(time.perf_counter() - start)
        """

    private static let iuliia = """
        import sys, time, iuliia
        names = [line.rstrip("\\n") for line in sys.stdin]
        start = time.perf_counter()
        for name in names: iuliia.translate(name, iuliia.WIKIPEDIA)
        print(time.perf_counter() - start)
        """
}
