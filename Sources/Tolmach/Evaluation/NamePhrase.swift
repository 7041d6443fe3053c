/// Words that name somebody, compared as scorers of quotations compare them: by the surname, or by
/// the head noun of a description.
struct NamePhrase {
    typealias Word = [Unicode.Scalar]

    private let scalars: Word

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The words without case, blanks, a leading article, and an ending of possession.
    var key: String {
        let bare = Self.trimmed(Self.trimmed(scalars[...], of: \.isBlank)) {
            ScalarText.ends.contains($0)
        }
        var words = bare.split(whereSeparator: \.isBlank).map { Self.folded(Word($0)) }
        if words.count > 1, Self.articles.contains(String(words[0])) { words.removeFirst() }
        return String(Self.withoutPossession(Word(words.joined(separator: [" "]))))
    }

    /// Whether the words are a pronoun of some language.
    var isPronoun: Bool { Self.pronouns.contains(key) }

    /// Whether both may name one person.
    ///
    /// - Complexity: O(*n* · *m*) in the capitals of the two.
    func isSamePerson(as other: NamePhrase) -> Bool {
        if key.utf8.elementsEqual(other.key.utf8) { return true }
        var (own, others) = (Self.names(in: head), Self.names(in: other.head))
        if own.isEmpty, others.isEmpty, endsLike(other) { return true }
        if own.isEmpty { own = Self.names(in: scalars[...]) }
        if others.isEmpty { others = Self.names(in: other.scalars[...]) }
        guard let last = own.last, let otherLast = others.last else { return false }
        return own.contains { Self.isSame(otherLast, $0) }
            || others.contains { Self.isSame(last, $0) }
    }

    /// Whether the heads of both end in the same word.
    func endsLike(_ other: NamePhrase) -> Bool {
        guard let last = Self.words(in: head).last, let otherLast = Self.words(in: other.head).last
        else { return false }
        return Self.isSame(last, otherLast)
    }

    /// The words before the first preposition, relative or sign: *teacher* of *teacher of maths*.
    private var head: ArraySlice<Unicode.Scalar> {
        var rest = Self.trimmed(scalars[...], of: \.isBlank)
        while let cut = Self.cut(in: rest) {
            guard cut.lowerBound == rest.startIndex else { return rest[..<cut.lowerBound] }
            rest = Self.trimmed(rest[cut.upperBound...], of: \.isBlank)
        }
        return rest
    }

    /// The first place where a head may end, with the blanks before it.
    private static func cut(in phrase: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        var blanks: Int?
        var index = phrase.startIndex
        while index < phrase.endIndex {
            let scalar = phrase[index]
            if scalar.isBlank {
                blanks = blanks ?? index
                index += 1
                continue
            }
            let start = blanks ?? index
            if ",;:()[]".unicodeScalars.contains(scalar) { return start..<(index + 1) }
            if blanks != nil, "–—-".unicodeScalars.contains(scalar), index + 1 < phrase.endIndex,
                phrase[index + 1].isBlank
            {
                return start..<(index + 2)
            }
            blanks = nil
            let word = phrase[index...].prefix { $0.isWordPart || $0 == "_" }
            if headEnds.contains(String(word)) { return start..<word.endIndex }
            index = max(word.endIndex, index + 1)
        }
        return nil
    }

    /// The words with a capital that are part of a name.
    private static func names(in phrase: ArraySlice<Unicode.Scalar>) -> [Word] {
        words(in: phrase).map(withoutPossession).filter { word in
            guard word.first?.properties.isUppercase ?? false else { return false }
            let lower = String(word).lowercased()
            let base = Word(trimmed(word[...]) { $0 == "." })
            return !titles.contains(lower) && !suffixes.contains(String(base).lowercased())
        }
    }

    /// The words of `phrase`; a hyphen, apostrophe or full stop inside one does not cut it.
    private static func words(in phrase: ArraySlice<Unicode.Scalar>) -> [Word] {
        var words: [Word] = []
        var index = phrase.startIndex
        while index < phrase.endIndex {
            guard phrase[index].isWordStart else {
                index += 1
                continue
            }
            let start = index
            index = phrase[index...].prefix(while: \.isWordPart).endIndex
            while index + 1 < phrase.endIndex, "'’.-".unicodeScalars.contains(phrase[index]),
                phrase[index + 1].isWordPart
            {
                index = phrase[(index + 1)...].prefix(while: \.isWordPart).endIndex
            }
            words.append(Word(phrase[start..<index]))
        }
        return words
    }

    /// Whether two words are forms of one; in languages with endings these may differ.
    private static func isSame(_ one: Word, _ other: Word) -> Bool {
        let one = plain(one)
        let other = plain(other)
        if one == other { return true }
        guard !(one.allSatisfy(\.isASCII) && other.allSatisfy(\.isASCII)) else { return false }
        let shorter = min(one.count, other.count)
        guard shorter >= 5, abs(one.count - other.count) <= 3 else { return false }
        return one.prefix(max(4, shorter - 3)) == other.prefix(max(4, shorter - 3))
    }

    private static func plain(_ word: Word) -> Word { folded(word).map { $0 == "ё" ? "е" : $0 } }

    private static func folded(_ word: Word) -> Word {
        let text = String(word)
        return Array(((try? ICU.folded(text)) ?? text.lowercased()).unicodeScalars)
    }

    private static func withoutPossession(_ word: Word) -> Word {
        func isApostrophe(_ scalar: Unicode.Scalar?) -> Bool { scalar == "'" || scalar == "’" }
        if isApostrophe(word.last) { return word.dropLast() }
        if word.last == "s", isApostrophe(word.dropLast().last) { return word.dropLast(2) }
        return word
    }

    private static func trimmed(
        _ phrase: ArraySlice<Unicode.Scalar>,
        of isEdge: (Unicode.Scalar) -> Bool
    ) -> ArraySlice<Unicode.Scalar> {
        guard let first = phrase.firstIndex(where: { !isEdge($0) }),
            let last = phrase.lastIndex(where: { !isEdge($0) })
        else { return phrase[phrase.endIndex...] }
        return phrase[first...last]
    }
}
