import Testing

@testable import Tolmach

@Suite struct QuoteRuleTests {
    @Test("every rule has a sentence of its own that says what it means")
    func meanings() {
        let meanings = QuoteRules.all.map(\.meaning)
        #expect(Set(meanings).count == meanings.count)
        for meaning in meanings {
            #expect(meaning.count > 15)
            #expect(meaning.hasSuffix(".") && meaning.first?.isUppercase == true)
        }
        for rule in QuoteRule.allCases {
            #expect(QuoteRules.meaning(of: rule.rawValue) == rule.meaning)
        }
        #expect(QuoteRules.meaning(of: "no-such-rule") == nil)
    }
}
