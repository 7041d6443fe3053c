import Testing

@testable import Tolmach

@Suite struct TBXReaderTests {
    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc>
        </fileDesc></martifHeader><text><body>
        """

    private static func loaded(_ entries: String) throws -> Glossary.Loaded {
        let xml = head + entries + "</body></text></martif>"
        return try GlossaryFormats.read(
            Array(xml.utf8),
            options: GlossaryReadOptions(file: "a.tbx")
        )
    }

    @Test("reads terms in groups, with regions and capital letters")
    func groups() throws {
        let loaded = try Self.loaded(
            """
            <termEntry id="10_14"><langSet xml:lang="EN-US"><descripGrp>
            <descrip type="definition">A key
               to press.</descrip></descripGrp><ntig><termGrp><term id="t">access key</term>
            <termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>
            <langSet xml:lang="ru_RU"><ntig><termGrp><term>
              клавиша
              доступа
            </term></termGrp></ntig></langSet></termEntry>
            """
        )
        let concept = try #require(loaded.glossary["10_14"])
        #expect(concept.definition == "A key to press.")
        #expect(concept.terms["en-US"] == [Term("access key", partOfSpeech: "noun")])
        #expect(concept.terms["ru-RU"] == [Term("клавиша доступа")])
        #expect(loaded.problems == [])
        let place = loaded.places(of: "10_14", in: "en-US").first
        #expect(place.map { [$0.line, $0.column] } == [6, 51])
        #expect(loaded.places(of: "10_14", in: "ru-RU").first?.hasOuterBlanks == false)
    }

    @Test("notes once what it has no place for, at its first place")
    func unread() throws {
        let loaded = try Self.loaded(
            """
            <termEntry id="1"><langSet xml:lang="en">
            <tig><term>one</term><descrip type="reliabilityCode">9</descrip></tig>
            <tig><term>two</term><descrip type="reliabilityCode">9</descrip></tig></langSet></termEntry>
            """
        )
        #expect(
            loaded.problems.map(\.description) == [
                "a.tbx:5:22: 'reliabilityCode' of a term is not read, here and 1 times more; "
                    + "put what translators need into a note"
            ]
        )
        #expect(loaded.problems.map(\.code) == ["glossary.unread-category"])
        let terms = loaded.glossary["1"]?.terms["en"] ?? []
        #expect(terms.map(\.status) == [.preferred, .admitted])
    }

    @Test("leaves out a term without letters and keeps its concept; makes ids where none are")
    func emptyTerms() throws {
        let loaded = try Self.loaded(
            """
            <termEntry><langSet xml:lang="en"><tig><term>Asylum seeker</term></tig></langSet>
            <langSet xml:lang="cs"><tig><term></term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="en"><tig><term>asylum seeker</term></tig></langSet></termEntry>
            """
        )
        #expect(loaded.glossary.concepts.map(\.id) == ["asylum-seeker", "asylum-seeker-2"])
        #expect(loaded.problems.map(\.code) == ["glossary.unread-term"])
        #expect(loaded.problems.map { [$0.line, $0.column] } == [[5, 29]])
    }

    @Test(
        "knows the statuses of TBX, whole or short",
        arguments: [
            ("preferredTerm-admn-sts", Term.Status.preferred), ("admittedTerm", .admitted),
            ("deprecatedTerm-admn-sts", .forbidden), ("supersededTerm-admn-sts", .deprecated),
            ("Obsolete", .deprecated), ("forbidden", .forbidden),
        ]
    )
    func status(written: String, status: Term.Status) throws {
        let loaded = try Self.loaded(
            """
            <termEntry id="1"><langSet xml:lang="en"><tig><term>one</term>\
            <termNote type="administrativeStatus">\(written)</termNote></tig></langSet></termEntry>
            """
        )
        #expect(loaded.glossary["1"]?.terms["en"]?.map(\.status) == [status])
    }

    @Test("reads both styles of 2019 alike", arguments: [true, false])
    func styles(isDCT: Bool) throws {
        let facts =
            isDCT
            ? """
            <min:subjectField>law</min:subjectField><langSec xml:lang="en"><termSec><term>one</term>
            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
            <basic:grammaticalGender>neuter</basic:grammaticalGender></termSec></langSec>
            """
            : """
            <descrip type="subjectField">law</descrip><langSec xml:lang="en"><termSec><term>one</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="grammaticalGender">neuter</termNote></termSec></langSec>
            """
        let xml = """
            <tbx style="\(isDCT ? "dct" : "dca")" type="TBX-Basic" xml:lang="en"
            xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
            xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader/><text><body>
            <conceptEntry id="1">\(facts)</conceptEntry></body></text></tbx>
            """
        let loaded = try GlossaryFormats.read(
            Array(xml.utf8),
            options: GlossaryReadOptions(file: "a.tbx")
        )
        #expect(loaded.problems == [])
        #expect(loaded.glossary["1"]?.domain == "law")
        let term = Term("one", status: .forbidden, gender: "n")
        #expect(loaded.glossary["1"]?.terms["en"] == [term])
    }

    @Test(
        "refuses a whole file with the place of its fault",
        arguments: [
            ("<martif><text>", "a.tbx:1:15: the file ends before its outermost element does"),
            (
                "<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>",
                "a.tbx:1:18: the document type declares things of its own"
            ),
            (
                "<xliff version='1.2'/>",
                "a.tbx:1:1: the file is not TBX: its outermost element is another"
            ),
            (
                "<martif>\n<?foo?>&bar;</martif>",
                "a.tbx:2:8: the entity 'bar' is not one of XML's own"
            ),
        ]
    )
    func refused(xml: String, reason: String) {
        let error = #expect(throws: GlossaryError.self) {
            try TBXGlossary().read(Array(xml.utf8), options: GlossaryReadOptions(file: "a.tbx"))
        }
        #expect(error?.description.hasPrefix(reason) == true, "\(String(describing: error))")
    }
}
