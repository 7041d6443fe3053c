import Testing
import Tolmach

@Suite struct FormerDossierTests {
    private func dossier(_ words: [String]) -> Dossier {
        let text = words.joined(separator: " ")
        var dossier = Dossier(Article(id: "a", language: "en", text: SourceText(text)))
        dossier.segments = words.map { word in
            Segment(id: "a-\(word)", quote: "q1", source: word, sha256: Digest.sha256(word.utf8))
        }
        return dossier
    }

    @Test("keeps translations by segment, and those of words that are gone in the history")
    func translations() {
        var former = dossier(["stays", "goes"])
        former.segments[0].targets["ru"] = Segment.Target(text: "один", state: .translated)
        former.segments[1].targets["ru"] = Segment.Target(text: "два", state: .final)
        var dossier = dossier(["stays", "comes"])
        dossier.takeOver(former)
        #expect(dossier.segments[0].targets == former.segments[0].targets)
        #expect(dossier.segments[1].targets.isEmpty)
        #expect(dossier.history.map(\.former) == ["два"])
        #expect(dossier.findings.map(\.code) == ["target.source-gone"])
        #expect(dossier.findings.map(\.severity) == [.warning])
        #expect(dossier.findings.map(\.language) == ["ru"])
    }

    @Test("lets the house say how bad a lost translation is")
    func severity() {
        var former = dossier(["goes"])
        former.segments[0].targets["ru"] = Segment.Target(text: "два", state: .final)
        var house = HouseStyle()
        house.severities = ["target.source-gone": .error]
        var dossier = dossier(["comes"])
        dossier.takeOver(former, house: house)
        #expect(dossier.findings.map(\.severity) == [.error])
    }

    @Test("keeps names in other languages, and an editor's before a new one")
    func names() {
        var former = dossier(["x"])
        former.people = [Person(id: "p1", kind: .person, name: "Ann")]
        former.people[0].names = [
            "ru": NameForm(text: "Анна", origin: .editor),
            "es": NameForm(text: "Ana", origin: .scheme),
            "uk": NameForm(text: "Ганна", origin: .scheme),
        ]
        var dossier = dossier(["x"])
        dossier.people = [Person(id: "p7", kind: .person, name: "Ann")]
        dossier.people[0].names = [
            "ru": NameForm(text: "Энн", origin: .scheme),
            "es": NameForm(text: "Ann", origin: .copied),
        ]
        dossier.takeOver(former)
        #expect(
            dossier.people[0].names.mapValues(\.text) == ["ru": "Анна", "es": "Ann", "uk": "Ганна"]
        )
    }

    @Test("adds to history and acceptances, and repeats nothing")
    func history() {
        let event = Dossier.Event(
            segment: "s",
            language: "ru",
            text: "t",
            from: "f",
            when: "2026-01-01"
        )
        let later = Dossier.Event(
            segment: "s",
            language: "ru",
            text: "u",
            from: "f",
            when: "2026-01-02"
        )
        var former = dossier(["x"])
        former.history = [event]
        var dossier = dossier(["x"])
        dossier.history = [event, later]
        dossier.takeOver(former)
        #expect(dossier.history == [event, later])
        dossier.takeOver(dossier)
        #expect(dossier.history == [event, later])
    }
}
