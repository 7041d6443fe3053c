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

    @Test("at least 500 concepts and 150 settled names have a preferred term in four languages")
    func languages() throws {
        let concepts = try Glossary.load(files: try Self.files()).glossary.concepts
        let languages: [LanguageTag] = ["en", "ru", "uk", "es"]
        let whole = concepts.filter { concept in
            languages.allSatisfy { concept.preferred(in: $0) != nil }
        }
        #expect(whole.filter { $0.domain != "names" }.count >= 500)
        #expect(whole.filter { $0.domain == "names" }.count >= 150)
    }

    @Test(
        "every row of a file of seven languages has a term in each and says what it means",
        arguments: ["disasters", "economy", "health", "society"]
    )
    func themed(name: String) throws {
        let file = try Places().glossaries() + "/\(name).csv"
        let languages: [LanguageTag] = ["en", "ru", "uk", "es", "de", "fr", "pl"]
        let concepts = try Glossary.load(files: [file]).glossary.concepts
        #expect(concepts.count >= 25)
        for concept in concepts {
            #expect(concept.definition != nil, "'\(concept.id)'")
            for language in languages {
                #expect(concept.preferred(in: language) != nil, "'\(concept.id)' in \(language)")
            }
        }
    }

    @Test(
        "places of Ukraine are spelt from Ukrainian in English",
        arguments: [
            ("kyiv", "Kyiv", "Kiev"), ("odesa", "Odesa", "Odessa"),
            ("chornobyl", "Chornobyl", "Chernobyl"),
        ]
    )
    func ukrainian(id: String, wanted: String, former: String) throws {
        let glossary = try Glossary.load(files: try Self.files()).glossary
        let terms = try #require(glossary[id]).terms["en"] ?? []
        #expect(terms.first { $0.text == wanted }?.status == .preferred)
        #expect(terms.first { $0.text == former }?.status == .deprecated)
    }
}
