extension SchemeInverse {
    /// A Cyrillic word that may stand behind a Latin one.
    struct Reading: Sendable {
        /// In lower case.
        var text: String
        /// The logarithm of its likelihood.
        var score: Float
        /// The schemes that write it as the word given, of those that were asked.
        var schemes: UInt128
        /// Whether one of them gives it to the last accent.
        var isExact: Bool
    }

    /// How many beginnings are kept at each place.
    static let width = 40
    /// How many letters a word may have; names are shorter, and the search stays bounded.
    static let longestWord = 40
    /// How much the letter model weighs against what writing costs.
    static let letterWeight: Float = 0.75
    /// What a pair costs that hardly any name has, beside what its letters tell.
    static let strain: Float = 3
    /// What two vowels cost that one letter would write.
    static let hiatus: Float = 1
    /// What it costs that no scheme writes the whole.
    static let mixture: Float = 0.6
    /// What it costs that a word has lost its accents: Serbian and Macedonian names often do.
    private var droppedAccent: Float { schemes.first?.language.primary == "sr" ? 2 : 3.5 }
    /// How many readings are written forward again, and by how many schemes each.
    static let verified = (readings: 8, schemes: 40, enough: 6)

    private struct Beginning {
        var score: Float
        var state: UInt32 = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var schemes: UInt128
        var after: UInt64 = ~0
        var step: Int32 = -1
        var last: UInt8 = 0
        var isSilent = false
    }

    private struct Match {
        var edge: Int32
        var length: Int
        var cost: Float
    }

    /// What one search fills: letters with the place of the one before, and scores asked before.
    private struct Notes {
        var parents: [Int32] = []
        var codes: [UInt8] = []
        var keys = [UInt32](repeating: 0, count: 2048)
        var values = [Float](repeating: 0, count: 2048)

        mutating func score(_ model: NameModel, _ state: UInt32, _ code: UInt8) -> Float {
            let key = (state << 6 | UInt32(code)) &+ 1
            let place = Int((key &* 0x9E37_79B1) >> 21)
            if keys[place] == key { return values[place] }
            let value = model.score(state, UInt32(code))
            (keys[place], values[place]) = (key, value)
            return value
        }

        func word(_ step: Int32) -> [UInt8] {
            var found: [UInt8] = []
            var step = step
            while step >= 0 {
                found.append(codes[Int(step)])
                step = parents[Int(step)]
            }
            return found.reversed()
        }
    }

    /// The readings of `word` (one word, folded), best first.
    ///
    /// A beam over the written word: at each place a bounded number of beginnings. What several
    /// schemes must have written by turns costs more. The best are written forward again.
    ///
    /// - Complexity: O(*n*) in the word, with a constant of `width` times the edges that begin
    ///   alike.
    func readings(of word: String, costs: Costs, limit: Int) -> [Reading] {
        let out = word.unicodeScalars.map(\.value)
        guard !out.isEmpty, out.count <= Self.longestWord else { return [] }
        var notes = Notes()
        var beams = [[Beginning]](repeating: [], count: out.count + 1)
        beams[0] = [Beginning(score: 0, schemes: ~0)]
        let written = Written(out, dropped: droppedAccent)
        for place in 0...out.count {
            var beam = Self.pruned(beams[place])
            // Silent letters stand behind what is already written.
            if place > 0, !silent.isEmpty {
                var longer: [Beginning] = []
                for beginning in beam where !beginning.isSilent {
                    for edge in silent {
                        if var next = extended(beginning, Int(edge), costs.edges, &notes) {
                            next.isSilent = true
                            longer.append(next)
                        }
                    }
                }
                if !longer.isEmpty { beam = Self.pruned(beam + longer) }
            }
            beams[place] = beam
            guard place < out.count, !beam.isEmpty else { continue }
            var matches: [Match] = []
            collect(0, written, place, place, 0, &matches)
            for match in matches {
                let edge = edges[Int(match.edge)]
                let end = place + match.length
                if edge.isAtStart, place > 0 { continue }
                if edge.isAtEnd, end < out.count { continue }
                for beginning in beam {
                    if var next = extended(beginning, Int(match.edge), costs.edges, &notes) {
                        next.score -= match.cost
                        beams[end].append(next)
                    }
                }
            }
        }
        return finished(beams[out.count], word: word, costs: costs, limit: limit, &notes)
    }

    /// The edges that begin at `start`, letters with and without accents taken for each other.
    private func collect(
        _ node: Int,
        _ word: Written,
        _ start: Int,
        _ place: Int,
        _ cost: Float,
        _ matches: inout [Match]
    ) {
        for edge in nodes[node].edges {
            matches.append(Match(edge: edge, length: place - start, cost: cost))
        }
        guard place < word.out.count else { return }
        for child in nodes[node].children {
            let next = nodes[Int(child)]
            guard next.plain == word.plain[place] else { continue }
            let more = word.cost(of: next.scalar, at: place)
            collect(Int(child), word, start, place + 1, cost + more, &matches)
        }
    }

    private func extended(
        _ beginning: Beginning,
        _ place: Int,
        _ costs: [Float],
        _ notes: inout Notes
    ) -> Beginning? {
        let edge = edges[place]
        guard edge.before >> UInt64(beginning.last) & 1 == 1 else { return nil }
        if let first = edge.letters.first, beginning.after >> UInt64(first) & 1 == 0 { return nil }
        var longer = beginning
        longer.isSilent = false
        longer.score -= costs[place]
        let shared = longer.schemes & edge.schemes
        // From here on the word is written in no one way.
        if shared == 0, longer.schemes != 0 { longer.score -= Self.mixture }
        longer.schemes = shared
        for code in edge.letters {
            longer.score += Self.letterWeight * notes.score(model, longer.state, code)
            if model.isStrained(longer.last, code) { longer.score -= Self.strain }
            if model.isHiatus(longer.last, code) { longer.score -= Self.hiatus }
            longer.state = (longer.state << 6 | UInt32(code)) & 0xFF_FFFF
            longer.hash = (longer.hash ^ UInt64(code)) &* 0x100_0000_01B3
            notes.parents.append(longer.step)
            notes.codes.append(code)
            longer.step = Int32(notes.codes.count - 1)
            longer.last = code
        }
        if !edge.letters.isEmpty { longer.after = edge.after }
        return longer
    }

    private static func pruned(_ beam: [Beginning]) -> [Beginning] {
        guard beam.count > 1 else { return beam }
        var kept: [Beginning] = []
        kept.reserveCapacity(width)
        var places: [UInt64: Int] = [:]
        for beginning in beam.sorted(by: { ($0.score, $0.hash) > ($1.score, $1.hash) }) {
            if let place = places[beginning.hash] {
                kept[place].schemes |= beginning.schemes
                kept[place].after |= beginning.after
                continue
            }
            guard kept.count < width else { break }
            places[beginning.hash] = kept.count
            kept.append(beginning)
        }
        return kept
    }

    private func finished(
        _ beam: [Beginning],
        word: String,
        costs: Costs,
        limit: Int,
        _ notes: inout Notes
    ) -> [Reading] {
        var ends: [Beginning] = []
        for beginning in beam where beginning.after & 1 == 1 && beginning.last > 0 {
            var end = beginning
            end.score += Self.letterWeight * notes.score(model, end.state, 0)
            if model.isStrained(end.last, 0) { end.score -= Self.strain }
            ends.append(end)
        }
        ends.sort { ($0.score, $0.hash) > ($1.score, $1.hash) }
        let written = Written(word.unicodeScalars.map(\.value), dropped: droppedAccent)
        return ends.prefix(limit).enumerated().map { rank, end in
            let text = model.word(notes.word(end.step))
            let isAsked = rank < Self.verified.readings && end.schemes != 0
            let (schemes, isExact) =
                isAsked ? verified(text, written, end.schemes, costs) : (0, false)
            return Reading(text: text, score: end.score, schemes: schemes, isExact: isExact)
        }
    }

    /// The schemes, of those likeliest in the article, that write `text` as `word`.
    private func verified(
        _ text: String,
        _ written: Written,
        _ wanted: UInt128,
        _ costs: Costs
    ) -> (schemes: UInt128, isExact: Bool) {
        var found: UInt128 = 0
        var isExact = false
        var asked = 0
        for place in costs.order where wanted >> UInt128(place) & 1 == 1 {
            asked += 1
            if let again = try? tables[place].written(text), written.fits(again) {
                found |= 1 << UInt128(place)
                if written.isSame(again) { isExact = true }
            }
            if asked == Self.verified.schemes || found.nonzeroBitCount == Self.verified.enough {
                break
            }
        }
        return (found, isExact)
    }
}
