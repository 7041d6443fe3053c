/// What the endings of declined names tell: whose they are, and how the dictionary has them.
///
/// The endings are data, in `endings.tsv` of the language's lexicon; a language that does not
/// decline names has none. Indeclinable names stay as they are.
struct NameEndings: Sendable {
    /// An ending and what stands in its place.
    typealias Change = (ending: String, other: String)

    private let sets: [String: [Change]]
    private let bytes: [String: [[UInt8]]]
    /// Endings that no subject has, of all words and of words that have a capital anywhere.
    let oblique: EndingSet
    let obliqueName: EndingSet
    /// Endings of adverbs, and of verbs in the past.
    let adverb: EndingSet
    let past: EndingSet

    /// The sets that `endings.tsv` may name.
    static let names = [
        "patronymic", "ending", "stem", "feminine-genitive", "masculine-genitive",
        "patronymic-genitive", "feminine-surname-genitive", "masculine-surname-genitive",
        "given-genitive", "feminine-surname", "masculine-surname", "feminine-given", "oblique",
        "oblique-name", "adverb", "past",
        "masculine-given-forms", "feminine-given-forms", "verb", "clear-verb",
    ]

    /// Endings by the name of their set, in the order of the file.
    init(_ sets: [String: [Change]] = [:]) {
        self.sets = sets
        bytes = sets.mapValues { $0.map { Array($0.ending.utf8) } }
        func endings(_ set: String) -> EndingSet { EndingSet((sets[set] ?? []).map(\.ending)) }
        oblique = endings("oblique")
        obliqueName = endings("oblique-name")
        adverb = endings("adverb")
        past = endings("past")
    }

    /// Whether the word in `range` of `text` has an ending of `set`, with three letters before it.
    func has(_ set: String, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let endings = bytes[set] else { return false }
        return endings.contains { ending in
            range.count >= ending.count + 3
                && text[(range.upperBound - ending.count)..<range.upperBound].elementsEqual(ending)
        }
    }

    /// Whether `word` is a patronymic.
    func isPatronymic(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.count > 5 && has("patronymic", word)
    }

    /// What the ending of a verb in the past or present tells of its subject: `m`, `f`, `pl` or `-`;
    /// `nil` for a word in `bytes` that is short or shows no such ending.
    func verb(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count > 7 else { return nil }
        let place = self.bytes["verb"]?.firstIndex { bytes.suffix($0.count).elementsEqual($0) }
        return place.flatMap { sets["verb"]?[$0].other }
    }

    /// The case forms of a given name, but its nominative.
    func forms(ofGivenName name: String, isFemale: Bool) -> [String] {
        let set = sets[isFemale ? "feminine-given-forms" : "masculine-given-forms"] ?? []
        guard let change = set.first(where: { name.hasSuffix($0.ending) }) else { return [] }
        let stem = name.dropLast(change.ending.count)
        return change.other.split(separator: " ").map { String(stem) + $0 }
    }

    /// What all cases of a surname share, enough to tell people of one article apart.
    func stem(_ surname: String) -> String {
        let word = Self.folded(surname)
        if let stem = changed(word, by: "stem") { return stem }
        for (ending, _) in sets["ending"] ?? [] {
            guard Self.ends(word, in: ending), word.count - ending.count >= 3 else { continue }
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// The gender that the endings of a full name show; `isMasculineA` tells whether a given name
    /// in *-а* is a man's: *Никита*.
    func gender(_ words: [String], isMasculineA: (String) -> Bool) -> Person.Gender? {
        guard let first = words.first, let last = words.last?.lowercased() else { return nil }
        for word in words.dropFirst() where isPatronymic(word) {
            return word.hasSuffix("ч") ? .masculine : .feminine
        }
        guard words.count > 1 else {
            if has("feminine-surname", last) { return .feminine }
            return has("masculine-surname", last) ? .masculine : nil
        }
        let given = first.lowercased()
        if sets["feminine-given"]?.contains(where: { $0.ending == first }) == true {
            return .feminine
        }
        guard given.hasSuffix("а") || given.hasSuffix("я") || given.hasSuffix("a") else {
            return .masculine
        }
        return isMasculineA(given) ? .masculine : .feminine
    }

    /// A full name of two or three words in another case, in the nominative; `given` is what the
    /// lexicon has for the first word.
    ///
    /// A single surname stays: without a given name its gender is not known.
    func nominative(
        _ words: [String],
        given known: (name: String, isFeminine: Bool)?,
        isMasculineA: (String) -> Bool
    ) -> [String] {
        guard words.count > 1, let first = words.first else { return words }
        let inA = changed(first, by: "feminine-genitive")
        let isFeminine = known?.isFeminine ?? inA.map { !isMasculineA($0.lowercased()) } ?? false
        return words.enumerated().map { place, word in
            if place == 0 {
                if let known { return known.name }
                let sets = [
                    "given-genitive", inA != nil ? "feminine-genitive" : "masculine-genitive",
                ]
                return sets.lazy.compactMap { changed(word, by: $0) }.first ?? word
            }
            let isFathers = isPatronymic(word)
            let surname = isFeminine ? "feminine-surname-genitive" : "masculine-surname-genitive"
            return changed(word, by: isFathers ? "patronymic-genitive" : surname) ?? word
        }
    }

    private func has(_ set: String, _ word: String) -> Bool {
        sets[set]?.contains { Self.ends(word, in: $0.ending) } ?? false
    }

    private func changed(_ word: String, by set: String) -> String? {
        let change = sets[set]?.first { Self.ends(word, in: $0.ending) }
        return change.map { word.dropLast($0.ending.count) + $0.other }
    }

    /// As `hasSuffix`, by bytes: far faster for letters beyond ASCII.
    private static func ends(_ word: String, in ending: String) -> Bool {
        let count = ending.utf8.count
        return word.utf8.count >= count && word.utf8.suffix(count).elementsEqual(ending.utf8)
    }

    /// The word in lower case, with *е* for *ё*.
    private static func folded(_ word: String) -> String {
        let word = word.lowercased()
        return word.utf8.contains(0x91) ? word.replacing("ё", with: "е") : word
    }
}
