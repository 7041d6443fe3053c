/// A speaker's name as a package gives it in both languages.
enum SpeakerForms {
    /// In the article's language: the person's fullest name, else the words of the mention.
    static func source(of quote: Quote, _ person: Person?, in view: DossierView) -> String {
        person?.name ?? view.words(quote.speaker?.mention)
    }

    /// In the reader's language: the person's name form; an organisation's settled name or
    /// approved term; for an unnamed speaker nothing, since a role is no name.
    static func target(
        of quote: Quote,
        _ person: Person?,
        in view: DossierView,
        terms: ApprovedTerms
    ) -> String? {
        guard let speaker = quote.speaker else { return nil }
        if let form = person.flatMap({ form(of: $0, for: view.request.target, terms: terms) }) {
            return form.text
        }
        guard speaker.kind == .organisation else { return nil }
        return terms.target(ofWhole: source(of: quote, person, in: view))
    }

    /// The name form of `person`, else the approved term of an organisation.
    static func form(
        of person: Person,
        for language: LanguageTag,
        terms: ApprovedTerms
    ) -> NameForm? {
        if let form = person.names[language] { return form }
        guard person.kind == .organisation else { return nil }
        return terms.target(ofWhole: person.name).map { NameForm(text: $0, origin: .settled) }
    }
}
