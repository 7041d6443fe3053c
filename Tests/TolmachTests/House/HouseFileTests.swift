import Testing
import Tolmach

@Suite struct HouseFileTests {
    private static let schemes: [String: LanguageTag] = ["es-rae": "ru", "uk-kmu2010": "uk"]

    private static func read(_ yaml: String) throws -> HouseFile {
        try HouseFile(yaml: yaml, file: "tolmach.yaml") { schemes[$0] }
    }

    @Test("reads every key and notes where it stood")
    func whole() throws {
        let file = try Self.read(
            """
            languages:
              source: [en, ru]
              targets:
                es:
                  names: [es-rae, uk-kmu2010]
                  conventional: false
                  quotation-marks: ["«", "»", "“", "”"]
                  region: es-MX
                ru:
            glossaries: house.csv
            formats: [csv, json]
            severities:
              names.ambiguous: error
            licence: CC-BY-4.0
            credit: The Desk
            """
        )
        let style = file.style
        #expect(style.sources == ["en", "ru"])
        #expect(style.targets.keys.sorted() == ["es", "ru"])
        #expect(style.targets["es"]?.names == ["ru": "es-rae", "uk": "uk-kmu2010"])
        #expect(style.targets["es"]?.prefersConventional == false)
        #expect(style.targets["es"]?.quotationMarks == ["«", "»", "“", "”"])
        #expect(style.targets["es"]?.region == "es-MX")
        #expect(style.glossaries == ["house.csv"])
        #expect(style.formats == ["csv", "json"])
        #expect(style.severities == ["names.ambiguous": .error])
        #expect(style.licence == "CC-BY-4.0" && style.credit == "The Desk")
        #expect(file.origins["languages.targets.es.region"] == "tolmach.yaml:8")
    }

    @Test("an empty file is the default style", arguments: ["", "# nothing\n"])
    func empty(yaml: String) throws {
        #expect(try Self.read(yaml).style == HouseStyle())
    }

    @Test(
        "says the place, the fault and the way out",
        arguments: [
            (
                "formts: [csv]",
                "tolmach.yaml:1:1: unknown key 'formts' in the file; "
                    + "did you mean formats, credit, glossaries?"
            ),
            (
                "languages:\n  targets:\n    es:\n      names: es-rea",
                "tolmach.yaml:4:14: there is no name scheme 'es-rea'; 'tolmach schemes' lists them"
            ),
            (
                "severities:\n  names.ambiguous: bad",
                "tolmach.yaml:2:20: 'bad' is no severity; write note, warning or error"
            ),
            (
                "languages:\n  source: [english]",
                "tolmach.yaml:2:11: 'english' is no language tag; write one such as ru or pt-BR"
            ),
            ("- a", "tolmach.yaml:1:1: the file is not a list of 'key: value' lines"),
        ]
    )
    func faults(yaml: String, message: String) throws {
        let error = try #require(throws: HouseError.self) { try Self.read(yaml) }
        #expect(error.description == message)
    }

    @Test("broken YAML names the line", arguments: ["formats: [csv", "a: b: c", "\"x"])
    func broken(yaml: String) throws {
        let error = try #require(throws: HouseError.self) { try Self.read(yaml) }
        #expect(error.description.hasPrefix("tolmach.yaml:"))
        #expect(error.reason.hasPrefix("not valid YAML"))
    }
}
