/// Finds concepts that lack a language.
struct EmptyLanguages: GlossaryCheck {
    static let emptyLanguage = GlossaryFindingKind(
        "empty-language",
        .note,
        "the concept has no word in a language that four fifths of its file have",
        advice: "fill it, or leave it empty rather than guess"
    )
    static let oneLanguage = GlossaryFindingKind(
        "one-language",
        .note,
        "the concept has words in one language only, so nothing can be translated with it",
        advice: "add a word in another language, or flag the term 'keep'"
    )
    static let kinds = [emptyLanguage, oneLanguage]

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        var start = 0
        while start < sheets.entries.count {
            let file = sheets.entries[start].place.file
            var end = start
            while end < sheets.entries.count, sheets.entries[end].place.file == file { end += 1 }
            check(sheets.entries[start..<end], &report)
            start = end
        }
    }

    /// Looks at the concepts of one file.
    private func check(_ entries: ArraySlice<GlossaryEntry>, _ report: inout GlossaryReport) {
        var counts: [LanguageTag: Int] = [:]
        for entry in entries {
            for language in entry.concept.terms.keys { counts[language, default: 0] += 1 }
        }
        let common = counts.filter { $0.value * 5 >= entries.count * 4 }.keys.sorted()
        for entry in entries {
            let missing = common.filter { entry.concept.terms[$0] == nil }
            if counts.count > 1, entry.concept.terms.count == 1, !isKept(entry.concept) {
                report.add(
                    Self.oneLanguage,
                    entry,
                    "'\(entry.concept.id)' has words in '\(entry.languages[0])' only"
                )
            } else if !missing.isEmpty {
                let tags = missing.map { "'\($0)'" }.joined(separator: ", ")
                report.add(
                    Self.emptyLanguage,
                    entry,
                    "'\(entry.concept.id)' has no word in \(tags)"
                )
            }
        }
    }

    /// Whether the concept's words stay as they are in every language.
    private func isKept(_ concept: Concept) -> Bool {
        concept.terms.values.allSatisfy { $0.contains { $0.status == .keep } }
    }
}
