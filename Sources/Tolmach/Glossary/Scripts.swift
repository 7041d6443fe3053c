/// Finds words whose letters come from the wrong script, which no reader can see.
enum Scripts {
    /// The first word of `text` with letters that do not belong, or `nil`.
    ///
    /// A word may not mix Cyrillic and Latin letters; in a language of Latin letters no word may
    /// be Cyrillic. A Latin word in a Cyrillic language is a foreign name.
    ///
    /// - Complexity: O(*n*) in the text.
    static func mixed(_ text: String, inLatin isLatin: Bool) -> String? {
        if isPlain(text, isLatin) { return nil }
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var place = start
        var seen: ScalarClass.Facts = []
        func isWrong() -> Bool {
            seen.contains(.cyrillic) && (isLatin || seen.contains(.latin))
        }
        while place < scalars.endIndex {
            let facts = ScalarClass.facts(scalars[place].value)
            let next = scalars.index(after: place)
            if facts.isDisjoint(with: [.letter, .mark, .digit]) {
                if isWrong() { return String(scalars[start..<place]) }
                seen = []
                start = next
            } else {
                // A digit stands between letters of any script; `COVID19` is one word.
                seen.formUnion(facts.intersection([.cyrillic, .latin]))
            }
            place = next
        }
        return isWrong() ? String(scalars[start...]) : nil
    }

    /// Whether the bytes alone show that no letter is of another script: most texts are ASCII in
    /// languages of Latin letters, and without ASCII letters in those of Cyrillic ones.
    private static func isPlain(_ text: String, _ isLatin: Bool) -> Bool {
        if isLatin { return text.utf8.allSatisfy { $0 < 0x80 } }
        return text.utf8.allSatisfy { byte in
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            // Lead bytes of U+0400 to U+04FF, and the bytes that follow them.
            return byte < 0x80 ? !isLetter : (byte < 0xC0 || (0xD0...0xD3).contains(byte))
        }
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
