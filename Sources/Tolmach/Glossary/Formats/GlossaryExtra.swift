/// A fact of ours that a foreign format has no place for, by the word it goes by there.
///
/// TBX carries it in a note `tolmach.forms: …`, XLIFF in metadata of the type `forms`.
enum GlossaryExtra: String, CaseIterable, Sendable {
    case id, kind, domain
    case term, status, pos, gender, forms, exempt, flags, pair, note, source

    /// What a note begins with that carries a fact.
    static let prefix = "tolmach."

    /// The note that carries `text`.
    func note(_ text: String) -> String { "\(Self.prefix)\(rawValue): \(text)" }

    /// The fact that `note` carries; `nil` for a note to be read by people.
    static func carried(by note: String) -> (extra: GlossaryExtra, text: String)? {
        guard note.hasPrefix(prefix), let colon = note.firstIndex(of: ":"),
            let extra = GlossaryExtra(rawValue: String(note[..<colon].dropFirst(prefix.count)))
        else { return nil }
        return (extra, String(note[note.index(after: colon)...]).trimmed)
    }

    /// A list as one text: semicolons between its items, `\;` for one inside an item.
    static func list(_ items: [String]) -> String {
        items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }
            .joined(separator: "; ")
    }

    /// The items of a list.
    static func items(_ list: String) -> [String] {
        var items = [""]
        var isEscaped = false
        for scalar in list.unicodeScalars {
            switch scalar {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case ";" where !isEscaped: items.append("")
            default: items[items.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = false
        }
        return items.map(\.trimmed).filter { !$0.isEmpty }
    }
}

extension Term {
    /// The text of a fact that has one.
    func text(of extra: GlossaryExtra) -> String? {
        switch extra {
        case .term: text
        case .status: status.rawValue
        case .pos: partOfSpeech
        case .gender: gender
        case .forms: forms.isEmpty ? nil : GlossaryExtra.list(forms)
        case .exempt: exemptions.isEmpty ? nil : GlossaryExtra.list(exemptions)
        case .flags:
            isCaseSensitive || isExact
                ? GlossaryExtra.list(
                    (isCaseSensitive ? ["case"] : []) + (isExact ? ["exact"] : [])
                ) : nil
        case .pair: onlyFrom?.description
        case .note: note
        case .source: source
        case .id, .kind, .domain: nil
        }
    }

    /// Takes a fact back; `false` when the text does not say one.
    mutating func take(_ extra: GlossaryExtra, _ text: String) -> Bool {
        switch extra {
        case .status:
            guard let status = Status(rawValue: text) else { return false }
            self.status = status
        case .pos: partOfSpeech = text
        case .gender:
            guard TermCheck.genders.contains(text) else { return false }
            gender = text
        case .forms: forms = GlossaryExtra.items(text)
        case .exempt: exemptions = GlossaryExtra.items(text)
        case .flags:
            let flags = GlossaryExtra.items(text)
            guard flags.allSatisfy({ $0 == "case" || $0 == "exact" }) else { return false }
            isCaseSensitive = flags.contains("case")
            isExact = flags.contains("exact")
        case .pair:
            guard let language = LanguageTag(text) else { return false }
            onlyFrom = language
        case .note: note = text
        case .source: source = text
        case .term, .id, .kind, .domain: return false
        }
        return true
    }
}

extension GlossaryExtra {
    /// The loss of the fact, of a concept or of a term.
    func loss(ofTerm: Bool) -> GlossaryLoss.Field {
        switch self {
        case .id: .id
        case .kind: .kind
        case .domain: .domain
        case .note: ofTerm ? .termNote : .note
        case .source: ofTerm ? .termSource : .source
        case .term: .term
        case .status: .status
        case .pos: .partOfSpeech
        case .gender: .gender
        case .forms: .forms
        case .exempt: .exemptions
        case .flags: .caseSensitive
        case .pair: .onlyFrom
        }
    }
}
