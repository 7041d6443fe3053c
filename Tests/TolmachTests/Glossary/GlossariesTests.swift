internal import Foundation
import Testing
import Tolmach

/// The glossaries that the repository ships.
@Suite struct GlossariesTests {
    static func files() throws -> [String] {
        let folder = try Places().glossaries()
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".csv") }
            .sorted()
            .map { folder + "/" + $0 }
    }

    @Test("every file loads without a problem")
    func clean() throws {
        for file in try Self.files() {
            let problems = try Glossary.load(files: [file]).problems
            #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
        }
    }

    @Test("no id stands in two files")
    func ids() throws {
        var seen: [String: String] = [:]
        for file in try Self.files() {
            for concept in try Glossary.load(files: [file]).glossary.concepts {
                let former = seen.updateValue(file, forKey: concept.id)
                #expect(former == nil, "'\(concept.id)' is in \(file) too")
            }
        }
    }

    @Test("at least 120 concepts have a preferred term in all four languages")
    func languages() throws {
        let glossary = try Glossary.load(files: try Self.files()).glossary
        let languages: [LanguageTag] = ["en", "ru", "uk", "es"]
        let whole = glossary.concepts.filter { concept in
            languages.allSatisfy { concept.preferred(in: $0) != nil }
        }
        #expect(whole.count >= 120)
    }
}
