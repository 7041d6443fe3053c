extension NameNormalizer {
    /// Letters that look alike in most typefaces, Latin before Cyrillic.
    ///
    /// - Source: Unicode Technical Standard 39, `confusables.txt`, for the letters of the Cyrillic
    ///   alphabets that schemes have; `i` and `l` also for the palochka, one way.
    private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
        ("a", "а"), ("c", "с"), ("e", "е"), ("h", "һ"), ("i", "і"), ("j", "ј"), ("o", "о"),
        ("p", "р"), ("q", "ԛ"), ("s", "ѕ"), ("w", "ԝ"), ("x", "х"), ("y", "у"), ("ă", "ӑ"),
        ("ä", "ӓ"), ("æ", "ӕ"), ("ç", "ҫ"), ("ë", "ё"), ("ĕ", "ӗ"), ("ï", "ї"), ("ö", "ӧ"),
        ("ȳ", "ӯ"), ("ÿ", "ӱ"), ("ə", "ә"), ("ɵ", "ө"),
        ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("I", "І"), ("J", "Ј"),
        ("K", "К"), ("M", "М"), ("O", "О"), ("P", "Р"), ("Q", "Ԛ"), ("S", "Ѕ"), ("T", "Т"),
        ("W", "Ԝ"), ("X", "Х"), ("Y", "У"), ("Ă", "Ӑ"), ("Ä", "Ӓ"), ("Æ", "Ӕ"), ("Ç", "Ҫ"),
        ("Ë", "Ё"), ("Ĕ", "Ӗ"), ("Ï", "Ї"), ("Ö", "Ӧ"), ("Ȳ", "Ӯ"), ("Ÿ", "Ӱ"), ("Ə", "Ә"),
        ("Ɵ", "Ө"),
    ]
    private static let toCyrillic = Dictionary(
        uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) }
    )
    private static let toLatin: [Unicode.Scalar: Unicode.Scalar] = {
        var table = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })
        let further: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("Ү", "Y"), ("Һ", "H"), ("Ӏ", "I"), ("ӏ", "l"), ("Ѵ", "V"), ("ѵ", "v"),
        ]
        for (cyrillic, latin) in further { table[cyrillic] = latin }
        return table
    }()

    /// The letter of the other alphabet that looks like `letter`; `nil` when none does.
    static func lookAlike(of letter: Unicode.Scalar, inCyrillic: Bool) -> Unicode.Scalar? {
        (inCyrillic ? toCyrillic : toLatin)[letter]
    }

    /// Replaces look-alikes in words that mix Latin and Cyrillic; tells whether there were any.
    ///
    /// The alphabet that has more of the word's letters wins, at a tie that of `script`. A word
    /// keeps its letters when those of the loser are no look-alikes, unless it is whole the other
    /// way round: `ХІV` with one Latin letter is a numeral.
    static func repair(_ scalars: inout [Unicode.Scalar], script: String) -> Bool {
        var isMixed = false
        var start = 0
        while start < scalars.count {
            guard isLetter(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            var latin = 0
            var cyrillic = 0
            while end < scalars.count, isLetter(scalars[end]) {
                let facts = ScalarClass.facts(scalars[end].value)
                if facts.contains(.latin) { latin += 1 }
                if facts.contains(.cyrillic) { cyrillic += 1 }
                end += 1
            }
            if latin > 0, cyrillic > 0 {
                isMixed = true
                let word = start..<end
                let isCyrillic = latin == cyrillic ? script == "Cyrl" : cyrillic > latin
                let better =
                    replaced(scalars[word], towardsCyrillic: isCyrillic)
                    ?? replaced(scalars[word], towardsCyrillic: !isCyrillic)
                if let better { scalars.replaceSubrange(word, with: better) }
            }
            start = end
        }
        return isMixed
    }

    /// The word in one alphabet, when each letter of the other one has a look-alike.
    private static func replaced(
        _ word: ArraySlice<Unicode.Scalar>,
        towardsCyrillic: Bool
    ) -> [Unicode.Scalar]? {
        let table = towardsCyrillic ? toCyrillic : toLatin
        let stranger = towardsCyrillic ? ScalarClass.Facts.latin : .cyrillic
        var done: [Unicode.Scalar] = []
        done.reserveCapacity(word.count)
        for scalar in word {
            guard ScalarClass.facts(scalar.value).contains(stranger) else {
                done.append(scalar)
                continue
            }
            guard let same = table[scalar] else { return nil }
            done.append(same)
        }
        return done
    }
}
