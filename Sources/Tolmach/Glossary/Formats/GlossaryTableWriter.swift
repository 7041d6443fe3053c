/// Writes a glossary as our own table: only the columns that hold something, in a fixed order.
struct GlossaryTableWriter: Sendable {
    private let selection: GlossarySelection
    private let columns: [GlossaryColumn]
    private let places: [GlossaryColumn: Int]

    init(_ glossary: Glossary, options: GlossaryWriteOptions) {
        selection = GlossarySelection(glossary, options: options)
        columns = Self.columns(of: selection)
        places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    }

    /// The table, its rows ended by `lineEnd`.
    ///
    /// - Complexity: O(*n*) in the terms, and in the rows times the columns.
    func written(separator: UInt8, lineEnd: [UInt8]) -> Glossary.Written {
        var bytes: [UInt8] = []
        append(columns.map(\.name), separator, lineEnd, to: &bytes)
        var cells = [String](repeating: "", count: columns.count)
        for concept in selection.concepts {
            var filled: [Int] = []
            for (column, text) in Self.cells(of: concept) where !text.isEmpty {
                guard let place = places[column] else { continue }
                cells[place] = text
                filled.append(place)
            }
            append(cells, separator, lineEnd, to: &bytes)
            for place in filled { cells[place] = "" }
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
            Escaping.cell(cell, separator: separator, to: &bytes)
        }
        bytes += lineEnd
    }

    private static func columns(of selection: GlossarySelection) -> [GlossaryColumn] {
        var used: Set<GlossaryColumn> = [.fact(.id)]
        for concept in selection.concepts {
            for (column, text) in cells(of: concept) where !text.isEmpty { used.insert(column) }
        }
        let facts: [GlossaryColumn] = [.id, .kind, .domain, .definition, .note].map {
            .fact($0)
        }
        var columns = facts.filter(used.contains)
        for language in selection.languages {
            let groups = Set(
                used.compactMap { column -> GlossaryColumn.Words? in
                    guard case .words(let words, _) = column, words.language == language else {
                        return nil
                    }
                    return words
                }
            )
            for words in groups.sorted(by: { $0.order < $1.order }) {
                columns += GlossaryColumn.Part.allCases
                    .map { .words(words, $0) }
                    .filter { used.contains($0) || $0 == .words(words, .terms) }
            }
        }
        return columns + [.fact(.source)].filter(used.contains)
    }

    /// The cells of a concept's row that may hold something.
    private static func cells(of concept: Concept) -> [(GlossaryColumn, String)] {
        var cells: [(GlossaryColumn, String)] = [
            (.fact(.id), concept.id),
            (.fact(.kind), concept.kind == .term ? "" : concept.kind.rawValue),
            (.fact(.domain), concept.domain ?? ""),
            (.fact(.definition), concept.definition ?? ""),
            (.fact(.note), concept.note ?? ""),
            (.fact(.source), concept.source ?? ""),
        ]
        for (language, terms) in concept.terms {
            var sources: [LanguageTag?] = []
            for term in terms where !sources.contains(term.onlyFrom) {
                sources.append(term.onlyFrom)
            }
            for source in sources {
                let words = GlossaryColumn.Words(language: language, onlyFrom: source)
                let group = terms.filter { $0.onlyFrom == source }
                cells += GlossaryCells(group).cells.map { (.words(words, $0.part), $0.text) }
            }
        }
        return cells
    }
}

extension GlossaryColumn.Words {
    /// Where the columns stand among those of their language: first those for every source.
    fileprivate var order: String { onlyFrom.map { "\($0)" } ?? "" }
}

extension GlossaryColumn {
    /// The column's name in a header.
    var name: String {
        switch self {
        case .fact(let fact): fact.rawValue
        case .words(let words, .terms): "\(words)"
        case .words(let words, let part): "\(words).\(part.name)"
        }
    }
}
