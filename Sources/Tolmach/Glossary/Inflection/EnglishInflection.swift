/// The inflection of English: plurals of nouns, the forms of verbs and comparison.
///
/// Never a derivation: *immigration* is no form of *immigrant*, nor *policing* of *police*. Endings
/// that also derive (*-ing*, *-ed*, *-er*) count only on words that the table knows as verbs or as
/// adjectives. Possessives are the tokeniser's.
///
/// - Source: R. Quirk et al., A Comprehensive Grammar of the English Language, 3.3 to 3.20 (verbs),
///   5.76 to 5.103 (plurals), 7.74 to 7.81 (comparison).
struct EnglishInflection: Inflection {
    private let irregular: [String: [String]]
    private let heads: [String: String]
    private let verbs: Set<String>
    private let adjectives: Set<String>
    private let single: Set<String>
    private let pluralOnly: Set<String>
    private let givenNames: Set<String>

    init(table: InflectionTable = .load("en")) {
        var irregular = table.lemmas
        var verbs = table.words("verbs")
        for row in table.rows("verb") {
            guard let verb = row.first?.first else { continue }
            verbs.insert(verb)
            for form in row.dropFirst().joined() { irregular[form, default: []].append(verb) }
        }
        var heads: [String: String] = [:]
        for row in table.rows("head") where row.count == 2 {
            if let plural = row[0].first, let singular = row[1].first { heads[plural] = singular }
        }
        self.irregular = irregular
        self.heads = heads
        self.verbs = verbs
        adjectives = table.words("adjectives")
        single = table.words("single")
        pluralOnly = table.words("only")
        givenNames = table.words("surname")
    }

    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        var keys = KeyList()
        keys.add(word.folded)
        let ending = WordEnding(word.folded)
        guard (3...64).contains(ending.count) else { return keys.keys }
        for lemma in irregular[word.folded] ?? [] { keys.add(lemma) }
        switch ending.byte(0) {
        case UInt8(ascii: "s"):
            if !single.contains(word.folded) { addSingulars(of: ending, to: &keys) }
        case UInt8(ascii: "g"): addVerbs(of: ending, "ing", to: &keys)
        case UInt8(ascii: "d"): addVerbs(of: ending, "ed", to: &keys)
        case UInt8(ascii: "r"): addAdjectives(of: ending, "er", to: &keys)
        case UInt8(ascii: "t"): addAdjectives(of: ending, "est", to: &keys)
        default: break
        }
        if let lemma = singularOfHead(ending) { keys.add(lemma) }
        if let spelling = americanSpelling(ending) { keys.add(spelling) }
        return keys.keys
    }

    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool {
        switch (term.capitals, text.capitals) {
        // *US* is not *us*, *Polish* not *polish*.
        case (.all, .none), (.first, .none), (.mixed, .none): return false
        // Of an abbreviation only the written plural is a form: *NGOs*, never *AIDS* for *AID*.
        case (.all, .all) where text.folded != term.folded: return false
        default: break
        }
        if text.folded == term.folded { return true }
        // *Arms* as a term are weapons: an *arm* in a text is none.
        if pluralOnly.contains(term.folded), text.folded.utf8.count < term.folded.utf8.count {
            return false
        }
        // A *hearing* is no form of *hear*, nor is *united* of *unite*.
        if term.folded.hasSuffix("ing") || term.folded.hasSuffix("ed"),
            !text.folded.hasPrefix(term.folded)
        {
            return false
        }
        // *Williams* is a family name, no two people called William.
        if term.capitals != .none, givenNames.contains(term.folded) { return false }
        return true
    }

    /// Quirk et al., 5.79 to 5.83: *-s*, *-es* after a sibilant or *-o*, *-ies* for *-y*; 5.95:
    /// *-es* for *-is*.
    private func addSingulars(of word: WordEnding, to keys: inout KeyList) {
        if word.has("ss") { return }
        if word.has("ies"), word.count > 4 { keys.add(word.without(3, adding: "y")) }
        if word.has("sses") || word.has("shes") || word.has("ches") || word.has("xes")
            || word.has("oes") || word.has("zes") || word.has("ses")
        {
            keys.add(word.without(2))
            if word.has("zzes") { keys.add(word.without(3)) }
            if word.has("ses"), !word.has("sses") { keys.add(word.without(2, adding: "is")) }
            if word.has("sses") { return }
        }
        keys.add(word.without(1))
    }

    /// Plurals that compounds end in too: *policewomen*, *subcommittees'* *indices*.
    private func singularOfHead(_ word: WordEnding) -> String? {
        // The shortest plural has three letters, the longest twelve.
        for length in stride(from: min(word.count, 12), through: 3, by: -1) {
            let plural = String(decoding: word.letters.suffix(length), as: UTF8.self)
            guard let singular = heads[plural] else { continue }
            // A bare *opera* or *genera* inside another word is chance: *cameragenera*.
            if length < word.count, length < 5, plural != "men" { continue }
            return word.without(length) + singular
        }
        return nil
    }

    /// Quirk et al., 3.5 to 3.8: *deporting*, *deported*, *banned*, *denied*, *fleeing*.
    private func addVerbs(of word: WordEnding, _ ending: StaticString, to keys: inout KeyList) {
        guard word.has(ending), word.count > 4 else { return }
        let length = ending.utf8CodeUnitCount
        func add(_ verb: String) {
            // Nothing but a verb ends in -ify or -ize; *sized* and *prized* are too short for it.
            let made = verb.utf8.count > 5 && (verb.hasSuffix("ify") || verb.hasSuffix("ize"))
            if made || verbs.contains(verb) { keys.add(verb) }
        }
        add(word.without(length))
        add(word.without(length, adding: "e"))
        if word.byte(length) == word.byte(length + 1) { add(word.without(length + 1)) }
        if word.has("ied") { add(word.without(3, adding: "y")) }
    }

    /// Quirk et al., 7.75: *bigger*, *largest*, *easier*.
    private func addAdjectives(of word: WordEnding, _ ending: StaticString, to keys: inout KeyList)
    {
        guard word.has(ending), word.count > 4 else { return }
        let length = ending.utf8CodeUnitCount
        func add(_ adjective: String) {
            if adjectives.contains(adjective) { keys.add(adjective) }
        }
        add(word.without(length))
        add(word.without(length, adding: "e"))
        if word.byte(length) == word.byte(length + 1) { add(word.without(length + 1)) }
        if word.byte(length) == UInt8(ascii: "i") { add(word.without(length + 1, adding: "y")) }
    }

    /// *Organisation* as *organization*: -is- and -iz- are one ending, spelt on two shores.
    private func americanSpelling(_ word: WordEnding) -> String? {
        if word.count < 9 { return nil }
        if word.has("isation") { return word.without(7, adding: "ization") }
        if word.has("isations") { return word.without(8, adding: "ization") }
        return nil
    }
}
