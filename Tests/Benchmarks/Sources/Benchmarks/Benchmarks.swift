import Foundation
import Tolmach

@main
struct Benchmarks {
    static func main() throws {
        let newsroom = try Newsroom.open()
        let chosen = Set(CommandLine.arguments.dropFirst())
        func wants(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
        if wants("line") { try measureLine(newsroom, text: try englishNews()) }
        if wants("quotes") { try measureQuotes(newsroom, text: try englishNews()) }
        if wants("names") {
            try measureNames(newsroom)
            try measureDistinctNames(newsroom)
        }
        if wants("hostile") {
            try measureHostile(newsroom)
            try measureHostileQuotes(newsroom, text: try englishNews())
        }
    }

    /// The English sample article, without its header block.
    private static func englishNews() throws -> String {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Articles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let name = names.first(where: { $0.hasSuffix(".en.txt") }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let end = text.range(of: "\n\n")?.upperBound ?? text.startIndex
        return String(text[end...])
    }
}
