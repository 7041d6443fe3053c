import Foundation
import Testing
import Tolmach

@Suite struct FindingCatalogueTests {
    @Test("the page lists every code, and no other")
    func page() throws {
        let file = Repository.root + "/Sources/Tolmach/Tolmach.docc/Findings.md"
        let page = try String(contentsOfFile: file, encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").prefix(2).map {
                $0.trimmingCharacters(in: .init(charactersIn: " `"))
            }
        }
        #expect(rows == FindingCatalogue.all.map { [$0.code, $0.severity.rawValue] })
    }

    @Test("a house may change the severity of a kind of finding")
    func severities() throws {
        var house = HouseStyle()
        house.severities = ["quotes.unclosed": .error]
        var dossier = Dossier(Article(id: "a", language: "en", text: SourceText("x")))
        dossier.findings = [
            Finding(code: "quotes.unclosed", severity: .warning, message: "m"),
            Finding(code: "names.ambiguous", severity: .note, message: "m"),
        ]
        try SeverityStage(house: house).run(&dossier)
        #expect(dossier.findings.map(\.severity) == [.error, .note])
    }

    @Test("a house that names an unknown finding is told the nearest")
    func unknown() {
        let yaml = "severities:\n  quotes.unclosd: error\n"
        let error = #expect(throws: HouseError.self) {
            try HouseFile(yaml: yaml, file: "h.yaml") { _ in nil }
        }
        #expect(
            error?.description.hasPrefix("h.yaml:2:19: there is no finding 'quotes.unclosd'")
                == true
        )
    }
}
