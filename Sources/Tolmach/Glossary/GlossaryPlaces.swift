/// Where a concept or a term stands in a file.
public struct GlossaryPlace: Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line, from 1.
    public var line: Int

    /// The column, in Unicode scalars from 1.
    public var column: Int

    /// Whether the file has white space before or behind the term.
    public var hasOuterBlanks: Bool = false

    /// The place as compilers print it: `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}

/// A line and a column of one file, from 1; columns count Unicode scalars.
struct GlossaryMark: Hashable, Sendable {
    var line: Int32
    var column: Int32
    var hasOuterBlanks = false

    init(line: Int, column: Int, hasOuterBlanks: Bool = false) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
        self.hasOuterBlanks = hasOuterBlanks
    }
}

/// Where the concepts of a glossary and their terms stand in its files.
///
/// A term takes 16 bytes, a concept 24.
public struct GlossaryPlaces: Sendable {
    private struct Entry {
        var file: Int32
        var mark: GlossaryMark
        /// The first of the concept's terms in `terms`, and how many follow.
        var first: Int32
        var count: Int32
    }

    private var files: [String] = []
    private var languages: [LanguageTag] = []
    private var languageNumbers: [LanguageTag: Int] = [:]
    private var entries: [Entry] = []
    private var terms: [(language: Int32, mark: GlossaryMark)] = []

    init() {}

    /// Notes where the concept at `index` of a glossary stands, in the place of what was known.
    mutating func note(
        _ index: Int,
        in file: String,
        at mark: GlossaryMark,
        terms placed: some Collection<(language: LanguageTag, mark: GlossaryMark)>
    ) {
        let entry = Entry(
            file: Int32(clamping: position(of: file)),
            mark: mark,
            first: Int32(clamping: terms.count),
            count: Int32(clamping: placed.count)
        )
        for term in placed {
            terms.append((Int32(clamping: position(of: term.language)), term.mark))
        }
        if index < entries.count { entries[index] = entry } else { entries.append(entry) }
    }

    func place(of index: Int) -> GlossaryPlace? {
        guard entries.indices.contains(index) else { return nil }
        return place(entries[index].mark, of: entries[index])
    }

    func places(of index: Int, in language: LanguageTag) -> [GlossaryPlace] {
        guard entries.indices.contains(index), let wanted = languageNumbers[language]
        else { return [] }
        let entry = entries[index]
        return terms[Int(entry.first)...].prefix(Int(entry.count))
            .filter { Int($0.language) == wanted }
            .map { place($0.mark, of: entry) }
    }

    /// The file, the mark and the terms' marks of the concept at `index`.
    func noted(
        _ index: Int
    ) -> (String, GlossaryMark, [(language: LanguageTag, mark: GlossaryMark)])? {
        guard entries.indices.contains(index) else { return nil }
        let entry = entries[index]
        let placed = terms[Int(entry.first)...].prefix(Int(entry.count)).map {
            (language: languages[Int($0.language)], mark: $0.mark)
        }
        return (files[Int(entry.file)], entry.mark, placed)
    }

    private func place(_ mark: GlossaryMark, of entry: Entry) -> GlossaryPlace {
        GlossaryPlace(
            file: files[Int(entry.file)],
            line: Int(mark.line),
            column: Int(mark.column),
            hasOuterBlanks: mark.hasOuterBlanks
        )
    }

    private mutating func position(of file: String) -> Int {
        if files.last == file { return files.count - 1 }
        if let place = files.firstIndex(of: file) { return place }
        files.append(file)
        return files.count - 1
    }

    private mutating func position(of language: LanguageTag) -> Int {
        // Most glossaries have a few languages: to compare them is faster than to hash one.
        if let number = languages.prefix(8).firstIndex(of: language) { return number }
        if let number = languageNumbers[language] { return number }
        languageNumbers[language] = languages.count
        languages.append(language)
        return languages.count - 1
    }
}
