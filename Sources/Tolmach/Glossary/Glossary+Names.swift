extension Glossary {
    /// The concept that is called `name` in `language`, whatever the case of its letters.
    ///
    /// - Complexity: O(*n*) in the concepts; only words of about the name's length are compared.
    func concept(named name: String, in language: LanguageTag) -> Concept? {
        let wanted = NameKey.folded(name)
        let size = name.utf8.count
        return concepts.first { concept in
            let terms = concept.terms[language] ?? []
            return terms.contains { term in
                term.onlyFrom == nil && term.status != .forbidden
                    && abs(term.text.utf8.count - size) <= 4
                    && NameKey.folded(term.text) == wanted
            }
        }
    }
}
