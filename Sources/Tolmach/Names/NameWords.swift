/// Names as words and what stands between them.
enum NameWords {
    struct Piece: Hashable, Sendable {
        var text: String
        var isWord: Bool
    }

    /// The words of `name` (letters and marks) and the signs between them, in order.
    static func pieces(of name: String) -> [Piece] {
        var pieces: [Piece] = []
        for scalar in name.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            let isWord = facts.contains(.letter) || facts.contains(.mark)
            if let last = pieces.indices.last, pieces[last].isWord == isWord {
                pieces[last].text.unicodeScalars.append(scalar)
            } else {
                pieces.append(Piece(text: String(scalar), isWord: isWord))
            }
        }
        return pieces
    }

    /// Whether `name` has a Cyrillic letter.
    static func isCyrillic(_ name: String) -> Bool {
        name.unicodeScalars.contains { ScalarClass.facts($0.value).contains(.cyrillic) }
    }

    /// Whether `name` has a Latin letter.
    static func isLatin(_ name: String) -> Bool {
        name.unicodeScalars.contains { ScalarClass.facts($0.value).contains(.latin) }
    }

    /// `word`, which is in lower case, with the capitals of `model`.
    static func cased(_ word: String, like model: String) -> String {
        let facts = model.unicodeScalars.map { ScalarClass.facts($0.value) }
        guard facts.first?.contains(.upper) == true else { return word }
        let isCaps = facts.count > 1 && !facts.contains { $0.contains(.lower) }
        var isFirst = true
        return NameKey.mapped(word) { scalar in
            defer { isFirst = false }
            return isCaps || isFirst ? ScalarClass.uppercased(scalar) : scalar
        }
    }

    /// Whether `word` is a number from 2 to 39 in Latin capitals, as rulers have them.
    static func isRomanNumeral(_ word: String) -> Bool {
        var rest = word[...]
        var tens = 0
        while tens < 3, rest.hasPrefix("X") {
            rest.removeFirst()
            tens += 1
        }
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return word.utf8.count > 1 && units.contains(String(rest))
    }
}
