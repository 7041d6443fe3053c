/// A scheme read backwards: which letters may stand behind a word that it wrote.
///
/// A beam over the written word: at each place a bounded number of beginnings, best first. What
/// is left at the end is written forward again, and only what gives the word is kept.
struct SchemeInverse: Sendable {
    /// A word that the scheme would write as the word given, with its likelihood.
    struct Reading: Hashable, Sendable {
        var text: String
        var score: Double
    }

    private struct Beginning {
        var letters: [UInt32]
        var codes: [UInt8]
        var score: Double
        var isSilent: Bool
    }

    /// How many beginnings are kept at each place.
    static let width = 24
    /// What a letter costs that leaves no trace: most names have none.
    static let silence = 2.5
    /// How many letters a word may have; names are shorter, and the search stays bounded.
    static let longestWord = 40

    let scheme: Scheme
    private let table: TableTransliterator
    private let model: NameModel
    private let byFirst: [UInt32: [(out: [UInt32], entry: Int)]]
    private let silent: [Int]
    private let codes: [[UInt8]]

    init(_ scheme: Scheme, table: TableTransliterator, model: NameModel) {
        self.scheme = scheme
        self.table = table
        self.model = model
        var byFirst: [UInt32: [(out: [UInt32], entry: Int)]] = [:]
        var silent: [Int] = []
        for (place, entry) in scheme.entries.enumerated() {
            let out = entry.out.unicodeScalars.map(\.value)
            if let first = out.first {
                byFirst[first, default: []].append((out, place))
            } else {
                silent.append(place)
            }
        }
        self.byFirst = byFirst
        self.silent = silent
        codes = scheme.entries.map { entry in
            entry.source.map { scheme.alphabet.code(of: $0) ?? 1 }
        }
    }

    /// The readings of `word` (one word, folded), best first.
    ///
    /// - Complexity: O(*n*) in the word, with a constant of `width` times the letters that
    ///   begin alike.
    func readings(of word: String, limit: Int) -> [Reading] {
        let out = word.unicodeScalars.map(\.value)
        guard !out.isEmpty, out.count <= Self.longestWord else { return [] }
        var beams = [[Beginning]](repeating: [], count: out.count + 1)
        beams[0] = [Beginning(letters: [], codes: [], score: 0, isSilent: false)]
        for place in 0...out.count {
            var beam = pruned(beams[place])
            // Silent letters stand behind what is already written.
            if place > 0 {
                beam = pruned(beam + beam.flatMap(withSilent))
            }
            beams[place] = beam
            guard place < out.count else { break }
            for beginning in beam {
                for candidate in byFirst[out[place]] ?? [] {
                    let end = place + candidate.out.count
                    guard end <= out.count, Array(out[place..<end]) == candidate.out,
                        let longer = extended(beginning, candidate.entry, isSilent: false)
                    else { continue }
                    beams[end].append(longer)
                }
            }
        }
        return finished(beams[out.count], word: word, limit: limit)
    }

    private func withSilent(_ beginning: Beginning) -> [Beginning] {
        guard !beginning.isSilent else { return [] }
        return silent.compactMap { extended(beginning, $0, isSilent: true) }
    }

    private func extended(_ beginning: Beginning, _ place: Int, isSilent: Bool) -> Beginning? {
        let entry = scheme.entries[place]
        guard holds(entry.left, before: beginning.codes) else { return nil }
        var longer = beginning
        longer.isSilent = isSilent
        if isSilent { longer.score -= Self.silence }
        for scalar in entry.source { append(scalar.value, to: &longer) }
        longer.codes += codes[place]
        return longer
    }

    private func append(_ scalar: UInt32, to beginning: inout Beginning) {
        let count = beginning.letters.count
        let two = count > 1 ? beginning.letters[count - 2] : 0
        let one = count > 0 ? beginning.letters[count - 1] : 0
        beginning.score += model.score(two, one, scalar) - Self.strain(two, one, scalar)
        beginning.letters.append(scalar)
    }

    /// What a pair costs that hardly any name of a Slavic language has, however it is counted:
    /// `й` after a consonant, a sign or `ы` after a vowel or a sign, `и` before another vowel.
    private static func strain(_ second: UInt32, _ former: UInt32, _ letter: UInt32) -> Double {
        if hiatus.contains(former), [0x430, 0x435, 0x43E, 0x443].contains(letter) { return 5 }
        // Behind a vowel, *й* closes the syllable: Шумейко, not Шумеико.
        if letter == 0x438, NameModel.vowels.contains(former) { return 3 }
        // *-ія* ends names; inside one, *я* alone is meant.
        if hiatus.contains(second), [0x44F, 0x44E, 0x454].contains(former) { return 5 }
        // A sign inside a name follows a labial only before *я* and its like.
        if former == 0x44C, labials.contains(second), !NameModel.vowels.contains(letter) {
            return 3
        }
        let isAfterVowel = NameModel.vowels.contains(former)
        let isAfterSign = former == 0x44A || former == 0x44C
        switch letter {
        case 0x439: return isAfterVowel || former == 0 ? 0 : 5
        case 0x44C, 0x44B: return isAfterVowel || isAfterSign || former == 0x439 ? 5 : 0
        default: return NameModel.vowels.contains(letter) && former == 0x44B ? 4 : 0
        }
    }

    /// `б` `в` `м` `п` `ф`.
    private static let labials: Set<UInt32> = [0x431, 0x432, 0x43C, 0x43F, 0x444]

    /// `и` `і` `ї`.
    private static let hiatus: Set<UInt32> = [0x438, 0x456, 0x457]

    private func holds(_ context: SchemeContext, before codes: [UInt8]) -> Bool {
        guard !context.alternatives.isEmpty else { return true }
        return context.alternatives.contains { row in
            var next = codes.count - 1
            for mask in row.reversed() {
                let code = next >= 0 ? codes[next] : 0
                if mask >> UInt64(code) & 1 == 0 { return false }
                next -= 1
            }
            return true
        }
    }

    private func pruned(_ beam: [Beginning]) -> [Beginning] {
        guard beam.count > 1 else { return beam }
        var seen: Set<[UInt32]> = []
        let sorted = beam.sorted {
            $0.score != $1.score
                ? $0.score > $1.score : $0.letters.lexicographicallyPrecedes($1.letters)
        }
        var kept: [Beginning] = []
        for beginning in sorted where seen.insert(beginning.letters).inserted {
            kept.append(beginning)
            if kept.count == Self.width { break }
        }
        return kept
    }

    private func finished(_ beam: [Beginning], word: String, limit: Int) -> [Reading] {
        var readings: [Reading] = []
        for beginning in beam {
            var text = String.UnicodeScalarView()
            for letter in beginning.letters { Unicode.Scalar(letter).map { text.append($0) } }
            let name = String(text)
            guard (try? table.written(name)).map({ NameKey.folded($0) == word }) == true else {
                continue
            }
            let count = beginning.letters.count
            let two = count > 1 ? beginning.letters[count - 2] : 0
            let last = model.score(two, beginning.letters.last ?? 0, 0)
            // A name that is on our lists beats any made of likely letters.
            let bonus = model.knows(name) ? 4.0 : 0
            readings.append(Reading(text: name, score: beginning.score + last + bonus))
        }
        return Array(readings.sorted { ($0.score, $1.text) > ($1.score, $0.text) }.prefix(limit))
    }
}
