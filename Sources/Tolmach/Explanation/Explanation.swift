/// Why the quotes of an article are as they are: what `prepare --explain` prints.
public struct Explanation: Sendable {
    /// How the words that name a speaker lead to a person.
    public enum Way: String, Sendable, CaseIterable {
        /// The name in full.
        case name
        /// A part of the name, such as the surname.
        case shortName = "short-name"
        /// An office that the person holds.
        case office
        /// A pronoun.
        case pronoun
        /// A description of somebody whom the article does not name.
        case description
        /// No words of the article: an editor says so.
        case editor

        /// The way in words, after *is*.
        public var words: String {
            switch self {
            case .name: "by the full name"
            case .shortName: "by a part of the name"
            case .office: "by the office"
            case .pronoun: "by the pronoun"
            case .description: "described and not named"
            case .editor: "as an editor says"
            }
        }
    }

    /// One quote.
    public struct Entry: Sendable {
        /// The quote; one that an editor took out is as it was before.
        public var quote: Quote
        /// The id under which an edits file speaks of it.
        public var id: String
        /// Its unit of translation; `nil` for one that is nested or was taken out.
        public var segment: Segment.ID?
        /// What its rule means.
        public var meaning: String?
        /// Who speaks.
        public var person: Person?
        /// How the article's words lead to that person.
        public var way: Way?
        /// Where the person was named last before.
        public var antecedent: TextSpan?
        /// Whom else a pronoun may have meant, best first.
        public var others: [String] = []
        /// Words in the sentences of the quote that name speakers of other verbs.
        public var rivals: [TextSpan] = []
        /// What an editor did to it, first to last.
        public var edits: [Edit] = []
        /// Whether an editor took it out.
        public var isDropped = false
    }

    /// The quotes in reading order, with those that an editor took out.
    public private(set) var entries: [Entry] = []

    /// Explains the quotes of `dossier`.
    ///
    /// - Parameters:
    ///   - dossier: The article as the stages left it.
    ///   - packs: The languages; for one without rules there is less to say.
    /// - Complexity: As the stages that read the text, which is read anew.
    public init(_ dossier: Dossier, packs: LanguagePacks) {
        let reader = ExplainedReading(dossier, packs: packs)
        let names = Edits.names(of: dossier)
        let segments = Dictionary(dossier.segments.map { ($0.quote, $0.id) }) { first, _ in first }
        let people = Dictionary(dossier.people.map { ($0.id, $0) }) { first, _ in first }
        for quote in dossier.quotes {
            var entry = Entry(quote: quote, id: names[quote.id] ?? quote.id)
            entry.segment = segments[quote.id]
            entry.meaning = QuoteRules.meaning(of: quote.rule)
            entry.edits = dossier.edits.filter { $0.quotes.contains(quote.id) }
            entry.rivals = reader?.rivals(of: quote) ?? []
            if let speaker = quote.speaker, let person = speaker.person.flatMap({ people[$0] }) {
                entry.person = person
                entry.resolve(speaker, person, in: dossier)
                let others = speaker.mention.flatMap { reader?.others(at: $0) } ?? []
                entry.others = others.filter { $0 != person.name }
            }
            entries.append(entry)
        }
        for edit in dossier.edits where edit.action == .drop {
            guard let quote = edit.former.first else { continue }
            var entry = Entry(quote: quote, id: edit.subject)
            entry.meaning = QuoteRules.meaning(of: quote.rule)
            entry.person = quote.speaker?.person.flatMap { people[$0] }
            entry.edits = [edit]
            entry.isDropped = true
            entries.append(entry)
        }
        entries = entries.enumerated().sorted { left, right in
            (left.element.start, left.offset) < (right.element.start, right.offset)
        }.map(\.element)
    }
}

extension Explanation.Entry {
    fileprivate init(quote: Quote, id: String) {
        self.quote = quote
        self.id = id
    }

    fileprivate var start: UInt32 { quote.fragments.first?.start ?? 0 }

    fileprivate mutating func resolve(_ speaker: Speaker, _ person: Person, in dossier: Dossier) {
        guard let mention = speaker.mention, dossier.article.text.isValid(mention) else {
            way = .editor
            return
        }
        let words = dossier.article.text[mention].lowercased()
        switch speaker.kind {
        case .pronoun: way = .pronoun
        // *The Ministry of Ports* is Ministry of Ports.
        case .name, .organisation:
            way = words.hasSuffix(person.name.lowercased()) ? .name : .shortName
        case .role, .group, .unnamed: way = person.isNamed ? .office : .description
        }
        guard way != .name, way != .description else { return }
        antecedent =
            person.mentions.last { $0.span.end <= mention.start && $0.kind != .pronoun }?.span
    }
}

/// An article read once more by the rules, to ask what else they saw.
private struct ExplainedReading {
    private let reading: QuoteReading
    private let people: PeopleReader
    /// The sentence of each quoted run, by the byte where its words begin.
    private var sentences: [Int: Range<Int>] = [:]

    init?(_ dossier: Dossier, packs: LanguagePacks) {
        guard let reading = try? packs.reading(of: Dossier(dossier.article), stage: "explain")
        else {
            return nil
        }
        self.reading = reading
        let found = dossier.quotes + dossier.edits.flatMap(\.former)
        var people = PeopleReader(reading, speakers: found.compactMap(\.speaker), explains: true)
        people.read()
        self.people = people
        for paragraph in reading.paragraphs {
            for sentence in reading.sentences(of: paragraph) {
                for index in sentence where reading.tokens[index].isRun {
                    let run = reading.runs[Int(reading.tokens[index].run)]
                    sentences[run.words.lowerBound] = sentence
                }
            }
        }
    }

    /// Words that name the speakers of other verbs in the sentences of `quote`.
    func rivals(of quote: Quote) -> [TextSpan] {
        var seen: Set<TextSpan> = []
        if let mention = quote.speaker?.mention { seen.insert(mention) }
        var rivals: [TextSpan] = []
        var last: Range<Int>?
        for fragment in quote.fragments {
            guard let sentence = sentences[Int(fragment.start)], sentence != last else { continue }
            last = sentence
            for event in reading.events(in: sentence) {
                guard let span = reading.speaker(event.phrase)?.mention, seen.insert(span).inserted
                else { continue }
                rivals.append(span)
            }
        }
        return rivals
    }

    /// The names of those whom the pronoun at `mention` may have meant, best first.
    func others(at mention: TextSpan) -> [String] {
        (people.considered?[Int(mention.start)] ?? []).map { figure in
            people.cast.figures[figure].name.joined(separator: " ")
        }
    }
}
