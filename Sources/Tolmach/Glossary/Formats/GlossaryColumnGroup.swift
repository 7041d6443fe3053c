/// The columns of one language, for one source or for all, by their places in a row.
struct GlossaryColumnGroup: Sendable {
    let words: GlossaryColumn.Words
    let check: TermCheck

    /// The place of each part, in the order of `Part.allCases`; -1 for one that is not there.
    private(set) var places: [Int]

    /// The place of the first of the columns.
    let first: Int

    private init(_ words: GlossaryColumn.Words, first: Int) {
        self.words = words
        self.first = first
        check = TermCheck(words.language)
        places = GlossaryColumn.Part.allCases.map { _ in -1 }
    }

    /// The groups that `columns` make, in the order in which they begin.
    static func groups(of columns: [GlossaryColumn]) -> [GlossaryColumnGroup] {
        var groups: [GlossaryColumnGroup] = []
        var known: [GlossaryColumn.Words: Int] = [:]
        for (place, column) in columns.enumerated() {
            guard case .words(let words, let part) = column else { continue }
            let group = known[words] ?? groups.count
            if group == groups.count {
                known[words] = group
                groups.append(GlossaryColumnGroup(words, first: place))
            }
            groups[group].places[part.rawValue] = place
        }
        return groups
    }

    /// The place of `part`, when there is such a column.
    func place(_ part: GlossaryColumn.Part) -> Int? {
        let place = places[part.rawValue]
        return place < 0 ? nil : place
    }

    /// The column of `part` as headers write it.
    func name(_ part: GlossaryColumn.Part) -> String { GlossaryColumn.words(words, part).name }
}
