import Testing

@testable import Tolmach

@Suite struct WritersTests {
    @Test(
        "finds writers by format and set, each once, in the order of the list",
        arguments: [
            ([String](), ["csv", "json"]), (["partner"], ["csv", "json"]),
            (["json", "csv", "partner", "json"], ["csv", "json"]), (["jsonl"], ["jsonl"]),
            (["all"], Writers.formats),
        ]
    )
    func wanted(words: [String], formats: [String]) throws {
        #expect(try Writers.wanted(words).map { $0.format.name }.uniqued() == formats)
    }

    @Test("names the nearest to an unknown word")
    func unknown() throws {
        let error = try #require(throws: WriteError.self) { try Writers.wanted(["csv", "jsno"]) }
        #expect(error.description == "--to: no format is called 'jsno'; did you mean 'json'")
    }

    @Test("has sets of formats that exist")
    func sets() {
        #expect(Writers.sets.map(\.name) == ["partner", "translator", "all"])
        #expect(Writers.sets.allSatisfy { Set($0.formats).isSubset(of: Writers.formats) })
        #expect(Writers.standard.allSatisfy { name in Writers.sets.contains { $0.name == name } })
    }
}
