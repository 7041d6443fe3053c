/// One row of our own table on its way to a concept.
struct GlossaryRow {
    let cells: [CSVScan.Cell]
    let line: Int
    let scan: CSVScan
    let file: String

    init(_ cells: [CSVScan.Cell], line: Int, scan: CSVScan, file: String) {
        self.cells = cells
        self.line = line
        self.scan = scan
        self.file = file
    }

    /// The text of the cell at `place`; `nil` when it is blank or not there.
    func text(_ place: Int) -> String? {
        guard let cell = filled(place) else { return nil }
        if cell.hasMarks {
            let text = scan.text(cell).trimmed
            return text.isEmpty ? nil : text
        }
        let range = Blank.trimmed(scan.bytes, cell.bytes)
        guard !range.isEmpty else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: scan.bytes[range]), as: UTF8.self)
    }

    /// Where the row stands, by its cell at `place`.
    func mark(_ place: Int?) -> GlossaryMark {
        guard let place, place < cells.count else { return GlossaryMark(line: line, column: 1) }
        return GlossaryMark(line: cells[place].line, column: cells[place].column)
    }

    /// Refuses a row with something behind the last column.
    func checkWidth(_ width: Int) throws(GlossaryProblem) {
        guard cells.count > width else { return }
        let surplus = cells[width...].firstIndex { !$0.bytes.isEmpty }
        guard let surplus else { return }
        throw problem(
            surplus,
            "glossary.surplus-cells",
            "the row has \(cells.count) cells, the header \(width)",
            "put a cell that holds a separator in quotation marks"
        )
    }

    func problem(
        _ place: Int?,
        _ code: String,
        _ reason: String,
        _ advice: String
    ) -> GlossaryProblem {
        GlossaryFault(code: code, reason: reason, advice: advice).problem(file, mark(place))
    }

    func filled(_ place: Int?) -> CSVScan.Cell? {
        guard let place, place < cells.count, !cells[place].bytes.isEmpty else { return nil }
        return cells[place]
    }
}

extension GlossaryRow {
    /// Adds the terms of one group of columns to `terms`, in the order of the cells.
    func read(
        _ group: GlossaryColumnGroup,
        into terms: inout [PlacedTerm]
    ) throws(GlossaryProblem) {
        guard group.places.contains(where: { filled($0 < 0 ? nil : $0) != nil }) else { return }
        let first = terms.count
        let approved = try texts(group, .terms)
        let statuses = try statuses(group, approved.count)
        for (place, item) in approved.enumerated() {
            let usual = place == 0 ? Term.Status.preferred : .admitted
            let status = place < statuses.count ? statuses[place] ?? usual : usual
            terms.append(placed(item, status, group))
        }
        try readLists(group, approved.count, into: &terms, from: first)
        for item in try texts(group, .deprecated) { terms.append(placed(item, .deprecated, group)) }
        for item in try texts(group, .forbidden) { terms.append(placed(item, .forbidden, group)) }
        try readShared(group, into: &terms, from: first)
        try checkStatuses(group, terms[first...])
    }

    private func placed(
        _ item: GlossaryList.Item,
        _ status: Term.Status,
        _ group: GlossaryColumnGroup
    ) -> PlacedTerm {
        let term = Term(item.text, status: status, onlyFrom: group.words.onlyFrom)
        return PlacedTerm(language: group.words.language, term: term, mark: item.mark)
    }

    /// Reads the columns that are lists parallel to the terms.
    private func readLists(
        _ group: GlossaryColumnGroup,
        _ count: Int,
        into terms: inout [PlacedTerm],
        from start: Int
    ) throws(GlossaryProblem) {
        for (place, forms) in try lists(group, .forms, count).enumerated() {
            terms[start + place].term.forms = try words(forms, group, .forms)
        }
        for (place, part) in try items(group, .pos, count).enumerated() where !part.isEmpty {
            terms[start + place].term.partOfSpeech = part
        }
        for (place, gender) in try items(group, .gender, count).enumerated() where !gender.isEmpty {
            guard TermCheck.genders.contains(gender) else {
                throw GlossaryFault.gender(gender).problem(file, mark(group.place(.gender)))
            }
            terms[start + place].term.gender = gender
        }
        for (place, note) in try items(group, .termNote, count).enumerated() where !note.isEmpty {
            terms[start + place].term.note = note
        }
        for (place, text) in try items(group, .termSource, count).enumerated() where !text.isEmpty {
            terms[start + place].term.source = text
        }
        for (place, own) in try lists(group, .termExempt, count).enumerated() {
            terms[start + place].term.exemptions = try words(own, group, .termExempt)
        }
        for (place, flags) in try lists(group, .termFlags, count).enumerated() {
            for flag in flags {
                let one = (start + place)..<(start + place + 1)
                try set(flag.text, of: group, .termFlags, &terms, one)
            }
        }
    }

    /// Reads the columns that hold for every term of the group.
    private func readShared(
        _ group: GlossaryColumnGroup,
        into terms: inout [PlacedTerm],
        from start: Int
    ) throws(GlossaryProblem) {
        let all = start..<terms.count
        let exemptions = try texts(group, .exempt).map(\.text)
        if !exemptions.isEmpty {
            for place in all { terms[place].term.exemptions += exemptions }
        }
        guard let cell = filled(group.place(.flags)) else { return }
        for flag in GlossaryList(cell, in: scan.bytes).items() {
            try set(flag.text, of: group, .flags, &terms, all)
        }
    }

    private func set(
        _ flag: String,
        of group: GlossaryColumnGroup,
        _ part: GlossaryColumn.Part,
        _ terms: inout [PlacedTerm],
        _ places: Range<Int>
    ) throws(GlossaryProblem) {
        switch flag {
        case "case":
            for place in places { terms[place].term.isCaseSensitive = true }
        case "exact":
            for place in places { terms[place].term.isExact = true }
        case "keep" where part == .flags:
            for place in places where terms[place].term.status.isApproved {
                terms[place].term.status = .keep
            }
        default:
            let known = part == .flags ? "case, exact or keep" : "case or exact"
            throw problem(
                group.place(part),
                "glossary.flag",
                "'\(flag)' is no flag",
                "write \(known)"
            )
        }
    }
}
