/// One figure of an evaluation, by the name that users give it.
public enum QuoteMetric: String, Sendable, CaseIterable {
    /// Harmonic mean over fragments found with the right speaker.
    case e2e
    /// Their share of what was found.
    case e2ePrecision = "e2e-precision"
    /// Their share of what was marked.
    case e2eRecall = "e2e-recall"
    /// Harmonic mean over fragments found.
    case span
    /// Their share of what was found.
    case spanPrecision = "span-precision"
    /// Their share of what was marked.
    case spanRecall = "span-recall"
    /// Harmonic mean over fragments found to the scalar.
    case exact
    /// The share of matched fragments whose speaker is the marked person.
    case person
    /// The same for speakers that are marked as a name.
    case name
    /// The same for descriptions.
    case role
    /// The same for organisations.
    case org
    /// The same for pronouns.
    case pronoun
    /// The share of matched fragments whose speaker is the marked mention.
    case mention
    /// The share of fragments that nobody named says and that were left without a speaker.
    case none
    /// The share of marked cues that were found.
    case cue
    /// Expected calibration error, from 0 to 1, the only figure that should be small.
    case calibration

    /// Whether small is good.
    public var isError: Bool { self == .calibration }
}

extension QuoteEvaluation {
    /// The figure of `metric` in percent, or from 0 to 1 for the calibration; `nil` where there is
    /// nothing to measure.
    public func value(of metric: QuoteMetric) -> Double? {
        if metric == .calibration { return calibration.error }
        return counts.share(metric).map { $0 * 100 }
    }
}

extension QuoteCounts {
    /// The figure of `metric` from 0 to 1.
    fileprivate func share(_ metric: QuoteMetric) -> Double? {
        func share(_ hits: Int, of count: Int) -> Double? {
            count == 0 ? nil : Double(hits) / Double(count)
        }
        func share(_ tally: Tally?) -> Double? { tally.flatMap { share($0.right, of: $0.count) } }
        switch metric {
        case .e2e: return gold == 0 ? nil : endToEnd.f1
        case .e2ePrecision: return share(right, of: found)
        case .e2eRecall: return share(right, of: gold)
        case .span: return gold == 0 ? nil : spanScore.f1
        case .spanPrecision: return share(matched, of: found)
        case .spanRecall: return share(matched, of: gold)
        case .exact: return gold == 0 ? nil : exactScore.f1
        case .person: return share(persons, of: speakers)
        case .name, .role, .org, .pronoun: return share(personsByKind[metric.rawValue])
        case .mention: return share(mentions, of: speakers)
        case .none: return share(unattributed)
        case .cue: return share(cues)
        case .calibration: return nil
        }
    }
}
