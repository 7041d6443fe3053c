import Tolmach

/// A CSV table whose rows come out again with their names written.
struct NamesTable {
    private let file: String
    private let table: CSVTable
    private let place: Int

    /// Reads `file`.
    ///
    /// - Throws: `Failure` with the place when it is no table, or has no such column.
    init(file: String, column: String) throws {
        self.file = file == "-" ? "stdin" : file
        do {
            table = try CSVParser().table(try Inputs.bytes(of: file))
        } catch let error as CSVError {
            throw Failure("\(self.file):\(error)")
        }
        let titles = table.header.cells.map(\.text)
        guard let place = titles.firstIndex(of: column) else {
            let near = Nearest.names(to: column, in: titles, limit: 1).first
            let advice = near.map { "; did you mean '\($0)'?" } ?? ""
            throw Failure("\(self.file):1: no column '\(column)'\(advice)", code: 64)
        }
        self.place = place
        for row in table.rows where row.cells.count > titles.count {
            throw Failure(
                "\(self.file):\(row.line): \(row.cells.count) cells under \(titles.count) titles"
            )
        }
    }

    /// Prints the rows, each with a form, how it was arrived at and other forms for every way.
    ///
    /// A name that cannot be written leaves its cells empty and is reported with its line.
    func write(_ ways: [NameWay], _ desk: NameDesk) throws(Failure) {
        var bytes: [UInt8] = []
        let titles = table.header.cells.map(\.text)
        let column = titles[place]
        let added = ways.flatMap { way in
            ["", "_how", "_others"].map { "\(column)_\(way.name)\($0)" }
        }
        CSVPrinter.row(titles + added, to: &bytes)
        var isWhole = true
        var progress = Progress(total: table.rows.count, isQuiet: false, noun: "names")
        for row in table.rows {
            progress.advance()
            var cells = row.cells.map(\.text)
            cells += Array(repeating: "", count: titles.count - cells.count)
            let name = cells[place]
            for way in ways {
                var forms: [NameAnswer.Form] = []
                if name.contains(where: \.isLetter) {
                    do {
                        forms = try desk.answer(name, way).forms
                    } catch {
                        let reason = error.message ?? "failed"
                        Console.error("\(file):\(row.line): \(name): \(reason)")
                        isWhole = false
                    }
                }
                let others = forms.dropFirst().map(\.text).joined(separator: "|")
                cells += [forms.first?.text ?? "", forms.first?.how ?? "", others]
            }
            CSVPrinter.row(cells, to: &bytes)
        }
        Console.print(bytes: bytes)
        guard isWhole else { throw Failure() }
    }
}
