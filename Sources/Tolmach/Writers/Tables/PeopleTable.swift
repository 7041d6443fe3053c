/// Who the articles name, and how the readers' language writes it.
struct PeopleTable: Table {
    static let name = "people"
    static let summary = "One row a person, organisation or group: name in both languages, places."
    static let fields: [Field] = [
        Field("article_id", required: true), Field("person_id", required: true),
        Field("kind", required: true, words: Person.Kind.allCases.map(\.rawValue)),
        Field("name_source", required: true),
        Field("gender", words: Person.Gender.allCases.map(\.rawValue)),
        Field("target_lang", required: true), Field("name_target"),
        Field("origin", words: NameForm.Origin.allCases.map(\.rawValue)), Field("scheme"),
        Field("alternatives"), Field("roles"), Field("mentions"),
    ]
    static let primaryKey = ["article_id", "person_id"]
    static let foreignKeys = [ForeignKey("article_id", in: "articles")]

    private let request: WriteRequest
    private let terms: ApprovedTerms

    init(_ request: WriteRequest) {
        self.request = request
        terms = ApprovedTerms(request)
    }

    func rows(of dossier: Dossier) -> [[String]] {
        let view = DossierView(dossier, request)
        return dossier.people.map { person in
            let form = SpeakerForms.form(of: person, for: request.target, terms: terms)
            let mentions = person.mentions.map { mention in
                let range = view.range(mention.span)
                return "\(range.lowerBound)-\(range.upperBound)"
            }
            return [
                dossier.id, person.id, person.kind.rawValue, person.name,
                person.gender?.rawValue ?? "", request.target.description, form?.text ?? "",
                form?.origin.rawValue ?? "", form?.scheme ?? "",
                Escaping.list(form?.alternatives.map(\.text) ?? []), Escaping.list(person.roles),
                Escaping.list(mentions),
            ]
        }
    }
}
