internal import Foundation

/// Tells the language of a text by its letters and its function words.
///
/// A word counts for every language that has it in its list, and against every language whose
/// alphabet lacks one of its letters. The table is `function-words.tsv`; its first lines say how it
/// is written.
public struct LanguageGuess: Hashable, Sendable {
    /// What became of a guess.
    enum Answer: Hashable {
        /// The language is clear.
        case language(LanguageTag)
        /// Two languages fit about as well.
        case close(LanguageTag, LanguageTag)
        /// Too few words are known.
        case unknown
    }

    /// How much of a text is looked at, in bytes.
    private static let enough = 65_536

    /// How many words of its list a language needs at least.
    private static let fewestWords = 5

    private static let table = "function-words.tsv"

    private var languages: [LanguageTag] = []
    private var alphabets: [Set<Unicode.Scalar>] = []
    private var words: [String: [Int]] = [:]

    /// Loads the table from the folder that holds `function-words.tsv`: `Languages` among the
    /// resources.
    ///
    /// - Throws: `ReadError` when the file is missing or broken.
    public static func load(from folder: String) throws(ReadError) -> LanguageGuess {
        let path = folder + "/" + table
        guard let data = FileManager.default.contents(atPath: path) else {
            let reason = "cannot be read from \(path); set TOLMACH_HOME to the folder of Tolmach"
            throw ReadError(format: table, reason: reason, offset: 0)
        }
        return try LanguageGuess([UInt8](data))
    }

    /// Reads a table: a tag, a tab, the alphabet without blanks, a tab, words parted by blanks.
    ///
    /// - Throws: `ReadError` with the line that is broken.
    public init(_ bytes: [UInt8]) throws(ReadError) {
        let decoded = try Decoding(bytes, format: Self.table)
        var offset = 0
        for line in decoded.string.split(separator: "\n", omittingEmptySubsequences: false) {
            defer { offset += line.utf8.count + 1 }
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 3, let tag = LanguageTag(cells[0]), !languages.contains(tag) else {
                let reason = "expected a new language tag, its alphabet and its words"
                throw decoded.error(reason, at: offset, format: Self.table)
            }
            for word in cells[2].split(separator: " ") {
                words[String(word), default: []].append(languages.count)
            }
            languages.append(tag)
            alphabets.append(Set(cells[1].unicodeScalars))
        }
    }

    /// The language of `text`, when one fits clearly better than all others.
    ///
    /// Only the first 64 KiB are looked at.
    public func language(of text: SourceText) -> LanguageTag? {
        if case .language(let tag) = answer(for: text) { tag } else { nil }
    }

    func answer(for text: SourceText) -> Answer {
        var hits = [Int](repeating: 0, count: languages.count)
        var misfits = hits
        var total = 0
        forEachWord(in: text) { word in
            total += 1
            for index in words[word] ?? [] { hits[index] += 1 }
            for index in alphabets.indices
            where !word.unicodeScalars.allSatisfy(alphabets[index].contains) {
                misfits[index] += 1
            }
        }
        let points = zip(hits, misfits).map { $0 - $1 }
        let order = languages.indices.sorted { points[$0] > points[$1] }
        guard order.count >= 2, hits[order[0]] >= Self.fewestWords,
            // Running text of a language in the table has a sixth at the very least.
            points[order[0]] * 8 >= total
        else { return .unknown }
        let margin = points[order[0]] - points[order[1]]
        guard margin >= 3, margin * 5 >= points[order[0]] else {
            return .close(languages[order[0]], languages[order[1]])
        }
        return .language(languages[order[0]])
    }

    /// Calls `body` with every run of letters in lower case.
    ///
    /// Combining marks are dropped, so a decomposed letter is its base: right for most words, and
    /// wrong for none that decides.
    private func forEachWord(in text: SourceText, _ body: (String) -> Void) {
        var word = ""
        var passed = 0
        for scalar in text.string.unicodeScalars {
            passed += UTF8.width(scalar)
            if scalar.properties.isAlphabetic {
                word += scalar.properties.lowercaseMapping
            } else if scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else {
                if !word.isEmpty { body(word) }
                word = ""
                // A cut word would count against its own language.
                guard passed < Self.enough else { return }
            }
        }
        if !word.isEmpty { body(word) }
    }
}
