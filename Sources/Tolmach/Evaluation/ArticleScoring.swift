/// The scoring of one article, step by step.
struct ArticleScoring {
    private let text: ScalarText
    private let minWords: Int

    /// Marked fragments that count.
    var marked: [(run: Range<Int>, quote: GoldQuote)] = []
    /// Marked places that cost nothing.
    var ignored: [Range<Int>] = []
    /// Fragments that were found.
    var found: [FoundFragment] = []

    private(set) var counts = QuoteCounts()
    var judged: [QuoteScorer.Judged] = []

    /// For each marked fragment the found one that it goes with, and how alike they are.
    private var partners: [Int: (found: Int, likeness: Double)] = [:]
    private var markedOf: [Int: Int] = [:]

    init(_ text: ScalarText, minWords: Int) {
        self.text = text
        self.minWords = minWords
    }

    /// Pairs marked and found fragments, the most alike first.
    mutating func pair() {
        let places = RunIndex(found.map(\.run))
        var pairs: [(likeness: Double, marked: Int, found: Int)] = []
        for (number, marked) in marked.enumerated() {
            for other in places.overlapping(marked.run) {
                let run = found[other].run
                let reach =
                    max(run.upperBound, marked.run.upperBound)
                    - min(run.lowerBound, marked.run.lowerBound)
                let likeness = Double(run.shared(with: marked.run)) / Double(reach)
                pairs.append((likeness, number, other))
            }
        }
        pairs.sort { $0 > $1 }
        for pair in pairs where partners[pair.marked] == nil && markedOf[pair.found] == nil {
            partners[pair.marked] = (pair.found, pair.likeness)
            markedOf[pair.found] = pair.marked
        }
    }

    /// Counts what was found, and judges what should not have been.
    mutating func judgeFound() {
        let free = RunIndex(ignored)
        for (number, fragment) in found.enumerated() {
            if let marked = markedOf[number], isMatched(marked) {
                counts.found += 1
                continue
            }
            guard text.countWords(fragment.run) >= minWords else { continue }
            let isFree = free.overlapping(fragment.run).contains { place in
                Double(ignored[place].shared(with: fragment.run)) >= 0.5
                    * Double(fragment.run.count)
            }
            guard !isFree else { continue }
            counts.found += 1
            judge(.extra, fragment.run, nil, fragment)
        }
    }

    /// Counts what was marked, and judges each fragment of it.
    mutating func judgeMarked() {
        for (number, (run, quote)) in marked.enumerated() {
            counts.gold += 1
            counts.recallByKind[quote.kind, default: .init()].count += 1
            if let partner = partners[number], partner.likeness >= 1 { counts.exact += 1 }
            guard let partner = partners[number], isMatched(number) else {
                judge(.missed, run, quote, nil)
                continue
            }
            counts.matched += 1
            counts.recallByKind[quote.kind, default: .init()].right += 1
            let fragment = found[partner.found]
            let isRight = countSpeaker(quote, fragment)
            if isRight { counts.right += 1 }
            judge(isRight ? .right : .speaker, run, quote, fragment)
        }
    }

    private func isMatched(_ marked: Int) -> Bool {
        (partners[marked]?.likeness ?? 0) >= QuoteScorer.leastLikeness
    }

    /// Counts the speaker of a matched fragment and says whether it is right.
    private mutating func countSpeaker(_ quote: GoldQuote, _ fragment: FoundFragment) -> Bool {
        if quote.takesAnySpeaker { return true }
        guard let speaker = quote.speaker else {
            let isRight = fragment.speaker == nil
            counts.unattributed += .init(count: 1, right: isRight ? 1 : 0)
            return isRight
        }
        var isRight = false
        counts.speakers += 1
        if let found = fragment.speaker {
            let match = SpeakerMatch(gold: speaker, found: found)
            counts.given += 1
            if match.isExact { counts.exactSpeakers += 1 }
            if match.isMention { counts.mentions += 1 }
            isRight = match.isPerson
        }
        if isRight { counts.persons += 1 }
        counts.personsByKind[speaker.kind, default: .init()] +=
            .init(count: 1, right: isRight ? 1 : 0)
        if let cue = quote.cue, !cue.text.isEmpty {
            let isFound = cue.range.flatMap { range in
                fragment.cue.map { $0.shared(with: range) > 0 }
            }
            counts.cues += .init(count: 1, right: isFound == true ? 1 : 0)
        }
        return isRight
    }

    private mutating func judge(
        _ verdict: QuoteScorer.Verdict,
        _ run: Range<Int>,
        _ quote: GoldQuote?,
        _ fragment: FoundFragment?
    ) {
        func named(_ words: String, _ name: String?) -> String {
            name.map { $0 == words ? words : "\(words) = \($0)" } ?? words
        }
        judged.append(
            QuoteScorer.Judged(
                verdict: verdict,
                run: run,
                goldSpeaker: quote?.speaker.map { named($0.mention.text, $0.name) },
                foundSpeaker: fragment?.speaker.map { named($0.text, $0.name) },
                kind: quote?.kind,
                rule: fragment?.rule,
                confidence: fragment?.confidence ?? Self.likelihood(words: text.countWords(run))
            )
        )
    }

    /// How often marked words as many as these are said by somebody.
    ///
    /// - Source: English news, 8,367 marked runs.
    private static func likelihood(words: Int) -> Double {
        let shares = [0.56, 0.56, 0.80, 0.78, 0.91, 0.92, 0.98]
        return words < shares.count ? shares[words] : 0.98
    }
}

/// Runs by their place, to find those that overlap another.
private struct RunIndex {
    private let order: [Int]
    private let runs: [Range<Int>]
    /// How far the runs up to each place reach.
    private let reach: [Int]

    init(_ runs: [Range<Int>]) {
        self.runs = runs
        order = runs.indices.sorted { runs[$0].lowerBound < runs[$1].lowerBound }
        var furthest = 0
        reach = order.map { place in
            furthest = max(furthest, runs[place].upperBound)
            return furthest
        }
    }

    /// The runs that share something with `run`.
    ///
    /// - Complexity: O(log *n* + *k*) for *k* runs, when they do not lie inside each other.
    func overlapping(_ run: Range<Int>) -> [Int] {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if runs[order[middle]].lowerBound < run.upperBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [Int] = []
        var place = low - 1
        while place >= 0, reach[place] > run.lowerBound {
            if runs[order[place]].shared(with: run) > 0 { found.append(order[place]) }
            place -= 1
        }
        return found
    }
}
