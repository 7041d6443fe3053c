/// Finds words whose letters come from the wrong script, which no reader can see.
enum Scripts {
    /// The first word of `text` with letters that do not belong, or `nil`.
    ///
    /// A word may not mix Cyrillic and Latin letters; in a language of Latin letters no word may
    /// be Cyrillic. A Latin word in a Cyrillic language is a foreign name.
    ///
    /// - Complexity: O(*n*) in the text.
    static func mixed(_ text: String, inLatin isLatin: Bool) -> String? {
        var word = ""
        var seen: ScalarClass.Facts = []
        func isWrong() -> Bool {
            seen.contains(.cyrillic) && (isLatin || seen.contains(.latin))
        }
        for scalar in text.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            if facts.isDisjoint(with: [.letter, .mark, .digit]) {
                if isWrong() { return word }
                word = ""
                seen = []
            } else {
                word.unicodeScalars.append(scalar)
                // A digit stands between letters of any script; `COVID19` is one word.
                seen.formUnion(facts.intersection([.cyrillic, .latin]))
            }
        }
        return isWrong() ? word : nil
    }

    /// Whether `text` has a letter or a digit.
    static func hasWord(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            !ScalarClass.facts($0.value).isDisjoint(with: [.letter, .digit])
        }
    }

    /// Whether `language` is written in Latin letters, as its own name for itself shows.
    static func writesLatin(_ language: LanguageTag) -> Bool {
        guard let name = try? ICU.name(of: language, in: language) else { return false }
        return name.unicodeScalars.allSatisfy {
            let facts = ScalarClass.facts($0.value)
            return !facts.contains(.letter) || facts.contains(.latin)
        }
    }
}
