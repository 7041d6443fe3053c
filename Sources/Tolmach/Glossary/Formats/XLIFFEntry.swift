/// One entry of XLIFF's glossary module.
struct XLIFFEntry {
    /// A word as the entry shows it.
    struct Word {
        let text: String
        let source: String?
        let mark: GlossaryMark
    }

    typealias Facts = [(extra: GlossaryExtra, text: String)]

    let mark: GlossaryMark
    var sources: [Word] = []
    private(set) var targets: [Word] = []
    private(set) var sourceFacts: [Facts] = []
    private(set) var targetFacts: [Facts] = []
    private var conceptFacts: Facts = []
    private var definition: String?
    private var definitionSource: String?

    /// Takes an entry apart; what has no place goes into `unread`.
    init(_ entry: XMLBranch, unread: inout UnreadCategories) {
        mark = entry.mark
        for part in entry.branches {
            switch part.tag.name.namespace {
            case XLIFFGlossary.glossary:
                switch part.name {
                case "term": sources.append(Word(part))
                case "translation": targets.append(Word(part))
                case "definition":
                    definition = part.text.withoutIndent
                    definitionSource = part.tag["source"]
                default: unread.note("'\(part.name)'", at: part.mark)
                }
            case XLIFFGlossary.metadata: take(part, &unread)
            default: unread.note("'\(part.name)' of another namespace", at: part.mark)
            }
        }
        targets.removeAll { $0.text.trimmed.isEmpty }
    }

    /// The id of a concept that we have written.
    var id: String? { conceptFacts.first { $0.extra == .id }?.text.trimmed }

    /// What another entry must say to be the same.
    var texts: [String] {
        [definition ?? ""] + sources.map(\.text) + [""] + targets.map(\.text)
    }

    /// The concept without its terms.
    func concept(id: String) -> Concept {
        var concept = Concept(id: id)
        concept.definition = definition
        concept.source = definitionSource
        for (extra, text) in conceptFacts {
            switch extra {
            case .kind: concept.kind = Concept.Kind(rawValue: text) ?? .term
            case .domain: concept.domain = text
            case .note: concept.note = text
            case .source: concept.source = text
            default: break
            }
        }
        return concept
    }

    /// The terms that `words` and their facts make: in the order of the facts, then of the words.
    ///
    /// A word that the entry should show and no longer does was deleted by someone.
    ///
    /// - Parameters:
    ///   - words: What the entry shows.
    ///   - facts: What its metadata say, word by word.
    ///   - language: The language of the words.
    ///   - source: The language of the articles, for words of the other language.
    /// - Returns: The terms with their places.
    func terms(
        _ words: [Word],
        _ facts: [Facts],
        in language: LanguageTag,
        from source: LanguageTag? = nil
    ) -> [PlacedTerm] {
        var words = words
        var read: [(term: Term, mark: GlossaryMark?)] = facts.compactMap { facts in
            guard let text = facts.first(where: { $0.extra == .term })?.text else { return nil }
            var term = Term(text)
            for (extra, text) in facts where extra != .term { _ = term.take(extra, text) }
            return (term, nil)
        }
        let shown = read.indices.filter { XLIFFWords.isShown(read[$0].term, from: source) }
        let hidden = read.indices.filter { !shown.contains($0) }
        for place in shown + hidden {
            guard let word = words.firstIndex(where: { $0.text == read[place].term.text }) else {
                continue
            }
            read[place].term.source = words[word].source ?? read[place].term.source
            read[place].mark = words[word].mark
            words.remove(at: word)
        }
        var terms: [PlacedTerm] = []
        for (place, known) in read.enumerated() where known.mark != nil || hidden.contains(place) {
            let mark = known.mark ?? self.mark
            terms.append(PlacedTerm(language: language, term: known.term, mark: mark))
        }
        let hasPreferred = terms.contains { $0.term.status == .preferred }
        for (place, word) in words.enumerated() {
            let status = hasPreferred ? .admitted : XLIFFWords.status(at: place)
            let term = Term(word.text, status: status, source: word.source)
            terms.append(PlacedTerm(language: language, term: term, mark: word.mark))
        }
        return terms
    }
}

extension XLIFFEntry {
    private mutating func take(_ metadata: XMLBranch, _ unread: inout UnreadCategories) {
        for group in metadata.branches {
            let category = group.tag["category"] ?? ""
            var facts: Facts = []
            for meta in group.branches where meta.name == "meta" {
                let type = meta.tag["type"] ?? ""
                guard let extra = GlossaryExtra(rawValue: type) else { continue }
                facts.append((extra, meta.text.withoutIndent))
            }
            switch category {
            case XLIFFGlossary.category + "concept": conceptFacts += facts
            case XLIFFGlossary.category + "source": sourceFacts.append(facts)
            case XLIFFGlossary.category + "target": targetFacts.append(facts)
            default: unread.note("the metadata '\(category)'", at: group.mark)
            }
        }
    }
}

extension XLIFFEntry.Word {
    fileprivate init(_ branch: XMLBranch) {
        text = branch.text.onOneLine
        source = branch.tag["source"]
        mark = branch.mark
    }
}
