import Testing

@testable import Tolmach

@Suite struct XLIFFGlossaryTests {
    private static func loaded(_ units: String) throws -> Glossary.Loaded {
        let xml = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="uk"
            xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
            xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><file id="f">\(units)</file></xliff>
            """
        return try GlossaryFormats.read(
            Array(xml.utf8),
            options: GlossaryReadOptions(file: "a.xlf")
        )
    }

    private static func unit(_ entries: String) -> String {
        """
        <unit id="u"><gls:glossary>\(entries)</gls:glossary>
        <segment><source>One war.</source></segment></unit>
        """
    }

    @Test("reads the entries of every unit, and each only once")
    func foreign() throws {
        let entry = """
            <gls:glossEntry ref="#m1"><gls:term source="house">war</gls:term>
            <gls:translation>війна</gls:translation><gls:translation source="x">бойні</gls:translation>
            <gls:definition source="UN">A fight.</gls:definition></gls:glossEntry>
            """
        let loaded = try Self.loaded(Self.unit(entry) + Self.unit(entry))
        #expect(loaded.problems == [])
        #expect(loaded.glossary.concepts.map(\.id) == ["war"])
        let concept = try #require(loaded.glossary["war"])
        #expect(concept.definition == "A fight.")
        #expect(concept.source == "UN")
        #expect(concept.terms["en"] == [Term("war", source: "house")])
        #expect(
            concept.terms["uk"] == [Term("війна"), Term("бойні", status: .admitted, source: "x")]
        )
    }

    @Test("never offers words that must not be written as translations")
    func forbidden() throws {
        let concept = Concept(
            id: "kyiv",
            terms: [
                "en": [Term("Kyiv"), Term("Kiev", status: .forbidden)],
                "uk": [Term("Київ"), Term("Киев", status: .forbidden)],
            ]
        )
        let written = try XLIFFGlossary().write(
            Glossary([concept]),
            options: GlossaryWriteOptions(source: "en", targets: ["uk"])
        )
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(!text.contains("gls:translation>Киев"))
        #expect(!text.contains("gls:term>Kiev"))
        let loaded = try GlossaryFormats.read(
            written.bytes,
            options: GlossaryReadOptions(file: "a.xlf")
        )
        #expect(loaded.glossary.concepts == [concept])
    }

    @Test("takes a translation that a tool has added, and forgets one that it deleted")
    func edited() throws {
        let concept = Concept(
            id: "war",
            terms: ["en": [Term("war")], "uk": [Term("війна", gender: "f"), Term("бій")]]
        )
        let options = GlossaryWriteOptions(source: "en", targets: ["uk"])
        let bytes = try XLIFFGlossary().write(Glossary([concept]), options: options).bytes
        let text = String(decoding: bytes, as: UTF8.self).replacing(
            "<gls:translation>бій</gls:translation>",
            with: "<gls:translation>битва</gls:translation>"
        )
        let loaded = try GlossaryFormats.read(
            Array(text.utf8),
            options: GlossaryReadOptions(file: "a.xlf")
        )
        #expect(
            loaded.glossary["war"]?.terms["uk"]
                == [Term("війна", gender: "f"), Term("битва", status: .admitted)]
        )
    }

    @Test("says what cannot be an entry")
    func losses() throws {
        let glossary = Glossary([
            Concept(id: "a", terms: ["en": [Term("one")]]),
            Concept(id: "b", terms: ["uk": [Term("два")]]),
            Concept(id: "c", terms: ["en": [Term("three")], "uk": [Term("три")]]),
        ])
        let written = try XLIFFGlossary().write(
            glossary,
            options: GlossaryWriteOptions(source: "en", targets: ["uk"])
        )
        #expect(written.losses.map(\.concept) == ["a", "b"])
        #expect(written.losses.map(\.field) == [.concept, .concept])
    }
}
