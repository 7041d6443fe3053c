/// Writes a glossary as our own table: only the columns that hold something, in a fixed order.
struct GlossaryTableWriter: Sendable {
    /// One filled cell of a row: the number of its column among all there could be, and its text.
    private typealias Cell = (slot: Int, text: String)

    private static let factCount = GlossaryColumn.Fact.allCases.count
    private static let partCount = GlossaryColumn.Part.allCases.count

    private let selection: GlossarySelection
    private var groups: [GlossaryColumn.Words] = []
    private var numbers: [GlossaryColumn.Words: Int] = [:]
    private var isUsed = [true] + [Bool](repeating: false, count: Self.factCount - 1)

    init(_ glossary: Glossary, options: GlossaryWriteOptions) {
        selection = GlossarySelection(glossary, options: options)
        for concept in selection.concepts { makeGroups(for: concept) }
        for concept in selection.concepts {
            for cell in cells(of: concept) where !isUsed[cell.slot] { isUsed[cell.slot] = true }
        }
    }

    /// The table, its rows ended by `lineEnd`.
    ///
    /// - Complexity: O(*n*) in the terms, and in the rows times the columns.
    func written(separator: UInt8, lineEnd: [UInt8]) -> Glossary.Written {
        let slots = columns
        var places = [Int](repeating: -1, count: isUsed.count)
        for (place, slot) in slots.enumerated() { places[slot] = place }
        var bytes: [UInt8] = []
        append(slots.map(name), separator, lineEnd, to: &bytes)
        var row = [String](repeating: "", count: slots.count)
        for concept in selection.concepts {
            let cells = cells(of: concept)
            for cell in cells { row[places[cell.slot]] = cell.text }
            append(row, separator, lineEnd, to: &bytes)
            for cell in cells { row[places[cell.slot]] = "" }
        }
        return (bytes, selection.losses)
    }

    private func append(
        _ cells: [String],
        _ separator: UInt8,
        _ lineEnd: [UInt8],
        to bytes: inout [UInt8]
    ) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(separator) }
            if !cell.isEmpty { Escaping.cell(cell, separator: separator, to: &bytes) }
        }
        bytes += lineEnd
    }
}

extension GlossaryTableWriter {
    /// The slots of the columns that are written, in their order.
    private var columns: [Int] {
        let facts: [GlossaryColumn.Fact] = [.id, .kind, .domain, .definition, .note]
        var columns = facts.map(\.rawValue).filter { isUsed[$0] }
        let byLanguage = Dictionary(grouping: groups.indices) { groups[$0].language }
        for language in selection.languages {
            let own = byLanguage[language] ?? []
            // Those for every source come first.
            for group in own.sorted(by: { order(groups[$0]) < order(groups[$1]) }) {
                let first = Self.factCount + group * Self.partCount
                columns += (first..<(first + Self.partCount)).filter { isUsed[$0] || $0 == first }
            }
        }
        let source = GlossaryColumn.Fact.source.rawValue
        return columns + (isUsed[source] ? [source] : [])
    }

    private func order(_ words: GlossaryColumn.Words) -> String {
        words.onlyFrom.map { "\($0)" } ?? ""
    }

    private func name(of slot: Int) -> String {
        guard slot >= Self.factCount else { return GlossaryColumn.Fact.allCases[slot].name }
        let (group, part) = (slot - Self.factCount).quotientAndRemainder(dividingBy: Self.partCount)
        return GlossaryColumn.words(groups[group], GlossaryColumn.Part.allCases[part]).name
    }

    /// Makes groups of columns for the languages of a concept, where there are none yet.
    private mutating func makeGroups(for concept: Concept) {
        for (language, terms) in concept.terms {
            for term in terms where place(of: language, term.onlyFrom) == nil {
                let words = GlossaryColumn.Words(language: language, onlyFrom: term.onlyFrom)
                numbers[words] = groups.count
                groups.append(words)
                isUsed += [Bool](repeating: false, count: Self.partCount)
            }
        }
    }

    private func place(of language: LanguageTag, _ source: LanguageTag?) -> Int? {
        numbers[GlossaryColumn.Words(language: language, onlyFrom: source)]
    }

    /// The cells of a concept's row that hold something.
    private func cells(of concept: Concept) -> [Cell] {
        var cells: [Cell] = [(GlossaryColumn.Fact.id.rawValue, concept.id)]
        func add(_ fact: GlossaryColumn.Fact, _ text: String?) {
            if let text, !text.isEmpty { cells.append((fact.rawValue, text)) }
        }
        add(.kind, concept.kind == .term ? nil : concept.kind.rawValue)
        add(.domain, concept.domain)
        add(.definition, concept.definition)
        add(.note, concept.note)
        add(.source, concept.source)
        for (language, terms) in concept.terms {
            for (source, group) in Self.bySource(terms) {
                guard let place = place(of: language, source) else { continue }
                let first = Self.factCount + place * Self.partCount
                for cell in GlossaryCells(group).cells where !cell.text.isEmpty {
                    cells.append((first + cell.part.rawValue, cell.text))
                }
            }
        }
        return cells
    }

    /// The terms for every source, and those for one, in the order in which they come first.
    private static func bySource(_ terms: [Term]) -> [(source: LanguageTag?, terms: [Term])] {
        guard terms.contains(where: { $0.onlyFrom != nil }) else { return [(nil, terms)] }
        var sources: [LanguageTag?] = []
        for term in terms where !sources.contains(term.onlyFrom) { sources.append(term.onlyFrom) }
        return sources.map { source in (source, terms.filter { $0.onlyFrom == source }) }
    }
}
