/// One row of a glossary file on its way to a concept.
struct GlossaryRow: Sendable {
    private let file: String
    private let row: CSVRow
    private let columns: [GlossaryColumn]
    private let cells: [GlossaryColumn: CSVCell]

    init(
        _ row: CSVRow,
        columns: [GlossaryColumn],
        file: String
    ) throws(GlossaryProblem) {
        self.row = row
        self.columns = columns
        self.file = file
        cells = Dictionary(zip(columns, row.cells)) { first, _ in first }
        let surplus = row.cells.dropFirst(columns.count)
        if let cell = surplus.first(where: { !$0.text.isEmpty }) {
            throw problem(
                at: cell,
                "the row has \(row.cells.count) cells, the header \(columns.count)",
                "put a cell that holds a comma in quotation marks"
            )
        }
    }

    /// The concept of the row.
    ///
    /// - Throws: The first problem, from left to right where the order is free.
    func concept() throws(GlossaryProblem) -> (Concept, [PlacedTerm], GlossaryMark) {
        let id = fact(.id)
        guard !id.isEmpty else {
            throw problem(
                .fact(.id),
                "the row has no id",
                "write a short word that no other row has"
            )
        }
        var concept = Concept(id: id)
        concept.kind = try kind()
        concept.domain = given(.domain)
        concept.definition = given(.definition)
        concept.note = given(.note)
        concept.source = given(.source)
        var terms: [PlacedTerm] = []
        var done: Set<GlossaryColumn.Words> = []
        for case .words(let words, _) in columns where done.insert(words).inserted {
            terms += try self.terms(words)
        }
        guard !terms.isEmpty else {
            throw problem(
                .fact(.id),
                "row '\(id)' has no term in any language",
                "fill the column of a language or delete the row"
            )
        }
        let cell = cells[.fact(.id)]
        return (concept, terms, GlossaryMark(line: row.line, column: cell?.column ?? 1))
    }

    func problem(
        _ column: GlossaryColumn,
        _ reason: String,
        _ advice: String
    ) -> GlossaryProblem {
        problem(at: cells[column], reason, advice)
    }

    private func problem(
        at cell: CSVCell?,
        _ reason: String,
        _ advice: String
    ) -> GlossaryProblem {
        GlossaryProblem(
            file: file,
            line: cell?.line ?? row.line,
            column: cell?.column ?? 1,
            reason: reason,
            advice: advice
        )
    }

    private func fact(_ fact: GlossaryColumn.Fact) -> String {
        cells[.fact(fact)]?.text.trimmed ?? ""
    }

    private func given(_ fact: GlossaryColumn.Fact) -> String? {
        let text = self.fact(fact)
        return text.isEmpty ? nil : text
    }

    private func kind() throws(GlossaryProblem) -> Concept.Kind {
        let text = fact(.kind)
        if text.isEmpty { return .term }
        guard let kind = Concept.Kind(rawValue: text) else {
            throw problem(
                .fact(.kind),
                "'\(text)' is no kind",
                "write term, person, place or organisation"
            )
        }
        return kind
    }
}

extension GlossaryRow {
    /// The terms of one language, the preferred one first.
    private func terms(
        _ words: GlossaryColumn.Words
    ) throws(GlossaryProblem) -> [PlacedTerm] {
        let flags = try self.flags(words)
        let approved = try texts(words, .terms)
        let forms = try list(words, .forms, beside: approved.count)
        let parts = try list(words, .pos, beside: approved.count)
        let genders = try list(words, .gender, beside: approved.count)
        for gender in genders where !["", "m", "f", "n", "mf"].contains(gender) {
            throw problem(.words(words, .gender), "'\(gender)' is no gender", "write m, f, n or mf")
        }
        let exemptions = try texts(words, .exempt)
        var terms: [Term] = []
        for (place, text) in approved.enumerated() {
            var term = Term(text, status: place == 0 ? .preferred : .admitted)
            if flags.contains("keep") { term.status = .keep }
            if place < forms.count { term.forms = try self.forms(forms[place], words) }
            if place < parts.count, !parts[place].isEmpty { term.partOfSpeech = parts[place] }
            if place < genders.count, !genders[place].isEmpty { term.gender = genders[place] }
            terms.append(term)
        }
        var seen = Set(approved.map { Array($0.utf8) })
        for (part, status) in [
            (GlossaryColumn.Part.deprecated, Term.Status.deprecated), (.forbidden, .forbidden),
        ] {
            for text in try texts(words, part) {
                guard seen.insert(Array(text.utf8)).inserted else {
                    throw problem(
                        .words(words, part),
                        "'\(text)' has two statuses in '\(words)'",
                        "keep it in one column, once"
                    )
                }
                terms.append(Term(text, status: status))
            }
        }
        for index in terms.indices {
            terms[index].exemptions = exemptions
            terms[index].isCaseSensitive = flags.contains("case")
            terms[index].isExact = flags.contains("exact")
            terms[index].onlyFrom = words.onlyFrom
        }
        let cell = cells[.words(words, .terms)]
        let mark = GlossaryMark(line: cell?.line ?? row.line, column: cell?.column ?? 1)
        return terms.map { PlacedTerm(language: words.language, term: $0, mark: mark) }
    }

    /// The phrases of a cell, between bars; each has a letter or digit, and letters of one script.
    private func texts(
        _ words: GlossaryColumn.Words,
        _ part: GlossaryColumn.Part
    ) throws(GlossaryProblem) -> [String] {
        let column = GlossaryColumn.words(words, part)
        let texts = Self.split(cells[column]?.text ?? "")
        for (place, text) in texts.enumerated() {
            guard Scripts.hasWord(text) else {
                throw problem(
                    column,
                    "phrase \(place + 1) has no letter",
                    "write it or delete the bar '|' beside it"
                )
            }
            try checkScripts(text, words, column)
        }
        return texts
    }

    private func checkScripts(
        _ text: String,
        _ words: GlossaryColumn.Words,
        _ column: GlossaryColumn
    ) throws(GlossaryProblem) {
        guard let word = Scripts.mixed(text, inLatin: words.writesLatin) else { return }
        throw problem(
            column,
            "mixed scripts in '\(word)'",
            "write the word anew in the letters of '\(words.language)'"
        )
    }

    private func list(
        _ words: GlossaryColumn.Words,
        _ part: GlossaryColumn.Part,
        beside count: Int
    ) throws(GlossaryProblem) -> [String] {
        let column = GlossaryColumn.words(words, part)
        let parts = Self.split(cells[column]?.text ?? "")
        guard parts.isEmpty || parts.count == count else {
            throw problem(
                column,
                "'\(words).\(part.rawValue)' has \(parts.count) parts, '\(words)' has \(count)",
                "write one part a term, an empty one where there is nothing to say"
            )
        }
        return parts
    }

    private func forms(
        _ cell: String,
        _ words: GlossaryColumn.Words
    ) throws(GlossaryProblem) -> [String] {
        var forms: [String] = []
        for form in cell.split(separator: ";").map({ String($0).trimmed }) where !form.isEmpty {
            try checkScripts(form, words, .words(words, .forms))
            forms.append(form)
        }
        return forms
    }

    private func flags(_ words: GlossaryColumn.Words) throws(GlossaryProblem) -> Set<String> {
        let column = GlossaryColumn.words(words, .flags)
        let flags = Self.split(cells[column]?.text ?? "")
        for flag in flags where !["case", "exact", "keep"].contains(flag) {
            throw problem(column, "'\(flag)' is no flag", "write case, exact or keep")
        }
        return Set(flags)
    }

    /// The parts of a cell between bars; `\|` is a bar in the text.
    private static func split(_ text: String) -> [String] {
        guard !text.trimmed.isEmpty else { return [] }
        var parts = [""]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == "|", !isEscaped {
                parts.append("")
                continue
            }
            if isEscaped, scalar != "|" { parts[parts.count - 1].unicodeScalars.append("\\") }
            isEscaped = scalar == "\\" && !isEscaped
            if !isEscaped { parts[parts.count - 1].unicodeScalars.append(scalar) }
        }
        if isEscaped { parts[parts.count - 1].unicodeScalars.append("\\") }
        return parts.map(\.trimmed)
    }
}
