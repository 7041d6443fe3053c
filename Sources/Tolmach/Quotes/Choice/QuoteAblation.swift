/// What is switched off in the quote rules, to show that something needs it.
///
/// A test runs the marked corpus without one rule after the other: a rule that no case misses has
/// no case, or no use.
struct QuoteAblation: Sendable {
    /// Rules that find no speaker.
    var rules: Set<QuoteRule> = []

    /// Reasons that leave no words out.
    var reasons: Set<MarkedWords.Reason> = []

    /// `choice`, or none when its rule is switched off.
    func left(of choice: Attribution.Choice) -> Attribution.Choice {
        rules.contains(choice.rule) ? (nil, .none) : choice
    }
}
