/// One comparison of two names: remembers what schemes write, which is asked for pair by pair.
struct NamePairing {
    let matcher: NameMatcher
    /// What the schemes write for a Cyrillic word: their ids by what they write.
    private var spellings: [String: [String: [Scheme.ID]]] = [:]

    init(_ matcher: NameMatcher) { self.matcher = matcher }

    /// The languages whose names may stand behind Latin letters.
    private static let languages: [LanguageTag] = ["ru", "uk", "be", "bg", "sr", "mk"]

    /// What joins two words; `nil` when nothing does.
    mutating func evidence(
        _ left: ComparedName.Word,
        _ right: ComparedName.Word
    ) -> NameMatch.Evidence? {
        func found(
            _ kind: NameMatch.Kind,
            behind: String? = nil,
            _ schemes: [String] = [],
            isSure: Bool
        ) -> NameMatch.Evidence {
            NameMatch.Evidence(
                left: left.text,
                right: right.text,
                kind: kind,
                behind: behind,
                schemes: schemes,
                isSure: isSure
            )
        }
        if left.key == right.key { return found(.spelling, isSure: !left.isInitial) }
        if left.isInitial || right.isInitial {
            return isInitial(left, of: right) || isInitial(right, of: left)
                ? found(.initial, isSure: false) : nil
        }
        if let one = matcher.given[left.key], let other = matcher.given[right.key],
            !one.isDisjoint(with: other)
        {
            return found(.conventional, isSure: true)
        }
        if let whole = parts(left, right) { return whole }
        let sounds = (RoughSound.of(left.folded), RoughSound.of(right.folded))
        let shared = sharedClass(left, right)
        guard RoughSound.isNear(sounds.0, sounds.1) else {
            return shared.map { found(.nameClass, behind: $0, isSure: false) }
        }
        let written = written(left, right)
        if !written.schemes.isEmpty {
            let isSure = left.isCyrillic || right.isCyrillic || shared != nil
            return found(.scheme, behind: written.behind, written.schemes, isSure: isSure)
        }
        // A spelling that stands in the class of a Cyrillic word and sounds the same is attested.
        let isSure = left.isCyrillic != right.isCyrillic && sounds.0 == sounds.1
        return shared.map { found(.nameClass, behind: $0, isSure: isSure) }
    }

    /// Schemes by which one word is the other, or both come from one Cyrillic word.
    private mutating func written(
        _ left: ComparedName.Word,
        _ right: ComparedName.Word
    ) -> (behind: String?, schemes: [String]) {
        switch (left.isCyrillic, right.isCyrillic) {
        case (true, true):
            let ids = spellings(of: left)[right.key] ?? spellings(of: right)[left.key] ?? []
            return (nil, ids)
        case (true, false): return (left.folded, spellings(of: left)[right.key] ?? [])
        case (false, true): return (right.folded, spellings(of: right)[left.key] ?? [])
        case (false, false): return commonOrigin(left, right)
        }
    }

    private mutating func spellings(of word: ComparedName.Word) -> [String: [Scheme.ID]] {
        if let known = spellings[word.folded] { return known }
        var made: [String: [Scheme.ID]] = [:]
        for table in matcher.tables {
            guard let text = try? table.written(word.folded) else { continue }
            made[NameMatcher.key(text), default: []].append(table.scheme.id)
        }
        spellings[word.folded] = made
        return made
    }

    /// A Cyrillic word that one scheme writes as `left` and another as `right`.
    private mutating func commonOrigin(
        _ left: ComparedName.Word,
        _ right: ComparedName.Word
    ) -> (behind: String?, schemes: [String]) {
        for language in Self.languages {
            for (one, other) in [(left, right), (right, left)] {
                for candidate in matcher.back.candidates(for: one.text, into: language) {
                    let behind = ComparedName.Word(candidate.text)
                    let written = spellings(of: behind)
                    guard let seconds = written[other.key], written[one.key] != nil else {
                        continue
                    }
                    let firsts = written[one.key] ?? []
                    let (lefts, rights) = one == left ? (firsts, seconds) : (seconds, firsts)
                    guard let first = lefts.first else { continue }
                    return (behind.folded, rights.map { "\(first) + \($0)" })
                }
            }
        }
        return (nil, [])
    }

    /// A Cyrillic word of a class that holds both.
    private func sharedClass(_ left: ComparedName.Word, _ right: ComparedName.Word) -> String? {
        guard let classes = matcher.classes else { return nil }
        func cyrillic(_ word: ComparedName.Word) -> [String] {
            word.isCyrillic
                ? [word.folded]
                : classes.cyrillic(behind: word.folded, language: "ru").map(\.text)
        }
        let behind = cyrillic(left)
        let others = Set(cyrillic(right))
        if let shared = behind.first(where: others.contains) { return shared }
        guard left.isCyrillic, right.isCyrillic else { return nil }
        let latin = Set(classes.latin(of: left.folded).map(\.text))
        return classes.latin(of: right.folded).map(\.text).first(where: latin.contains)
    }

    /// Double names part by part: *Rimsky-Korsakov*, *Rimski-Korsakow*.
    private mutating func parts(
        _ left: ComparedName.Word,
        _ right: ComparedName.Word
    ) -> NameMatch.Evidence? {
        let (ones, others) = (left.parts, right.parts)
        guard ones.count > 1, ones.count == others.count, ones.count <= NameMatcher.mostWords else {
            return nil
        }
        var found: [NameMatch.Evidence] = []
        for (one, other) in zip(ones, others) {
            guard let evidence = evidence(one, other), evidence.kind != .initial else { return nil }
            found.append(evidence)
        }
        let behind = found.compactMap(\.behind)
        return NameMatch.Evidence(
            left: left.text,
            right: right.text,
            kind: found.first { $0.kind != .spelling }?.kind ?? .spelling,
            behind: behind.count == found.count ? behind.joined(separator: "-") : nil,
            schemes: found.first { !$0.schemes.isEmpty }?.schemes ?? [],
            isSure: found.allSatisfy(\.isSure)
        )
    }

    private mutating func isInitial(
        _ initial: ComparedName.Word,
        of word: ComparedName.Word
    ) -> Bool {
        guard initial.isInitial else { return false }
        if initial.isCyrillic == word.isCyrillic { return word.key.hasPrefix(initial.key) }
        // Across alphabets the letter is written by the schemes: Щ. is Shch., Ch. or Sz.
        let (cyrillic, latin) = initial.isCyrillic ? (initial, word) : (word, initial)
        guard let first = cyrillic.folded.first else { return false }
        return spellings(of: ComparedName.Word(String(first))).keys.contains { written in
            !written.isEmpty && (written.hasPrefix(latin.key) || latin.key.hasPrefix(written))
        }
    }
}
