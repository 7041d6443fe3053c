/// Finds concepts that stand twice: under one id in two files, or under two ids.
struct DuplicateConcepts: GlossaryCheck {
    static let override = GlossaryFindingKind(
        "override",
        .note,
        "a concept replaces one of the same id in an earlier file",
        advice: "rename one of the two if that is not meant"
    )
    static let sameConcept = GlossaryFindingKind(
        "same-concept",
        .warning,
        "two concepts have the same preferred word in two languages or more",
        advice: "join the two rows"
    )
    static let kinds = [override, sameConcept]

    private struct Word: Hashable {
        var language: LanguageTag
        var phrase: FoldedPhrase
    }

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        var places: [Concept.ID: Int] = [:]
        var overridden: Set<Int> = []
        for (number, entry) in sheets.entries.enumerated() {
            guard let former = places.updateValue(number, forKey: entry.concept.id) else {
                continue
            }
            overridden.insert(former)
            let other = sheets.entries[former]
            report.add(
                Self.override,
                entry,
                "'\(entry.concept.id)' replaces the concept of "
                    + "\(other.place.file):\(other.place.line)"
            )
        }
        var firsts: [Word: Int] = [:]
        for (number, entry) in sheets.entries.enumerated() where !overridden.contains(number) {
            var shared: [Int: [LanguageTag]] = [:]
            for language in entry.languages {
                guard let term = entry.concept.preferred(in: language), term.onlyFrom == nil
                else { continue }
                let word = Word(language: language, phrase: FoldedPhrase(term.text))
                if let first = firsts[word] {
                    shared[first, default: []].append(language)
                } else {
                    firsts[word] = number
                }
            }
            for (first, languages) in shared.sorted(by: { $0.key < $1.key })
            where languages.count > 1 {
                let other = sheets.entries[first]
                let tags = languages.map { "'\($0)'" }.joined(separator: ", ")
                report.add(
                    Self.sameConcept,
                    entry,
                    "the words of '\(entry.concept.id)' in \(tags) are those of "
                        + "'\(other.concept.id)' (\(other.place.file):\(other.place.line))"
                )
            }
        }
    }
}
