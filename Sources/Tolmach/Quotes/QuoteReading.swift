/// One article as the quote rules see it: paragraphs, quoted runs, and tokens outside the runs.
///
/// Every run is one token, so that no rule ever looks at quoted words by accident. Both the quote
/// stage and the people stage read it.
///
/// - Complexity: O(*n*) in the text.
struct QuoteReading: Sendable {
    /// One paragraph: where it stands, its tokens, and its runs.
    struct Paragraph: Sendable {
        var range: Range<Int>
        var tokens: Range<Int>
        var runs: Range<Int>
        /// Its sentences, by their places in `sentences`.
        var sentences = 0..<0
    }

    let lexicon: SharedPack
    var pack: LanguagePack { lexicon.pack }
    let bytes: [UInt8]
    private(set) var paragraphs: [Paragraph] = []
    var runs: [QuotedRun] = []
    private var allTokens: [Token] = []
    /// The sentences of all paragraphs, as ranges of tokens.
    private(set) var sentences: [Range<Int>] = []
    /// The speech events of all sentences, in order.
    private(set) var events: [SpeechEvent] = []
    private(set) var unclosed: [Range<Int>] = []
    /// The first place where two apostrophes stand for a double mark.
    private(set) var doubled: Range<Int>?

    /// The tokens of all paragraphs; each look at them is a step that a test may count.
    private(set) var tokens: [Token] {
        @inline(__always)
        get {
            noteSteps()
            return allTokens
        }
        @inline(__always)
        _modify { yield &allTokens }
    }

    init(_ article: Article, lexicon: SharedPack) {
        self.lexicon = lexicon
        let pack = lexicon.pack
        bytes = Array(article.text.string.utf8)
        var scanner = MarkScanner(bytes: bytes, pack: pack)
        for range in Self.lines(bytes) {
            let first = scanner.runs.count
            scanner.scan(range, number: paragraphs.count)
            paragraphs.append(
                Paragraph(range: range, tokens: 0..<0, runs: first..<scanner.runs.count)
            )
        }
        scanner.end()
        runs = scanner.runs
        doubled = scanner.doubled
        splitLabels()
        unclosed = scanner.unclosed
        if pack.features.contains(.authorClause) { splitRuns() }
        if !article.blocks.isEmpty { addBlocks(article.blocks) }
        tokenize()
        if !article.markup.isEmpty { dropMarkup(article.markup) }
        markMidCapitals()
        if pack.features.contains(.capitalNouns) { NounMarker(bytes: bytes).mark(&tokens) }
        cutSentences()
        events = sentences.flatMap(foundEvents)
    }

    /// The non-empty lines of the text.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = UTF8Scan.next(0x0A, in: bytes, start..<bytes.count)
            if end > start { lines.append(start..<end) }
            start = end + 1
        }
        return lines
    }

    /// Cuts the author's words out of runs, and finds lines of dialogue.
    private mutating func splitRuns() {
        let clause = AuthorClause(bytes: bytes, pack: pack)
        let speech = pack.features.contains(.dashSpeech) ? dashSpeech(clause) : [:]
        var split: [QuotedRun] = []
        split.reserveCapacity(runs.count)
        for number in paragraphs.indices {
            let first = split.count
            let range = paragraphs[number].range
            let inside = runs[paragraphs[number].runs]
            let opener = inside.first { $0.depth == 0 }?.outer.lowerBound
            let isFree = opener.map { $0 - range.lowerBound > 8 } ?? true
            if let dialogue = speech[number]
                ?? (isFree ? clause.dialogue(in: range, number: number) : nil)
                ?? (isFree ? line(number, of: clause, behind: split.last) : nil)
            {
                for run in inside {
                    var run = run
                    // Marks in the author's own words are no part of the speech.
                    if dialogue.contains(where: { $0.words.contains(run.outer.lowerBound) }) {
                        run.depth += 1
                    }
                    split.append(run)
                }
                split += dialogue
                split[first...].sort { $0.words.lowerBound < $1.words.lowerBound }
            } else {
                for run in inside { split += run.depth == 0 ? clause.parts(of: run) : [run] }
            }
            paragraphs[number].runs = first..<split.count
        }
        runs = split
    }

    /// A line of dialogue without the author’s words, which only its neighbours tell from a list.
    private func line(
        _ number: Int,
        of clause: AuthorClause,
        behind last: QuotedRun?
    ) -> [QuotedRun]? {
        guard pack.features.contains(.caseForms),
            let line = clause.line(in: paragraphs[number].range, number: number)
        else {
            return nil
        }
        if let last, last.isDialogue, last.paragraph == number - 1 { return [line] }
        for next in (number + 1)..<max(number + 1, min(paragraphs.count, number + 4)) {
            let range = paragraphs[next].range
            if clause.dialogue(in: range, number: next) != nil { return [line] }
            guard clause.line(in: range, number: next) != nil else { break }
        }
        return nil
    }

    /// Makes each line of a quoted block one run; what is in marks there is nested.
    private mutating func addBlocks(_ blocks: [TextSpan]) {
        var all: [QuotedRun] = []
        var block = 0
        for number in paragraphs.indices {
            let first = all.count
            let range = paragraphs[number].range
            var inside = Array(runs[paragraphs[number].runs])
            while block < blocks.count, Int(blocks[block].end) <= range.lowerBound { block += 1 }
            // A line with marks of its own tells its quotations by them.
            let isMarked = inside.contains { $0.depth == 0 && $0.isClosed }
            let isSignature = signature(blocks, block, range)
            if block < blocks.count, range.contains(Int(blocks[block].start)), !isMarked,
                !isSignature
            {
                let words = UTF8Scan.trimmed(bytes, blocks[block].range.clamped(to: range))
                var run = QuotedRun(
                    words: words,
                    outer: range,
                    paragraph: number,
                    depth: 0,
                    mark: 0
                )
                run.isClosed = true
                run.isBlock = true
                run.opensParagraph = true
                run.continues =
                    number > 0 && all.last?.isBlock == true
                    && all.last?.paragraph == number - 1
                for index in inside.indices { inside[index].depth += 1 }
                if !words.isEmpty { inside.insert(run, at: 0) }
            }
            all += inside
            paragraphs[number].runs = first..<all.count
        }
        runs = all
    }

    /// Whether a line of a block only says who is quoted: *— Jane Doe*.
    private func signature(_ blocks: [TextSpan], _ block: Int, _ range: Range<Int>) -> Bool {
        guard block < blocks.count, range.contains(Int(blocks[block].start)) else { return false }
        let words = UTF8Scan.trimmed(bytes, blocks[block].range.clamped(to: range))
        guard words.count > 3, words.count < 160 else { return false }
        let (mark, width) = UTF8Scan.scalar(bytes, words.lowerBound)
        guard
            Sign.isDash(mark) || (mark == Sign.hyphen && bytes[words.lowerBound + 1] == Sign.hyphen)
        else { return false }
        var tokens: [Token] = []
        let tokenizer = Tokenizer(bytes: bytes, pack: pack)
        tokenizer.append((words.lowerBound + width)..<words.upperBound, to: &tokens)
        return tokens.first(where: \.isWord)?.isName ?? false
    }

    /// Drops the tokens that lie in markup.
    private mutating func dropMarkup(_ markup: [TextSpan]) {
        var kept: [Token] = []
        kept.reserveCapacity(tokens.count)
        var span = 0
        for number in paragraphs.indices {
            let first = kept.count
            for token in tokens[paragraphs[number].tokens] {
                while span < markup.count, markup[span].end <= token.start { span += 1 }
                let isMarkup = span < markup.count && markup[span].start <= token.start
                if token.isRun || !isMarkup { kept.append(token) }
            }
            paragraphs[number].tokens = first..<kept.count
        }
        tokens = kept
    }

    private mutating func tokenize() {
        let tokenizer = Tokenizer(bytes: bytes, pack: pack)
        tokens.reserveCapacity(bytes.count / 6)
        for number in paragraphs.indices {
            let first = tokens.count
            let range = paragraphs[number].range
            var offset = range.lowerBound
            for place in paragraphs[number].runs where runs[place].depth == 0 {
                let outer = runs[place].outer
                guard outer.lowerBound >= offset else { continue }
                tokenizer.append(offset..<outer.lowerBound, to: &tokens)
                tokens.append(
                    Token(
                        start: Int32(outer.lowerBound),
                        end: Int32(outer.upperBound),
                        run: Int32(place)
                    )
                )
                offset = outer.upperBound
            }
            tokenizer.append(offset..<max(offset, range.upperBound), to: &tokens)
            paragraphs[number].tokens = first..<tokens.count
        }
    }

    private mutating func cutSentences() {
        for number in paragraphs.indices {
            let first = sentences.count
            sentences += cutSentences(of: paragraphs[number])
            paragraphs[number].sentences = first..<sentences.count
        }
    }

    /// Marks words that are seen with a capital inside a sentence somewhere: those are names even
    /// where they open one.
    private mutating func markMidCapitals() {
        var seen = WordSet(capacity: tokens.count { $0.isCapital })
        for index in tokens.indices.dropFirst() where tokens[index].isCapital {
            let before = tokens[index - 1]
            if before.isWord || before.sign == Sign.comma,
                tokens[index].start == before.end && before.isWord
                    || (tokens[index].start == before.end + 1 && bytes[Int(before.end)] == 0x20)
            {
                seen.insert(tokens[index].hash)
            }
        }
        guard !seen.isEmpty else { return }
        for index in tokens.indices where tokens[index].isCapital {
            if seen.contains(tokens[index].hash) { tokens[index].flags.insert(.midCapital) }
        }
    }

    /// The article's words in `range`.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether the word at `index` ends in `suffix`, which is lower-case.
    func token(_ index: Int, endsIn suffix: StaticString) -> Bool {
        let token = tokens[index]
        let count = suffix.utf8CodeUnitCount
        guard token.isWord, Int(token.end - token.start) >= count else { return false }
        let start = Int(token.end) - count
        let wanted = UnsafeBufferPointer(start: suffix.utf8Start, count: count)
        return bytes[start..<Int(token.end)].elementsEqual(wanted)
    }

    /// Whether the word at `index` ends in one of `suffixes`.
    func token(_ index: Int, endsInOneOf suffixes: [StaticString]) -> Bool {
        suffixes.contains { token(index, endsIn: $0) }
    }

    /// The last scalar of a run that is no blank, or 0.
    func lastScalar(of range: Range<Int>) -> UInt32 {
        let words = UTF8Scan.trimmed(bytes, range)
        return UTF8Scan.scalar(bytes, before: words.upperBound, floor: words.lowerBound) ?? 0
    }
}
