import Foundation
import Testing
import Tolmach

@Suite struct NewsroomTests {
    private let places = Places(environment: [:], workingFolder: Repository.root)

    private func withFile(_ name: String, _ text: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-newsroom-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        try body(file.path)
    }

    @Test("loads every glossary of the repository, and no row is left out")
    func glossaries() throws {
        let newsroom = try Newsroom.open(places: places)
        #expect(newsroom.problems.isEmpty)
        #expect(
            newsroom.glossaryFiles.map { $0.split(separator: "/").last ?? "" }.contains("names.csv")
        )
        #expect(newsroom.packs.languages == ["de", "en", "es", "fr", "pl", "ru", "uk"])
    }

    @Test("takes the house's scheme for names")
    func scheme() throws {
        let yaml =
            "languages:\n  targets:\n    es:\n      names: es-wikipedia\n      conventional: false\n"
        try withFile("house.yaml", yaml) { file in
            let newsroom = try Newsroom.open(places: places, houseFile: file)
            let form = newsroom.nameWriter.form(of: "Михаил Щукин", from: "ru", into: "es").form
            #expect(form.scheme == "es-wikipedia")
            #expect(form.origin == .scheme)
        }
    }

    @Test("lets a glossary of the user's override the house's own")
    func override() throws {
        let csv = "id,kind,en,ru\nkyiv-city,place,Kalynova Kosa,Калинова Коса\n"
        try withFile("own.csv", csv) { file in
            let newsroom = try Newsroom.open(places: places, glossaries: [file])
            let form = newsroom.nameWriter.form(of: "Kalynova Kosa", from: "en", into: "ru").form
            #expect(form.text == "Калинова Коса")
            #expect(form.origin == .settled)
        }
    }

    @Test("says which glossary cannot be read")
    func missing() {
        let error = #expect(throws: NewsroomError.self) {
            try Newsroom.open(places: places, glossaries: ["/nowhere/g.csv"])
        }
        #expect(error?.description.hasPrefix("/nowhere/g.csv") == true)
    }
}
