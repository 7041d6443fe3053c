/// Writes concepts as lines of OmegaT's glossary, and notes what they cannot hold.
///
/// Every source word gets a line for every approved target word. Words never to be written go into
/// the comment alone: OmegaT would offer them as translations.
struct OmegaTWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var losses: [GlossaryLoss] = []

    private let source: LanguageTag
    private let target: LanguageTag
    private var sources: Set<[UInt8]> = []
    private var ids = GlossaryIDs()

    init(source: LanguageTag, target: LanguageTag) {
        self.source = source
        self.target = target
        bytes += "\(OmegaTGlossary.head)\n".utf8
        bytes += "\(OmegaTGlossary.languages) \(source) \(target)\n".utf8
    }

    /// Adds the lines of a concept.
    mutating func add(_ concept: Concept) {
        let words = (concept.terms[source] ?? []).filter { $0.onlyFrom == nil }
        let all = (concept.terms[target] ?? []).filter {
            $0.onlyFrom == nil || $0.onlyFrom == source
        }
        let approved = Self.ordered(all.filter(\.status.isApproved))
        let others = all.filter { !$0.status.isApproved }
        let comment = Self.comment(concept, others)
        guard !words.isEmpty else { return lose(concept, .concept, in: source, "it has no word") }
        guard !approved.isEmpty || !comment.isEmpty else {
            return lose(concept, .concept, in: target, "it has no word to be written")
        }
        let usable = words.filter { !$0.text.utf8.starts(with: [0x23]) }
        for word in words where word.text.utf8.starts(with: [0x23]) {
            lose(concept, .term, in: source, "a line that begins with '#' is a comment")
            if word == words.first { lose(concept, .id, "the line that tells it is a comment") }
        }
        for word in usable {
            if approved.isEmpty { line(word.text, "", comment) }
            for term in approved {
                let parts = [term.note ?? "", comment].filter { !$0.isEmpty }
                line(word.text, term.text, parts.joined(separator: "; "))
            }
        }
        note(concept, usable, approved)
    }

    private mutating func line(_ cells: String...) {
        for (place, cell) in cells.enumerated() where place < 2 || !cell.isEmpty {
            if place > 0 { bytes.append(0x09) }
            bytes += cell.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        }
        bytes.append(0x0A)
    }

    /// The approved words, those for this source and the preferred ones first.
    private static func ordered(_ terms: [Term]) -> [Term] {
        let ranks: [Term.Status] = [.preferred, .keep, .admitted]
        let own = terms.filter { $0.onlyFrom != nil } + terms.filter { $0.onlyFrom == nil }
        return ranks.flatMap { rank in own.filter { $0.status == rank } }
    }

    /// What a comment says beside the note of the word itself.
    private static func comment(_ concept: Concept, _ others: [Term]) -> String {
        var parts = [concept.note, concept.definition].compactMap { $0 }
        if !others.isEmpty {
            parts.append("not: " + others.map(\.text).joined(separator: ", "))
        }
        return parts.joined(separator: "; ")
    }
}

extension OmegaTWriter {
    /// Notes what the lines of a concept do not say.
    private mutating func note(_ concept: Concept, _ words: [Term], _ approved: [Term]) {
        if let first = words.first, ids.id(for: first.text) != concept.id {
            lose(concept, .id, "it is made of the source word")
        }
        for word in words where !sources.insert(Array(word.text.utf8)).inserted {
            lose(concept, .concept, in: source, "another one has the same source word")
        }
        if words.count > 1 {
            lose(concept, .term, in: source, "each source word is a concept of its own")
        }
        if concept.kind != .term { lose(concept, .kind, Self.noPlace) }
        if concept.domain != nil { lose(concept, .domain, Self.noPlace) }
        if concept.source != nil { lose(concept, .source, Self.noPlace) }
        if concept.definition != nil { lose(concept, .definition, Self.inComment) }
        if concept.note != nil, !approved.isEmpty { lose(concept, .note, Self.inComment) }
        for (place, term) in approved.enumerated() {
            note(term, place == 0 ? .preferred : .admitted, concept, target)
        }
        for term in words { note(term, .preferred, concept, source) }
        if let given = concept.terms[target] { noteTargets(given, approved, concept) }
        for term in concept.terms[source] ?? [] where term.onlyFrom != nil {
            lose(concept, .term, in: source, "it is for articles in another language")
        }
    }

    private mutating func noteTargets(
        _ given: [Term],
        _ approved: [Term],
        _ concept: Concept
    ) {
        for term in given where term.onlyFrom != nil && term.onlyFrom != source {
            lose(concept, .term, in: target, "it is for articles in another language")
        }
        for term in given where !term.status.isApproved {
            lose(concept, .term, in: target, Self.inComment)
        }
        if given.filter({ approved.contains($0) }) != approved {
            lose(concept, .status, in: target, "preferred words come first")
        }
    }

    private mutating func note(
        _ term: Term,
        _ status: Term.Status,
        _ concept: Concept,
        _ language: LanguageTag
    ) {
        if term.text.utf8.contains(where: { $0 < 0x20 }) {
            lose(concept, .term, in: language, "tabs and line ends become blanks")
        }
        if language == target, let note = term.note, note.utf8.contains(where: { $0 < 0x20 }) {
            lose(concept, .termNote, in: language, "tabs and line ends become blanks")
        }
        let facts: [(GlossaryLoss.Field, Bool)] = [
            (.status, term.status != status),
            (.partOfSpeech, term.partOfSpeech != nil),
            (.gender, term.gender != nil),
            (.forms, !term.forms.isEmpty),
            (.exemptions, !term.exemptions.isEmpty),
            (.caseSensitive, term.isCaseSensitive),
            (.exact, term.isExact),
            (.onlyFrom, term.onlyFrom != nil),
            (.termNote, language == source && term.note != nil),
            (.termSource, term.source != nil),
        ]
        for (field, isLost) in facts where isLost {
            lose(concept, field, in: language, Self.noPlace)
        }
    }

    private mutating func lose(
        _ concept: Concept,
        _ field: GlossaryLoss.Field,
        in language: LanguageTag? = nil,
        _ reason: String
    ) {
        losses.append(
            GlossaryLoss(concept: concept.id, language: language, field: field, reason: reason)
        )
    }

    private static let noPlace = "the format has no place for it"
    private static let inComment = "it stands in the comment"
}
