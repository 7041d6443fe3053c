/// Tells whether two spellings can be one person's name: *Shchukin*, *Chtchoukine*, *Щукин*.
///
/// Words are paired one to one. Two words go together when they are spelled alike, are forms of one
/// given name, are written one as the other by a scheme, are read as one Cyrillic word, or stand in
/// one class of names. A word that only one name has may be a patronymic, a middle name or the
/// given name; two names that each have a word of their own are two.
public struct NameMatcher: Sendable {
    /// How many words of a name are looked at.
    static let mostWords = 8
    /// How many bytes a name may have.
    static let longestName = 512

    let back: BackTransliterator
    let classes: NameClasses?
    /// The schemes for Cyrillic names, those of the press first: they are met more often.
    let tables: [TableTransliterator]
    /// Given names by each of their forms, folded: *alexander* leads to *ru:александр*.
    let given: [String: Set<String>]
    private let settled: [String: Set<Concept.ID>]

    /// Creates a matcher.
    ///
    /// - Parameters:
    ///   - schemes: The schemes that may have written a name.
    ///   - names: Given names with their forms.
    ///   - classes: Classes of spellings, when they are at hand.
    ///   - glossary: Its persons are settled.
    ///   - back: The ways back of the same schemes.
    /// - Complexity: O(*n*) in the schemes, whose tables are made, the given names and the glossary.
    public init(
        schemes: Schemes,
        names: NameData,
        classes: NameClasses?,
        glossary: Glossary,
        back: BackTransliterator
    ) {
        self.back = back
        self.classes = classes
        let ours = schemes.all.filter { $0.from == "Cyrl" }
        tables = (ours.filter { $0.kind == .press } + ours.filter { $0.kind != .press })
            .map { TableTransliterator($0) }
        var given: [String: Set<String>] = [:]
        for (language, entries) in names.given {
            for entry in entries.values {
                for form in [entry.name] + Array(entry.forms.values) {
                    given[Self.key(form), default: []].insert("\(language):\(entry.name)")
                }
            }
        }
        self.given = given
        var settled: [String: Set<Concept.ID>] = [:]
        for concept in glossary.concepts where concept.kind == .person {
            for term in concept.terms.values.joined() {
                for text in [term.text] + term.forms {
                    settled[NameKey.folded(text), default: []].insert(concept.id)
                }
            }
        }
        self.settled = settled
    }

    /// Whether `left` and `right` can be one name.
    ///
    /// - Complexity: O(*w*² · *s* · *n*) in the words of the names (at most eight), the schemes, and
    ///   the letters of a word; words that are spelled alike ask no scheme. Names over 512 bytes are
    ///   only compared as they stand.
    public func match(_ left: String, _ right: String) -> NameMatch {
        let (a, b) = (ComparedName(left), ComparedName(right))
        guard !a.words.isEmpty, !b.words.isEmpty else { return .different() }
        if let concept = settled[NameKey.folded(left)],
            let other = settled[NameKey.folded(right)], !concept.isDisjoint(with: other)
        {
            let evidence = NameMatch.Evidence(
                left: left,
                right: right,
                kind: .settled,
                behind: nil,
                schemes: [],
                isSure: true
            )
            return NameMatch(
                verdict: .same,
                evidence: [evidence],
                unpaired: [],
                isReordered: false
            )
        }
        guard max(left.utf8.count, right.utf8.count) <= Self.longestName,
            max(a.words.count, b.words.count) <= Self.mostWords
        else { return .different() }
        return paired(a, b)
    }

    /// Pairs words greedily, the surest first; names are short and ambiguous words rare.
    private func paired(_ a: ComparedName, _ b: ComparedName) -> NameMatch {
        var pairing = NamePairing(self)
        var pairs: [(left: Int, right: Int, evidence: NameMatch.Evidence)] = []
        // Words that are spelled alike need no further thought.
        let alike = Set(a.words.map(\.key)).intersection(b.words.map(\.key))
        for (i, word) in a.words.enumerated() {
            for (j, other) in b.words.enumerated() {
                guard
                    word.key == other.key
                        || !(alike.contains(word.key) || alike.contains(other.key)),
                    let evidence = pairing.evidence(word, other)
                else { continue }
                pairs.append((i, j, evidence))
            }
        }
        func rank(_ pair: (left: Int, right: Int, evidence: NameMatch.Evidence)) -> Int {
            (pair.evidence.kind == .initial ? 0 : pair.evidence.isSure ? 4 : 2)
                + (a.isSurname(pair.left) == b.isSurname(pair.right) ? 1 : 0)
        }
        pairs.sort { (-rank($0), $0.left, $0.right) < (-rank($1), $1.left, $1.right) }
        var chosen: [(left: Int, right: Int, evidence: NameMatch.Evidence)] = []
        for pair in pairs
        where !chosen.contains(where: { $0.left == pair.left || $0.right == pair.right }) {
            chosen.append(pair)
        }
        chosen.sort { $0.left < $1.left }
        let left = a.words.indices.filter { i in !chosen.contains { $0.left == i } }
        let right = b.words.indices.filter { j in !chosen.contains { $0.right == j } }
        let unpaired = left.map { a.words[$0].text } + right.map { b.words[$0].text }
        // A word of its own in each: two given names, or two surnames.
        guard !chosen.isEmpty, left.isEmpty || right.isEmpty else { return .different(unpaired) }
        // An initial alone joins nothing.
        guard chosen.contains(where: { $0.evidence.kind != .initial }) else {
            return .different(unpaired)
        }
        let isWhole = a.words.count == b.words.count || min(a.words.count, b.words.count) > 1
        let isSure = isWhole && chosen.allSatisfy(\.evidence.isSure)
        let places = chosen.map(\.right)
        return NameMatch(
            verdict: isSure ? .same : .possible,
            evidence: chosen.map(\.evidence),
            unpaired: unpaired,
            isReordered: zip(places, places.dropFirst()).contains { $0 > $1 }
        )
    }

    /// A word as it is compared: Latin without accents, Cyrillic with *е* for *ё*.
    static func key(_ word: String) -> String {
        let folded = NameKey.folded(word)
        guard !NameWords.isCyrillic(folded) else {
            return NameKey.mapped(folded) { $0 == 0x451 ? 0x435 : $0 }
        }
        return NameKey.plain(folded)
    }
}

extension Newsroom {
    /// A matcher with everything this newsroom knows; name classes are read from `places`.
    ///
    /// - Throws: `NewsroomError` when the classes are there and cannot be used.
    public func nameMatcher(places: Places = Places()) throws(NewsroomError) -> NameMatcher {
        do {
            let file = try places.resources() + "/Names/name-classes.bin"
            return NameMatcher(
                schemes: schemes,
                names: nameWriter.names,
                classes: try NameClasses.open(file),
                glossary: glossary,
                back: back
            )
        } catch {
            throw NewsroomError(description: "\(error)")
        }
    }
}
