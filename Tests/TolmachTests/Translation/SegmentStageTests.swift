import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct SegmentStageTests {
    @Test(
        "joins fragments by a blank in a paragraph and by LF between paragraphs",
        arguments: [
            ("«⟦Так⟧, — сказав він, — ⟦ні⟧»", "Так ні"), ("«⟦Один.⟧\n«⟦Два.⟧»", "Один.\nДва."),
            ("«⟦A⟧»\n\n«⟦B⟧»", "A\nB"), ("⟦e\u{301}\u{202E}😀⟧", "e\u{301}\u{202E}😀"),
        ]
    )
    func source(marked: String, source: String) throws {
        let dossier = try run(marked)
        #expect(dossier.segments.map { Array($0.source.utf8) } == [Array(source.utf8)])
        #expect(dossier.segments[0].sha256 == Digest.sha256(source.utf8))
        #expect(dossier.segments[0].id == "a-" + Digest.sha256(source.utf8).prefix(8))
    }

    @Test("leaves markup out of the words")
    func markup() throws {
        let file = "> **We** [stay](https://example.org) here.\n> *All* of us\n\nHe said."
        let hints = ReadHints(fileName: "a.md", language: "en")
        var dossier = try MarkdownReader().read(Array(file.utf8), hints: hints)[0]
        var quote = Quote(id: "q1", form: .block, fragments: dossier.article.blocks)
        quote.depth = 0
        dossier.quotes = [quote]
        try SegmentStage().run(&dossier)
        #expect(dossier.segments.map(\.source) == ["We stay here.\nAll of us"])
    }

    @Test("makes one segment for each quote that is not nested, numbers repeats, keeps targets")
    func segments() throws {
        let (text, spans) = MarkedText.parse("«⟦Так⟧» «⟦Ні⟧» «⟦Так⟧» «⟦Так⟧» ⟦⟧")
        var dossier = Dossier(Article(id: "a", language: "uk", text: text))
        dossier.quotes = spans.enumerated().map { number, span in
            Quote(id: "q\(number + 1)", form: .direct, fragments: [span])
        }
        dossier.quotes[1].depth = 1
        dossier.quotes.swapAt(0, 3)
        try SegmentStage().run(&dossier)
        let stem = "a-" + Digest.sha256("Так".utf8).prefix(8)
        #expect(dossier.segments.map(\.id) == [stem, stem + "-2", stem + "-3"])
        #expect(dossier.segments.map(\.quote) == ["q1", "q3", "q4"])

        dossier.segments[1].targets["en"] = Segment.Target(text: "Yes", state: .final)
        dossier.segments[2].quote = "old"
        let before = dossier
        try SegmentStage().run(&dossier)
        #expect(dossier.segments[1] == before.segments[1])
        #expect(dossier.segments[2].quote == "q4")
    }

    @Test("gives up on a fragment outside the text")
    func outside() {
        var dossier = Dossier(Article(id: "a", language: "uk", text: SourceText("Так")))
        dossier.quotes = [Quote(id: "q1", form: .direct, fragments: [TextSpan(0..<3)])]
        let error = #expect(throws: StageError.self) { try SegmentStage().run(&dossier) }
        #expect(error?.reason == "quote 'q1' has a fragment outside the text")
    }

    private func run(_ marked: String) throws -> Dossier {
        let (text, spans) = MarkedText.parse(marked)
        var dossier = Dossier(Article(id: "a", language: "uk", text: text))
        dossier.quotes = [Quote(id: "q1", form: .direct, fragments: spans)]
        return try Pipeline([SegmentStage()], given: .quotes).run(from: dossier)
    }
}

extension Pipeline {
    fileprivate func run(from dossier: Dossier) throws(StageError) -> Dossier {
        var dossier = dossier
        try run(&dossier)
        return dossier
    }
}
