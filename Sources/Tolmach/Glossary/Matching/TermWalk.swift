/// One phrase of the glossary in the words of a text.
struct TermHit {
    /// The number of its output in the trie.
    var output: Int32
    var term: UInt32
    var concept: UInt32
    /// The numbers of its first and last word in the text.
    var first: Int
    var last: Int
    var start: Int
    var end: Int
    var kind: TermKey.Kind
    var isExempt: Bool

    /// How many words it has.
    var count: Int { last - first + 1 }
}

extension TermIndex {
    /// A phrase that has begun.
    private struct Path {
        var place: TermTrie.Place
        var first: Int
        var start: Int
        var kind: TermKey.Kind
        /// Whether a particle stands after the last word of the phrase.
        var isHeld = false
    }

    /// A word before a hyphen, which may be the first part of a word that a term has joined.
    private struct Part {
        var paths: ContiguousArray<Path> = []
        var gap = TermGap.none
        /// The number of the word in the text; 0 for none.
        var number = 0
        var start = 0
        var end = 0
    }

    /// Calls `take` with each match in `bytes`, in order of their starts, and whether it lies
    /// inside a longer one of another concept.
    ///
    /// - Complexity: O(*n*) in the text for a given glossary.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        markup: [TextSpan],
        cache: inout TermCache,
        _ take: (borrowing TermHit, Bool) -> Void
    ) {
        var scanner = TermScanner(bytes, markup: markup)
        var paths: ContiguousArray<Path> = []
        var former: ContiguousArray<Path> = []
        var choice = TermChoice()
        var number = 0
        var part = Part()
        while scanner.next() {
            number += 1
            let gap = scanner.gap
            guard scanner.end - scanner.start <= TermSpelling.lengthLimit else {
                paths.removeAll(keepingCapacity: true)
                continue
            }
            let raw = RawWord(bytes, scanner.start, scanner.end)
            let value = cache.words.value(of: raw) ?? resolve(raw, &cache)
            if !choice.isEmpty {
                // *ICE's* is the term with an ending; *d'Orsay* is no *d*.
                if gap == .apostrophe, value.flags & Flag.possessive == 0 {
                    choice.drop(endingAt: number - 1)
                }
                if paths.isEmpty, part.number != number - 1 { choice.settle(take) }
            }
            var joined: ContiguousArray<Path> = []
            if part.number > 0 {
                if gap == .hyphen, part.number == number - 1 {
                    join(part, scanner, bytes, number, &cache, &joined, &choice)
                }
                part.number = 0
            }
            defer { if !joined.isEmpty { paths.append(contentsOf: joined) } }
            if scanner.end < bytes.count, bytes[scanner.end] == UInt8(ascii: "-") {
                part = Part(
                    paths: paths,
                    gap: gap,
                    number: number,
                    start: scanner.start,
                    end: scanner.end
                )
            }
            if value.count == 0 {
                if paths.isEmpty { continue }
                hold(&paths, value, gap)
                continue
            }
            if !paths.isEmpty {
                swap(&paths, &former)
                paths.removeAll(keepingCapacity: true)
                advance(former, gap, value, cache, scanner, bytes, number, &paths, &choice)
                if value.flags & Flag.particle != 0 {
                    hold(&former, value, gap)
                    paths.append(contentsOf: former)
                }
            }
            for place in Int(value.start)..<Int(value.start) + Int(value.count) {
                let candidate = cache.candidates[place]
                guard candidate.place.node != 0 else { continue }
                let path = Path(
                    place: candidate.place,
                    first: number,
                    start: scanner.start,
                    kind: candidate.kind
                )
                if path.place.output >= 0 { end(path, scanner, bytes, number, &choice) }
                if path.place.goesOn { paths.append(path) }
            }
        }
        choice.settle(take)
    }

    /// Takes the word `part` and the one just read as one: *cease-fire* for *ceasefire*.
    ///
    /// *Re-sign* is not *resign*, and *Robert-Cliche* is two names.
    private func join(
        _ part: Part,
        _ scanner: borrowing TermScanner,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ number: Int,
        _ cache: inout TermCache,
        _ joined: inout ContiguousArray<Path>,
        _ choice: inout TermChoice
    ) {
        let first = bytes[part.start..<part.end]
        let isRepeated = first.count == 2 && first.map { $0 | 0x20 } == Array("re".utf8)
        guard !isRepeated, !(0x30...0x5A).contains(bytes[scanner.start]) else { return }
        let word = Array(first) + bytes[scanner.start..<scanner.end]
        guard word.count <= TermSpelling.lengthLimit else { return }
        let value = word.withUnsafeBufferPointer { word in
            let raw = RawWord(word, 0, word.count)
            return cache.words.value(of: raw) ?? resolve(raw, &cache)
        }
        guard value.count > 0 else { return }
        var paths = part.paths
        for place in paths.indices { paths[place].kind = max(paths[place].kind, .variant) }
        advance(paths, part.gap, value, cache, scanner, bytes, number, &joined, &choice)
        for place in Int(value.start)..<Int(value.start) + Int(value.count) {
            let candidate = cache.candidates[place]
            guard candidate.place.node != 0, candidate.kind < .ending else { continue }
            let path = Path(
                place: candidate.place,
                first: number - 1,
                start: part.start,
                kind: max(candidate.kind, .variant)
            )
            if path.place.output >= 0 { end(path, scanner, bytes, number, &choice) }
            if path.place.goesOn { joined.append(path) }
        }
    }

    /// Keeps the phrases that a particle may interrupt.
    private func hold(
        _ paths: inout ContiguousArray<Path>,
        _ value: RawWordTable.Value,
        _ gap: TermGap
    ) {
        guard value.flags & Flag.particle != 0, gap == .space else {
            paths.removeAll(keepingCapacity: true)
            return
        }
        paths.removeAll { $0.isHeld || !$0.place.goesOnBySpace }
        for place in paths.indices { paths[place].isHeld = true }
    }

    /// Takes every phrase that goes on with the word `value` one word further.
    private func advance(
        _ paths: ContiguousArray<Path>,
        _ gap: TermGap,
        _ value: RawWordTable.Value,
        _ cache: borrowing TermCache,
        _ scanner: borrowing TermScanner,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ number: Int,
        _ further: inout ContiguousArray<Path>,
        _ choice: inout TermChoice
    ) {
        let code = trie.number(of: gap)
        guard code != 0 else { return }
        for path in paths where !path.isHeld || code == TermTrie.space {
            for place in Int(value.start)..<Int(value.start) + Int(value.count) {
                let candidate = cache.candidates[place]
                func step(_ code: Int, _ least: TermKey.Kind) {
                    let next = trie.next(path.place, gap: code, word: candidate.word)
                    guard next.node != 0 else { return }
                    var path = path
                    path.place = next
                    path.kind = max(path.kind, candidate.kind, path.isHeld ? .variant : least)
                    path.isHeld = false
                    if next.output >= 0 { end(path, scanner, bytes, number, &choice) }
                    if next.goesOn { further.append(path) }
                }
                switch code {
                case TermTrie.space:
                    if path.place.goesOnBySpace { step(TermTrie.space, .form) }
                    if path.place.goesOnByHyphen { step(TermTrie.hyphen, .variant) }
                case TermTrie.hyphen:
                    if path.place.goesOnByHyphen { step(TermTrie.hyphen, .form) }
                    if path.place.goesOnBySpace { step(TermTrie.space, .variant) }
                default:
                    if path.place.goesOnOtherwise { step(code, .form) }
                }
            }
        }
    }

    /// Takes the phrases that end with the word just read.
    private func end(
        _ path: Path,
        _ scanner: borrowing TermScanner,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ number: Int,
        _ choice: inout TermChoice
    ) {
        var place = path.place.output
        let surest: TermKey.Kind =
            hidesParts && isPart(scanner.end, bytes) ? .compound : .form
        while place >= 0 {
            let output = trie.outputs[Int(place)]
            let entry = entries[Int(output.term)]
            let hit = TermHit(
                output: place,
                term: output.term,
                concept: entry.concept,
                first: path.first,
                last: number,
                start: path.start,
                end: scanner.end + (output.takesDot && scanner.hasDot ? 1 : 0),
                kind: max(path.kind, output.kind, surest),
                isExempt: output.isExempt
            )
            if !output.isCaseSensitive || hasCapitals(of: hit, in: bytes) { choice.add(hit) }
            place = output.next
        }
    }

    /// Whether a word that ends at `end` goes on over a hyphen, and not with a pronoun or with
    /// *-ci* or *-là*: *année* in *années-lumière*.
    private func isPart(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-") else { return false }
        var scanner = TermScanner(UnsafeBufferPointer(rebasing: bytes[(end + 1)...]))
        guard scanner.next(), scanner.start == 0 else { return false }
        let next = UnsafeBufferPointer(rebasing: bytes[end + 1..<end + 1 + scanner.end])
        return !Self.enclitics.contains(String(decoding: next, as: UTF8.self))
    }

    /// What French hangs on a word with a hyphen.
    private static let enclitics: Set<String> = [
        "ce", "ci", "elle", "elles", "il", "ils", "je", "là", "moi", "nous", "on", "t", "tu",
        "vous",
    ]
}
