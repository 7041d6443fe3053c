import Tolmach

/// An explanation as data.
struct ExplanationJSON {
    let report: Report
    let dossier: Dossier

    /// A list with an object for each quote.
    var value: JSONValue {
        .array(Explanation(dossier, packs: report.newsroom.packs).entries.map(entry))
    }

    private func entry(_ entry: Explanation.Entry) -> JSONValue {
        let quote = entry.quote
        return .object([
            ("id", .string(quote.id)), ("quote_id", .string(entry.id)),
            ("segment", JSONValue.text(entry.segment)),
            ("dropped", entry.isDropped ? .bool(true) : nil),
            ("form", .string(quote.form.rawValue)), ("depth", .integer(quote.depth)),
            ("fragments", .array(quote.fragments.map(place))),
            ("speaker", speaker(entry)),
            ("cue", quote.cue.map(cue)), ("addressee", quote.addressee.map(place)),
            ("rivals", list(entry.rivals.map(place))),
            ("rule", .string(quote.rule)), ("meaning", JSONValue.text(entry.meaning)),
            ("confidence", .number(quote.confidence)),
            ("edits", list(entry.edits.map { DossierJSON.value($0) })),
        ])
    }

    private func speaker(_ entry: Explanation.Entry) -> JSONValue? {
        guard let speaker = entry.quote.speaker else { return nil }
        let person = entry.person
        return .object([
            ("kind", .string(speaker.kind.rawValue)), ("mention", speaker.mention.map(place)),
            ("person", JSONValue.text(person?.id)), ("name", JSONValue.text(person?.name)),
            ("way", JSONValue.text(entry.way?.rawValue)),
            ("antecedent", entry.antecedent.map(place)),
            ("others", list(entry.others.map(JSONValue.string))),
            ("gender", JSONValue.text(person?.gender?.rawValue)),
            ("genderEvidence", JSONValue.text(person?.genderEvidence)),
        ])
    }

    private func cue(_ cue: Cue) -> JSONValue {
        .object([
            ("place", place(cue.span)), ("lemma", .string(cue.lemma)),
            ("class", .string(cue.kind)),
        ])
    }

    /// A span with its words, in scalars of the text and by line and column of the file.
    private func place(_ span: TextSpan) -> JSONValue {
        let range = report.scalars(of: span, in: dossier)
        let (line, column) = report.filePosition(of: Int(span.start), in: dossier)
        return .object([
            ("words", .string(String(dossier.article.text[span]))),
            ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
            ("line", .integer(line)), ("column", .integer(column)),
        ])
    }

    private func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }
}
