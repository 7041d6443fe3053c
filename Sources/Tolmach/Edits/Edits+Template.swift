extension Edits {
    /// A new edits file for an article: a row for each quote and each person, none of which does
    /// anything before somebody fills in an action.
    ///
    /// The rows that begin with `#` say what can be filled in. `why` holds the first words of the
    /// quote, or the office, so that people find their row; left there they are no reason.
    ///
    /// - Parameter dossier: The article with its quotes and people, as the stages left it.
    /// - Returns: CSV in UTF-8 with a byte order mark, without which spreadsheets misread letters.
    /// - Complexity: O(*n*) in the quoted words.
    public static func template(for dossier: Dossier) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rows = [columns] + help(for: dossier)
        let names = names(of: dossier)
        for quote in dossier.quotes {
            rows.append([
                names[quote.id] ?? quote.id, "", "", "", opening(quote, in: dossier.article),
            ])
        }
        // Numbers of people change with the article, so a name is the better key.
        let counts = Dictionary(dossier.people.map { ($0.name, 1) }, uniquingKeysWith: +)
        for person in dossier.people {
            let key = counts[person.name] == 1 ? person.name : person.id
            rows.append([key, "", "", "", person.roles.first ?? ""])
        }
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                Escaping.cell(cell, to: &bytes)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    /// The names under which an edits file may speak of an article's quotes: the ids of their
    /// segments, and for nested ones an id made in the same way, else the dossier's.
    ///
    /// - Complexity: O(*n*) in the quoted words.
    public static func names(of dossier: Dossier) -> [Quote.ID: String] {
        var names: [Quote.ID: String] = [:]
        var segments = SegmentNames(dossier.article)
        for (quote, isThere) in SegmentNames.order(of: dossier) {
            guard let id = segments.segment(of: quote)?.id, isThere else { continue }
            names[quote.id] = id
        }
        let taken = Set(names.values)
        var nested = SegmentNames(dossier.article)
        let others = dossier.quotes.filter { names[$0.id] == nil }
        for quote in others.sorted(by: {
            SegmentNames.number($0.id) < SegmentNames.number($1.id)
        }) {
            let id = nested.segment(of: quote)?.id
            names[quote.id] = id.flatMap { taken.contains($0) ? nil : $0 } ?? quote.id
        }
        return names
    }

    private static func help(for dossier: Dossier) -> [[String]] {
        let id = dossier.id + "-…"
        return [
            ["# A row does something once it has an action; these rows show how:"],
            ["# (empty)", "add", "120-188", "", "a quote that was not found: its place"],
            ["# (empty)", "add", "“We will not go”", "", "the same, by its words"],
            ["# \(id)", "drop", "", "", "is no quote"],
            [
                "# \(id)", "split", "“Ask them”", "",
                "two quotes: the second begins with these words",
            ],
            ["# \(id)", "join", id, "", "one quote with that other one"],
            ["# \(id)", "speaker", "Anna Berg", "", "who speaks; - for nobody"],
            ["# \(id)", "form", "mixed", "", "direct mixed dialogue block or indirect"],
            ["# Anna Berg", "name", "ru=Анна Берг", "", "how a language writes a name"],
        ].map { $0 + Array(repeating: "", count: columns.count - $0.count) }
    }

    /// The first words of a quote.
    static func opening(_ quote: Quote, in article: Article) -> String {
        let words = SegmentStage.source(of: quote, in: article).replacing("\n", with: " ")
        let most = 60
        guard words.count > most else { return words }
        let cut = words.prefix(most)
        return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
    }
}
