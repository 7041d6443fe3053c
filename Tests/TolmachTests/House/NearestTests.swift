import Testing
import Tolmach

@Suite struct NearestTests {
    @Test("puts the likeliest word first")
    func nearest() {
        #expect(Nearest.names(to: "jsno", in: ["csv", "json", "xliff"], limit: 1) == ["json"])
        #expect(Nearest.names(to: "", in: ["b", "a"]) == ["a", "b"])
        #expect(Nearest.names(to: "ru", in: []).isEmpty)
    }
}
