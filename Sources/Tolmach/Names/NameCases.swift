/// How the names of one language are declined: paradigms of endings, as data.
///
/// Read from `cases-<language>.tsv`, a row a paradigm. For a word the longest nominative ending
/// that fits counts, as grammars have it: *-ский* before *-ий*.
struct NameCases: Sendable {
    /// The parts of a name, which decline each in its own way.
    enum Part: String, Sendable {
        case given, patronymic, surname
    }

    enum Case: Int, Sendable, CaseIterable {
        case nominative, genitive, dative, accusative, instrumental, prepositional
    }

    /// What one word may be: the form of a name in a case.
    struct Reading: Hashable, Sendable {
        let nominative: [Unicode.Scalar]
        let gender: Person.Gender
        let grammaticalCase: Case
        /// How sure the ending is; 0 to 5.
        let weight: Int

        var name: String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: nominative)
            return String(text)
        }
    }

    /// One paradigm.
    struct Paradigm: Sendable {
        let gender: Person.Gender
        /// The endings of each case; several where usage has several.
        let endings: [[[Unicode.Scalar]]]
        let weight: Int
        /// Whether `endings` are words and not ends of words.
        let isWhole: Bool
        /// Letters of which one stands before the nominative's ending; empty: any.
        let behind: Set<Unicode.Scalar>

        var nominative: [Unicode.Scalar] { endings[0][0] }
    }

    private struct Entry {
        let row: Int
        let grammaticalCase: Case
        let ending: [Unicode.Scalar]
    }

    private var paradigms: [Part: [Paradigm]] = [:]
    /// By the last letter of an ending; endings of no letters stand under `nil`.
    private var entries: [Part: [Unicode.Scalar?: [Entry]]] = [:]

    init() {}

    mutating func add(_ paradigm: Paradigm, to part: Part) {
        let row = paradigms[part, default: []].count
        paradigms[part, default: []].append(paradigm)
        for grammaticalCase in Case.allCases {
            for ending in paradigm.endings[grammaticalCase.rawValue] {
                let entry = Entry(row: row, grammaticalCase: grammaticalCase, ending: ending)
                entries[part, default: [:]][ending.last, default: []].append(entry)
            }
        }
    }

    /// All that `word`, in lower case, may be as `part`.
    ///
    /// Every reading is verified: its nominative, declined again, gives the word.
    ///
    /// - Complexity: O(*n*) in the endings that share the last letter, with one look at the
    ///   paradigms for each that fits.
    func readings(of word: [Unicode.Scalar], as part: Part) -> [Reading] {
        guard let rows = paradigms[part], let places = entries[part], let last = word.last else {
            return []
        }
        var found: [Reading] = []
        for entry in (places[last] ?? []) + (places[nil] ?? []) {
            let paradigm = rows[entry.row]
            guard word.count >= entry.ending.count, word.ends(with: entry.ending) else { continue }
            let stem = word.dropLast(entry.ending.count)
            if paradigm.isWhole != stem.isEmpty { continue }
            let nominative = stem + paradigm.nominative
            if part == .surname, stem.count < 2, nominative.count < 3 { continue }
            guard fits(paradigm, nominative),
                longest(nominative[...], rows, paradigm.gender) == length(of: paradigm)
            else { continue }
            let reading = Reading(
                nominative: Array(nominative),
                gender: paradigm.gender,
                grammaticalCase: entry.grammaticalCase,
                weight: paradigm.weight
            )
            if !found.contains(reading) { found.append(reading) }
        }
        return found
    }

    private func fits(_ paradigm: Paradigm, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let ending = paradigm.nominative
        guard word.count >= ending.count, word.ends(with: ending) else { return false }
        if paradigm.isWhole { return word.count == ending.count }
        guard !paradigm.behind.isEmpty else { return true }
        return word.dropLast(ending.count).last.map(paradigm.behind.contains) ?? false
    }

    private func length(of paradigm: Paradigm) -> Int {
        paradigm.isWhole ? .max : paradigm.nominative.count
    }

    private func longest(
        _ word: ArraySlice<Unicode.Scalar>,
        _ rows: [Paradigm],
        _ gender: Person.Gender
    ) -> Int {
        var most = -1
        for row in rows where row.gender == gender && fits(row, word) {
            most = max(most, length(of: row))
        }
        return most
    }
}

extension Collection<Unicode.Scalar> where Self: BidirectionalCollection {
    /// Whether the letters of `ending` stand at the end.
    func ends(with ending: [Unicode.Scalar]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}

extension NameCases {
    init(_ table: NameTable) throws(SchemeError) {
        self.init()
        let columns = ["nominative", "genitive", "dative", "accusative", "instrumental"]
        for row in table.rows {
            guard let part = Part(rawValue: try row.required("part")) else {
                throw row.fault("part is not 'given', 'patronymic' or 'surname'")
            }
            guard let gender = Person.Gender(rawValue: try row.required("gender")) else {
                throw row.fault("gender is not 'm' or 'f'")
            }
            guard let weight = Int(try row.required("weight")) else {
                throw row.fault("weight is no number")
            }
            let nominative = try row.required("nominative")
            var endings: [[[Unicode.Scalar]]] = []
            for column in columns + ["prepositional"] {
                let cell = try row.required(column)
                endings.append(Self.endings(cell == "=" ? nominative : cell))
            }
            add(
                Paradigm(
                    gender: gender,
                    endings: endings,
                    weight: weight,
                    isWhole: nominative.hasPrefix("^"),
                    behind: Set((row["behind"] ?? "").unicodeScalars)
                ),
                to: part
            )
        }
    }

    private static func endings(_ cell: String) -> [[Unicode.Scalar]] {
        cell.split(separator: " ").map { $0 == "-" ? [] : $0.unicodeScalars.filter { $0 != "^" } }
    }
}
