import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct SegmentMapTests {
    @Test(
        "finds places of the article in the source text",
        arguments: [
            ("a «⟦один ⟦два⟧⟧» b", "один два", 5..<8),
            ("«⟦я⟧», — каже, — «⟦ти ⟦тут⟧⟧»", "я ти тут", 5..<8),
            ("«⟦я⟧»\n«⟦🙂 ⟦тут⟧⟧»", "я\n🙂 тут", 4..<7), ("«⟦⟦тут⟧⟧»", "тут", 0..<3),
        ]
    )
    func places(marked: String, source: String, expected: Range<Int>) throws {
        let (text, spans) = MarkedText.parse(marked)
        let inner = try #require(spans.last)
        let quote = Quote(id: "q1", form: .direct, fragments: spans.dropLast())
        let segment = Segment(id: "s", quote: "q1", source: source, sha256: "")
        let map = try #require(SegmentMap(segment, quote, in: text, unit: .scalar))
        #expect(map.range(of: inner) == expected)
        #expect(map.range(of: TextSpan(0..<2)) == nil)
    }

    @Test(
        "does not guess when the source text is another",
        arguments: [
            "", "один", "один  два", "один-два", "один два три", "Один два",
        ]
    )
    func other(source: String) {
        let (text, spans) = MarkedText.parse("«⟦один⟧», — «⟦два⟧»")
        let quote = Quote(id: "q1", form: .direct, fragments: spans)
        let segment = Segment(id: "s", quote: "q1", source: source, sha256: "")
        #expect(SegmentMap(segment, quote, in: text, unit: .scalar) == nil)
    }
}
