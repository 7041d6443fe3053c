import Testing

@testable import Tolmach

@Suite struct NameStageTests {
    private func dossier(_ name: String, kind: Person.Kind = .person) -> Dossier {
        let article = Article(id: "a", language: "ru", text: SourceText("«Да», — сказал \(name)."))
        var dossier = Dossier(article)
        var person = Person(id: "p1", kind: kind, name: name)
        person.mentions = [.init(span: TextSpan(26..<30), kind: .name)]
        dossier.people = [person]
        return dossier
    }

    @Test("fills every target and leaves the rest alone")
    func fills() throws {
        let stage = NameStage(try NameFiles.plainWriter.get(), targets: ["es", "en", "uk"])
        var dossier = dossier("Михаил Шлячков")
        let before = dossier
        try stage.run(&dossier)
        #expect(
            dossier.people[0].names.mapValues(\.text) == [
                "es": "Mijaíl Shliachkov", "en": "Mikhail Shlyachkov", "uk": "Михайло Шлячков",
            ]
        )
        #expect(dossier.findings.isEmpty)
        dossier.people[0].names = [:]
        #expect(dossier == before)
    }

    @Test("puts findings at the first mention, once, without quoting the name")
    func findings() throws {
        let stage = NameStage(try NameFiles.plainWriter.get(), targets: ["es", "en"])
        var dossier = dossier("Михаил Kонев")
        try stage.run(&dossier)
        #expect(dossier.findings.map(\.code) == ["names.mixed-script"])
        #expect(dossier.findings.first?.span == TextSpan(26..<30))
        #expect(
            dossier.findings.first?.message
                == "person 'p1': a word mixes Latin and Cyrillic letters"
        )
    }

    @Test("leaves an organisation that is not settled, and an editor's choice")
    func leaves() throws {
        let stage = NameStage(try NameFiles.plainWriter.get(), targets: ["es"])
        var organisation = dossier("Совет", kind: .organisation)
        try stage.run(&organisation)
        #expect(organisation.people[0].names.isEmpty)
        var chosen = dossier("Михаил Шлячков")
        chosen.people[0].names["es"] = NameForm(text: "Miguel", origin: .editor)
        try stage.run(&chosen)
        #expect(chosen.people[0].names["es"]?.text == "Miguel")
    }

    @Test("gives the same answers from many tasks at once, and forgets within bounds")
    func shared() async throws {
        let cache = NameCache(capacity: 64)
        let writer = NameWriter(
            schemes: try NameFiles.schemes.get(),
            names: try NameFiles.names.get(),
            house: HouseStyle(),
            glossary: Glossary(),
            cache: cache
        )
        let wrong = await withTaskGroup(of: Int.self) { group in
            for start in 0..<4 {
                group.addTask {
                    var wrong = 0
                    for number in 0..<300 {
                        let name = "Щ" + String(repeating: "а", count: (number + start) % 150)
                        let form = writer.form(of: name, from: "ru", into: "en").form.text
                        if !form.lowercased().hasPrefix("shch") { wrong += 1 }
                    }
                    return wrong
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
        #expect(cache.count <= cache.capacity)
    }
}
