import Testing
import Tolmach

@Suite struct ICUTests {
    @Test("lower-cases by the rules of the language")
    func lowercased() throws {
        #expect(try ICU.lowercased("ЩУКИН") == "щукин")
        #expect(try ICU.lowercased("IŞIK", "tr") == "ışık")
    }
}
