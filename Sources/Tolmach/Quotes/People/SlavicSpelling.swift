/// One key for the spellings that Latin letters have for a Slavic name: *Zelensky* and *Zelenskyy*.
///
/// Articles mix the ways of agencies, passports and writers. The key makes one what the ways of
/// English and its neighbours differ in: *iy*, *yy*, *ii*, *y* at the end; *ya*, *ia*, *ja*; *kh*, *h*;
/// accents and apostrophes.
enum SlavicSpelling {
    /// The key of a surname; `nil` when its ending is not one of Slavic names alone.
    ///
    /// - Complexity: O(*n*) in the letters; most words are told by their last letters.
    static func key(surname: String) -> String? {
        let bytes = surname.utf8
        guard bytes.count > 4, mayEnd(bytes) else { return nil }
        guard let key = letters(of: surname) else { return nil }
        let isSlavic = endings.contains { ending in
            key.count > ending.count + 1 && key.suffix(ending.count).elementsEqual(ending)
        }
        return isSlavic ? String(decoding: key, as: UTF8.self) : nil
    }

    /// The key of a word of such a name; `nil` when it holds letters that are not Latin.
    static func key(_ word: String) -> String? {
        letters(of: word).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func letters(of word: String) -> [UInt8]? {
        guard var letters = plain(word) else { return nil }
        var key: [UInt8] = []
        key.reserveCapacity(letters.count + 4)
        var place = 0
        // No change is longer than four letters: none is looked for beyond the end.
        let count = letters.count
        letters.append(contentsOf: [0, 0, 0, 0])
        letters: while place < count {
            let letter = letters[place]
            if letter >= 0x61 {
                changes: for change in changes[Int(letter - 0x61)] {
                    for offset in 1..<change.from.count
                    where letters[place + offset] != change.from[offset] { continue changes }
                    key += change.to
                    place += change.from.count
                    continue letters
                }
            }
            key.append(letter)
            place += 1
        }
        joinGlides(&key)
        return key
    }

    /// Endings, in keys, that no other names have.
    private static let endings = [
        "ski", "skaia", "ov", "ova", "ev", "eva", "enko", "chuk", "iuk", "ovich", "evich",
    ].map { Array($0.utf8) }

    /// Whether a word may have one of the endings, by its last letters as they are written.
    private static func mayEnd(_ bytes: String.UTF8View) -> Bool {
        var last = bytes.reversed().makeIterator()
        guard let one = last.next(), let two = last.next(), let three = last.next() else {
            return false
        }
        switch (three, two, one) {
        case (_, UInt8(ascii: "o"), UInt8(ascii: "v")), (_, UInt8(ascii: "e"), UInt8(ascii: "v")),
            (_, UInt8(ascii: "o"), UInt8(ascii: "w")), (_, UInt8(ascii: "e"), UInt8(ascii: "w")),
            (_, UInt8(ascii: "f"), UInt8(ascii: "f")), (_, UInt8(ascii: "v"), UInt8(ascii: "a")),
            (_, UInt8(ascii: "w"), UInt8(ascii: "a")), (_, UInt8(ascii: "u"), UInt8(ascii: "k")),
            (UInt8(ascii: "a"), _, UInt8(ascii: "a")), (_, UInt8(ascii: "k"), UInt8(ascii: "o")),
            (_, UInt8(ascii: "c"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "k"), _):
            return true
        default:
            let isGlide = [one, two].allSatisfy { "yij".utf8.contains($0) }
            return one >= 0x80 || isGlide
        }
    }

    private typealias Change = (from: [UInt8], to: [UInt8])

    /// Letters that are written in several ways, by the first, longer ones first.
    private static let changes: [[Change]] = {
        var byFirst = [[Change]](repeating: [], count: 26)
        for change in all { byFirst[Int(change.from[0] - 0x61)].append(change) }
        return byFirst
    }()

    private static let all: [Change] = [
        ("tsch", "ch"), ("tch", "ch"), ("sch", "shch"), ("kh", "h"), ("ou", "u"), ("ff", "v"),
        ("ph", "f"), ("ks", "x"), ("tz", "ts"), ("j", "i"), ("y", "i"), ("w", "v"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// *ii* is one sound, and so are *ie* and *e* behind a vowel or at the start.
    private static func joinGlides(_ key: inout [UInt8]) {
        let i = UInt8(ascii: "i")
        let e = UInt8(ascii: "e")
        var out: [UInt8] = []
        for letter in key {
            if letter == i, out.last == i { continue }
            if letter == e, out.last == i {
                let before = out.dropLast().last
                if before.map({ "aeiou".utf8.contains($0) }) ?? true { out.removeLast() }
            }
            out.append(letter)
        }
        key = out
    }

    /// Small letters of ASCII without accents and apostrophes; `nil` for other alphabets.
    private static func plain(_ word: String) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(word.utf8.count + 4)
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: out.append(UInt8(scalar.value) + 0x20)
            case 0x61...0x7A, 0x2D: out.append(UInt8(scalar.value))
            case 0x27, 0x2019, 0x2BC, 0x300...0x36F: continue
            case 0xC0...0x17F:
                guard let letters = bare[ScalarClass.lowercased(scalar.value)] else { return nil }
                out += letters
            default: return nil
            }
        }
        return out
    }

    private static let bare: [UInt32: [UInt8]] = {
        let pairs = [
            "àáâãäåāăą": "a", "èéêëēėęě": "e", "ìíîïī": "i", "òóôõöøō": "o", "ùúûüūů": "u",
            "ýÿ": "y", "ñńň": "n", "çć": "c", "śş": "s", "źż": "z", "ł": "l", "ř": "r", "ť": "t",
            "ď": "d", "š": "sh", "č": "ch", "ž": "zh",
        ]
        var table: [UInt32: [UInt8]] = [:]
        for (letters, plain) in pairs {
            for letter in letters.unicodeScalars { table[letter.value] = Array(plain.utf8) }
        }
        return table
    }()
}
