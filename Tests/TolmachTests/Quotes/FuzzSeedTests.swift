import Foundation
import Testing
import Tolmach
import TolmachTestKit

/// Replays what the fuzzer found: nothing traps, and every span is one of the text.
@Suite struct FuzzSeedTests {
    @Test("is true to its word on every seed")
    func seeds() throws {
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let folder = Repository.root + "/Tests/Fuzz/Seeds"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(!names.isEmpty)
        for name in names {
            let seed = FuzzText(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            let language = try #require(LanguageTag(seed.language))
            let article = Article(id: "seed", language: language, text: SourceText(seed.text))
            #expect(QuoteInvariants.faults(in: try pipeline.run(article)) == [], "\(name)")
        }
    }
}
