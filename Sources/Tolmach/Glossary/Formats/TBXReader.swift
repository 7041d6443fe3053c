/// Reads TBX of 2008 and of 2019, in either style, from whatever tool.
///
/// Names are known without their namespaces, and categories by their names, because files in the
/// wild mix both. What has no place in our glossaries is noted once for each category.
struct TBXReader {
    private var builder: GlossaryBuilder
    private var unread = UnreadCategories()
    private var ids = GlossaryIDs()

    private init(file: String) { builder = GlossaryBuilder(file: file) }

    /// The glossary in `bytes`.
    ///
    /// - Throws: `GlossaryError` for what is no TBX, or no XML within the limits.
    /// - Complexity: O(*n*) in the bytes.
    static func loaded(_ bytes: [UInt8], file: String) throws(GlossaryError) -> Glossary.Loaded {
        var reader = TBXReader(file: file)
        try GlossaryXML.read(
            bytes,
            file: file,
            root: { ["martif", "tbx"].contains($0.name.local) },
            called: "TBX"
        ) { (tag, xml) throws(XMLError) in
            guard ["termEntry", "conceptEntry"].contains(tag.name.local) else { return }
            reader.add(try xml.branch(from: tag))
        }
        for problem in reader.unread.problems(in: file) { reader.builder.add(problem) }
        return reader.builder.loaded
    }

    private mutating func add(_ entry: XMLBranch) {
        var draft = Draft(id: entry.tag["id"]?.trimmed ?? "")
        for item in TBXItem.items(of: entry) where !draft.take(item, isOfLanguage: false) {
            unread.note("'\(item.category)'", at: item.mark)
        }
        var terms: [PlacedTerm] = []
        for section in entry.branches where ["langSet", "langSec"].contains(section.name) {
            guard let language = GlossaryXML.language(section.tag.language) else {
                unread.note("a section without a language", at: section.mark)
                continue
            }
            for item in TBXItem.items(of: section) where !draft.take(item, isOfLanguage: true) {
                unread.note("'\(item.category)' of a language", at: item.mark)
            }
            terms += self.terms(of: section, in: language, &draft)
        }
        if draft.id.isEmpty, let first = terms.first { draft.id = ids.id(for: first.term.text) }
        builder.add(draft.concept, at: entry.mark, terms: terms)
    }

    /// The terms of one language.
    private mutating func terms(
        of section: XMLBranch,
        in language: LanguageTag,
        _ draft: inout Draft
    ) -> [PlacedTerm] {
        var terms: [PlacedTerm] = []
        var unmarked: [Int] = []
        for branch in section.branches where ["tig", "ntig", "termSec"].contains(branch.name) {
            guard let words = branch.inGroups("term") else { continue }
            var reading = TermReading(Term(words.text.onOneLine))
            for item in TBXItem.items(of: branch) where !reading.take(item) {
                if item.category == "definition", draft.take(item, isOfLanguage: true) { continue }
                unread.note(reading.name(of: item), at: item.mark)
            }
            var judged = reading.term
            judged.text = judged.text.trimmed
            guard builder.canUse(judged, in: language, at: words.mark) else { continue }
            if !reading.hasStatus { unmarked.append(terms.count) }
            terms.append(
                PlacedTerm(language: language, term: reading.term, mark: words.mark)
            )
        }
        // Where nobody says which is preferred, the first is.
        var hasPreferred = terms.indices.contains { place in
            !unmarked.contains(place)
                && [.preferred, .keep].contains(terms[place].term.status)
        }
        for place in unmarked {
            terms[place].term.status = hasPreferred ? .admitted : .preferred
            hasPreferred = true
        }
        return terms
    }
}

extension TBXReader {
    /// A concept on its way out of an entry.
    private struct Draft {
        var id: String
        private var kind = Concept.Kind.term
        private var domain: [String] = []
        private var definition: String?
        private var notes: [String] = []
        private var sources: [String] = []

        init(id: String) { self.id = id }

        var concept: Concept {
            var concept = Concept(id: id, kind: kind)
            concept.domain = domain.isEmpty ? nil : domain.joined(separator: "; ")
            concept.definition = definition
            concept.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
            concept.source = sources.isEmpty ? nil : sources.joined(separator: "; ")
            return concept
        }

        /// Takes a fact of the entry, or of one of its languages; `false` when there is no place.
        mutating func take(_ item: TBXItem, isOfLanguage: Bool) -> Bool {
            if item.text.isEmpty { return true }
            switch item.category {
            case "subjectField":
                if !domain.contains(item.text) { domain.append(item.text) }
            case "definition":
                guard definition == nil || definition == item.text else { return false }
                definition = item.text
            case "source":
                if !sources.contains(item.text) { sources.append(item.text) }
            case "note": return take(note: item.text)
            default: return false
            }
            return true
        }

        private mutating func take(note: String) -> Bool {
            switch GlossaryExtra.carried(by: note) {
            case (.id, let text)?: id = text
            case (.kind, let text)?:
                guard let kind = Concept.Kind(rawValue: text) else { return false }
                self.kind = kind
            case (.note, let text)?: notes.append(text)
            case nil: if !notes.contains(note) { notes.append(note) }
            default: return false
            }
            return true
        }
    }
}
