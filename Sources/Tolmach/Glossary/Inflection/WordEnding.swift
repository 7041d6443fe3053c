/// A word as bytes of UTF-8, for rules that look at how it ends.
///
/// Nothing is copied to look; a string is made only for a form that a rule found.
struct WordEnding: Sendable {
    /// The word, case folded.
    let letters: [UInt8]

    /// Holds `word`.
    init(_ word: String) { letters = Array(word.utf8) }

    /// Its length in bytes: letters with accents count twice.
    var count: Int { letters.count }

    /// Whether it ends in `ending`.
    func has(_ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard length <= letters.count else { return false }
        return ending.withUTF8Buffer { buffer in
            let start = letters.count - length
            for place in 0..<length where letters[start + place] != buffer[place] { return false }
            return true
        }
    }

    /// Whether it ends in `ending` with `dropped` bytes left off.
    func has(_ ending: StaticString, before dropped: Int) -> Bool {
        let length = ending.utf8CodeUnitCount
        let start = letters.count - dropped - length
        guard dropped >= 0, start >= 0 else { return false }
        return ending.withUTF8Buffer { buffer in
            for place in 0..<length where letters[start + place] != buffer[place] { return false }
            return true
        }
    }

    /// Whether it begins with `start`.
    func begins(_ start: StaticString) -> Bool {
        let length = start.utf8CodeUnitCount
        guard length <= letters.count else { return false }
        return start.withUTF8Buffer { buffer in
            for place in 0..<length where letters[place] != buffer[place] { return false }
            return true
        }
    }

    /// The byte that stands `place` bytes before the last one; 0 before the word.
    func byte(_ place: Int) -> UInt8 {
        place >= 0 && place < letters.count ? letters[letters.count - 1 - place] : 0
    }

    /// The word without its last `count` bytes and with `ending` instead.
    func without(_ count: Int, adding ending: StaticString = "") -> String {
        var text = String(decoding: letters.dropLast(count), as: UTF8.self)
        ending.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// The word without its last `count` bytes.
    func shortened(by count: Int) -> WordEnding { WordEnding(letters.dropLast(count)) }

    private init(_ letters: ArraySlice<UInt8>) { self.letters = Array(letters) }
}

/// The keys that the rules found for one word, none twice.
struct KeyList: Sendable {
    private(set) var keys: [InflectionKey] = []

    /// Adds a possible lemma.
    mutating func add(_ lemma: String, _ kind: TermKey.Kind = .rule) {
        // Few keys: looking through them is quicker than hashing them.
        for key in keys where key.kind == kind && key.text.utf8.elementsEqual(lemma.utf8) { return }
        keys.append(InflectionKey(text: lemma, kind: kind))
    }
}
