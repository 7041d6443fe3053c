extension GlossaryRow {
    /// The phrases of a cell, between bars; each has a letter or digit, and letters of one script.
    func texts(
        _ group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part
    ) throws(GlossaryProblem) -> [GlossaryList.Item] {
        guard let cell = filled(group.place(part)) else { return [] }
        let items = GlossaryList(cell, in: scan.bytes).items()
        for (place, item) in items.enumerated() {
            guard Scripts.hasWord(item.text) else {
                throw problem(
                    group.place(part),
                    "glossary.empty-phrase",
                    "phrase \(place + 1) has no letter",
                    "write it or delete the bar '|' beside it"
                )
            }
            if let fault = group.check.mixture(in: item.text) {
                throw fault.problem(file, item.mark)
            }
        }
        return items
    }

    /// The parts of a cell that stand beside the terms of the group.
    func items(
        _ group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part,
        _ count: Int
    ) throws(GlossaryProblem) -> [String] {
        guard let cell = filled(group.place(part)) else { return [] }
        let items = GlossaryList(cell, in: scan.bytes).items()
        try checkCount(items.count, count, group, part)
        return items.map(\.text)
    }

    /// The lists of a cell that stand beside the terms of the group.
    func lists(
        _ group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part,
        _ count: Int
    ) throws(GlossaryProblem) -> [[GlossaryList.Item]] {
        guard let cell = filled(group.place(part)) else { return [] }
        let lists = GlossaryList(cell, in: scan.bytes).lists()
        try checkCount(lists.count, count, group, part)
        return lists
    }

    /// The texts of forms or exemptions, each with letters of one script.
    func words(
        _ items: [GlossaryList.Item],
        _ group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part
    ) throws(GlossaryProblem) -> [String] {
        for item in items {
            guard Scripts.hasWord(item.text) else {
                throw GlossaryFault.noLetter.problem(file, item.mark)
            }
            if let fault = group.check.mixture(in: item.text) {
                throw fault.problem(file, item.mark)
            }
        }
        return items.map(\.text)
    }

    /// The statuses that stand beside the terms; `nil` where the place of the term tells it.
    func statuses(
        _ group: GlossaryColumnGroup,
        _ count: Int
    ) throws(GlossaryProblem) -> [Term.Status?] {
        var statuses: [Term.Status?] = []
        for text in try items(group, .status, count) {
            let status = Term.Status(rawValue: text)
            guard status != nil || text.isEmpty else {
                throw problem(
                    group.place(.status),
                    "glossary.status",
                    "'\(text)' is no status",
                    "write \(Term.Status.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            statuses.append(status)
        }
        return statuses
    }

    /// Refuses a word that is to be written and to be replaced.
    func checkStatuses(
        _ group: GlossaryColumnGroup,
        _ terms: ArraySlice<PlacedTerm>
    ) throws(GlossaryProblem) {
        guard terms.contains(where: { !$0.term.status.isApproved }),
            let twice = TermCheck.firstOfTwoStatuses(Array(terms))
        else { return }
        throw GlossaryFault.twoStatuses(twice.term.text, "\(group.words)")
            .problem(file, twice.mark)
    }

    private func checkCount(
        _ parts: Int,
        _ count: Int,
        _ group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part
    ) throws(GlossaryProblem) {
        guard parts > 0, parts != count else { return }
        throw problem(
            group.place(part),
            "glossary.parallel-lists",
            "'\(group.name(part))' has \(parts) parts, '\(group.words)' has \(count)",
            "write one part a term, an empty one where there is nothing to say"
        )
    }
}
