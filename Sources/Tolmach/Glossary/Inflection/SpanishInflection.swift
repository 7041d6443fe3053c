/// The inflection of Spanish: plurals, and the feminine of persons and adjectives.
///
/// A feminine form counts only for a masculine term that is a person or an adjective by its ending
/// or in the table, or where a dictionary has no such feminine of its own: never *casa* for *caso*.
///
/// - Source: RAE and ASALE, Nueva gramática de la lengua española, chapters 2 (gender) and 3
///   (number); Ortografía de la lengua española, chapter II, for the written accent.
struct SpanishInflection: Inflection {
    private let irregular: [String: [String]]
    private let fixed: Set<String>
    private let alternating: Set<String>

    init(table: InflectionTable = .load("es")) {
        irregular = table.lemmas
        fixed = table.words("fixed")
        alternating = table.words("alternating")
    }

    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        var keys = KeyList()
        keys.add(word.folded)
        let ending = WordEnding(word.folded)
        guard (4...64).contains(ending.count) else { return keys.keys }
        for lemma in irregular[word.folded] ?? [] { keys.add(lemma) }
        if ending.has("s") { addSingulars(of: ending, to: &keys) }
        let isPlural = ending.has("as")
        if isPlural || ending.has("a") {
            let feminine = isPlural ? ending.shortened(by: 1) : ending
            addMasculine(of: feminine, dictionary, to: &keys)
        }
        return keys.keys
    }

    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool {
        if term.capitals != .none, text.capitals == .none { return false }
        if text.folded == term.folded { return true }
        // A feminine term is no masculine one: *medida* is not *medido*.
        let isFeminine = term.folded.hasSuffix("a") || term.folded.hasSuffix("as")
        return !isFeminine || text.folded.hasSuffix("a") || text.folded.hasSuffix("as")
    }

    /// Chapter 3: *-s* after a vowel, *-es* after a consonant, *-ces* for *-z*; the accent moves so
    /// that the stress may stay: *nación, naciones; joven, jóvenes*.
    private func addSingulars(of word: WordEnding, to keys: inout KeyList) {
        if word.has("ss") { return }
        keys.add(word.without(1))
        guard word.has("es"), word.count > 4 else { return }
        if word.has("ces") { keys.add(word.without(3, adding: "z")) }
        let singular = word.without(2)
        keys.add(singular)
        guard word.has("nes") || word.has("ses") else { return }
        let letters = Array(singular.unicodeScalars)
        if let accented = letters.firstIndex(where: { Self.plain($0) != nil }) {
            var plain = letters
            plain[accented] = Self.plain(letters[accented]) ?? letters[accented]
            keys.add(Self.text(plain))
        } else if letters.count > 2, let accent = Self.accented(letters[letters.count - 2]) {
            var stressed = letters
            stressed[letters.count - 2] = accent
            keys.add(Self.text(stressed))
        }
    }

    /// Chapter 2: *ministra* as *ministro*, *senadora* as *senador*, *francesa* as *francés*.
    private func addMasculine(
        of word: WordEnding,
        _ dictionary: (any StemDictionary)?,
        to keys: inout KeyList
    ) {
        let feminine = word.without(0)
        var found: [String] = []
        if word.has("ora") { found.append(word.without(1)) }
        if word.has("esa") { found.append(word.without(3, adding: "és")) }
        if word.has("ana") { found.append(word.without(3, adding: "án")) }
        let masculine = word.without(1, adding: "o")
        let isPerson =
            word.has("era") || word.has("aria") || word.has("ada") || word.has("ida")
            || word.has("ana") || word.has("osa") || word.has("iva") || word.has("ina")
        if alternating.contains(masculine) || (isPerson && !fixed.contains(masculine)) {
            found.append(masculine)
        }
        guard let stems = dictionary?.stems(of: feminine), !stems.isEmpty else {
            for lemma in found { keys.add(lemma) }
            return
        }
        if stems.contains(feminine) {
            // It is a word of its own, unless the table knows better.
            for lemma in found where alternating.contains(lemma) { keys.add(lemma) }
        } else {
            for lemma in found { keys.add(lemma) }
            for stem in stems where stem.hasSuffix("o") || feminine.hasPrefix(stem) {
                keys.add(stem)
            }
        }
    }

    private static func text(_ letters: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view)
    }

    private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "á": "a"
        case "é": "e"
        case "í": "i"
        case "ó": "o"
        case "ú": "u"
        default: nil
        }
    }

    private static func accented(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "a": "á"
        case "e": "é"
        case "i": "í"
        case "o": "ó"
        case "u": "ú"
        default: nil
        }
    }
}
