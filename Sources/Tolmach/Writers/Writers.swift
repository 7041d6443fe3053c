/// The formats that the program writes.
public enum Writers {
    /// Every writer, in the order in which files are written and listed.
    ///
    /// A new writer needs one line here; writers of the same format name belong together.
    public static let all: [any Writer.Type] = [
        TableWriter<QuotesTable>.self,
        TableWriter<FragmentsTable>.self,
        TableWriter<ArticlesTable>.self,
        TableWriter<PeopleTable>.self,
        TableWriter<TermsTable>.self,
        TableWriter<TermHitsTable>.self,
        TableWriter<FindingsTable>.self,
        JSONWriter.self,
        JSONLinesWriter.self,
    ]

    /// Words that stand for several formats.
    public static let sets: [(name: String, formats: [String])] = [
        ("partner", ["csv", "json"]),
        ("translator", ["csv"]),
        ("all", formats),
    ]

    /// What is written when nobody says.
    public static let standard = ["partner", "translator"]

    /// The formats' names, each once, in the order of the list.
    public static var formats: [String] { all.map { $0.format.name }.uniqued() }

    /// The writers of formats and sets, each once, in the order of the list.
    ///
    /// - Parameter words: Names of formats and sets; none stand for `standard`.
    /// - Returns: The writers; a format of several tables gives several.
    /// - Throws: `WriteError` for a word that names neither, with the nearest that does.
    public static func wanted(_ words: [String]) throws(WriteError) -> [any Writer.Type] {
        var names: Set<String> = []
        for word in words.isEmpty ? standard : words {
            if let set = sets.first(where: { $0.name == word }) {
                names.formUnion(set.formats)
            } else if formats.contains(word) {
                names.insert(word)
            } else {
                let known = formats + sets.map(\.name)
                throw WriteError(
                    path: "--to",
                    reason: "no format is called '\(word)'",
                    advice: Nearest.names(to: word, in: known, limit: 1).first
                        .map { "did you mean '\($0)'" }
                )
            }
        }
        return all.filter { names.contains($0.format.name) }
    }
}
