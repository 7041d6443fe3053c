import Foundation

@testable import Tolmach

/// A folder of its own for one test, removed at the end.
final class WorkFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file and folder below, sorted.
    var names: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func put(_ text: String, at name: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        let folder = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}

/// A writer that gives up in the middle of its file.
struct FailingWriter: Writer {
    struct Refusal: Error, CustomStringConvertible {
        var description: String { "no ink" }
    }

    static let format = Format(
        name: "failing",
        summary: "Fails.",
        mediaType: "text/plain",
        endings: [],
        path: "data/failing.txt"
    )

    init(_ request: WriteRequest) {}

    mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws {
        try sink.write("half")
        throw Refusal()
    }
}
