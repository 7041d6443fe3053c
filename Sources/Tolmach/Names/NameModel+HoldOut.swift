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
