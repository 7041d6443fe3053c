/// The plurals of English: *border guards*, *embassies*, *courts of appeal*.
///
/// - Source: R. Quirk et al., A Comprehensive Grammar of the English Language, 5.80 to 5.83.
struct EnglishPlurals: TermInflection {
    private static let prepositions: Set<String> = [
        "of", "for", "in", "to", "at", "on", "against", "with", "from", "by", "without", "under",
        "between", "over",
    ]
    private static let postpositive: Set<String> = ["general", "elect", "designate", "emeritus"]

    func forms(of phrase: String, partOfSpeech: String?) -> [String] {
        if partOfSpeech == "adjective" || partOfSpeech == "adverb" { return [] }
        let split = PhraseWords(phrase)
        var places = [split.words.count - 1]
        // In *crime against humanity* the head is the word before the preposition.
        let inner = split.words.dropFirst().firstIndex {
            Self.prepositions.contains($0.lowercased())
        }
        if let inner, inner < split.words.count - 1 { places.append(inner - 1) }
        // In *attorney general* the adjective follows its noun.
        if let last = split.words.last, Self.postpositive.contains(last.lowercased()),
            split.words.count > 1
        {
            places.append(split.words.count - 2)
        }
        return places.flatMap { place in
            Self.plurals(of: split.words[place]).map { split.phrase([place: $0]) }
        }
    }

    static func plurals(of word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.count >= 2, let last = letters.last, let lower = Self.lower(last) else {
            return []
        }
        let stem = String(word.dropLast())
        // An abbreviation takes a small s: NGOs.
        guard lower == last else { return [word + "s"] }
        let former = Self.lower(letters[letters.count - 2])
        switch lower {
        case UInt8(ascii: "y") where !Self.isVowel(former): return [stem + "ies", word + "s"]
        case UInt8(ascii: "s") where word.hasSuffix("sis"): return [String(word.dropLast(2)) + "es"]
        case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return [word + "es"]
        case UInt8(ascii: "h") where former == UInt8(ascii: "c") || former == UInt8(ascii: "s"):
            return [word + "es"]
        case UInt8(ascii: "o"): return [word + "s", word + "es"]
        case UInt8(ascii: "n") where word.hasSuffix("man"):
            return [String(word.dropLast(2)) + "en", word + "s"]
        case UInt8(ascii: "n") where word.hasSuffix("person"):
            return [word + "s", String(word.dropLast(4)) + "ople"]
        case UInt8(ascii: "d") where word.hasSuffix("child"): return [word + "ren"]
        default: return [word + "s"]
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8? {
        let lower = byte | 0x20
        return byte < 0x80 && (0x61...0x7A).contains(lower) ? lower : nil
    }

    private static func isVowel(_ byte: UInt8?) -> Bool {
        byte.map { Array("aeiou".utf8).contains($0) } ?? false
    }
}
