extension SchemeInverse {
    /// What each edge and each scheme costs in an article of one language.
    ///
    /// In natural logarithms; chosen on the public half of attested names: what the article's own
    /// style writes is free, what only other languages write is dear.
    struct Costs: Sendable {
        var edges: [Float]
        var schemes: [Float]
        /// The schemes, the likeliest first.
        var order: [Int]
    }

    /// A habit of the article's language, one of any, one of others.
    private static let habitOwn: Float = 0.3
    private static let habitAny: Float = 1.2
    private static let habitOther: Float = 9
    /// A scheme for English, one for no language in particular, one for another language.
    private static let schemeEnglish: Float = 1.6
    private static let schemeAny: Float = 1.5
    private static let schemeOther: Float = 3

    /// Languages that take over each other's ways of writing.
    private static let kin: [String: [String]] = [
        "nb": ["no", "da"], "nn": ["no", "nb"], "no": ["nb"], "da": ["no", "nb"], "sk": ["cs"],
        "sh": ["hr", "sr"], "bs": ["hr"], "hr": ["sh"], "sr": ["hr"], "sl": ["hr"], "gl": ["es"],
        "ca": ["es"], "ast": ["es"], "lb": ["de"], "als": ["de"], "af": ["nl"], "mo": ["ro"],
    ]

    /// The costs for articles in `language`; `nil`: any.
    ///
    /// - Complexity: O(*n*) in the edges times the schemes.
    func costs(_ language: String?) -> Costs {
        let priors = schemes.map { Self.cost(of: $0, language) }
        var costs = Costs(edges: [], schemes: priors, order: [])
        costs.order = priors.indices.sorted { (priors[$0], $0) < (priors[$1], $1) }
        costs.edges = edges.map { edge in
            var cost: Float = language == nil ? Self.schemeOther : Self.habitOther
            var left = edge.schemes
            while left != 0 {
                cost = min(cost, priors[left.trailingZeroBitCount])
                left &= left - 1
            }
            if let language, edge.habits.contains(language) { cost = min(cost, Self.habitOwn) }
            if edge.habits.contains("*") { cost = min(cost, Self.habitAny) }
            return cost
        }
        return costs
    }

    private static func cost(of scheme: Scheme, _ language: String?) -> Float {
        let own = scheme.into.map(\.primary)
        guard let language else { return scheme.kind == .press ? 0.7 : schemeAny }
        if own.contains(language) { return 0 }
        if (kin[language] ?? []).contains(where: { own.contains($0) }) { return 0.4 }
        if own.contains("en") { return schemeEnglish }
        return own.isEmpty ? schemeAny : schemeOther
    }
}
