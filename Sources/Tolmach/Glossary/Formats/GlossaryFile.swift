/// One glossary file: a CSV table with the columns that the newsroom keeps.
struct GlossaryFile: Sendable {
    let file: String
    let table: CSVTable
    let columns: [GlossaryColumn]

    /// Reads the table and its header; the rows are judged by `concepts()`.
    ///
    /// - Throws: `GlossaryError` for what is no CSV, and for a header that cannot be used.
    init(_ bytes: [UInt8], file: String) throws(GlossaryError) {
        do throws(CSVError) {
            table = try CSVParser().table(bytes)
        } catch {
            throw GlossaryError(error, file: file)
        }
        self.file = file
        columns = try Self.columns(table.header, file: file)
    }

    /// The concepts of the rows that can be used, and the problems of those that cannot.
    func loaded() -> Glossary.Loaded {
        var builder = GlossaryBuilder(file: file)
        for row in table.rows {
            do throws(GlossaryProblem) {
                let reader = try GlossaryRow(row, columns: columns, file: file)
                let (concept, terms, mark) = try reader.concept()
                builder.add(concept, at: mark, terms: terms, isChecked: true)
            } catch {
                builder.add(error)
            }
        }
        return builder.loaded
    }

    private static func columns(
        _ header: CSVRow,
        file: String
    ) throws(GlossaryError) -> [GlossaryColumn] {
        let known = header.cells.compactMap { GlossaryColumn($0.text.trimmed) }
        var columns: [GlossaryColumn] = []
        var seen: Set<GlossaryColumn> = []
        for cell in header.cells {
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
            guard let column = GlossaryColumn(name) else {
                let nearest = Nearest.names(to: name, in: GlossaryColumn.names(beside: known))
                throw error(
                    "unknown column '\(name)'",
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
                line: header.line,
                column: 1,
                reason: "there is no column 'id'",
                advice: "add one, with a short word in each row that no other row has"
            )
        }
        return columns
    }
}

extension String {
    /// The text without white space at either end.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
