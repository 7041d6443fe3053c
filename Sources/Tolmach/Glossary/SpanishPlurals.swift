/// The regular plurals of Spanish, in the noun and in its adjectives: *crímenes de guerra*,
/// *comisiones electorales*.
///
/// - Source: RAE and ASALE, Nueva gramática de la lengua española, chapter 3; Ortografía de la
///   lengua española, chapter II, for the written accent.
struct SpanishPlurals: TermInflection {
    /// Words at which the head of a phrase ends.
    private static let borders: Set<String> = [
        "de", "del", "en", "a", "al", "para", "por", "con", "sin", "contra", "sobre", "entre",
        "ante", "bajo", "según", "y", "e", "o", "u", "el", "la", "los", "las", "lo",
    ]
    private static let shortened = ["primer": "primeros", "tercer": "terceros", "gran": "grandes"]

    func forms(of phrase: String, partOfSpeech: String?) -> [String] {
        if partOfSpeech == "verb" || partOfSpeech == "adverb" { return [] }
        let split = PhraseWords(phrase)
        // The first word is the head's own, even *bajo* in *bajo nivel*.
        let border = split.words.dropFirst().firstIndex { Self.borders.contains($0.lowercased()) }
        let head = 0..<(border ?? split.words.count)
        guard let first = head.first else { return [] }
        var all: [Int: String] = [:]
        for place in head {
            if let plural = Self.plurals(of: split.words[place]).first { all[place] = plural }
        }
        var forms = [split.phrase(all)]
        // In *países miembro* only the noun changes; *israelí* has two plurals.
        for plural in Self.plurals(of: split.words[first]) {
            forms.append(split.phrase([first: plural]))
            forms.append(split.phrase(all.merging([first: plural]) { $1 }))
        }
        return forms.filter { !$0.utf8.elementsEqual(phrase.utf8) }
    }

    static func plurals(of word: String) -> [String] {
        if let plural = shortened[word.lowercased()] { return [plural] }
        var letters = Array(word.unicodeScalars)
        guard letters.count >= 2, let last = letters.last,
            ScalarClass.facts(last.value).contains(.lower)
        else { return [] }
        switch last {
        case "a", "e", "i", "o", "u", "á", "é", "ó": return [word + "s"]
        case "í", "ú": return [word + "es", word + "s"]
        case "z": return [String(word.dropLast()) + "ces"]
        case "x": return []
        case "s", "n": break
        case "l", "r", "d", "j", "y": return [word + "es"]
        default: return [word + "s", word + "es"]
        }
        let before = letters.count - 2
        let nuclei = Self.nuclei(letters)
        if let plain = Self.plain(letters[before]) {
            // *país* keeps its accent: it parts the two vowels.
            let parts = before > 0 && Self.isVowel(letters[before - 1])
            if !(parts && (letters[before] == "í" || letters[before] == "ú")) {
                letters[before] = plain
            }
        } else if last == "s" {
            guard nuclei.count == 1 else { return [] }
        } else if nuclei.count > 1, letters.allSatisfy({ Self.plain($0) == nil }) {
            let stressed = nuclei[nuclei.count - 2]
            letters[stressed] = Self.accented(letters[stressed])
        }
        var plural = String.UnicodeScalarView()
        plural.append(contentsOf: letters)
        return [String(plural) + "es"]
    }

    /// The places of the vowels that carry a syllable.
    private static func nuclei(_ letters: [Unicode.Scalar]) -> [Int] {
        var nuclei: [Int] = []
        for (place, letter) in letters.enumerated() where isVowel(letter) {
            // The u of que and gue is not spoken.
            if letter == "u", place > 0, place + 1 < letters.count,
                letters[place - 1] == "q" || letters[place - 1] == "g",
                letters[place + 1] == "e" || letters[place + 1] == "i"
            {
                continue
            }
            guard let former = nuclei.last, former == place - 1,
                isWeak(letter) || isWeak(letters[former])
            else {
                nuclei.append(place)
                continue
            }
            if isWeak(letters[former]) { nuclei[nuclei.count - 1] = place }
        }
        return nuclei
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        "aeiouüáéíóú".unicodeScalars.contains(letter)
    }

    private static func isWeak(_ letter: Unicode.Scalar) -> Bool {
        letter == "i" || letter == "u" || letter == "ü"
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

    private static func accented(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "a": "á"
        case "e": "é"
        case "i": "í"
        case "o": "ó"
        case "u": "ú"
        default: letter
        }
    }
}
