internal import Foundation

/// How likely letters follow each other in the names of one language, up to five at a time.
///
/// A file `letters-<language>.bin` holds how often each sequence stands in names, exact while the
/// count is small, so that words can be taken out again; and a filter of the whole words. Nothing
/// is decoded: a look-up asks the table of the file. `.ci/letter-models.py` makes the files and
/// describes them.
struct NameModel: Sendable {
    /// The longest sequence counted.
    static let order = 5
    /// Stands for whatever follows a sequence.
    static let any: UInt32 = 63
    /// How much a shorter sequence weighs against what a longer one has been seen to do.
    ///
    /// By the length of the longer one; chosen on attested names that were held out.
    private static let weights: [Float] = [1, 6, 10, 10, 10]
    /// How often a letter comes that nothing has led to expect.
    private static let surprise: Float = 0.03

    /// The letters of the language; the code of the first is 1, an edge is 0.
    let letters: [Unicode.Scalar]
    private let codes: [Unicode.Scalar: UInt8]
    private let bytes: [UInt8]
    private let slots: Int
    private let filterBits: Int
    private let checksAt: Int
    private let filterAt: Int
    /// `й`, when the language has it.
    private let short: UInt8
    /// Vowels and signs, a bit for each code.
    private let vowels: UInt64
    private let signs: UInt64
    /// The narrow vowels, and those that make one letter with one of them: `иа` is mostly `я`.
    private let narrow: UInt64
    private let open: UInt64
    /// The hard sign and the apostrophe.
    private let separators: UInt64
    /// Letters that stand behind them.
    private let separated: UInt64
    var counts: [UInt8]
    /// Words that count as never seen.
    var excluded: Set<String> = []

    /// The vowels of the Cyrillic alphabets.
    static let vowels = Set(
        (Scheme.vowels(of: "Cyrl") + "өүұә").unicodeScalars.map(\.value)
    )

    /// Reads the bytes of a file; `file` is its name for messages.
    ///
    /// - Throws: `SchemeError` when the bytes are of another format.
    init(bytes: [UInt8], file: String) throws(SchemeError) {
        func number(_ at: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        guard bytes.count > 24, bytes[..<4].elementsEqual("TLM1".utf8),
            bytes[4] == UInt8(Self.order)
        else { throw SchemeError(file: file, reason: "not a letter model") }
        let count = Int(bytes[5])
        slots = number(8, 4)
        filterBits = number(12, 4)
        checksAt = 24 + 2 * count
        let countsAt = checksAt + 2 * slots
        filterAt = countsAt + slots
        guard slots > 0, filterBits > 0, filterBits % 8 == 0, count < 62,
            bytes.count == filterAt + filterBits / 8
        else { throw SchemeError(file: file, reason: "the sizes of the letter model disagree") }
        letters = (0..<count).compactMap { Unicode.Scalar(UInt32(number(24 + 2 * $0, 2))) }
        guard letters.count == count else {
            throw SchemeError(file: file, reason: "a letter of the model is no scalar")
        }
        var codes: [Unicode.Scalar: UInt8] = [:]
        for (place, letter) in letters.enumerated() { codes[letter] = UInt8(place + 1) }
        self.codes = codes
        (short, vowels, signs, separators, separated) = Self.kinds(letters)
        (narrow, open) = Self.hiatus(letters)
        counts = Array(bytes[countsAt..<filterAt])
        self.bytes = bytes
    }

    /// Reads the file at `path`.
    ///
    /// - Throws: `SchemeError` when it cannot be read or is of another format.
    static func open(_ path: String) throws(SchemeError) -> NameModel {
        try NameModel(bytes: try Folder.bytes(of: path), file: path)
    }

    /// A model that has seen nothing of the language written with `letters`.
    init(letters: [Unicode.Scalar]) {
        self.letters = letters
        var codes: [Unicode.Scalar: UInt8] = [:]
        for (place, letter) in letters.enumerated() { codes[letter] = UInt8(place + 1) }
        self.codes = codes
        (short, vowels, signs, separators, separated) = Self.kinds(letters)
        (narrow, open) = Self.hiatus(letters)
        (bytes, counts) = ([0, 0, 0], [0])
        (slots, filterBits, checksAt, filterAt) = (1, 8, 0, 2)
    }

    private static func hiatus(_ letters: [Unicode.Scalar]) -> (narrow: UInt64, open: UInt64) {
        // Serbian writes *ија*; Turkic and Mongolian names have both vowels.
        guard !letters.contains("ј"), !letters.contains("ө") else { return (0, 0) }
        func mask(_ wanted: String) -> UInt64 {
            letters.indices.reduce(0) { mask, place in
                wanted.unicodeScalars.contains(letters[place])
                    ? mask | 1 << UInt64(place + 1) : mask
            }
        }
        return (mask("иіы"), mask("аоуэ"))
    }

    private static func kinds(
        _ letters: [Unicode.Scalar]
    ) -> (UInt8, UInt64, UInt64, UInt64, UInt64) {
        var short = UInt8.max
        var (vowels, signs, separators, separated): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        // The hard sign is a vowel in Bulgarian, which has no letter for `ы`.
        let isBulgarian = letters.contains("ъ") && !letters.contains("ы")
        for (place, letter) in letters.enumerated() {
            let bit: UInt64 = 1 << UInt64(place + 1)
            switch letter {
            case "й": short = UInt8(place + 1)
            case "ь": signs |= bit
            case "ъ" where !isBulgarian: (signs, separators) = (signs | bit, separators | bit)
            case "ʼ": separators |= bit
            case "е", "ё", "ю", "я", "є", "ї": (vowels, separated) = (vowels | bit, separated | bit)
            default: if Self.vowels.contains(letter.value) || letter == "ъ" { vowels |= bit }
            }
        }
        return (short, vowels, signs, separators, separated)
    }

    /// The code of a lower-case letter, when the language has it.
    func code(of letter: Unicode.Scalar) -> UInt8? { codes[letter] }

    /// The codes of `word`, in lower case, when the language has all its letters.
    func codes(of word: String) -> [UInt8]? {
        var found: [UInt8] = []
        for scalar in word.unicodeScalars {
            guard let code = codes[scalar] else { return nil }
            found.append(code)
        }
        return found
    }

    /// The word behind `codes`.
    func word(_ codes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for code in codes where code > 0 { text.append(letters[Int(code) - 1]) }
        return String(text)
    }

    /// The logarithm of the probability that `next` follows; 0 is an edge.
    ///
    /// - Parameters:
    ///   - state: The four letters before, six bits each, the last one lowest.
    ///   - next: The code of the letter.
    /// - Returns: At most 0.
    /// - Complexity: O(1).
    func score(_ state: UInt32, _ next: UInt32) -> Float {
        var probability: Float = 1 / Float(letters.count + 1)
        for length in 1...Self.order {
            let context = state & (1 << UInt32(6 * (length - 1)) - 1)
            let total = count(length, context, Self.any)
            guard total > 0 else { break }
            let weight = Self.weights[length - 1]
            let own = count(length, context, next)
            probability = (own + weight * probability) / (total + weight)
        }
        return log((1 - Self.surprise) * probability + Self.surprise / Float(letters.count + 1))
    }

    /// Whether `next` hardly ever follows `last`: `й` behind a consonant, a sign behind a vowel,
    /// a mark of separation before what needs none.
    func isStrained(_ last: UInt8, _ next: UInt8) -> Bool {
        if separators >> UInt64(last) & 1 == 1 { return separated >> UInt64(next) & 1 == 0 }
        let isVowel = vowels >> UInt64(last) & 1 == 1
        if next == short { return last != 0 && !isVowel }
        return signs >> UInt64(next) & 1 == 1
            && (isVowel || last == 0 || last == short || signs >> UInt64(last) & 1 == 1)
    }

    /// Whether a vowel follows `и` or `і` that is more often written in one letter with it.
    func isHiatus(_ last: UInt8, _ next: UInt8) -> Bool {
        narrow >> UInt64(last) & 1 == 1 && open >> UInt64(next) & 1 == 1
    }

    /// Whether the whole `word`, in lower case, has been seen; wrong for one unseen word in 300.
    func knows(_ word: String) -> Bool {
        guard filterBits > 8, !excluded.contains(word), let codes = codes(of: word) else {
            return false
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for code in codes { hash = (hash ^ UInt64(code)) &* 0x100_0000_01B3 }
        hash = Self.mixed(hash)
        let (low, high) = (Int(hash & 0xFFFF_FFFF), Int(hash >> 32))
        for turn in 0..<4 {
            let bit = (low + turn * high) % filterBits
            let byte = bytes[filterAt + (bit >> 3)]
            if byte & (1 << UInt8(bit & 7)) == 0 { return false }
        }
        return true
    }

    /// The key of a sequence of `length` letters.
    static func key(_ length: Int, _ context: UInt32, _ next: UInt32) -> UInt64 {
        UInt64(length) << 32 | UInt64(context) << 6 | UInt64(next)
    }

    private func count(_ length: Int, _ context: UInt32, _ next: UInt32) -> Float {
        slot(of: Self.key(length, context, next)).map { Self.decoded(counts[$0]) } ?? 0
    }

    /// Where the count of a sequence stands.
    func slot(of key: UInt64) -> Int? {
        let hash = Self.mixed(key)
        let check = UInt16(hash >> 48) | 1
        var place = Int(((hash & 0xFFFF_FFFF) * UInt64(slots)) >> 32)
        // The table is filled to four fifths at most, so that an empty slot is near.
        for _ in 0..<256 {
            let at = checksAt + 2 * place
            let found = UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
            if found == check { return place }
            if found == 0 { return nil }
            place = place + 1 == slots ? 0 : place + 1
        }
        return nil
    }

    private static func mixed(_ key: UInt64) -> UInt64 {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return hash ^ hash >> 32
    }

    private static let large: [Float] = (0..<256).map { byte in
        byte <= 200 ? Float(byte) : 200 * pow(1.15, Float(byte - 200))
    }

    static func decoded(_ byte: UInt8) -> Float { large[Int(byte)] }
}
