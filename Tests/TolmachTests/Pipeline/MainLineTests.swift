import Foundation
import Testing
import Tolmach
import TolmachTestKit

/// The whole line over the sample articles: reader, stages, packages, byte for byte.
@Suite struct MainLineTests {
    static let newsroom = Result { () throws(NewsroomError) in
        try Newsroom.open(places: Places(environment: [:], workingFolder: Repository.root))
    }

    private func dossier(_ article: String, into targets: [LanguageTag]) throws -> Dossier {
        let newsroom = try Self.newsroom.get()
        let file = "\(Repository.articles)/\(article).txt"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let hints = ReadHints(fileName: "\(article).txt", guess: newsroom.guess)
        var dossier = try #require(try TextReader().read(bytes, hints: hints).first)
        try newsroom.pipeline(into: targets).run(&dossier)
        return dossier
    }

    @Test(
        "gives each sample article its golden job",
        arguments: [
            ("ferry-crossing.en", ["ru", "es"]), ("hospital-heating.ru", ["en"]),
            ("dam-evacuation.uk", ["en"]), ("shelter-ruling.es", ["ru"]),
        ] as [(String, [LanguageTag])]
    )
    func golden(article: String, targets: [LanguageTag]) throws {
        let dossier = try dossier(article, into: targets)
        var job = Job(dossiers: [dossier], targets: targets, state: DossierWriter.file)
        job.glossary = try Self.newsroom.get().glossary
        job.formats = ["all"]
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-golden-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try job.write(to: folder.path)
        let golden = Golden(folder: Repository.root + "/Tests/Golden")
        let files = Golden(folder: folder.path).names(below: dossier.id)
        for name in files {
            let path = "\(dossier.id)/\(name)"
            let data = try Data(contentsOf: folder.appendingPathComponent(path))
            #expect(try golden.compare([UInt8](data), with: path) == .same, "\(path)")
        }
        #expect(golden.names(below: dossier.id) == files)
    }

    @Test("gives the same dossier twice, and from its own JSON")
    func again() throws {
        let dossier = try dossier("ferry-crossing.en", into: ["ru", "es"])
        #expect(try self.dossier("ferry-crossing.en", into: ["ru", "es"]) == dossier)
        let bytes = DossierWriter.file(dossier)
        #expect(try DossierJSON.dossier(bytes) == dossier)
        #expect(DossierWriter.file(try DossierJSON.dossier(bytes)) == bytes)
    }

    @Test("lets each stage touch only what it says it fills")
    func layers() throws {
        let newsroom = try Self.newsroom.get()
        var dossier = try dossier("dam-evacuation.uk", into: [])
        dossier = Dossier(dossier.article)
        for stage in Stages.all(newsroom, into: ["en", "ru"]) {
            let before = dossier
            try stage.run(&dossier)
            let fills = type(of: stage).fills
            if fills != .quotes, fills != .people { #expect(dossier.quotes == before.quotes) }
            if fills != .people, fills != .names { #expect(dossier.people == before.people) }
            if fills != .terms { #expect(dossier.terms == before.terms) }
            if fills != .segments { #expect(dossier.segments == before.segments) }
            var again = before
            try stage.run(&again)
            #expect(again == dossier)
        }
    }

    @Test(
        "finds the border article's speakers, names and terms",
        .enabled(if: Repository.shared != nil)
    )
    func border() throws {
        let shared = try #require(Repository.shared)
        let newsroom = try Self.newsroom.get()
        let file = URL(fileURLWithPath: "\(shared)/articles/border-en.txt")
        let hints = ReadHints(fileName: "border-en.txt", language: "en")
        var dossier = try #require(
            try TextReader().read([UInt8](try Data(contentsOf: file)), hints: hints).first
        )
        try newsroom.pipeline(into: ["ru", "es"]).run(&dossier)
        #expect(dossier.quotes.map(\.fragments.count) == [2, 2, 2, 1])
        let speakers = dossier.quotes.map { dossier.person($0.speaker?.person)?.name }
        #expect(
            speakers == [
                "anti-war protester and math teacher from Moscow", "Mikhail Shliachkov",
                "State Department", "Department of Homeland Security spokesperson",
            ]
        )
        let escapee = dossier.person(dossier.quotes[1].speaker?.person)
        #expect(escapee?.names["ru"]?.text == "Михаил Шлячков")
        #expect(escapee?.names["es"]?.text == "Mijaíl Shliachkov")
        let concepts = Set(dossier.terms.map(\.concept))
        let wanted = [
            "title-42", "us-customs-and-border-protection", "asylum-seeker",
            "us-department-of-state",
        ]
        for id in wanted {
            #expect(concepts.contains(id), "\(id)")
            for target in ["ru", "es"] as [LanguageTag] {
                #expect(newsroom.glossary[id]?.preferred(in: target, from: "en") != nil)
            }
        }
    }
}
