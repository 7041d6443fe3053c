import Testing
import Tolmach

@Suite struct ICUTransformTests {
    @Test("runs one of ICU's own transforms, both ways")
    func builtIn() throws {
        let forward = try ICUTransform(id: "Cyrillic-Latin")
        #expect(try forward.transformed("Шостак") == "Šostak")
        let back = try ICUTransform(id: "Cyrillic-Latin", reverse: true)
        #expect(try back.transformed("Šostak") == "Шостак")
        #expect(ICUTransform.ids.contains("Cyrillic-Latin"))
    }

    @Test("runs rules, and a text that outgrows its room")
    func rules() throws {
        let transform = try ICUTransform(name: "test-long", rules: "щ > shchshchshch ;")
        let text = String(repeating: "щ", count: 1_000)
        #expect(try transform.transformed(text).utf8.count == 12_000)
    }

    @Test("names ICU's error for an id that does not exist")
    func unknown() throws {
        let error = try #require(throws: ICUError.self) { try ICUTransform(id: "No-Such") }
        #expect(error.name == "U_INVALID_ID")
        #expect(error.description == "ICU cannot open transform 'No-Such': U_INVALID_ID")
    }

    @Test("tells the line and the offset of a bad rule")
    func badRule() throws {
        let error = try #require(throws: ICUError.self) {
            try ICUTransform(name: "test-bad", rules: "a > b ;\nc > $missing ;")
        }
        #expect(error.name == "U_UNDEFINED_VARIABLE")
        #expect(error.line != nil && error.offset != nil)
    }

    @Test("gives the same answers from many tasks at once")
    func shared() async throws {
        let transform = try ICUTransform(
            name: "test-shared",
            rules: ":: NFC ; а > a ; ж > zh ; ш > sh ;"
        )
        let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var wrong = 0
                    for _ in 0..<500 where try transform.transformed("жаша") != "zhasha" {
                        wrong += 1
                    }
                    return wrong
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}
