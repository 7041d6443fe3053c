import Tolmach

/// An explanation as a person reads it.
struct ExplanationText {
    private static let mostRivals = 3
    /// How many characters of a quote's words stand beside their place.
    private static let opening = 48

    let report: Report
    let dossier: Dossier

    /// Prints why each quote is as it is.
    func print() {
        for entry in Explanation(dossier, packs: report.newsroom.packs).entries {
            Console.line()
            Console.line(Console.bold(headline(entry)))
            for row in rows(entry) { Console.line(row) }
        }
        for edit in dossier.edits where edit.action == .name && edit.isDone {
            Console.line()
            Console.line("\(dossier.person(edit.person)?.name ?? edit.subject)")
            Console.line(row("edit", words(edit)))
        }
    }

    private func headline(_ entry: Explanation.Entry) -> String {
        let quote = entry.quote
        var parts = [quote.form.rawValue]
        if quote.fragments.count > 1 { parts.append("\(quote.fragments.count) parts") }
        if quote.depth > 0 { parts.append("nested") }
        let id = entry.id == quote.id ? quote.id : "\(quote.id)  \(entry.id)"
        let state = entry.isDropped ? "taken out; was " : ""
        return "\(id)  \(state)\(parts.joined(separator: ", "))"
    }

    private func rows(_ entry: Explanation.Entry) -> [String] {
        let quote = entry.quote
        let places = quote.fragments.map(extent)
        let width = places.map(\.count).max() ?? 0
        var rows = zip(quote.fragments, places).map { fragment, place in
            let blanks = String(repeating: " ", count: width - place.count)
            return "    \(place)\(blanks)  \(opening(fragment))"
        }
        rows.append(row("speaker", speaker(entry)))
        if let person = entry.person, let gender = person.gender {
            let evidence = person.genderEvidence.map { ", shown by \(Self.evidence($0))" } ?? ""
            rows.append(row("gender", Self.word(gender) + evidence))
        }
        if let antecedent = entry.antecedent {
            rows.append(row("named", "last as \(quoted(antecedent))"))
        }
        if !entry.others.isEmpty {
            let others = entry.others.prefix(Self.mostRivals).joined(separator: ", ")
            rows.append(row("or", "\(others), who fit less"))
        }
        if let cue = quote.cue {
            let kind = cue.kind == cue.lemma ? cue.lemma : "\(cue.lemma), \(cue.kind)"
            rows.append(row("cue", "\(quoted(cue.span)) (\(kind))"))
        }
        if let addressee = quote.addressee { rows.append(row("to", quoted(addressee))) }
        if !entry.rivals.isEmpty {
            let rivals = entry.rivals.prefix(Self.mostRivals).map(quoted).joined(separator: ", ")
            rows.append(row("beside", "\(rivals): other speakers in the sentence"))
        }
        let meaning = entry.meaning.map { ": \($0)" } ?? ""
        rows.append(row("rule", "\(quote.rule), \(Self.number(quote.confidence))\(meaning)"))
        for edit in entry.edits { rows.append(row("edit", words(edit))) }
        return rows
    }

    private func row(_ name: String, _ text: String) -> String {
        "    " + Console.dim(name) + String(repeating: " ", count: max(1, 9 - name.count)) + text
    }

    private func speaker(_ entry: Explanation.Entry) -> String {
        guard let speaker = entry.quote.speaker else { return "nobody found" }
        let mention = speaker.mention.map { quoted($0) }
        guard let person = entry.person else {
            return "\(mention ?? "nobody") (\(speaker.kind.rawValue)), resolved to nobody"
        }
        let who = "\(person.name) (\(person.id))"
        guard let mention, let way = entry.way else {
            return who + (entry.way.map { ", \($0.words)" } ?? "")
        }
        switch way {
        case .description: return "\(mention), \(way.words) (\(person.id))"
        case .name: return "\(mention), \(way.words) (\(person.id))"
        default: return "\(mention) is \(who), \(way.words)"
        }
    }

    private func words(_ edit: Edit) -> String {
        let place = edit.file.map { "\($0):\(edit.line ?? 1): " } ?? ""
        let value = edit.value.isEmpty ? "" : " \(edit.value)"
        let who = [edit.by, edit.why].compactMap(\.self).joined(separator: ": ")
        let former = edit.former.first.flatMap { quote -> String? in
            guard quote.rule != QuoteRules.editor else { return nil }
            let person = dossier.person(quote.speaker?.person)?.name ?? "nobody"
            let rule = "\(quote.rule), \(Self.number(quote.confidence))"
            return "; before: \(person), \(quote.form.rawValue), by \(rule)"
        }
        return
            "\(place)\(edit.action.rawValue)\(value)\(who.isEmpty ? "" : " (\(who))")\(former ?? "")"
    }

    /// `line:column-line:column` of the article's file.
    private func extent(_ span: TextSpan) -> String {
        "\(place(Int(span.start)))-\(place(Int(span.end)))"
    }

    private func place(_ offset: Int) -> String {
        let (line, column) = report.filePosition(of: offset, in: dossier)
        return "\(line):\(column)"
    }

    private func quoted(_ span: TextSpan) -> String {
        "“\(dossier.article.text[span].replacing("\n", with: " "))” at \(place(Int(span.start)))"
    }

    private func opening(_ span: TextSpan) -> String {
        let words = dossier.article.text[span].replacing("\n", with: " ")
        guard words.count > Self.opening else { return String(words) }
        let cut = words.prefix(Self.opening)
        return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
    }

    /// A confidence without a zero behind the point: `1`, `0.96`.
    private static func number(_ confidence: Double) -> String {
        confidence == 1 ? "1" : JSONPrinter.line(.number(confidence))
    }

    private static func word(_ gender: Person.Gender) -> String {
        switch gender {
        case .masculine: "masculine"
        case .feminine: "feminine"
        case .neuter: "neuter"
        }
    }

    private static func evidence(_ word: String) -> String {
        switch word {
        case "first-name": "the first name"
        case "ending": "the ending of the name"
        case "pronoun": "a pronoun"
        default: "the \(word)"
        }
    }
}
