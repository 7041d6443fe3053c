/// The inflection of German: the cases and plurals of nouns and the endings of adjectives.
///
/// Derivations are other words: *Spieler* is no form of *Spiel*, nor *Ministerin* of *Minister*. No
/// dictionary is asked: the stems of Debian's mix *Londoner* with *London* and find little more.
///
/// - Source: Duden, Die Grammatik, chapters on the inflection of the noun (case, plural classes,
///   umlaut) and of the adjective (strong, weak and mixed endings).
struct GermanInflection: Inflection {
    /// Nouns whose plural ends in *-er*, with which compounds end too; Duden's class of neuters and
    /// the masculines beside them.
    private static let takesEr: Set<String> = Set(
        """
        amt bad bild blatt brett buch dach dorf ei fach feld geist geld gesicht glas glied grab gras gut haupt haus holz
        horn huhn kalb kind kleid korn kraut lamm land leib licht lied loch mann mitglied mund nest ort pfand rad rand
        rind schild schloss schwert stift tal tuch volk wald wort wurm gewand gemüt geschlecht denkmal irrtum reichtum
        eigentum altertum gehalt gott vieh bistum
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )

    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        var keys = KeyList()
        keys.add(word.folded)
        let ending = WordEnding(word.folded)
        guard (3...80).contains(ending.count) else { return keys.keys }
        if word.capitals == .none {
            addAdjective(of: ending, to: &keys)
        } else {
            addNouns(of: ending, to: &keys)
            if Self.isAdjective(ending) { addAdjective(of: ending, to: &keys) }
        }
        return keys.keys
    }

    /// Nouns and names have a capital letter, and only they.
    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool {
        term.capitals == .none || text.capitals != .none
    }

    /// Genitive *-s, -es, -ens*; plural *-e, -er, -n, -en, -s* with umlaut or without; dative *-n*.
    private func addNouns(of word: WordEnding, to keys: inout KeyList) {
        func add(_ dropped: Int, umlaut: Bool = false) {
            guard word.count - dropped >= 2 else { return }
            let lemma = word.without(dropped)
            keys.add(lemma)
            if umlaut, let plain = Self.withoutUmlaut(lemma) { keys.add(plain) }
        }
        if word.has("innen") { keys.add(word.without(3)) }
        if word.has("nisse") || word.has("nisses") || word.has("nissen") {
            keys.add(word.without(word.has("nisse") ? 2 : 3))
        }
        switch word.byte(0) {
        case UInt8(ascii: "s"):
            guard !word.has("ss") else { return }
            add(1)
            if word.has("es"), !word.has("ies") { add(2) }
            if word.has("ens") { add(2) }
        case UInt8(ascii: "e"): add(1, umlaut: true)
        case UInt8(ascii: "r"):
            if word.has("er") {
                addEr(of: word, 2, to: &keys)
                add(0, umlaut: true)
            }
        case UInt8(ascii: "l"):
            if word.has("el") { add(0, umlaut: true) }
        case UInt8(ascii: "n"):
            if word.has("ern") { addEr(of: word, 3, to: &keys) }
            if word.has("innen") { return }
            if word.has("en") {
                add(1)
                add(2, umlaut: true)
                addForeign(of: word, 2, to: &keys)
                if let plain = Self.withoutUmlaut(word.without(0)) { keys.add(plain) }
            } else if word.has("ern") || word.has("eln") || word.has("rrn") {
                add(1, umlaut: true)
            }
        case UInt8(ascii: "a"):
            keys.add(word.without(1, adding: "um"))
            keys.add(word.without(1, adding: "on"))
        default: break
        }
    }

    /// *Kinder* as *Kind*, *Häusern* as *Haus*, but not *Spieler* as *Spiel*.
    private func addEr(of word: WordEnding, _ dropped: Int, to keys: inout KeyList) {
        guard word.count > dropped + 1 else { return }
        let lemma = word.without(dropped)
        for found in [lemma, Self.withoutUmlaut(lemma)].compactMap(\.self) {
            let letters = WordEnding(found)
            for length in 2...min(10, max(2, letters.count)) where length <= letters.count {
                let head = String(decoding: letters.letters.suffix(length), as: UTF8.self)
                // A head of two letters would be chance at the end of a longer word.
                guard length > 3 || length == letters.count || head == "amt" || head == "rad"
                else { continue }
                if Self.takesEr.contains(head) { keys.add(found) }
            }
        }
    }

    /// *Ministerien* as *Ministerium*, *Themen* as *Thema*, *Viren* as *Virus*.
    private func addForeign(of word: WordEnding, _ dropped: Int, to keys: inout KeyList) {
        guard word.count > 4 else { return }
        keys.add(word.without(dropped, adding: "um"))
        keys.add(word.without(dropped, adding: "a"))
        keys.add(word.without(dropped, adding: "us"))
        if word.has("sen") || word.has("xen") { keys.add(word.without(dropped, adding: "is")) }
    }

    /// The adjective without *-e, -en, -er, -es, -em*.
    private func addAdjective(of word: WordEnding, to keys: inout KeyList) {
        if word.has("e") {
            if word.count > 3 { keys.add(word.without(1)) }
        } else if word.has("en") || word.has("er") || word.has("es") || word.has("em") {
            if word.count > 4 { keys.add(word.without(2)) }
        }
    }

    /// Whether a word with a capital may be an adjective: *Vereinten*, *Auswärtiges*, *Angestellter*.
    private static func isAdjective(_ word: WordEnding) -> Bool {
        let dropped =
            word.has("e")
            ? 1 : word.has("en") || word.has("er") || word.has("es") || word.has("em") ? 2 : 0
        guard dropped > 0 else { return false }
        let isMade =
            word.has("isch", before: dropped) || word.has("ig", before: dropped)
            || word.has("lich", before: dropped) || word.has("end", before: dropped)
            || word.has("iert", before: dropped) || word.has("deutsch", before: dropped)
        let isParticiple =
            word.has("t", before: dropped)
            && (word.begins("ge") || word.begins("ver") || word.begins("be") || word.begins("ange"))
        return isMade || isParticiple
    }

    /// The word with the umlaut of its last vowel taken back; `nil` when that has none.
    private static func withoutUmlaut(_ word: String) -> String? {
        var letters = Array(word.utf8)
        var place = letters.count - 1
        // An ending in -er, -el or -en stands after the vowel that changes.
        if word.hasSuffix("er") || word.hasSuffix("el") || word.hasSuffix("en") { place -= 2 }
        while place > 0 {
            let byte = letters[place]
            if letters[place - 1] == 0xC3 {
                let plain: UInt8? =
                    byte == 0xA4 ? 0x61 : byte == 0xB6 ? 0x6F : byte == 0xBC ? 0x75 : nil
                if let plain {
                    letters.replaceSubrange((place - 1)...place, with: [plain])
                    return String(decoding: letters, as: UTF8.self)
                }
                if byte != 0x9F { return nil }
            } else if byte == 0x75, place > 1, letters[place - 1] == 0xA4 {
                place -= 1
                continue
            } else if [0x61, 0x65, 0x69, 0x6F, 0x75].contains(byte) {
                return nil
            }
            place -= 1
        }
        return nil
    }
}
