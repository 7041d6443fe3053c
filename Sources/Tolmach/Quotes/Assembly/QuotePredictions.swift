/// What the quote and people stages found, in the shape that quotation scorers read.
///
/// One object an article: `doc_id`, `lang`, `text`, `quotes`, an entry of which is one fragment with
/// offsets in Unicode scalars; `group` ties the fragments of a quote.
public enum QuotePredictions {
    /// The predictions of one dossier.
    ///
    /// - Complexity: O(*n*) in the text and the fragments.
    public static func value(of dossier: Dossier) -> JSONValue {
        let text = dossier.article.text
        let offsets = OffsetMap(text, unit: .scalar)
        func place(_ span: TextSpan) -> [(String, JSONValue?)] {
            let range = offsets.range(of: span)
            return [
                ("text", .string(String(text[span]))), ("start", .integer(range.lowerBound)),
                ("end", .integer(range.upperBound)),
            ]
        }
        var entries: [JSONValue] = []
        for (group, quote) in dossier.quotes.enumerated() {
            var speaker: JSONValue?
            if let mention = quote.speaker?.mention {
                let name = dossier.person(quote.speaker?.person)?.name
                speaker = .object(place(mention) + [("resolved", JSONValue.text(name))])
            }
            for fragment in quote.fragments {
                let range = offsets.range(of: fragment)
                entries.append(
                    .object([
                        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
                        ("text", .string(String(text[fragment]))),
                        ("speaker", speaker ?? .null),
                        ("cue", quote.cue.map { .object(place($0.span)) }),
                        ("depth", .integer(quote.depth)), ("group", .integer(group + 1)),
                        ("rule", .string(quote.rule)), ("confidence", .number(quote.confidence)),
                    ])
                )
            }
        }
        return .object([
            ("doc_id", .string(dossier.id)),
            ("lang", .string(dossier.article.language.description)),
            ("text", .string(text.string)), ("quotes", .array(entries)),
        ])
    }
}
