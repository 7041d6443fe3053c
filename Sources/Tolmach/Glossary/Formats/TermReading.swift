/// A term on its way out of a TBX section.
struct TermReading {
    private(set) var term: Term

    /// Whether the file says if the term is wanted.
    private(set) var hasStatus = false

    private var notes: [String] = []

    /// A term of which only the words are known.
    init(_ term: Term) { self.term = term }

    /// What an item is called that `take` did not take.
    func name(of item: TBXItem) -> String {
        switch item.category {
        case "administrativeStatus", "normativeAuthorization", "grammaticalGender":
            "the \(item.category) '\(item.text)'"
        default: "'\(item.category)' of a term"
        }
    }

    /// Takes a fact of the term; `false` when there is no place for it.
    mutating func take(_ item: TBXItem) -> Bool {
        if item.text.isEmpty { return true }
        switch item.category {
        case "administrativeStatus": return take(status: item.text, isCertain: true)
        case "normativeAuthorization": return take(status: item.text, isCertain: false)
        case "partOfSpeech": term.partOfSpeech = Self.uncapitalized(item.text)
        case "grammaticalGender":
            let gender = TBXStyle.genders.first { $0.value == item.text.lowercased() }?.key
            // Another gender is said in a note of ours, which comes later.
            guard gender != nil || item.text.hasPrefix("other") else { return false }
            term.gender = gender
        case "source": term.source = term.source.map { "\($0); \(item.text)" } ?? item.text
        case "note": return take(note: item.text)
        default: return false
        }
        return true
    }

    private mutating func take(status text: String, isCertain: Bool) -> Bool {
        guard let status = TBXStyle.status(text) else { return false }
        if isCertain || !hasStatus { term.status = status }
        hasStatus = true
        return true
    }

    private mutating func take(note: String) -> Bool {
        if let (extra, text) = GlossaryExtra.carried(by: note), extra != .note {
            return term.take(extra, text)
        }
        notes.append(GlossaryExtra.carried(by: note)?.text ?? note)
        term.note = notes.joined(separator: "\n")
        return true
    }

    /// `noun` for `Noun`, as Microsoft's files have it.
    private static func uncapitalized(_ text: String) -> String {
        let rest = text.dropFirst()
        return rest == rest.lowercased() ? text.lowercased() : text
    }
}
