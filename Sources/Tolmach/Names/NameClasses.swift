internal import Foundation

/// Spellings of names that are known to be one name: *Clinton*, *Клинтон*, *Клінтон*.
///
/// Made from Wikidata's items of given and family names, where Latin and Cyrillic spellings of
/// one name stand together. The file is held as it is read: a look-up decodes one block of sixteen
/// words and the few words that it points to. The format is described in the article <doc:NamesInClasses>.
public struct NameClasses: Sendable {
    /// A spelling on the other side.
    public struct Reading: Hashable, Sendable {
        /// The word in lower case, composed; its apostrophe is U+02BC.
        public let text: String
        /// How well the two go together, from 1 to 15: in how many classes both stand, how
        /// common the word is, and how alike they sound.
        public let weight: Int
        /// Whether its letters and its sisters in the class allow the language asked for.
        public let isOfLanguage: Bool
    }

    /// No file of name classes is larger, in bytes.
    private static let largest = 16 << 20

    private let bytes: [UInt8]
    private let latin: Side
    private let cyrillic: Side
    private let languages: [String]

    /// How many Latin words are known.
    public var latinCount: Int { latin.count }

    /// How many Cyrillic words are known.
    public var cyrillicCount: Int { cyrillic.count }

    /// Reads the file at `path`.
    ///
    /// - Throws: `SchemeError` when it cannot be read or is not of this format.
    /// - Complexity: O(*n*) in the bytes to read them; nothing is decoded.
    public static func open(_ path: String) throws(SchemeError) -> NameClasses {
        let handle = InputStream(fileAtPath: path)
        handle?.open()
        defer { handle?.close() }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
        guard let handle, let size, (1...largest).contains(size) else {
            throw SchemeError(file: path, reason: "cannot be read")
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let start = buffer.baseAddress {
                let read = handle.read(start + count, maxLength: size - count)
                guard read > 0 else { break }
                count += read
            }
        }
        return try NameClasses(bytes: bytes, file: path)
    }

    /// Takes the bytes of a file; `file` is its name for messages.
    ///
    /// - Throws: `SchemeError` when the head is of another format or the sizes do not agree.
    /// - Complexity: O(1): the sizes in the head are held against the bytes that are there.
    public init(bytes: [UInt8], file: String) throws(SchemeError) {
        var head = NameClassesHead(bytes: bytes, file: file)
        (latin, cyrillic, languages) = try head.read()
        self.bytes = bytes
    }

    /// The Cyrillic words of the classes of a Latin `word`, best first.
    ///
    /// A word that is not known as it is written is looked for without its accents.
    ///
    /// - Parameters:
    ///   - word: One word, such as `Clinton` or `Muñoz`.
    ///   - language: The language wanted; words that cannot be of it come last, and are marked.
    /// - Returns: At most eight; none when the word is not known.
    /// - Complexity: O(*m* + log *n*) in the letters of the word and the words known.
    public func cyrillic(behind word: String, language: LanguageTag) -> [Reading] {
        let folded = NameKey.folded(word)
        guard let entry = entry(folded, in: latin) ?? entry(NameKey.plain(folded), in: latin)
        else { return [] }
        let bit = languages.firstIndex(of: language.primary).map { UInt8(1 << $0) } ?? 0
        let own = Self.ownLetters[language.primary] ?? []
        var found: [(reading: Reading, rank: Int)] = []
        for (number, weight) in partners(of: entry) {
            guard let partner = spelling(number, in: cyrillic) else { continue }
            let isOwn = partner.text.unicodeScalars.contains { own.contains($0) }
            let fits = partner.flags & bit != 0
            let reading = Reading(text: partner.text, weight: weight, isOfLanguage: fits)
            found.append((reading, weight + (isOwn ? 2 : 0) + (fits ? 64 : 0)))
        }
        // The order of the file decides between equal ranks: it is finer than the weights.
        return found.enumerated()
            .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
            .map(\.element.reading)
    }

    /// The Latin spellings of a Cyrillic `word` in all languages, best first.
    ///
    /// - Returns: At most eight; none when the word is not known.
    /// - Complexity: O(*m* + log *n*) in the letters of the word and the words known.
    public func latin(of word: String) -> [Reading] {
        guard let entry = entry(NameKey.folded(word), in: cyrillic) else { return [] }
        return partners(of: entry).compactMap { number, weight in
            spelling(number, in: latin).map {
                Reading(text: $0.text, weight: weight, isOfLanguage: true)
            }
        }
    }

    /// Letters that the sisters of a language do not have.
    private static let ownLetters: [String: Set<Unicode.Scalar>] = [
        "ru": ["ы", "э", "ё"], "uk": ["і", "ї", "є", "ґ"], "be": ["ў", "і"], "bg": ["ъ"],
        "sr": ["ј", "љ", "њ", "ћ", "ђ", "џ"], "mk": ["ј", "љ", "њ", "ѓ", "ќ", "џ", "ѕ"],
    ]
}

extension NameClasses {
    /// How many words a block holds.
    static let blockSize = 16

    /// The words of one script: where its parts stand in the file.
    struct Side: Sendable {
        let count: Int
        let letters: [Unicode.Scalar]
        let codes: [Unicode.Scalar: UInt8]
        let blocks: Int
        /// The byte where the places of the blocks begin.
        let index: Int
        /// The byte where the first block begins.
        let base: Int
        /// The byte behind the last block.
        let end: Int
    }

    /// A word as it stands in its block.
    private struct Entry {
        var flags: UInt8
        /// Where its partners stand, and how many there are.
        var partners: Int
        var count: Int
    }

    private func entry(_ word: String, in side: Side) -> Entry? {
        var key: [UInt8] = []
        for scalar in word.unicodeScalars {
            guard let code = side.codes[scalar] else { return nil }
            key.append(code)
        }
        guard !key.isEmpty, side.blocks > 0 else { return nil }
        var low = 0
        var high = side.blocks
        while high - low > 1 {
            let middle = (low + high) / 2
            var cursor = start(of: middle, in: side)
            var head: [UInt8] = []
            guard next(&cursor, &head, side) != nil else { return nil }
            if key.lexicographicallyPrecedes(head) { high = middle } else { low = middle }
        }
        var cursor = start(of: low, in: side)
        var current: [UInt8] = []
        for _ in 0..<Self.blockSize {
            guard let entry = next(&cursor, &current, side) else { return nil }
            if current == key { return entry }
        }
        return nil
    }

    private func spelling(_ number: Int, in side: Side) -> (text: String, flags: UInt8)? {
        guard number < side.count, number / Self.blockSize < side.blocks else { return nil }
        var cursor = start(of: number / Self.blockSize, in: side)
        var current: [UInt8] = []
        var entry: Entry?
        for _ in 0...(number % Self.blockSize) {
            entry = next(&cursor, &current, side)
            guard entry != nil else { return nil }
        }
        guard let entry else { return nil }
        var text = String.UnicodeScalarView()
        for code in current {
            guard code > 0, Int(code) <= side.letters.count else { return nil }
            text.append(side.letters[Int(code) - 1])
        }
        return (String(text), entry.flags)
    }

    private func start(of block: Int, in side: Side) -> Int {
        let place = side.index + 4 * block
        let low = Int(bytes[place]) | Int(bytes[place + 1]) << 8
        return side.base + (low | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24)
    }

    /// Reads one entry; `current` holds the codes of the one before and then its own.
    ///
    /// - Returns: `nil` when the bytes are none of ours.
    private func next(_ cursor: inout Int, _ current: inout [UInt8], _ side: Side) -> Entry? {
        guard cursor + 2 <= side.end else { return nil }
        let shared = Int(bytes[cursor])
        let length = Int(bytes[cursor + 1])
        let own = cursor + 2 + length
        guard shared <= current.count, own + 2 <= side.end else { return nil }
        current.removeSubrange(shared...)
        current += bytes[(cursor + 2)..<own]
        let count = Int(bytes[own + 1])
        guard own + 2 + 3 * count <= side.end else { return nil }
        cursor = own + 2 + 3 * count
        return Entry(flags: bytes[own], partners: own + 2, count: count)
    }

    private func partners(of entry: Entry) -> [(number: Int, weight: Int)] {
        (0..<entry.count).map { place in
            let start = entry.partners + 3 * place
            let value =
                Int(bytes[start]) | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]) << 16
            return (value >> 4, value & 15)
        }
    }
}
