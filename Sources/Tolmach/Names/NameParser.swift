/// Tells the parts of a name by tables of given names, by patronymics, particles and initials.
struct NameParser {
    let names: NameData
    /// The language whose spelling the name follows.
    let language: LanguageTag

    /// The parts of `name`, which is normalised; their spans are in `name` itself.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - gender: The gender where something else has told it.
    /// - Returns: A part for each stretch without spaces.
    /// - Complexity: O(*n*) in the name, with a few look-ups a word.
    func parts(of name: String, gender: Person.Gender? = nil) -> NameParts {
        let cut = NameTokens(name)
        var kinds = [NameParts.Kind?](repeating: nil, count: cut.tokens.count)
        var isPlural = false
        for (place, token) in cut.tokens.enumerated() {
            kinds[place] = outer(token, at: place, of: cut.tokens.count, isPlural: &isPlural)
        }
        markFathers(&kinds, cut)
        let open = kinds.indices.filter { kinds[$0] == nil }
        let evidence = open.map { Evidence(cut.tokens[$0].text, self) }
        let order = fill(&kinds, open, evidence, cut)
        var parts: [NameParts.Part] = []
        for (token, kind) in zip(cut.tokens, kinds) {
            parts.append(
                .init(kind: kind ?? .family, text: token.text, span: TextSpan(token.range))
            )
        }
        var found = NameParts(
            parts: parts,
            order: order.order,
            isOrderSure: order.isSure,
            gender: gender,
            genderEvidence: gender == nil ? nil : "known",
            isPlural: isPlural
        )
        if gender == nil { tellGender(of: &found, open: open, evidence) }
        return found
    }

    /// What is known of one word.
    struct Evidence {
        let isGiven: Bool
        let gender: Person.Gender?
        let patronymic: Person.Gender?
        let isPossiblyFamily: Bool

        init(_ word: String, _ parser: NameParser) {
            (isGiven, gender) = parser.given(word)
            patronymic = parser.patronymic(word)
            // Family names may look like a father's: *Абрамович*, and in Bulgarian all do.
            isPossiblyFamily = patronymic == .masculine || parser.language.primary == "bg"
        }
    }

    /// A kind that a word has whatever stands beside it.
    private func outer(
        _ token: NameTokens.Token,
        at place: Int,
        of count: Int,
        isPlural: inout Bool
    ) -> NameParts.Kind? {
        let word = NameKey.mapped(token.text) { ScalarClass.lowercased($0) }
        let isLower = word == token.text
        switch names.words[word] {
        case .suffix? where place > 0 && (isLower || place == count - 1 || isNumeral(token.text)):
            return .suffix
        case .title? where place == 0 && count > 1: return .title
        case .plural? where isLower && place == 0:
            isPlural = true
            return .title
        case .particle? where isLower || (place > 0 && place + 1 < count): return .particle
        default: break
        }
        if token.isInitial { return .initial }
        // *папа Франциск*: what is not written with a capital is an office.
        if isLower, place == 0, count > 1, names.words[word] != .particle, !word.contains("-") {
            return .title
        }
        return nil
    }

    private func isNumeral(_ text: String) -> Bool {
        text.utf8.allSatisfy { "IVX".utf8.contains($0) }
    }

    /// Whether `word`, in any case, is a form of a given name, and whose.
    ///
    /// A nominative goes before other cases; *Александра* is a woman.
    func given(_ word: String) -> (isKnown: Bool, gender: Person.Gender?) {
        let key = NameKey.folded(word)
        let known = names.given(key, language.primary)
        if known.isKnown { return known }
        let letters = Array(key.unicodeScalars)
        for reading in names.cases[language.primary]?.readings(of: letters, as: .given) ?? [] {
            let found = names.given(reading.name, language.primary)
            if found.isKnown, found.gender == nil || found.gender == reading.gender {
                return (true, reading.gender)
            }
        }
        return (false, nil)
    }

    /// The gender that `word` shows if it is a father's name.
    ///
    /// - Source: the grammars of the languages; Serbian and Macedonian names have no such part.
    func patronymic(_ word: String) -> Person.Gender? {
        let letters = Array(NameKey.folded(word).unicodeScalars)
        guard letters.count > 4 else { return nil }
        if let cases = names.cases[language.primary] {
            return cases.readings(of: letters, as: .patronymic).first?.gender
        }
        for ending in names.patronymics[language.primary] ?? []
        where letters.count > ending.letters.count + 2 && letters.ends(with: ending.letters) {
            return ending.gender
        }
        return nil
    }
}
