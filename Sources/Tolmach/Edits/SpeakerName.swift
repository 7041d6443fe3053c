/// A speaker as an editor writes it: a name, with or without titles, or a description.
struct SpeakerName {
    /// Who of an article is meant.
    enum Match {
        case none
        case one(Person)
        case several([Person.ID])
    }

    /// The name without titles, or the description.
    let text: String
    /// Titles, as an office: `judge`.
    private(set) var roles: [String] = []
    let kind: Person.Kind
    private let words: [String]
    private let pack: LanguagePack?

    init(_ written: String, pack: LanguagePack?) {
        self.pack = pack
        var words = written.split(whereSeparator: \.isWhitespace).map(String.init)
        func has(_ word: String, _ flags: WordFlags) -> Bool {
            pack?.entry(WordHash.of(word)).flags.has(flags) ?? false
        }
        let title: WordFlags = [.role, .honorific]
        let isGiven = words.first.map { has($0, [.givenMale, .givenFemale]) } ?? false
        let isBody = words.contains { has($0, .organisation) } && !isGiven
        let isSmall = words.first?.unicodeScalars.first.map { first in
            ScalarClass.facts(first.value).contains(.lower)
        }
        let isDescription =
            words.allSatisfy { has($0, title) }
            || (isSmall == true && words.contains { has($0, title) })
        if isBody || isDescription {
            kind = isBody && !isDescription ? .organisation : .person
            if isDescription { roles = [words.joined(separator: " ")] }
        } else {
            kind = .person
            let count = words.prefix { has($0, title) }.count
            let titles = words.prefix(min(count, words.count - 1)).joined(separator: " ")
            if !titles.isEmpty { roles = [titles.prefix(1).lowercased() + titles.dropFirst()] }
            words.removeFirst(min(count, words.count - 1))
        }
        self.words = words
        text = words.joined(separator: " ")
    }

    /// The gender that a given name or an ending shows, and which of them did.
    var gender: (Person.Gender?, String?) {
        guard kind == .person, let pack, let first = words.first, roles.first != text else {
            return (nil, nil)
        }
        let flags = pack.entry(WordHash.of(first)).flags
        if words.count > 1 {
            let isHers = flags.has(.givenFemale)
            let isHis = flags.has(.givenMale)
            if isHers != isHis { return (isHers ? .feminine : .masculine, "first-name") }
        }
        guard pack.features.contains(.cases) else { return (nil, nil) }
        let shown = pack.endings.gender(words) { name in
            pack.entry(WordHash.of(name)).flags.has(.masculineA)
        }
        return (shown, shown.map { _ in "ending" })
    }

    /// Who of `people` is meant: by the full name, by words that name them in the article, by
    /// their office, or by the surname.
    ///
    /// - Parameters:
    ///   - people: The people of the article.
    ///   - words: The article's words in a span.
    /// - Returns: The one whom the first of these ways finds, or all that it finds.
    func match(among people: [Person], words: @escaping (TextSpan) -> String) -> Match {
        let wanted = Self.folded(text)
        let ways: [(Person) -> Bool] = [
            { Self.folded($0.name) == wanted },
            { person in
                person.mentions.contains { mention in
                    mention.kind != .pronoun && Self.folded(words(mention.span)) == wanted
                }
            },
            { person in person.roles.contains { Self.folded($0) == wanted } },
            { isSurnamed($0, wanted) },
        ]
        for way in ways {
            let found = people.filter(way)
            if found.count == 1 { return .one(found[0]) }
            if found.count > 1 { return .several(found.map(\.id)) }
        }
        return .none
    }

    /// Whether the last words agree, and nothing before them tells the two apart.
    private func isSurnamed(_ person: Person, _ wanted: String) -> Bool {
        guard person.kind == .person, kind == .person, person.isNamed else { return false }
        let own = Self.folded(person.name).split(separator: " ")
        let theirs = wanted.split(separator: " ")
        guard let last = own.last, last == theirs.last, let first = own.first,
            let other = theirs.first
        else { return false }
        if own.count == 1 || theirs.count == 1 || first == other { return true }
        let isInitial = { (word: Substring) in
            word.count == 1 || (word.count == 2 && word.last == ".")
        }
        return (isInitial(first) || isInitial(other)) && first.first == other.first
    }

    /// What makes no difference between two ways of writing one name, taken away.
    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("’", with: "'").replacing("ʼ", with: "'").replacing("ё", with: "е")
            .replacing("‑", with: "-")
    }
}
