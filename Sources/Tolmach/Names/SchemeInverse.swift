/// The ways in which Latin letters stand for those of one Cyrillic alphabet, from all schemes.
///
/// Every letter and rule of every scheme is an edge: what is written, and what it stands for.
/// Edges of several schemes that say the same are one, with a bit for each scheme, so that one
/// search serves all schemes and a reading knows which of them may have written it. Habits that
/// no scheme has (`back-letters.tsv`: *ş* for `ш` in Turkish, endings of Lithuanian) are edges
/// without a scheme.
struct SchemeInverse: Sendable {
    /// How many schemes can be told apart.
    static let limit = 128

    /// One way to read some Latin letters.
    struct Edge: Sendable {
        /// Codes of the letters it stands for.
        var letters: [UInt8]
        /// The schemes that write it so.
        var schemes: UInt128 = 0
        /// The languages whose articles write it so without a scheme; `*` any.
        var habits: Set<String> = []
        /// Letters that may stand before it; bit 0 is the edge of the word.
        var before: UInt64 = 0
        /// Letters that may follow.
        var after: UInt64 = 0
        var isAtStart = true
        var isAtEnd = true
    }

    /// A place in the tree of what is written.
    struct Node: Sendable {
        var scalar: UInt32 = 0
        /// `scalar` without its accent.
        var plain: UInt32 = 0
        var children: [Int32] = []
        var edges: [Int32] = []
    }

    let schemes: [Scheme]
    let tables: [TableTransliterator]
    let model: NameModel
    private(set) var edges: [Edge] = []
    private(set) var nodes: [Node] = [Node()]
    /// Edges that leave no trace.
    private(set) var silent: [Int32] = []

    /// Joins `schemes`, which write names of the language of `model` in Latin letters.
    init(_ schemes: [Scheme], habits: [BackHabit], model: NameModel) {
        self.schemes = Array(schemes.prefix(Self.limit))
        tables = self.schemes.map(TableTransliterator.init)
        self.model = model
        var places: [String: Int32] = [:]
        for (number, scheme) in self.schemes.enumerated() {
            for entry in scheme.entries {
                guard let letters = model.codes(of: String(String.UnicodeScalarView(entry.source)))
                else { continue }
                let before = Self.mask(entry.left, .left, scheme, model)
                let after = Self.mask(entry.right, .right, scheme, model)
                let place = place(of: letters, entry.out, &places)
                edges[place].schemes |= 1 << UInt128(number)
                edges[place].before |= before
                edges[place].after |= after
            }
        }
        for habit in habits {
            guard let letters = model.codes(of: habit.cyrillic) else { continue }
            let place = place(of: letters, habit.latin, &places)
            edges[place].habits.formUnion(habit.articles)
            edges[place].before |= habit.isAtStart ? 1 : ~0
            edges[place].after |= habit.isAtEnd ? 1 : ~0
        }
        for place in edges.indices {
            edges[place].isAtStart = edges[place].before == 1
            edges[place].isAtEnd = edges[place].after == 1
        }
    }

    private mutating func place(
        of letters: [UInt8],
        _ out: String,
        _ places: inout [String: Int32]
    ) -> Int {
        let key = out + "\u{0}" + letters.map(String.init).joined(separator: ",")
        if let known = places[key] { return Int(known) }
        let place = Int32(edges.count)
        places[key] = place
        edges.append(Edge(letters: letters))
        guard !out.isEmpty else {
            silent.append(place)
            return Int(place)
        }
        var node = 0
        for scalar in out.unicodeScalars {
            if let next = nodes[node].children.first(where: {
                nodes[Int($0)].scalar == scalar.value
            }) {
                node = Int(next)
                continue
            }
            nodes[node].children.append(Int32(nodes.count))
            node = nodes.count
            nodes.append(Node(scalar: scalar.value, plain: LatinFold.plain(scalar.value)))
        }
        nodes[node].edges.append(place)
        return Int(place)
    }

    /// The letters that a context allows right beside a match, in the codes of the model.
    private static func mask(
        _ context: SchemeContext,
        _ side: SchemeContext.Side,
        _ scheme: Scheme,
        _ model: NameModel
    ) -> UInt64 {
        guard !context.alternatives.isEmpty else { return ~0 }
        let sets = context.alternatives.compactMap { side == .left ? $0.last : $0.first }
        let wanted = sets.reduce(0, |)
        var mask: UInt64 = wanted & SchemeAlphabet.edge
        for (place, letter) in model.letters.enumerated() {
            let code = scheme.alphabet.code(of: letter) ?? 1
            if wanted >> UInt64(code) & 1 == 1 { mask |= 1 << UInt64(place + 1) }
        }
        return mask
    }
}

/// What articles of some languages write for Cyrillic letters though no scheme of ours has it.
struct BackHabit: Sendable {
    let latin: String
    let cyrillic: String
    let articles: Set<String>
    let isAtStart: Bool
    let isAtEnd: Bool

    /// The habits for names of `language` in `back-letters.tsv`.
    static func all(_ table: NameTable, language: String) throws(SchemeError) -> [BackHabit] {
        var habits: [BackHabit] = []
        for row in table.rows {
            let names = try row.required("names").split(separator: ",")
            guard names.contains("*") || names.contains(Substring(language)) else { continue }
            let latin = try row.required("latin")
            habits.append(
                BackHabit(
                    latin: latin.filter { $0 != "^" && $0 != "$" },
                    cyrillic: row["cyrillic"] ?? "",
                    articles: Set(
                        try row.required("articles").split(separator: ",").map(String.init)
                    ),
                    isAtStart: latin.hasPrefix("^"),
                    isAtEnd: latin.hasSuffix("$")
                )
            )
        }
        return habits
    }
}
