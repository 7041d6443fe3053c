extension Cast {
    /// How much nearer the chosen figure must be than the next.
    private static let margin = 0.35

    /// Whether another figure would do as well as `figure` for a pronoun of `gender`.
    func isInDoubt(_ figure: Int, of gender: Person.Gender) -> Bool {
        var best: [Int: Double] = [:]
        for naming in namings.suffix(Self.lookBack) {
            let other = figures[naming.figure]
            guard other.kind == .person, other.isPerson,
                other.gender == nil || other.gender == gender
            else { continue }
            let score =
                naming.weight - 0.9 * Double(sentence - naming.sentence)
                + (other.gender == gender ? 0.8 : 0)
            best[naming.figure] = max(best[naming.figure] ?? score, score)
        }
        guard let own = best[figure] else { return false }
        return best.contains { $0.key != figure && $0.value > own - Self.margin }
    }
}
