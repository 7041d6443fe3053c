import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct GlossaryRoundTripTests {
    private static let formats = GlossaryFormats.all.map { $0.format.name }

    /// Formats that are made for everything a glossary holds, or for a pair of languages of it.
    private static let wholeFormats = formats.filter { $0 != "omegat" }

    @Test("reads what it has written, but for what it said was lost", arguments: wholeFormats)
    func roundTrip(name: String) throws {
        let format = try GlossaryFormats.named(name)
        let isPair = name == "xliff2"
        var random = RandomGlossary(
            SeededNumbers(),
            languages: isPair ? ["en", "uk"] : ["en", "uk", "de", "pt-BR"]
        )
        let options = GlossaryWriteOptions(source: "en", targets: isPair ? ["uk"] : [])
        for _ in 0..<60 {
            let glossary = random.glossary()
            let written = try format.init().write(glossary, options: options)
            #expect(try format.init().write(glossary, options: options).bytes == written.bytes)
            let loaded = try GlossaryFormats.read(
                written.bytes,
                options: GlossaryReadOptions(file: "glossary")
            )
            let isEmpty = loaded.glossary.concepts.isEmpty
            #expect(loaded.problems.filter { $0.code != "glossary.empty" || !isEmpty } == [])
            for concept in glossary.concepts {
                let lost = Set(written.losses.filter { $0.concept == concept.id }.map(\.field))
                let changed = Self.changes(concept, loaded.glossary[concept.id])
                #expect(changed.isSubset(of: lost), "\(concept) \(loaded.glossary)")
            }
        }
    }

    @Test("knows its own files by what they hold", arguments: formats)
    func claims(name: String) throws {
        let format = try GlossaryFormats.named(name)
        let glossary = Glossary([
            Concept(id: "a", terms: ["en": [Term("one")], "uk": [Term("один")]])
        ])
        let options = GlossaryWriteOptions(source: "en", targets: ["uk"])
        let bytes = try format.init().write(glossary, options: options).bytes
        #expect(GlossaryFormats.all.filter { $0.claims(bytes) }.map { $0.format.name } == [name])
    }

    @Test("never traps on damaged files", arguments: formats)
    func damaged(name: String) throws {
        let format = try GlossaryFormats.named(name)
        var numbers = SeededNumbers()
        var random = RandomGlossary(numbers, languages: ["en", "uk"])
        let write = GlossaryWriteOptions(source: "en", targets: ["uk"])
        let read = GlossaryReadOptions(file: "glossary", source: "en", target: "uk")
        for _ in 0..<20 {
            let bytes = try format.init().write(random.glossary(), options: write).bytes
            for _ in 0..<10 {
                let damaged = numbers.damaged(bytes)
                _ = format.claims(damaged)
                _ = try? format.init().read(damaged, options: read)
            }
        }
    }

    /// The fields in which two concepts differ.
    private static func changes(_ old: Concept, _ new: Concept?) -> Set<GlossaryLoss.Field> {
        guard let new else { return [.concept] }
        var changes: Set<GlossaryLoss.Field> = []
        func compare<Value: Equatable>(_ field: GlossaryLoss.Field, _ old: Value, _ new: Value) {
            if old != new { changes.insert(field) }
        }
        compare(.kind, old.kind, new.kind)
        compare(.domain, old.domain, new.domain)
        compare(.definition, old.definition, new.definition)
        compare(.note, old.note, new.note)
        compare(.source, old.source, new.source)
        compare(.term, Set(old.terms.keys), Set(new.terms.keys))
        for (language, terms) in old.terms {
            // Those for one source and those for all have no order among them.
            let terms = terms.sorted { Self.pair($0) < Self.pair($1) }
            let others = (new.terms[language] ?? []).sorted { Self.pair($0) < Self.pair($1) }
            compare(.term, terms.count, others.count)
            for (term, other) in zip(terms, others) {
                compare(.term, term.text, other.text)
                compare(.status, term.status, other.status)
                compare(.partOfSpeech, term.partOfSpeech, other.partOfSpeech)
                compare(.gender, term.gender, other.gender)
                compare(.forms, term.forms, other.forms)
                compare(.exemptions, term.exemptions, other.exemptions)
                compare(.caseSensitive, term.isCaseSensitive, other.isCaseSensitive)
                compare(.exact, term.isExact, other.isExact)
                compare(.onlyFrom, term.onlyFrom, other.onlyFrom)
                compare(.termNote, term.note, other.note)
                compare(.termSource, term.source, other.source)
            }
        }
        return changes
    }

    private static func pair(_ term: Term) -> String { term.onlyFrom?.description ?? "" }
}
