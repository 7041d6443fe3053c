import Testing
import TolmachTestKit

@testable import Tolmach

/// The marked corpus without one rule after the other.
@Suite struct QuoteAblationTests {
    @Test("every rule is needed by a case", arguments: QuoteRule.allCases)
    func rules(rule: QuoteRule) throws {
        let isMissed = try Self.isMissed(QuoteAblation(rules: [rule]))
        #expect(isMissed, "no case needs the rule '\(rule.rawValue)'")
    }

    @Test(
        "every reason to leave words out is needed by a case",
        arguments: MarkedWords.Reason.allCases.filter { $0 != .nested }
    )
    func reasons(reason: MarkedWords.Reason) throws {
        let isMissed = try Self.isMissed(QuoteAblation(reasons: [reason]))
        #expect(isMissed, "no case needs the reason '\(reason.rawValue)'")
    }

    /// Whether a case holds, but not without what is switched off.
    private static func isMissed(_ ablation: QuoteAblation) throws -> Bool {
        let packs = try Repository.packs.get()
        let whole = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let part = try Pipeline([
            QuoteStage(packs: packs, without: ablation), PeopleStage(packs: packs),
        ])
        for marked in try CorpusTests.files.flatMap(CorpusTests.cases)
        where !marked.faults(in: try part.run(marked.article)).isEmpty {
            if marked.faults(in: try whole.run(marked.article)).isEmpty { return true }
        }
        return false
    }
}
