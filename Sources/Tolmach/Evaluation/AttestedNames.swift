/// Names that people have written in two scripts, as questions for the stages.
///
/// Read from a table with the columns `cyr_lang`, `cyrillic`, `lat_lang` and `latin`; where it has
/// `country` or `has_article`, only names in the country's own language and titles of articles
/// count, because other labels are often copied from a third language.
public struct AttestedNames: Sendable {
    /// A question: one name and the language it is to be written for.
    public struct Question: Hashable, Sendable {
        /// The language of the name's text, as the table has it.
        public var from: String
        /// The name.
        public var name: String
        /// The language to write for, as the table has it.
        public var into: String
    }

    /// Which way names are written.
    public enum Direction: String, Sendable {
        /// From Cyrillic to Latin.
        case forward
        /// From Latin to Cyrillic.
        case back
    }

    /// Questions with all their answers, in the order of the table.
    public private(set) var asked: [(question: Question, answers: [String])] = []

    /// Reads `bytes` as questions of one direction.
    ///
    /// - Throws: `SchemeError` with the line when a cell or column is missing.
    public init(bytes: [UInt8], file: String, direction: Direction) throws(SchemeError) {
        let table = try NameTable(bytes: bytes, file: file)
        for column in ["cyr_lang", "cyrillic", "lat_lang", "latin"]
        where !table.columns.contains(column) {
            throw SchemeError(file: file, reason: "no column '\(column)'", advice: "add it")
        }
        var places: [Question: Int] = [:]
        var seen: Set<[String]> = []
        for row in table.rows {
            let cells = [
                try row.required("cyr_lang"), try row.required("cyrillic"),
                try row.required("lat_lang"), try row.required("latin"),
            ]
            guard Self.isTrusted(row, cyrillic: cells[0], columns: table.columns),
                seen.insert(cells).inserted
            else { continue }
            let isForward = direction == .forward
            // A name in more words than given and family name asks for a patronymic it lacks.
            guard isForward || (2...3).contains(AttestedWords.words(of: cells[3]).count) else {
                continue
            }
            let question =
                isForward
                ? Question(from: cells[0], name: cells[1], into: cells[2])
                : Question(from: cells[2], name: cells[3], into: cells[0])
            let answer = isForward ? cells[3] : cells[1]
            if let place = places[question] {
                if !asked[place].answers.contains(answer) { asked[place].answers.append(answer) }
            } else {
                places[question] = asked.count
                asked.append((question, [answer]))
            }
        }
    }

    /// The words of all Cyrillic names, ё as е: what a fair trial must not have seen.
    public static func cyrillicWords(
        bytes: [UInt8],
        file: String
    ) throws(SchemeError) -> Set<String> {
        var words: Set<String> = []
        for row in try NameTable(bytes: bytes, file: file).rows {
            words.formUnion(AttestedWords.words(of: try row.required("cyrillic")))
            words.formUnion(AttestedWords.flat(try row.required("cyrillic")))
        }
        return words
    }

    private static func isTrusted(
        _ row: NameTable.Row,
        cyrillic: String,
        columns: [String]
    ) -> Bool {
        if columns.contains("has_article"), row["has_article"] != "1" { return false }
        guard columns.contains("country") else { return true }
        let primary = cyrillic.split(separator: "_").first.map(String.init)
        return row["country"].map { native[$0] == primary } ?? false
    }

    /// The language that the politicians of a country are named in.
    private static let native = [
        "Russia": "ru", "Ukraine": "uk", "Belarus": "be", "Bulgaria": "bg", "Serbia": "sr",
        "Montenegro": "sr", "Macedonia": "mk", "Kyrgyzstan": "ky", "Mongolia": "mn",
        "Kazakhstan": "kk",
    ]

    /// The tag that a wiki's code stands for: `sr_ec` is Serbian in Cyrillic letters.
    public static func tag(_ code: String) -> LanguageTag? {
        let parts = code.split(whereSeparator: { $0 == "_" || $0 == "-" }).map(String.init)
        switch parts.dropFirst().first {
        case "ec": return LanguageTag("\(parts[0])-Cyrl")
        case "el": return LanguageTag("\(parts[0])-Latn")
        default: return LanguageTag(parts.joined(separator: "-"))
        }
    }
}
