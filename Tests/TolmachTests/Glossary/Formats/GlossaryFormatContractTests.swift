@testable import Tolmach
import Testing
import TolmachTestKit

/// What every glossary format promises, for each of the list.
@Suite struct GlossaryFormatContractTests {
    static let names = GlossaryFormats.all.map { $0.format.name }
    private static let options = GlossaryWriteOptions(source: "en", targets: ["uk"])

    private static func read(_ bytes: [UInt8], _ name: String) throws -> Glossary.Loaded {
        try GlossaryFormats.named(name).init().read(
            bytes,
            options: GlossaryReadOptions(file: "g", source: "en", target: "uk")
        )
    }

    @Test("what is written is read again, but for what was told as lost", arguments: names)
    func roundTrip(name: String) throws {
        var random = HardGlossary(dice: SeededNumbers())
        let seed = random.dice.seed
        let format = try GlossaryFormats.named(name).init()
        for _ in 0..<100 {
            let glossary = random.make()
            let written = try format.write(glossary, options: Self.options)
            let loaded = try Self.read(written.bytes, name)
            let lost = Set(written.losses.map(\.concept))
            for concept in glossary.concepts where !lost.contains(concept.id) {
                var wanted = concept
                wanted.terms = concept.terms.filter { ["en", "uk"].contains($0.key) }
                if wanted.terms.isEmpty { continue }
                #expect(loaded.glossary[concept.id] == wanted, "\(name), seed \(seed)")
            }
            if loaded.glossary.concepts.isEmpty { continue }
            let problems = loaded.problems.map(\.description).joined(separator: "\n")
            #expect(problems.isEmpty, "\(name), seed \(seed): \(problems)")
        }
    }

    @Test("tables and JSON lose nothing", arguments: ["csv", "tsv", "json"])
    func lossless(name: String) throws {
        var random = HardGlossary(dice: SeededNumbers())
        let seed = random.dice.seed
        let format = try GlossaryFormats.named(name).init()
        for _ in 0..<150 {
            let glossary = random.make()
            let written = try format.write(glossary, options: GlossaryWriteOptions())
            #expect(written.losses.isEmpty, "seed \(seed)")
            let loaded = try Self.read(written.bytes, name)
            #expect(loaded.glossary.concepts == glossary.concepts, "\(name), seed \(seed)")
            let again = try format.write(loaded.glossary, options: GlossaryWriteOptions())
            #expect(again.bytes == written.bytes, "\(name), seed \(seed)")
        }
    }

    @Test("every term knows its place, and the bytes tell the format", arguments: names)
    func places(name: String) throws {
        let glossary = SampleGlossary.glossary
        let written = try GlossaryFormats.named(name).init().write(glossary, options: Self.options)
        let format = try GlossaryFormats.format(of: written.bytes, file: "unknown")
        #expect(format.format.name == name)
        let loaded = try Self.read(written.bytes, name)
        #expect(!loaded.glossary.concepts.isEmpty)
        for concept in loaded.glossary.concepts {
            let place = try #require(loaded.place(of: concept.id))
            #expect(place.file == "g" && place.line > 0 && place.column > 0)
            for (language, terms) in concept.terms {
                let places = loaded.places(of: concept.id, in: language)
                #expect(places.count == terms.count)
                #expect(places.allSatisfy { $0.line >= place.line })
            }
        }
    }

    @Test("the sample is written as its golden file", arguments: names)
    func golden(name: String) throws {
        let format = try GlossaryFormats.named(name)
        let written = try format.init().write(SampleGlossary.glossary, options: Self.options)
        let golden = Golden(folder: Repository.root + "/Tests/Golden")
        #expect(try golden.compare(written.bytes, with: "glossary/sample.\(name)") == .same)
        let losses = written.losses.map { "\($0)\n" }.joined()
        let file = "glossary/sample.\(name).losses"
        #expect(try golden.compare(Array(losses.utf8), with: file) == .same)
    }

    @Test("damaged bytes never trap", arguments: names)
    func damaged(name: String) throws {
        var random = SeededNumbers()
        let format = try GlossaryFormats.named(name).init()
        let whole = try format.write(SampleGlossary.glossary, options: Self.options).bytes
        for _ in 0..<500 {
            let bytes = random.damaged(whole)
            guard let loaded = try? Self.read(bytes, name) else { continue }
            #expect(loaded.glossary.concepts.allSatisfy { !$0.terms.isEmpty })
        }
    }

    @Test("nothing is read from nothing, and no bytes make a format trap", arguments: names)
    func hostile(name: String) {
        let lines = ["id", "\t", ",", ";", "\"", "|", "\\", "#", "<", "{", "[", "\n"]
        for sign in lines {
            let many = Array(String(repeating: sign, count: 100_000).utf8)
            _ = try? Self.read(many, name)
            _ = try? Self.read(Array("id,en\nx,\"".utf8) + many, name)
            _ = try? Self.read(Array("{\"glossary\":1,\"concepts\":[".utf8) + many, name)
        }
        for bytes: [UInt8] in [
            [], [0xFF, 0xFE], [0xFE, 0xFF, 0xD8], [0xEF, 0xBB, 0xBF], [0, 0],
        ] {
            _ = try? Self.read(bytes, name)
            _ = try? GlossaryFormats.format(of: bytes, file: "g")
        }
    }
}
