/// A name as words, for comparing: its family name, and which words are only initials.
struct ComparedName {
    /// A word with the forms in which it is compared.
    struct Word: Hashable {
        let text: String
        /// In lower case, composed.
        let folded: String
        /// Without accents, with *е* for *ё*.
        let key: String
        let isInitial: Bool
        let isCyrillic: Bool

        init(_ text: String, hasStop: Bool = false) {
            self.text = text
            folded = NameKey.folded(text)
            key = NameMatcher.key(text)
            isCyrillic = NameWords.isCyrillic(text)
            let count = text.unicodeScalars.count
            isInitial = count == 1 || (hasStop && count <= 4)
        }

        /// The parts of a double name.
        var parts: [Word] { text.split(separator: "-").map { Word(String($0)) } }
    }

    private(set) var words: [Word] = []
    /// The place of the family name: the last word, or what stands before a comma.
    private var surname = 0

    /// Ages and numbers that are no part of the name.
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "мл", "ст", "младший", "старший", "молодший",
    ]

    init(_ name: String) {
        let ready = name.utf8.count > NameMatcher.longestName ? "" : name
        var text = ""
        var commaAfter: Int?
        func close(_ words: inout [Word], hasStop: Bool) {
            if !text.isEmpty { words.append(Word(text, hasStop: hasStop)) }
            text = ""
        }
        for scalar in ready.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            let isInside = facts.contains(.letter) || facts.contains(.mark)
            switch scalar.value {
            case _ where isInside: text.unicodeScalars.append(scalar)
            case 0x27, 0x2019, 0x2BC, 0x2D, 0x2010, 0x2011:
                if !text.isEmpty {
                    text.unicodeScalars.append(
                        scalar.value >= 0x2010 && scalar.value <= 0x2011 ? "-" : scalar
                    )
                }
            default:
                close(&words, hasStop: scalar == ".")
                if scalar == ",", commaAfter == nil { commaAfter = words.count }
            }
        }
        close(&words, hasStop: false)
        words.removeAll { $0.text.allSatisfy { !$0.isLetter } }
        if words.count > 1 { words.removeAll { Self.suffixes.contains($0.key) } }
        surname = commaAfter.map { max(0, min($0, words.count) - 1) } ?? words.count - 1
    }

    /// Whether the word at `place` is the family name.
    func isSurname(_ place: Int) -> Bool { place == surname }
}
