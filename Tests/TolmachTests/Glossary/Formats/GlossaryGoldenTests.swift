import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct GlossaryGoldenTests {
    @Test("writes each format to the byte", arguments: GlossaryFormats.all.map { $0.format.name })
    func golden(name: String) throws {
        let format = try GlossaryFormats.named(name)
        let options = GlossaryWriteOptions(source: "en", targets: ["uk"], title: "House glossary")
        let bytes = try format.init().write(Self.glossary, options: options).bytes
        let golden = Golden(folder: Repository.root + "/Tests/Golden/glossary")
        let ending = format.format.endings.first ?? "txt"
        #expect(try golden.compare(bytes, with: "\(name)/house.\(ending)") == .same)
    }

    /// Two concepts that use every field.
    private static let glossary: Glossary = {
        var war = Concept(id: "war-crime")
        war.domain = "justice"
        war.definition = "A grave breach of the laws of war."
        war.note = "Only what a court would call so."
        war.source = "Rome Statute, article 8"
        war.terms = [
            "en": [Term("war crime", partOfSpeech: "noun", forms: ["war crimes"])],
            "uk": [
                Term(
                    "воєнний злочин",
                    partOfSpeech: "noun",
                    gender: "m",
                    forms: ["воєнного злочину", "воєнні злочини"],
                    note: "In the plural when deeds are counted.",
                    source: "Criminal Code of Ukraine, article 438"
                ),
                Term(
                    "військовий злочин",
                    status: .deprecated,
                    exemptions: ["військовий злочинець"]
                ),
                Term("звірство <ворога>", status: .forbidden),
                Term("злочин війни", status: .admitted, onlyFrom: "en"),
            ],
        ]
        var who = Concept(id: "42: WHO", kind: .organisation)
        who.terms = [
            "en": [
                Term("WHO", isCaseSensitive: true, isExact: true),
                Term("World Health Organization", status: .admitted, partOfSpeech: "properNoun"),
            ],
            "uk": [Term("ВООЗ", status: .keep, gender: "mf", isCaseSensitive: true)],
        ]
        return Glossary([war, who])
    }()
}
