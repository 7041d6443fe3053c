/// Writes names for a language as the house wants them.
///
/// A name is first read (`NameReader`): normalised, repaired, told in parts, brought to the
/// nominative. Then in this order: what the glossary has settled; conventional given names with a
/// scheme for the rest; the scheme; the way back, when a Latin name is a written-out Slavic one; a
/// practical transcription; the name as it stands.
public struct NameWriter: Sendable {
    let schemes: Schemes
    let names: NameData
    let house: HouseStyle
    let glossary: Glossary
    let back: BackTransliterator
    private let settledPlaces: [String: [String: Int]]
    let foreignGiven: [String: [String: String]]
    private let bodies: [LanguageTag: ConceptNames]
    private let cache: NameCache
    let icu: Fallback

    /// Reads names before they are written.
    var reader: NameReader {
        NameReader(
            names: names,
            isKnown: { [back] in back.languages.classes()?.latin(of: $0).isEmpty == false },
            foreignGiven: foreignGiven
        )
    }

    /// Creates a writer that shares `cache` with its copies.
    ///
    /// - Parameters:
    ///   - schemes: The schemes that may be used.
    ///   - names: Given and family names.
    ///   - house: Which scheme is wanted for which pair of languages.
    ///   - glossary: Its concepts of the kinds person, place and organisation are settled.
    ///   - cache: Where written names are remembered.
    public init(
        schemes: Schemes,
        names: NameData,
        house: HouseStyle,
        glossary: Glossary,
        cache: NameCache = NameCache()
    ) {
        self.schemes = schemes
        self.names = names
        self.house = house
        self.glossary = glossary
        self.cache = cache
        back = BackTransliterator(schemes: schemes, names: names)
        settledPlaces = Self.settled(glossary)
        foreignGiven = Self.foreign(names)
        icu = Fallback()
        bodies = ConceptNames.byLanguage(glossary)
    }

    /// `name`, as an article in `from` prints it, written for `into`.
    ///
    /// - Complexity: O(*n*) in the name; O(1) when it was written before.
    public func form(
        of name: String,
        from: LanguageTag,
        into: LanguageTag
    ) -> NameResult {
        form(of: name, from: from, into: into, language: nil)
    }

    /// The same, with the language that the name itself comes from and the gender of who has it,
    /// where those are known.
    func form(
        of name: String,
        from: LanguageTag,
        into: LanguageTag,
        language: LanguageTag?,
        gender: Person.Gender? = nil
    ) -> NameResult {
        let key = NameCache.Key(
            name: name,
            from: from,
            into: into,
            language: language,
            gender: gender
        )
        return cache.result(for: key) {
            var trace: NameExplanation?
            return made(name, from, into, language, gender, &trace)
        }
    }

    /// What the glossary has settled for `name`.
    ///
    /// - Complexity: O(*n*) in the name.
    public func settled(
        _ name: String,
        from: LanguageTag,
        into: LanguageTag
    ) -> NameForm? {
        guard let place = settledPlaces[from.primary]?[NameKey.folded(name)] else { return nil }
        let concept = glossary.concepts[place]
        let exact = concept.preferred(in: into, from: from)
        let tags = concept.terms.keys.sorted()
        let near = tags.first { $0.primary == into.primary }
        guard let term = exact ?? near.flatMap({ concept.preferred(in: $0, from: from) }) else {
            return nil
        }
        // *Yeltsin* alone stays a surname alone where the glossary has one in both languages.
        let count = name.split(separator: " ").count
        let forms = concept.terms[into] ?? []
        let alike = forms.first { form in
            form.status == .admitted && form.onlyFrom == nil
                && form.text.split(separator: " ").count == count
        }
        let isAlike = term.text.split(separator: " ").count == count
        return NameForm(text: isAlike ? term.text : alike?.text ?? term.text, origin: .settled)
    }

    /// What the glossary has settled or approved for a body called `name`.
    ///
    /// - Complexity: O(*n*) in the name.
    func approved(_ name: String, from: LanguageTag, into: LanguageTag) -> NameForm? {
        if let form = settled(name, from: from, into: into) { return form }
        return bodies[from]?.concept(named: name)?.preferred(in: into, from: from)
            .map { NameForm(text: $0.text, origin: .settled) }
    }

    private static func settled(_ glossary: Glossary) -> [String: [String: Int]] {
        var places: [String: [String: Int]] = [:]
        for (place, concept) in glossary.concepts.enumerated() where concept.kind != .term {
            for (language, terms) in concept.terms {
                for text in terms.flatMap({ [$0.text] + $0.forms }) {
                    places[language.primary, default: [:]][NameKey.folded(text)] = place
                }
            }
        }
        return places
    }

    /// Western given names by the Cyrillic forms that articles print.
    private static func foreign(_ names: NameData) -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for source in ["en", "es", "de", "fr", "it", "pl"] {
            let given = (names.given[source] ?? [:]).values.sorted { $0.name < $1.name }
            for entry in given {
                for (language, form) in entry.forms where NameWords.isCyrillic(form) {
                    let key = NameKey.folded(form)
                    guard names.given[language]?[key] == nil else { continue }
                    let former = found[language]?[key]
                    found[language, default: [:]][key] = former ?? entry.name
                }
            }
        }
        return found
    }
}
