import Foundation
import Testing

@testable import Tolmach

@Suite struct EditFindingTests {
    private static let plain = Result { try EditedArticle() }

    /// Rows with `{words}` for ids and `{=words}` for places, and what is found about them.
    static let cases: [(rows: [String], findings: [String])] = [
        (["a-00000000,drop,,,"], ["edits.unknown-quote:2"]),
        (["q99,drop,,,"], ["edits.unknown-quote:2"]),
        (["q1,drop,,,"], ["edits.unknown-quote:2"]),
        (["{We have},join,a-00000000,,"], ["edits.unknown-quote:2"]),
        (["“No such words”,speaker,Tom Reed,,"], ["edits.unknown-quote:2"]),
        (["p99,name,ru=Анна,,"], ["edits.unknown-person:2"]),
        (["Otto Lind,name,ru=Отто,,"], ["edits.unknown-person:2"]),
        ([",add,90000-90010,,"], ["edits.out-of-range:2"]),
        ([",add,15-17,,"], ["edits.out-of-range:2"]),
        (["{We have},split,3,,"], ["edits.out-of-range:2"]),
        (["{We have},split,90000,,"], ["edits.out-of-range:2"]),
        ([",add,5-12,,"], ["edits.cuts-word:2"]),
        (["{We have},split,“at and a crew”,,"], ["edits.unknown-words:2"]),
        ([",add,“no such words at all”,,"], ["edits.unknown-words:2"]),
        ([",add,“Monday”,,"], ["edits.ambiguous-place:2"]),
        (["a-00000000,add,“The Long Way Home”,,"], ["edits.unknown-words:2"]),
        ([",add,{=crew,” said Anna Berg},,"], ["edits.overlap:2"]),
        ([",add,{=Nobody told us that it would end so soon},,"], ["edits.no-effect:2"]),
        (["{We have},form,direct,,"], ["edits.no-effect:2"]),
        (["{We have},speaker,Anna Berg,,"], ["edits.no-effect:2"]),
        (
            ["{We have},form,mixed,,", "{We have},form,block,,"],
            ["edits.conflict:3"]
        ),
        (["{We have},drop,,,", "{We have},form,block,,"], ["edits.conflict:3"]),
        (["{The clerk},join,q4,,"], ["edits.conflict:2"]),
        (["p1,name,ru=А,,", "p1,name,ru=Б,,", "p1,name,es=B,,"], ["edits.conflict:3"]),
    ]

    @Test("an edit that does not fit is a finding, with its line", arguments: cases)
    func findings(rows: [String], findings: [String]) throws {
        let plain = try Self.plain.get()
        let filled = try rows.map { row in
            guard let start = row.firstIndex(of: "{"), let end = row.firstIndex(of: "}") else {
                return row
            }
            let words = String(row[row.index(after: start)..<end])
            let filling =
                words.hasPrefix("=")
                ? EditedArticle.place(String(words.dropFirst())) : try plain.id(words)
            return row.replacingCharacters(in: start...end, with: filling)
        }
        let article = try EditedArticle(rows: filled)
        #expect(article.findings == findings)
        let all = article.dossier.findings.filter { $0.code.hasPrefix("edits.") }
        for finding in all {
            #expect(finding.file == "a.edits.csv")
            #expect(finding.advice?.isEmpty == false)
            // No words of the article: ids, numbers and our own.
            for word in ["Monday", "harbour", "crew", "Anna", "Otto", "no such"] {
                #expect(!finding.message.contains(word))
            }
        }
    }

    @Test("every code is in the catalogue, and has a case here")
    func catalogue() {
        let codes = FindingCatalogue.all.map(\.code).filter { $0.hasPrefix("edits.") }
        #expect(codes == EditFinding.allCases.map(\.rawValue).sorted())
        let seen = Set(Self.cases.flatMap(\.findings).map { $0.split(separator: ":")[0] })
        #expect(Set(codes.map { $0[...] }).subtracting(seen) == ["edits.ambiguous-speaker"])
    }

    @Test("a surname of two people is for the editor to tell apart")
    func ambiguous() throws {
        let text = """
            “We stay here now,” said Anna Berg. “We go home now,” said Karl Berg.

            “It rains again today,” he said.
            """
        let plain = try EditedArticle(text: text)
        let id = try plain.id("It rains")
        let article = try EditedArticle("\(id),speaker,Berg,,", "Berg,name,ru=Берг,,", text: text)
        #expect(article.findings == ["edits.ambiguous-speaker:2", "edits.ambiguous-speaker:3"])
        let full = try EditedArticle("\(id),speaker,Anna Berg,,", text: text)
        #expect(full.speakers.last == "Anna Berg")
    }

    @Test("an id that names its part is given when a quote was split")
    func parts() throws {
        let id = try Self.plain.get().id("We have")
        let article = try EditedArticle("\(id),split,“What we lack”,,", "\(id),speaker,Tom Reed,,")
        #expect(article.findings == ["edits.conflict:3"])
        let parts = try [article.id("We have"), article.id("What we lack")]
        #expect(
            article.dossier.findings.last?.advice?.contains(parts.joined(separator: ", ")) == true
        )
    }
}
