/// The consonants of a word as ears of any language have them, to pass over pairs that cannot be
/// one name before any scheme is asked: *Chtchoukine* and *Щукин* are both *skn*.
enum RoughSound {
    /// The kinds of consonants of a folded Latin or Cyrillic word, in order, none twice in a row.
    ///
    /// - Complexity: O(*n*) in the letters.
    static func of(_ word: String) -> [UInt8] {
        var out: [UInt8] = []
        var letters = Array(NameKey.plain(word).unicodeScalars)
        letters += ["\0", "\0", "\0", "\0", "\0", "\0", "\0"]
        var place = 0
        while letters[place] != "\0" {
            let rest = letters[place...]
            var sound: UInt8?
            if let cluster = clusters.first(where: { rest.starts(with: $0.letters) }) {
                sound = cluster.sound
                place += cluster.letters.count
            } else {
                // C is soft before front vowels.
                let isSoft =
                    letters[place] == "c" && "eiy".unicodeScalars.contains(letters[place + 1])
                sound = isSoft ? UInt8(ascii: "s") : kinds[letters[place]]
                place += 1
            }
            if let sound, out.last != sound { out.append(sound) }
        }
        return out
    }

    /// Whether two words sound near enough to be one name.
    static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let longest = max(left.count, right.count)
        return distance(left, right) <= (longest < 6 ? 1 : 2)
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (place, one) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (column, other) in right.enumerated() {
                let best = min(
                    row[column] + 1,
                    row[column + 1] + 1,
                    diagonal + (one == other ? 0 : 1)
                )
                diagonal = row[column + 1]
                row[column + 1] = best
            }
        }
        return row[right.count]
    }

    private static let clusters: [(letters: [Unicode.Scalar], sound: UInt8)] = [
        ("schtsch", "s"), ("stsch", "s"), ("chtch", "s"), ("shch", "s"), ("szcz", "s"),
        ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "s"),
        ("zh", "s"), ("rz", "s"), ("kh", "k"), ("ch", "s"), ("ts", "s"), ("tz", "s"), ("ph", "f"),
        ("th", "t"), ("ck", "k"), ("сч", "s"), ("зч", "s"),
    ].map { (Array($0.0.unicodeScalars), $0.1.utf8.first ?? 0) }

    private static let kinds: [Unicode.Scalar: UInt8] = {
        let groups = [
            ("s", "szjcxçßžšсзжцчшщџѕћђ"), ("k", "kgqchкгґхқғ"), ("t", "tdđтд"), ("p", "pbпб"),
            ("f", "vfwвфў"), ("m", "mм"), ("n", "nнњ"), ("l", "lłлљ"), ("r", "rр"),
        ]
        var kinds: [Unicode.Scalar: UInt8] = [:]
        for (sound, letters) in groups {
            for letter in letters.unicodeScalars { kinds[letter] = sound.utf8.first }
        }
        // J is no consonant in most spellings of Slavic names, and h is often silent.
        kinds["j"] = nil
        return kinds
    }()
}
