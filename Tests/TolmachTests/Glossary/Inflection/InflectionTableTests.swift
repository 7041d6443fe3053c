import Testing

@testable import Tolmach

@Suite struct InflectionTableTests {
    @Test("reads forms, words and rows, and leaves out what has no shape")
    func reads() {
        let table = InflectionTable(
            "# a note\nform\tox\toxen oxes\nform\tlonely\nhead\tmen\tman\nverbs\tban deny\nverbs\tflee\n\n\t\n"
        )
        #expect(table.lemmas == ["oxen": ["ox"], "oxes": ["ox"]])
        #expect(table.words("verbs") == ["ban", "deny", "flee"])
        #expect(table.rows("head") == [[["men"], ["man"]]])
        #expect(table.rows("tail") == [])
        #expect(InflectionTable("no table at all").lemmas == [:])
    }

    @Test("finds the tables among the resources", arguments: ["en"])
    func found(language: String) {
        #expect(!InflectionTable.load(language).lemmas.isEmpty)
        #expect(InflectionTable.load("no such language").lemmas.isEmpty)
    }
}
