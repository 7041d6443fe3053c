import Foundation
import Testing
import TolmachTestKit

@testable import Tolmach

/// The pages of the documentation that explain the quote rules, held against the code.
@Suite struct QuotePagesTests {
    private static func page(_ name: String) throws -> String {
        let file = "\(Repository.root)/Sources/Tolmach/Tolmach.docc/\(name).md"
        return try String(contentsOfFile: file, encoding: .utf8)
    }

    /// The code blocks of `kind` in `page`, each with the line of words before it.
    private static func blocks(_ kind: String, in page: String) -> [(before: String, text: String)]
    {
        page.components(separatedBy: "```\(kind)\n").dropFirst().enumerated().map { number, rest in
            let before = page.components(separatedBy: "```\(kind)\n")[number]
            let lines = before.split(separator: "\n")
            let text = rest.components(separatedBy: "\n```")[0]
            return (String(lines.last ?? ""), text)
        }
    }

    private static func faults(
        of marked: String,
        _ language: LanguageTag,
        _ packs: LanguagePacks
    ) throws -> [String] {
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        return try MarkedCase.all(in: marked, file: "page", language: language).flatMap { marked in
            marked.faults(in: try pipeline.run(marked.article))
        }
    }

    @Test("the article that explains the steps is read as the page says")
    func steps() throws {
        let page = try Self.page("HowQuotesAreFound")
        let block = try #require(Self.blocks("corpus", in: page).first)
        let packs = try Repository.packs.get()
        #expect(try Self.faults(of: "### page: steps\n" + block.text, "en", packs).isEmpty)
        for rule in QuoteRule.allCases {
            #expect(page.contains("`\(rule.rawValue)`"), "the page lacks '\(rule.rawValue)'")
        }
    }

    @Test("the small language of the page finds what it says")
    func language() throws {
        let page = try Self.page("AddingALanguage")
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-language-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let lexicon = folder.appendingPathComponent("it")
        try FileManager.default.createDirectory(at: lexicon, withIntermediateDirectories: true)
        for block in Self.blocks("tsv", in: page) {
            let name = try #require(
                block.before.split(separator: "`").last { $0.hasSuffix(".tsv") }
            )
            let file = lexicon.appendingPathComponent(String(name.dropFirst("it/".count)))
            try block.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let packs = try LanguagePacks.load(from: folder.path)
        let corpus = try #require(Self.blocks("corpus", in: page).first)
        #expect(corpus.text.components(separatedBy: "###").count == 5)
        #expect(try Self.faults(of: corpus.text, "it", packs).isEmpty)
    }

    @Test("the page names every set, feature and kind that a lexicon may use")
    func names() throws {
        let page = try Self.page("AddingALanguage")
        let tenses = ["past", "pres", "ger", "part", "inf"]
        for name in WordFlags.sets.keys.sorted() + LanguagePack.Features.names.keys.sorted()
            + CueForm.Kind.allCases.map(\.rawValue) + tenses
        {
            #expect(page.contains("`\(name)`"), "the page lacks '\(name)'")
        }
    }
}
