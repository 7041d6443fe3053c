import Testing
import Tolmach
import TolmachTestKit

@Suite struct TextBreaksTests {
    @Test("finds words in bytes of UTF-8")
    func words() throws {
        let (text, expected) = MarkedText.parse("⟦Ми⟧ ⟦тут⟧, 𝒜: ⟦сказав⟧ «⟦він⟧».")
        let found = try TextBreaks.spans(of: .words, in: text, language: "uk")
        #expect(found.filter { text[$0] != "𝒜" } == expected)
    }

    @Test("finds sentences, each with the space after it")
    func sentences() throws {
        let text = SourceText("Так. Ні! Може?")
        let found = try TextBreaks.spans(of: .sentences, in: text, language: "uk")
        #expect(found.map { String(text[$0]) } == ["Так. ", "Ні! ", "Може?"])
    }

    @Test("finds nothing in nothing")
    func empty() throws {
        #expect(try TextBreaks.spans(of: .words, in: SourceText(""), language: "en").isEmpty)
    }
}
