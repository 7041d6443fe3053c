extension LexiconWords {
    /// A case form of a role or given name.
    struct Form {
        let word: String
        let lemma: String
        let flag: WordFlags
        let row: LexiconRows.Row
        /// Whether it may be the nominative of the plural.
        let isPlural: Bool
    }

    /// Notes the forms in the last cells of a role's row: those of its cases, and those that may
    /// be the nominative of the plural.
    mutating func addForms(of row: LexiconRows.Row, _ flag: WordFlags) {
        for (cell, isPlural) in [(3, false), (4, true)] where cell < row.cells.count {
            for form in row.cells[cell].split(separator: " ") {
                forms.append(
                    Form(
                        word: String(form),
                        lemma: row.cells[0],
                        flag: flag,
                        row: row,
                        isPlural: isPlural
                    )
                )
            }
        }
    }

    /// Adds the case forms, where a form is no word of its own.
    mutating func addForms() throws(LexiconError) {
        let own = entries.count
        for form in forms {
            let place = try place(of: form.word, form.row)
            if place < own, entries[place].flags.has(Self.declined) { continue }
            let lemma = try flags(of: form.lemma, form.row)
            var flags = form.flag.union(lemma.intersection([.male, .female]))
            let isFirst = !entries[place].flags.has(.inflected)
            if !form.isPlural, isFirst || entries[place].flags.has(.oblique) {
                flags.insert(.oblique)
            }
            if form.isPlural { entries[place].flags.remove(.oblique) }
            entries[place].flags.formUnion(flags.union(.inflected))
            nominatives[WordHash.of(form.word)] = nominatives[WordHash.of(form.word)] ?? form.lemma
        }
    }

    private static let declined: WordFlags = [
        .role, .honorific, .organisation, .givenMale, .givenFemale,
    ]
}
