/// Tells nouns from names where every noun has a capital, as in German.
///
/// A word is a noun when its ending says so, when the lexicon knows it as an office or a body, or
/// when it stands behind an article or adjective anywhere in the article; what follows a given name,
/// an office or a form of address anywhere in it is a surname.
///
/// - Complexity: O(*n*) in the tokens.
struct NounMarker {
    let bytes: [UInt8]

    /// Gives nouns the flags `noun` and `notName`.
    func mark(_ tokens: inout [Token]) {
        var nouns: Set<UInt64> = []
        var names: Set<UInt64> = []
        for index in tokens.indices where tokens[index].isCapital {
            let token = tokens[index]
            let before = index > 0 ? tokens[index - 1] : Token(start: 0, end: 0)
            if token.flags.has(.notName) { continue }
            if isSurname(token, behind: before, tokens, index) {
                names.insert(token.hash)
                tokens[index].flags.insert(.surname)
                continue
            }
            if token.flags.has(Self.known) || endsAsNoun(token) { continue }
            if before.flags.has(.determiner) || isAttribute(before) {
                nouns.insert(token.hash)
            }
        }
        for index in tokens.indices where tokens[index].isCapital {
            let token = tokens[index]
            let before = index > 0 ? tokens[index - 1].flags : []
            // *Richter* is a judge behind an article, Hans Richter elsewhere once he was named.
            if names.contains(token.hash), token.flags.has(.surname) || !before.has(.determiner) {
                tokens[index].flags.subtract([.role, .organisation, .notName])
                tokens[index].flags.insert(.surname)
                continue
            }
            let isKnown = token.flags.has(Self.given) || names.contains(token.hash)
            let isNoun =
                token.flags.has([.role, .organisation])
                || (!isKnown && (nouns.contains(token.hash) || endsAsNoun(token)))
            if isNoun { tokens[index].flags.formUnion([.noun, .notName]) }
        }
    }

    private static let known: WordFlags = [
        .role, .organisation, .honorific, .notName, .givenMale, .givenFemale,
    ]
    private static let given: WordFlags = [.givenMale, .givenFemale]

    private func isSurname(
        _ token: Token,
        behind before: Token,
        _ tokens: [Token],
        _ index: Int
    ) -> Bool {
        let isGiven = before.flags.has([.givenMale, .givenFemale]) && before.isCapital
        if isGiven || before.flags.has(.honorific) { return true }
        let isGenitive =
            index > 1 && tokens[index - 2].flags.has(.determiner)
            && bytes[Int(token.end) - 1] == 0x73
        if before.isCapital, before.flags.has(.role), !endsAsNoun(token), !isGenitive,
            !token.flags.has(Self.known)
        {
            return true
        }
        guard index > 1 else { return false }
        let further = tokens[index - 2]
        if before.sign == Sign.stop, before.start == further.end, further.isCapital {
            return further.flags.has([.honorific]) || further.end - further.start == 1
        }
        return before.flags.has(.particle) && further.flags.has(Self.given)
    }

    /// A word in small letters with an ending of adjectives.
    private func isAttribute(_ token: Token) -> Bool {
        let closed: WordFlags = [
            .preposition, .stop, .skip, .auxiliary, .pronoun, .conjunction, .capital, .particle,
        ]
        guard token.isWord, !token.flags.has(closed), token.cue < 0 else { return false }
        return ends(token, in: Self.adjectives)
    }

    private func endsAsNoun(_ token: Token) -> Bool { ends(token, in: Self.nounEndings) }

    private func ends(_ token: Token, in endings: [[UInt8]]) -> Bool {
        endings.contains { ending in
            let start = Int(token.end) - ending.count
            return start > Int(token.start) + 2
                && bytes[start..<Int(token.end)].elementsEqual(ending)
        }
    }

    private static let adjectives = ["e", "en", "er", "es", "em"].map { Array($0.utf8) }
    private static let nounEndings = [
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
        "tät", "ismus", "nisse", "nissen", "tum",
    ].map { Array($0.utf8) }
}
