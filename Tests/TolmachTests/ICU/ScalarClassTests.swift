import Testing
import Tolmach

@Suite struct ScalarClassTests {
    @Test(
        "tells letters, case, digits, marks, spaces and script",
        arguments: [
            ("Ж", [.letter, .upper, .cyrillic]), ("ж", [.letter, .lower, .cyrillic]),
            ("Q", [.letter, .upper, .latin]), ("7", .digit), ("\u{301}", .mark),
            ("\u{A0}", .space), ("«", []), ("漢", .letter), ("𝒜", [.letter, .upper]),
        ] as [(Unicode.Scalar, ScalarClass.Facts)]
    )
    func facts(scalar: Unicode.Scalar, facts: ScalarClass.Facts) {
        #expect(ScalarClass.facts(scalar.value) == facts)
    }

    @Test("tells ASCII by ranges as Unicode does")
    func ascii() {
        for value in UInt32(0)..<0x80 {
            let facts = ScalarClass.facts(value)
            let properties = Unicode.Scalar(UInt8(value)).properties
            #expect(facts.contains(.upper) == properties.isUppercase)
            #expect(facts.contains(.lower) == properties.isLowercase)
            #expect(facts.contains(.letter) == properties.isAlphabetic)
            #expect(facts.contains(.latin) == properties.isAlphabetic)
            #expect(facts.contains(.digit) == (properties.numericType != nil))
            #expect(facts.contains(.space) == properties.isWhitespace)
            #expect(facts.isDisjoint(with: [.mark, .cyrillic]))
        }
    }

    @Test("maps case one scalar at a time")
    func mapping() {
        #expect(ScalarClass.lowercased(0x429) == 0x449)
        #expect(ScalarClass.uppercased(0x449) == 0x429)
        #expect(ScalarClass.folded(0x10400) == 0x10428)
        #expect(ScalarClass.lowercased(0x110000) == 0x110000)
    }
}
