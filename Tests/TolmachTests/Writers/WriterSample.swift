import TolmachTestKit

@testable import Tolmach

/// A small dossier that has a bit of everything, made by hand.
enum WriterSample {
    static let request = WriteRequest(source: "uk", target: "en", glossary: glossary)

    static let glossary: Glossary = {
        var treaty = Concept(
            id: "treaty",
            terms: [
                "uk": [Term("договір", partOfSpeech: "noun", forms: ["договору"])],
                "en": [
                    Term("treaty"), Term("pact", status: .admitted),
                    Term("deal", status: .forbidden),
                ],
            ]
        )
        treaty.definition = "A signed, binding agreement."
        let mayor = Concept(id: "mayor", terms: ["uk": [Term("мерка")], "en": [Term("mayor")]])
        return Glossary([treaty, mayor])
    }()

    static func dossier(_ id: String = "a-1", target: String? = nil) -> Dossier {
        let (text, spans) = MarkedText.parse(
            """
            ⟦Анна Коваль⟧, ⟦мерка⟧, ⟦сказала⟧: «⟦Ми тут 🙂⟧».
            «⟦Наш ⟦договір⟧ діє⟧», — додала ⟦вона⟧.
            ⟦МЗС⟧: «⟦Ні, "так"⟧».
            """
        )
        var article = Article(id: id, language: "uk", text: text)
        article.headline = "Міст, якого немає"
        article.published = "2026-03-12"
        var dossier = Dossier(article)
        var first = Quote(
            id: "q1",
            form: .direct,
            fragments: [spans[3], spans[4]],
            rule: "marks",
            confidence: 0.9
        )
        first.speaker = Speaker(mention: spans[0], kind: .name, person: "p1")
        first.cue = Cue(span: spans[2], lemma: "сказати", kind: "say")
        var second = Quote(
            id: "q2",
            form: .direct,
            fragments: [spans[8]],
            rule: "marks",
            confidence: 0.5
        )
        second.speaker = Speaker(mention: spans[7], kind: .organisation)
        dossier.quotes = [first, second]
        var person = Person(id: "p1", kind: .person, name: "Анна Коваль")
        person.roles = ["мерка"]
        person.gender = .feminine
        person.mentions = [
            Person.Mention(span: spans[0], kind: .name),
            Person.Mention(span: spans[6], kind: .pronoun),
        ]
        person.names["en"] = NameForm(
            text: "Anna Koval",
            origin: .scheme,
            scheme: "uk-2010",
            alternatives: [NameForm.Alternative(text: "Hanna Koval", origin: .conventional)]
        )
        dossier.people = [person]
        dossier.terms = [
            TermMatch(concept: "mayor", span: spans[1], tier: .likely, key: "form", quote: "q1"),
            TermMatch(concept: "treaty", span: spans[5], tier: .sure, key: "form", quote: "q1"),
        ]
        dossier.segments = [
            segment("\(id)-1", "q1", "Ми тут 🙂\nНаш договір діє"),
            segment("\(id)-2", "q2", "Ні, \"так\""),
        ]
        if let target {
            dossier.segments[0].targets["en"] = Segment.Target(text: target, state: .translated)
        }
        dossier.findings = [
            Finding(
                code: "quotes.unsure",
                severity: .warning,
                segment: "\(id)-1",
                side: .source,
                span: TextSpan(16..<19),
                message: "the marks do not match, see the place"
            )
        ]
        return dossier
    }

    /// A dossier whose every text is `text`, with one quote over all of it.
    static func hostile(_ text: String) -> Dossier {
        var article = Article(id: "h", language: "uk", text: SourceText(text))
        article.headline = text
        article.rights = text
        var dossier = Dossier(article)
        let whole = TextSpan(0..<text.utf8.count)
        var quote = Quote(id: "q1", form: .block, fragments: [whole])
        quote.speaker = Speaker(mention: whole, kind: .name, person: "p1")
        quote.cue = Cue(span: whole, lemma: text, kind: "say")
        dossier.quotes = [quote]
        var person = Person(id: "p1", kind: .person, name: text)
        person.roles = [text, text]
        person.names["en"] = NameForm(text: text, origin: .copied)
        dossier.people = [person]
        dossier.terms = [TermMatch(concept: text, span: whole, tier: .sure, key: "form")]
        dossier.segments = [segment("h-1", "q1", text)]
        dossier.segments[0].targets["en"] = Segment.Target(text: text, state: .final)
        dossier.findings = [Finding(code: "x.y", severity: .note, span: whole, message: text)]
        return dossier
    }

    private static func segment(_ id: String, _ quote: String, _ source: String) -> Segment {
        Segment(id: id, quote: quote, source: source, sha256: Digest.sha256(Array(source.utf8)))
    }
}

/// A CSV reader of the tests' own, by scalars, as RFC 4180 says and no more lenient.
enum StrictCSV {
    struct Fault: Error {
        var offset: Int
    }

    static func rows(_ bytes: [UInt8]) throws -> [[String]] {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var rows: [[String]] = []
        var row: [String] = []
        var index = 0
        while index < scalars.count {
            var cell = String.UnicodeScalarView()
            if scalars[index] == "\"" {
                index += 1
                while true {
                    guard index < scalars.count else { throw Fault(offset: index) }
                    if scalars[index] == "\"" {
                        guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                        index += 1
                    }
                    cell.append(scalars[index])
                    index += 1
                }
                index += 1
            } else {
                while index < scalars.count, ![",", "\r"].contains(scalars[index]) {
                    guard scalars[index] != "\"", scalars[index] != "\n" else {
                        throw Fault(offset: index)
                    }
                    cell.append(scalars[index])
                    index += 1
                }
            }
            row.append(String(cell))
            guard index < scalars.count else { throw Fault(offset: index) }
            if scalars[index] == "," {
                index += 1
                continue
            }
            guard index + 1 < scalars.count, scalars[index] == "\r", scalars[index + 1] == "\n"
            else {
                throw Fault(offset: index)
            }
            index += 2
            rows.append(row)
            row = []
        }
        guard row.isEmpty else { throw Fault(offset: index) }
        return rows
    }
}
