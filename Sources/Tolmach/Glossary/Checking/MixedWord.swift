/// A word that mixes Latin and Cyrillic letters, and what it was probably meant to be.
struct MixedWord: Hashable, Sendable {
    /// The word.
    let text: String

    /// Its letters of the alphabet that does not belong.
    let strangers: [Unicode.Scalar]

    /// The word in one alphabet, when each stranger has a look-alike there.
    let repaired: String?

    /// Finds the first such word of `text`; `nil` when there is none.
    ///
    /// The alphabet of the language wins, else the one that has more of the letters. Digits belong
    /// to any alphabet.
    ///
    /// - Complexity: O(*n*) in `text`.
    init?(in text: String, own: LanguageScript) {
        var word: [Unicode.Scalar] = []
        var seen: ScalarClass.Facts = []
        for scalar in text.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            guard facts.isDisjoint(with: [.letter, .mark, .digit]) else {
                word.append(scalar)
                seen.formUnion(facts.intersection([.cyrillic, .latin]))
                continue
            }
            if seen.isSuperset(of: [.cyrillic, .latin]) { break }
            word = []
            seen = []
        }
        guard seen.isSuperset(of: [.cyrillic, .latin]) else { return nil }
        let latin = word.count { ScalarClass.facts($0.value).contains(.latin) }
        let cyrillic = word.count { ScalarClass.facts($0.value).contains(.cyrillic) }
        let isCyrillic = own == .cyrillic || (own == .other && cyrillic >= latin)
        let stranger: ScalarClass.Facts = isCyrillic ? .latin : .cyrillic
        self.text = String(word)
        strangers = word.filter { ScalarClass.facts($0.value).contains(stranger) }
        var repaired: [Unicode.Scalar]? = []
        for scalar in word {
            let isStranger = ScalarClass.facts(scalar.value).contains(stranger)
            let letter =
                isStranger
                ? NameNormalizer.lookAlike(of: scalar, inCyrillic: isCyrillic) : scalar
            if let letter { repaired?.append(letter) } else { repaired = nil }
        }
        self.repaired = repaired.map { String($0) }
    }

    /// The fault of a word whose letters come from two alphabets, or from the wrong one.
    static func fault(of word: String, in language: LanguageTag) -> String {
        guard let mixed = MixedWord(in: word, own: LanguageScript(language)) else {
            return "the letters of '\(word)' are not those of '\(language)'"
        }
        return "mixed scripts in '\(word)': \(mixed.explanation)"
    }

    /// The letters that do not belong, each once, with their numbers in Unicode.
    var explanation: String {
        var seen: Set<Unicode.Scalar> = []
        return strangers.filter { seen.insert($0).inserted }.map { scalar in
            let isLatin = ScalarClass.facts(scalar.value).contains(.latin)
            let meant = NameNormalizer.lookAlike(of: scalar, inCyrillic: isLatin)
            let fact = "'\(scalar)' is the \(isLatin ? "Latin" : "Cyrillic") \(scalar.number)"
            guard let meant else { return fact }
            return fact + ", not the \(isLatin ? "Cyrillic" : "Latin") \(meant.number)"
        }.joined(separator: ", ")
    }
}

extension Unicode.Scalar {
    /// The number as Unicode writes it, such as `U+043A`.
    var number: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
