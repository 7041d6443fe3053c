/// The declensions and conjugations of one language, as sets of endings.
///
/// Read from `Languages/paradigms-<language>.tsv`, a row a paradigm. A word may belong to every
/// paradigm that has an ending with which it ends; two words that may belong to one paradigm with
/// the same stem may be forms of one word. Where a stem changes (*отец*, *отца*), the letters
/// that change belong to the ending.
struct Paradigms: Sendable {
    /// What a row of the table is.
    enum Kind: String, Sendable {
        /// A paradigm whose endings are its own: the match is sure when the stem is long.
        case rule
        /// A paradigm whose endings other paradigms share.
        case ending
        /// A paradigm of names: for words with a capital alone.
        case name
        /// All forms of one word, whole.
        case word
        /// Endings that keep two names apart: the first is the term's, the others the text's.
        case apart
    }

    /// One paradigm.
    struct Paradigm: Sendable {
        /// What the keys of the paradigm share; rows of one class complete each other.
        let name: [UInt8]
        /// The number of its class.
        var group = 0
        let kind: Kind
        /// The letters of which one ends the stem; all when empty.
        let behind: [UInt32]
        /// How many letters a stem has at least.
        let least: Int
    }

    /// Endings that no two forms of one word have.
    struct Apart: Sendable {
        let term: [UInt8]
        let text: [[UInt8]]
        /// Whether it holds for names alone.
        let isOfNames: Bool
    }

    /// A word read as a form of a paradigm.
    struct Reading: Hashable, Sendable {
        /// Where the stem ends, in bytes.
        let stem: Int
        /// How many letters the stem has.
        let letters: Int
        let paradigm: Int
        /// The class of the paradigm.
        let group: Int
        /// Whether the word stands as glossaries list it.
        var isCitation: Bool
    }

    private(set) var rows: [Paradigm] = []
    private(set) var apart: [Apart] = []
    private var groups: [[UInt8]: Int] = [:]
    private var endings = EndingTree()

    init() {}

    /// Adds a paradigm with its endings, each once, and whether they are of citation forms.
    mutating func add(_ paradigm: Paradigm, endings list: [(ending: [UInt8], isCitation: Bool)]) {
        for (ending, isCitation) in list {
            endings.add(ending, EndingTree.Entry(row: rows.count, isCitation: isCitation))
        }
        var paradigm = paradigm
        paradigm.group = groups[paradigm.name, default: groups.count]
        groups[paradigm.name] = paradigm.group
        rows.append(paradigm)
    }

    /// Keeps words of a term from words of a text by their endings.
    mutating func keep(_ endings: Apart) { apart.append(endings) }

    /// All that `word`, folded, may be a form of; the longest endings first.
    ///
    /// - Complexity: O(*n*) in the longest ending and what is found.
    func readings(of word: [UInt8], isName: Bool) -> [Reading] {
        var found: [Reading] = []
        let letters = word.reduce(into: 0) { count, byte in count += byte & 0xC0 == 0x80 ? 0 : 1 }
        endings.walk(word) { entry, stem, ending in
            let paradigm = rows[entry.row]
            let left = letters - ending
            guard paradigm.kind != .name || isName else { return }
            if paradigm.kind == .word {
                guard stem == 0 else { return }
            } else {
                guard left >= paradigm.least else { return }
                if !paradigm.behind.isEmpty {
                    guard let letter = Self.letter(before: stem, in: word),
                        paradigm.behind.contains(letter)
                    else { return }
                }
            }
            let known = found.firstIndex { other in
                other.stem == stem && other.group == paradigm.group
            }
            if let known {
                if entry.isCitation { found[known].isCitation = true }
                return
            }
            found.append(
                Reading(
                    stem: stem,
                    letters: left,
                    paradigm: entry.row,
                    group: paradigm.group,
                    isCitation: entry.isCitation
                )
            )
        }
        return found.reversed()
    }

    /// The letter that ends at `place`, as its last two bytes, which tell letters of a script apart.
    static func letter(before place: Int, in word: [UInt8]) -> UInt32? {
        guard place > 0 else { return nil }
        let last = word[place - 1]
        guard last >= 0x80, place > 1 else { return UInt32(last) }
        return UInt32(word[place - 2]) << 8 | UInt32(last)
    }
}
