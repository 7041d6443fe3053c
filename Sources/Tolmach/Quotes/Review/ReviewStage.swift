/// Looks over the quotes once their speakers are known: what an editor should look at, and which
/// words were probably said in another language.
///
/// Findings: `quotes.no-speaker` (warning), `quotes.distant-attribution` (note) and
/// `quotes.back-translation` (warning) where a quote was probably said in a language it is to be
/// translated into. What an editor has decided is not doubted.
public struct ReviewStage: Stage {
    /// Its name in messages.
    public static let name = "review"
    /// What must be there before it runs.
    public static let needs: Layer = [.quotes, .people]
    /// What is there after it ran: `original` of each quote.
    public static let fills: Layer = .quotes

    private let packs: LanguagePacks
    private let targets: [LanguageTag]

    /// Creates a stage for articles that are to be written in `targets`.
    public init(packs: LanguagePacks, targets: [LanguageTag]) {
        self.packs = packs
        self.targets = targets
    }

    /// Fills `original` and adds findings.
    ///
    /// - Complexity: O(*n*) in the text, and O(*q* log *n*) in its quotes.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        guard !dossier.quotes.isEmpty else { return }
        let bytes = Array(dossier.article.text.string.utf8)
        dropSettled(&dossier)
        dossier.findings += speakerFindings(dossier, bytes)
        guard let pack = packs[dossier.article.language] else { return }
        dossier.findings += originals(&dossier, OriginalLanguage(bytes: bytes, pack: pack))
    }

    /// Drops doubts about quotes that an editor has decided.
    private func dropSettled(_ dossier: inout Dossier) {
        let settled = Set(
            dossier.quotes.lazy.filter(Self.isSettled).compactMap(\.fragments.first)
        )
        guard !settled.isEmpty else { return }
        dossier.findings.removeAll { finding in
            finding.code == "quotes.ambiguous-speaker"
                && finding.span.map(settled.contains) == true
        }
    }

    /// Whether an editor has decided about `quote`.
    private static func isSettled(_ quote: Quote) -> Bool { quote.rule == QuoteRules.editor }

    private func speakerFindings(_ dossier: Dossier, _ bytes: [UInt8]) -> [Finding] {
        var missing = FindingSeries(
            "quotes.no-speaker",
            .warning,
            advice: "name the speaker in the article or in its edits file, or drop the quote",
            sum: { "\($0) more quotes have no speaker" }
        )
        var distant = FindingSeries(
            "quotes.distant-attribution",
            .note,
            advice: "look whether it is the same speaker; if not, name the right one",
            sum: { "\($0) more quotes have their speaker from another paragraph" }
        )
        let lines = LineStarts(bytes)
        for quote in dossier.quotes where quote.depth == 0 && !Self.isSettled(quote) {
            guard let speaker = quote.speaker else {
                missing.add(quote.fragments.first, "quote '\(quote.id)' has no speaker")
                continue
            }
            if let mention = speaker.mention, Self.isInherited(quote),
                !lines.areTogether(mention, quote.fragments)
            {
                let message = "quote '\(quote.id)' has its speaker from another paragraph"
                distant.add(quote.fragments.first, message)
            }
        }
        return missing.findings + distant.findings
    }

    /// Whether nothing but what was said before gave the speaker: a mark that runs on over
    /// paragraphs, or a signature, says it.
    private static func isInherited(_ quote: Quote) -> Bool {
        switch QuoteRule(rawValue: quote.rule) {
        case .continuation, .continuedBack, .signature, .block: false
        default: true
        }
    }

    /// Sets the original language of quotes, and tells those that would be translated back.
    private func originals(_ dossier: inout Dossier, _ origin: OriginalLanguage) -> [Finding] {
        var series = FindingSeries(
            "quotes.back-translation",
            .warning,
            advice: "obtain the words as they were said, or paraphrase them without marks",
            sum: { "the quotes of \($0) more speakers were probably said in a target language" }
        )
        let people = Dictionary(dossier.people.map { ($0.id, $0) }) { first, _ in first }
        var groups: [(first: Quote, language: LanguageTag, why: String, count: Int)] = []
        var places: [String: Int] = [:]
        for index in dossier.quotes.indices {
            let quote = dossier.quotes[index]
            let person = quote.speaker?.person.flatMap { people[$0] }
            let found = origin.find(quote, by: person)
            dossier.quotes[index].original = found?.language
            guard let found, quote.depth == 0, quote.form != .indirect else { continue }
            let key = "\(person?.id ?? quote.id) \(found.language) \(found.evidence.rawValue)"
            if let place = places[key] {
                groups[place].count += 1
            } else {
                places[key] = groups.count
                groups.append((quote, found.language, found.evidence.rawValue, 1))
            }
        }
        for group in groups {
            guard let target = targets.first(where: { $0.primary == group.language.primary })
            else { continue }
            let which = group.count == 1 ? "quote" : "\(group.count) quotes, the first of them"
            let message =
                "\(which) '\(group.first.id)': probably said in '\(group.language)', "
                + group.why
            series.add(group.first.fragments.first, message, language: target)
        }
        return series.findings
    }
}

/// Where the lines of a text start.
private struct LineStarts {
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    }

    /// Whether `mention` stands in a line of one of `fragments`.
    func areTogether(_ mention: TextSpan, _ fragments: [TextSpan]) -> Bool {
        let line = line(of: mention)
        return fragments.contains { self.line(of: $0) == line }
    }

    private func line(of span: TextSpan) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= Int(span.start) { low = middle } else { high = middle }
        }
        return low
    }
}
