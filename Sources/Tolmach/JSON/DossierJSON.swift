/// Dossiers as JSON, as the page on `dossier.json` describes them.
public enum DossierJSON {
    /// The version of the format that is written, and the only one that is read.
    public static let version = 1

    /// A dossier as JSON, with keys in the order of the format.
    public static func value(_ dossier: Dossier) -> JSONValue {
        let history = dossier.history.map { value($0) }
        let accepted = dossier.accepted.map { value($0) }
        let edits = dossier.edits.map { value($0) }
        return .object([
            ("tolmach", .integer(version)),
            ("offsets", .string(OffsetUnit.utf8.rawValue)),
            ("article", value(dossier.article)),
            ("quotes", .array(dossier.quotes.map { value($0) })),
            ("people", .array(dossier.people.map { value($0) })),
            ("terms", .array(dossier.terms.map { value($0) })),
            ("segments", .array(dossier.segments.map { value($0) })),
            ("findings", .array(dossier.findings.map { value($0) })),
            ("history", listIfAny(history)),
            ("accepted", listIfAny(accepted)),
            ("edits", listIfAny(edits)),
        ])
    }

    /// A finding as JSON.
    public static func value(_ finding: Finding) -> JSONValue {
        .object([
            ("code", .string(finding.code)),
            ("severity", .string(finding.severity.rawValue)),
            ("segment", .text(finding.segment)),
            ("side", .text(finding.side?.rawValue)),
            ("span", finding.span.map { value($0) }),
            ("message", .string(finding.message)),
            ("advice", .text(finding.advice)),
            ("fix", .text(finding.fix)), ("language", .text(finding.language?.description)),
            ("file", .text(finding.file)), ("line", finding.line.map { .integer($0) }),
        ])
    }

    /// One thing that was taken in, as JSON.
    public static func value(_ event: Dossier.Event) -> JSONValue {
        .object([
            ("segment", .string(event.segment)),
            ("language", .string(event.language.description)),
            ("former", .text(event.former)),
            ("text", .string(event.text)),
            ("from", .string(event.from)),
            ("when", .string(event.when)),
        ])
    }

    /// An accepted finding as JSON.
    public static func value(_ acceptance: Dossier.Acceptance) -> JSONValue {
        .object([
            ("code", .string(acceptance.code)),
            ("segment", .string(acceptance.segment)),
            ("why", .string(acceptance.why)),
            ("by", .text(acceptance.by)),
            ("when", .string(acceptance.when)),
        ])
    }

    static func value(_ span: TextSpan) -> JSONValue {
        .array([.integer(Int(span.start)), .integer(Int(span.end))])
    }

    private static func value(_ spans: [TextSpan]) -> JSONValue {
        .array(spans.map { value($0) })
    }

    static func listIfAny(_ items: [JSONValue]) -> JSONValue? {
        items.isEmpty ? nil : .array(items)
    }

    private static func value(_ article: Article) -> JSONValue {
        .object([
            ("id", .string(article.id)),
            ("language", .string(article.language.description)),
            ("headline", .text(article.headline)),
            ("published", .text(article.published)),
            ("source", .text(article.source)),
            ("byline", .text(article.byline)),
            ("rights", .text(article.rights)),
            ("credit", .text(article.credit)),
            ("embargo", .text(article.embargo)),
            ("text", .string(article.text.string)),
            ("markup", article.markup.isEmpty ? nil : value(article.markup)),
            ("blocks", article.blocks.isEmpty ? nil : value(article.blocks)),
        ])
    }

    static func value(_ quote: Quote) -> JSONValue {
        .object([
            ("id", .string(quote.id)),
            ("form", .string(quote.form.rawValue)),
            ("fragments", value(quote.fragments)),
            ("depth", .integer(quote.depth)),
            ("speaker", quote.speaker.map { value($0) }),
            ("cue", quote.cue.map { value($0) }),
            ("addressee", quote.addressee.map { value($0) }),
            ("protected", value(quote.protected)),
            ("original", .text(quote.original?.description)),
            ("rule", .string(quote.rule)),
            ("confidence", .number(quote.confidence)),
        ])
    }

    private static func value(_ speaker: Speaker) -> JSONValue {
        .object([
            ("person", .text(speaker.person)),
            ("mention", speaker.mention.map { value($0) }),
            ("kind", .string(speaker.kind.rawValue)),
        ])
    }

    private static func value(_ cue: Cue) -> JSONValue {
        .object([
            ("span", value(cue.span)),
            ("lemma", .string(cue.lemma)),
            ("class", .string(cue.kind)),
        ])
    }

    private static func value(_ person: Person) -> JSONValue {
        .object([
            ("id", .string(person.id)),
            ("kind", .string(person.kind.rawValue)),
            ("name", .string(person.name)),
            ("roles", .array(person.roles.map { .string($0) })),
            ("gender", .text(person.gender?.rawValue)),
            ("genderEvidence", .text(person.genderEvidence)),
            ("language", .text(person.language?.description)),
            (
                "mentions",
                .array(
                    person.mentions.map { mention in
                        .object([
                            ("span", value(mention.span)),
                            ("kind", .string(mention.kind.rawValue)),
                        ])
                    }
                )
            ),
            ("names", byLanguage(person.names) { value($0) }),
        ])
    }

    private static func value(_ form: NameForm) -> JSONValue {
        let alternatives = form.alternatives.map { alternative in
            JSONValue.object([
                ("text", .string(alternative.text)),
                ("origin", .string(alternative.origin.rawValue)),
                ("scheme", .text(alternative.scheme)),
            ])
        }
        return .object([
            ("text", .string(form.text)),
            ("origin", .string(form.origin.rawValue)),
            ("scheme", .text(form.scheme)),
            ("alternatives", listIfAny(alternatives)),
        ])
    }

    private static func value(_ term: TermMatch) -> JSONValue {
        .object([
            ("concept", .string(term.concept)),
            ("span", value(term.span)),
            ("tier", .string(term.tier.rawValue)),
            ("key", .string(term.key)),
            ("quote", .text(term.quote)),
            ("term", term.term.isEmpty ? nil : .string(term.term)),
            ("status", term.status == .preferred ? nil : .string(term.status.rawValue)),
            ("within", term.isWithin ? .bool(true) : nil),
        ])
    }

    private static func value(_ segment: Segment) -> JSONValue {
        .object([
            ("id", .string(segment.id)),
            ("quote", .string(segment.quote)),
            ("source", .string(segment.source)),
            ("sha256", .string(segment.sha256)),
            (
                "targets",
                byLanguage(segment.targets) { target in
                    .object([
                        ("text", .string(target.text)),
                        ("state", .string(target.state.rawValue)),
                        ("origin", .text(target.origin)),
                        ("updated", .text(target.updated)),
                    ])
                }
            ),
        ])
    }

    /// Dictionaries keep no order, so the tags are sorted.
    private static func byLanguage<Item>(
        _ items: [LanguageTag: Item],
        _ value: (Item) -> JSONValue
    ) -> JSONValue {
        let sorted = items.sorted { $0.key < $1.key }
        return .object(sorted.map { JSONValue.Member($0.key.description, value($0.value)) })
    }
}
