import Foundation
import Testing
import Tolmach
import TolmachTestKit

/// The marked corpus: every case is one convention or pitfall in one language.
@Suite struct CorpusTests {
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.corpus)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    /// The cases of one file, or those of all.
    static func cases(_ file: String) throws -> [MarkedCase] {
        let language = try #require(LanguageTag(file.dropLast(4)))
        let text = try String(contentsOfFile: "\(Repository.corpus)/\(file)", encoding: .utf8)
        return try MarkedCase.all(in: text, file: file, language: language)
    }

    @Test("finds what each case marks", arguments: files)
    func holds(file: String) throws {
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        for marked in try Self.cases(file) {
            let faults = marked.faults(in: try pipeline.run(marked.article))
            #expect(
                faults.isEmpty,
                "\(marked.place): \(marked.id), \(marked.note)\n\(faults.joined(separator: "\n"))"
            )
        }
    }
}
