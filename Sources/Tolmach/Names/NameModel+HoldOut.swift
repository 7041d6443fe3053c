extension NameModel {
    /// The model as it would be had it never seen `words`, which are in lower case.
    ///
    /// Each word that the filter knows is taken out of every sequence it was counted in, with the
    /// weight it was counted with. Counts over 200 are held roughly and stay when one word goes.
    ///
    /// - Complexity: O(*n*) in the letters of the words and the size of the table.
    func removing(_ words: Set<String>, language: String) -> NameModel {
        var model = self
        model.excluded = excluded.union(words)
        var removed: [UInt64: UInt32] = [:]
        for word in words where knows(word) {
            guard let codes = codes(of: word) else { continue }
            let isDoubtful = language == "bg" && word.unicodeScalars.contains("ъ")
            let weight: UInt32 = isDoubtful ? 3 : 1
            let row = Array(repeating: 0, count: Self.order - 1) + codes.map(UInt32.init) + [0]
            for end in (Self.order - 1)..<row.count {
                for length in 1...Self.order {
                    let context = row[(end - length + 1)..<end].reduce(0) { $0 << 6 | $1 }
                    removed[Self.key(length, context, row[end]), default: 0] += weight
                    removed[Self.key(length, context, Self.any), default: 0] += weight
                }
            }
        }
        for (key, number) in removed {
            guard let place = slot(of: key), counts[place] <= 200 else { continue }
            model.counts[place] = UInt8(max(0, Int(counts[place]) - Int(number)))
        }
        return model
    }
}

/// Words that count as never seen, however lists spell them.
enum HeldOut {
    /// `word` as it stands in lists: folded, also with *ё* for each *е* and with each apostrophe.
    ///
    /// Lists of words to hold out often write *е* for *ё* and leave out apostrophes.
    static func spellings(of word: String) -> [String] {
        let folded = Array(NameKey.folded(word).unicodeScalars)
        guard folded.count <= SchemeInverse.longestWord else { return [] }
        var found = [folded]
        for place in folded.indices {
            if folded[place] == "е" {
                found.append(folded)
                found[found.count - 1][place] = "ё"
            }
            if place > 0, folded.contains("ʼ") == false, joined.contains(folded[place]) {
                found.append(folded)
                found[found.count - 1].insert("ʼ", at: place)
            }
        }
        found.append(folded.map { $0 == "ё" ? "е" : $0 })
        return found.map { String(String.UnicodeScalarView($0)) }
    }

    /// Letters that stand behind an apostrophe in Ukrainian and Belarusian.
    private static let joined = Set("яюєїеё".unicodeScalars)
}
