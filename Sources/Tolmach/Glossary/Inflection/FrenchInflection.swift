/// The inflection of French: plurals, and the feminine of persons and adjectives.
///
/// A feminine counts only by endings that make one or for the words of the table, and only for a
/// masculine term: *garantie* is no form of *garanti*, nor *retraits* of *retraite*.
///
/// - Source: M. Grevisse and A. Goosse, Le bon usage, §§ 488 to 526 (gender and number of nouns)
///   and 544 to 560 (of adjectives).
struct FrenchInflection: Inflection {
    /// Endings of the feminine singular and those of the masculine.
    private static let feminines: [(StaticString, StaticString)] = [
        ("enne", "en"), ("elle", "el"), ("ère", "er"), ("euse", "eur"), ("euse", "eux"),
        ("trice", "teur"), ("eure", "eur"), ("ive", "if"), ("ée", "é"), ("aise", "ais"),
        ("oise", "ois"), ("aine", "ain"), ("ante", "ant"), ("ente", "ent"), ("ale", "al"),
        ("ète", "et"), ("ouse", "oux"),
    ]

    private let irregular: [String: [String]]
    private let single: Set<String>
    private let alone: Set<String>
    private let alternating: Set<String>
    private let givenNames: Set<String>

    init(table: InflectionTable = .load("fr")) {
        irregular = table.lemmas
        single = table.words("single")
        alone = table.words("alone")
        alternating = table.words("alternating")
        givenNames = table.words("name")
    }

    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        var keys = KeyList()
        keys.add(word.folded)
        let ending = WordEnding(word.folded)
        guard (4...64).contains(ending.count) else { return keys.keys }
        for lemma in irregular[word.folded] ?? [] { keys.add(lemma) }
        var singular = ending
        if !single.contains(word.folded) {
            if ending.has("s"), !ending.has("ss") {
                singular = ending.shortened(by: 1)
                keys.add(ending.without(1))
            } else if ending.has("eaux") || ending.has("eux") || ending.has("oux") {
                keys.add(ending.without(1))
            } else if ending.has("aux") {
                keys.add(ending.without(2, adding: "l"))
                keys.add(ending.without(1))
            }
        }
        if singular.has("e") { addMasculine(of: singular, dictionary, to: &keys) }
        return keys.keys
    }

    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool {
        if term.capitals != .none, text.capitals == .none { return false }
        if text.folded == term.folded { return true }
        // *Williams* is a family name: a name of a person has no plural.
        if term.capitals != .none, givenNames.contains(term.folded) { return false }
        // A feminine term is no masculine one: *droite* is not *droits*.
        let isFeminine = term.folded.hasSuffix("e") || term.folded.hasSuffix("es")
        return !isFeminine || text.folded.hasSuffix("e") || text.folded.hasSuffix("es")
    }

    private func addMasculine(
        of word: WordEnding,
        _ dictionary: (any StemDictionary)?,
        to keys: inout KeyList
    ) {
        let feminine = word.without(0)
        guard !alone.contains(feminine) else { return }
        // Verbs in *-menter* and their nouns in *-ment* are no pairs of genders.
        if !word.has("mente") {
            for (ending, masculine) in Self.feminines where word.has(ending) {
                keys.add(word.without(ending.utf8CodeUnitCount, adding: masculine))
            }
        }
        for dropped in 1...2 where word.count > dropped + 1 {
            let masculine = word.without(dropped)
            let isDoubled = dropped == 1 || word.byte(1) == word.byte(2)
            if isDoubled, alternating.contains(masculine) { keys.add(masculine) }
        }
        guard let stems = dictionary?.stems(of: feminine), !stems.contains(feminine) else { return }
        for stem in stems where feminine.hasPrefix(stem) { keys.add(stem) }
    }
}
