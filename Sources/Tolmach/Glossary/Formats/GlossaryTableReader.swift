/// Reads our own table, row by row, from bytes that are known to be UTF-8.
struct GlossaryTableReader {
    private let file: String
    private let columns: [GlossaryColumn]
    private let facts: [Int?]
    private let groups: [GlossaryColumnGroup]

    /// Takes the header of a table.
    ///
    /// - Throws: `GlossaryError` for a header that cannot be used.
    init(_ header: [CSVCell], line: Int, file: String) throws(GlossaryError) {
        self.file = file
        let columns = try Self.columns(header, line: line, file: file)
        self.columns = columns
        facts = GlossaryColumn.Fact.allCases.map { columns.firstIndex(of: .fact($0)) }
        groups = GlossaryColumnGroup.groups(of: columns)
    }

    /// The glossary in `bytes`, whose cells are parted by `separator`.
    ///
    /// - Throws: `GlossaryError` for what is no table, and for a header that cannot be used.
    /// - Complexity: O(*n*) in the bytes.
    static func read(
        _ bytes: [UInt8],
        separator: UInt8,
        file: String
    ) throws(GlossaryError) -> Glossary.Loaded {
        try bytes.withUnsafeBufferPointer { (buffer) throws(GlossaryError) in
            try read(buffer, separator: separator, file: file)
        }
    }

    /// After how many rows the number of all rows is estimated.
    private static let sample = 4_096

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        separator: UInt8,
        file: String
    ) throws(GlossaryError) -> Glossary.Loaded {
        var scan = CSVScan(bytes: bytes, separator: separator)
        if GlossaryTable.namesSeparator(bytes) { scan.skipLine() }
        var cells: [CSVScan.Cell] = []
        var builder = GlossaryBuilder(file: file)
        do throws(CSVError) {
            guard let first = try scan.row(into: &cells) else { throw CSVParser.empty }
            let header = cells.map {
                CSVCell(text: scan.text($0), line: $0.line, column: $0.column)
            }
            let reader: GlossaryTableReader
            do throws(GlossaryError) {
                reader = try GlossaryTableReader(header, line: first, file: file)
            } catch {
                throw CSVError(error)
            }
            var terms: [PlacedTerm] = []
            var rows = 0
            while let line = try scan.row(into: &cells) {
                let row = GlossaryRow(cells, line: line, scan: scan, file: file)
                reader.read(row, &terms, &builder)
                rows += 1
                if rows == sample { builder.reserve(bytes.count / max(1, scan.at / sample)) }
            }
        } catch {
            throw GlossaryError(error, file: file)
        }
        return builder.loaded
    }

    private func read(
        _ row: GlossaryRow,
        _ terms: inout [PlacedTerm],
        _ builder: inout GlossaryBuilder
    ) {
        do throws(GlossaryProblem) {
            try row.checkWidth(columns.count)
            let (concept, mark) = try concept(row)
            terms.removeAll(keepingCapacity: true)
            for group in groups {
                // A short row costs no more than its own cells, however wide the table is.
                if group.first >= row.cells.count { break }
                try row.read(group, into: &terms)
            }
            guard !terms.isEmpty else {
                throw row.problem(
                    place(.id),
                    "glossary.no-term",
                    "row '\(concept.id)' has no term in any language",
                    "fill the column of a language or delete the row"
                )
            }
            builder.add(concept, at: mark, terms: terms, isChecked: true)
        } catch {
            builder.add(error)
        }
    }

    private func concept(
        _ row: GlossaryRow
    ) throws(GlossaryProblem) -> (Concept, GlossaryMark) {
        guard let id = fact(.id, row) else {
            throw row.problem(
                place(.id),
                "glossary.no-id",
                "the row has no id",
                "write a short word that no other row has"
            )
        }
        var concept = Concept(id: id)
        if let text = fact(.kind, row) {
            guard let kind = Concept.Kind(rawValue: text) else {
                throw row.problem(
                    place(.kind),
                    "glossary.kind",
                    "'\(text)' is no kind",
                    "write term, person, place or organisation"
                )
            }
            concept.kind = kind
        }
        concept.domain = fact(.domain, row)
        concept.definition = fact(.definition, row)
        concept.note = fact(.note, row)
        concept.source = fact(.source, row)
        return (concept, row.mark(place(.id)))
    }

    private func place(_ fact: GlossaryColumn.Fact) -> Int? { facts[fact.rawValue] }

    private func fact(_ fact: GlossaryColumn.Fact, _ row: GlossaryRow) -> String? {
        place(fact).flatMap { row.text($0) }
    }

    private static func columns(
        _ header: [CSVCell],
        line: Int,
        file: String
    ) throws(GlossaryError) -> [GlossaryColumn] {
        var columns: [GlossaryColumn] = []
        var seen: Set<GlossaryColumn> = []
        for cell in header {
            func error(_ reason: String, _ advice: String) -> GlossaryError {
                GlossaryError(
                    file: file,
                    line: cell.line,
                    column: cell.column,
                    reason: reason,
                    advice: advice
                )
            }
            let name = cell.text.trimmed
            guard !name.isEmpty else {
                throw error("a column has no name", "name it or delete it")
            }
            guard let column = GlossaryColumn(name) ?? GlossaryColumn(name.lowercased()) else {
                let known = header.prefix(256).compactMap { GlossaryColumn($0.text.trimmed) }
                let names = GlossaryColumn.names(beside: known)
                let nearest = Nearest.names(to: String(name.prefix(64)), in: names)
                throw error(
                    "unknown column '\(name.prefix(64))'",
                    "did you mean \(nearest.joined(separator: ", "))?"
                )
            }
            guard seen.insert(column).inserted else {
                throw error("column '\(name)' stands twice", "join the two")
            }
            columns.append(column)
        }
        guard seen.contains(.fact(.id)) else {
            throw GlossaryError(
                file: file,
                line: line,
                column: 1,
                reason: "there is no column 'id'",
                advice: "add one, with a short word in each row that no other row has"
            )
        }
        return columns
    }
}

extension CSVError {
    /// Carries a fault of the header through the reading of the rows.
    fileprivate init(_ error: GlossaryError) {
        self.init(
            reason: error.reason,
            advice: error.advice,
            line: error.line ?? 1,
            column: error.column ?? 1,
            offset: 0
        )
    }
}
