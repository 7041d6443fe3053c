import Testing

@testable import Tolmach

@Suite struct NameExplanationTests {
    private func explained(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag
    ) throws -> NameExplanation {
        try NameFiles.plainWriter.get().explanation(of: name, from: from, into: into)
    }

    @Test("shows every step in order, with the rule of each letter")
    func steps() throws {
        let found = try explained("Щу\u{301}кину, Mихаилу", "ru", "es")
        #expect(
            found.steps.map(\.stage) == [
                .normalise, .repair, .language, .parts, .nominative, .order, .scheme,
                .conventional, .scheme,
            ]
        )
        let last = try #require(found.steps.last)
        #expect(last.rules.map(\.out).joined() == last.output.lowercased() || !last.rules.isEmpty)
        #expect(found.result?.form.text == found.result?.form.text)
    }

    @Test("gives the form that the plain path gives")
    func same() throws {
        let writer = try NameFiles.plainWriter.get()
        for name in ["Михаилу Шлячкову", "Зеленський", "Mikhail Shliachkov", "Ђоковић", ""] {
            let found = writer.explanation(of: name, from: "ru", into: "en")
            #expect(found.result == writer.form(of: name, from: "ru", into: "en"))
        }
    }

    @Test("prints itself as lines and as JSON")
    func printed() throws {
        let found = try explained("Михаил Шлячков", "ru", "en")
        #expect(found.lines.first == "normalise: Михаил Шлячков")
        #expect(found.lines.contains("    Михаил\tgiven\tpart"))
        guard case .array(let steps) = found.json else {
            Issue.record("not a list")
            return
        }
        #expect(steps.count == found.steps.count)
        #expect(steps.first?["step"] == .string("normalise"))
    }
}
