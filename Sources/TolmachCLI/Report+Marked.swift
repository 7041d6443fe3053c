import Tolmach

extension Report {
    /// Finds the words in marks that are no quote, for `--all-marked`.
    mutating func listMarked() {
        let stage = QuoteStage(packs: newsroom.packs)
        for dossier in dossiers { marked[dossier.id] = try? stage.leftOut(of: dossier.article) }
    }

    /// One line for each: its place, why it was left out, and the words.
    func markedLines(_ dossier: Dossier) -> [String] {
        (marked[dossier.id] ?? []).map { words in
            let spot = place(of: words.span, in: dossier)
            let place = spot.map { "\($0.file):\($0.line):\($0.column ?? 1)" } ?? dossier.id
            let text = dossier.article.text[words.span]
            return "\(place): no quote: \(words.reason.words) [\(words.reason.rawValue)]: \(text)"
        }
    }

    /// The list as JSON; `nil` when it was not asked for.
    func markedValue(_ dossier: Dossier) -> JSONValue? {
        guard let words = marked[dossier.id] else { return nil }
        return .array(
            words.map { words in
                let spot = place(of: words.span, in: dossier)
                return .object([
                    ("reason", .string(words.reason.rawValue)),
                    ("file", JSONValue.text(spot?.file)),
                    ("line", spot.map { .integer($0.line) }),
                    ("column", spot?.column.map { .integer($0) }),
                    ("text", .string(String(dossier.article.text[words.span]))),
                ])
            }
        )
    }
}
