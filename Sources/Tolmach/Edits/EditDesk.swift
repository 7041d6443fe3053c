/// One article while its edits are carried out.
struct EditDesk {
    /// What an id of a quote leads to.
    enum Found {
        case quote(Quote.ID)
        /// It was there; the edit with this number took it out.
        case gone(edit: Int)
        /// No id: the number of a quote that has a segment of its own.
        case numbered(segment: Segment.ID)
        case unknown
    }

    private(set) var dossier: Dossier
    let pack: LanguagePack?
    let bytes: [UInt8]
    let scalars: OffsetMap

    /// The quotes that are there, by id.
    private(set) var quotes: [Quote.ID: Quote] = [:]
    /// Quotes by the ids that a file may use: of segments, of nested quotes, of added places.
    private var byName: [String: Quote.ID] = [:]
    /// The name that an editor uses for a quote.
    private(set) var names: [Quote.ID: String] = [:]
    /// The edit that took a quote out.
    private var takenOut: [Quote.ID: Int] = [:]
    private var segmentNames: SegmentNames
    private var nestedNames: SegmentNames
    private var nextNumber: Int
    /// Edits that wait for a quote that is not there yet.
    private var waiting: [String: [Int]] = [:]
    /// Edits whose quote has come, the next one last.
    private var ready: [Int] = []
    /// The edit that decided a question before: what it was about, and the action.
    private var decided: [[String]: Int] = [:]

    init(_ dossier: Dossier, pack: LanguagePack?) {
        self.dossier = dossier
        self.pack = pack
        bytes = Array(dossier.article.text.string.utf8)
        scalars = OffsetMap(dossier.article.text, unit: .scalar)
        segmentNames = SegmentNames(dossier.article)
        nestedNames = segmentNames
        nextNumber = 1 + (dossier.quotes.map { SegmentNames.number($0.id) }.max() ?? 0)
        for place in self.dossier.edits.indices {
            self.dossier.edits[place] = self.dossier.edits[place].undone
        }
        for (quote, _) in SegmentNames.order(of: self.dossier) { enter(quote) }
        for quote in dossier.quotes where quotes[quote.id] == nil { enterNested(quote) }
    }

    /// Carries out every edit, from first to last.
    mutating func work() {
        for place in dossier.edits.indices {
            ready = [place]
            while let next = ready.popLast() { carryOut(next) }
        }
        for (name, edits) in waiting {
            for edit in edits { noteUnknown(name, edit) }
        }
        // Findings come in the order of the file, whatever waited for what.
        let first = dossier.findings.firstIndex { $0.code.hasPrefix("edits.") }
        let own = dossier.findings[(first ?? dossier.findings.endIndex)...].enumerated()
        let sorted = own.sorted { left, right in
            (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
        }
        dossier.findings.replaceSubrange(
            (first ?? dossier.findings.endIndex)...,
            with: sorted.map(\.element)
        )
        dossier.quotes = quotes.values.sorted { Self.order($0) < Self.order($1) }
        dropIdlePeople()
    }

    /// Reading order; of two quotes at one place the outer one, then the older one.
    private static func order(_ quote: Quote) -> (UInt32, UInt32, Int, Int) {
        let first = quote.fragments.first
        return (first?.start ?? 0, first?.end ?? 0, quote.depth, SegmentNames.number(quote.id))
    }

    private mutating func carryOut(_ place: Int) {
        let edit = dossier.edits[place]
        switch edit.change {
        case .add(let stretch): add(stretch, place)
        case .name(let language, let form): write(form, for: language, place)
        case .join(let other):
            if let id = quote(edit.subject, place), let other = quote(other, place) {
                join(id, other, place)
            }
        case .drop: if let id = quote(edit.subject, place) { drop(id, place) }
        case .split(let point):
            if let id = quote(edit.subject, place) { split(id, at: point, place) }
        case .form(let form): if let id = quote(edit.subject, place) { set(form, of: id, place) }
        case .speaker(let name): if let id = quote(edit.subject, place) { set(name, of: id, place) }
        }
    }

    /// The quote that `name` leads to; else the edit waits for it, or a finding says what is wrong.
    private mutating func quote(_ name: String, _ place: Int) -> Quote.ID? {
        switch find(name) {
        case .quote(let id):
            dropHint(of: id, place)
            return id
        case .unknown: waiting[name, default: []].append(place)
        case .gone(let other):
            let former = dossier.edits[other]
            let parts = former.quotes.compactMap { names[$0] }
            note(
                .conflict,
                place,
                "quote '\(name)' is not there any more: '\(former.action.rawValue)'"
                    + "\(lineOf(other)) took it out",
                parts.isEmpty
                    ? "delete one of the two"
                    : "name what it became: \(parts.joined(separator: ", "))"
            )
        case .numbered(let segment):
            note(
                .unknownQuote,
                place,
                "'\(name)' is a number that changes with the article",
                "write '\(segment)'"
            )
        }
        return nil
    }

    /// What the template wrote into `why` is no reason.
    private mutating func dropHint(of id: Quote.ID, _ place: Int) {
        guard let why = dossier.edits[place].why, let quote = quotes[id],
            why == Edits.opening(quote, in: dossier.article)
        else { return }
        dossier.edits[place].why = nil
    }

    private func find(_ name: String) -> Found {
        guard let id = byName[name] else {
            guard EditChange.isID(name), quotes[name] != nil, let segment = names[name] else {
                return .unknown
            }
            return .numbered(segment: segment)
        }
        if quotes[id] != nil { return .quote(id) }
        return takenOut[id].map { .gone(edit: $0) } ?? .unknown
    }

    private mutating func noteUnknown(_ name: String, _ place: Int) {
        // What is no id may be words of the article, which no message repeats.
        guard ArticleID.isValid(name) else {
            note(
                .unknownQuote,
                place,
                "quote_id is the id of no quote, and no place or words that a row adds",
                "look up the quote's id with --explain, or delete the row"
            )
            return
        }
        let near = Nearest.names(to: name, in: Array(names.values), limit: 1).first
        let isRepeat = near.map { $0.hasPrefix(name + "-") || name.hasPrefix($0 + "-") } ?? false
        note(
            .unknownQuote,
            place,
            "no quote has the id '\(name)'",
            isRepeat
                ? "did you mean '\(near ?? "")'?"
                : "look up the quote's id with --explain, or delete the row"
        )
    }

    /// Gives a quote a name of its own, under which a file may speak of it.
    private mutating func enter(_ quote: Quote) {
        quotes[quote.id] = quote
        guard let name = segmentNames.segment(of: quote)?.id else { return }
        if let nested = byName.updateValue(quote.id, forKey: name) { names[nested] = nested }
        names[quote.id] = name
    }

    /// Gives a nested quote its names: its id, and one made of its words, which still holds when
    /// the numbers have changed.
    private mutating func enterNested(_ quote: Quote) {
        quotes[quote.id] = quote
        byName[quote.id] = quote.id
        names[quote.id] = quote.id
        guard let name = nestedNames.segment(of: quote)?.id, byName[name] == nil else { return }
        byName[name] = quote.id
        names[quote.id] = name
    }
}

// What single actions change.
extension EditDesk {
    /// An id that no quote had yet.
    mutating func newID() -> Quote.ID {
        defer { nextNumber += 1 }
        return "q\(nextNumber)"
    }

    /// Takes in a quote that an edit made; `alias` is another name for it.
    mutating func make(_ quote: Quote, _ place: Int, alias: String? = nil) {
        if quote.depth == 0 { enter(quote) } else { enterNested(quote) }
        if let alias, byName[alias] == nil { byName[alias] = quote.id }
        dossier.edits[place].quotes.append(quote.id)
        for name in [names[quote.id], alias].compactMap(\.self) {
            ready += (waiting.removeValue(forKey: name) ?? []).reversed()
        }
    }

    /// Takes a quote out.
    mutating func takeOut(_ id: Quote.ID, _ place: Int) {
        guard let quote = quotes.removeValue(forKey: id) else { return }
        takenOut[id] = place
        dossier.edits[place].former.append(quote)
    }

    /// Changes a quote; from then on it is the editor's.
    mutating func update(_ id: Quote.ID, _ place: Int, _ change: (inout Quote) -> Void) {
        guard var quote = quotes[id] else { return }
        dossier.edits[place].former.append(quote)
        change(&quote)
        quote.rule = QuoteRules.editor
        quote.confidence = 1
        quotes[id] = quote
        dossier.edits[place].quotes.append(id)
    }

    /// Changes the people of the article.
    mutating func updatePeople(_ change: (inout [Person]) -> Void) { change(&dossier.people) }

    /// Notes the person that an edit is about.
    mutating func notePerson(_ person: Person, _ place: Int) {
        dossier.edits[place].person = person.id
        let edit = dossier.edits[place]
        if edit.action == .name, edit.why == person.roles.first { dossier.edits[place].why = nil }
    }

    /// Whether the same was decided before: then the later row wins, and a finding says so.
    mutating func decide(_ what: [String], _ place: Int) {
        guard let former = decided.updateValue(place, forKey: what) else { return }
        note(
            .conflict,
            place,
            "'\(what[1])' for '\(names[what[0]] ?? what[0])' was decided\(lineOf(former)) already; "
                + "this row wins",
            "delete one of the two"
        )
    }

    /// The line of an edit, in words.
    private func lineOf(_ place: Int) -> String {
        dossier.edits[place].line.map { " in line \($0)" } ?? ""
    }

    /// Adds a finding about an edit.
    mutating func note(_ code: EditFinding, _ place: Int, _ message: String, _ advice: String) {
        let edit = dossier.edits[place]
        dossier.findings.append(
            Finding(
                code: code.rawValue,
                severity: HouseStyle().severity(of: code.rawValue),
                message: message,
                advice: advice,
                file: edit.file,
                line: edit.line
            )
        )
    }
}

/// The findings about edits.
enum EditFinding: String, CaseIterable {
    case ambiguousPlace = "edits.ambiguous-place"
    case ambiguousSpeaker = "edits.ambiguous-speaker"
    case conflict = "edits.conflict"
    case cutsWord = "edits.cuts-word"
    case noEffect = "edits.no-effect"
    case outOfRange = "edits.out-of-range"
    case overlap = "edits.overlap"
    case unknownPerson = "edits.unknown-person"
    case unknownQuote = "edits.unknown-quote"
    case unknownWords = "edits.unknown-words"
}
