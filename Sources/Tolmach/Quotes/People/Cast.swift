/// Who has been named so far in one article, and who a pronoun or a surname means.
///
/// A pronoun goes to the figure of fitting gender that stands out most: 1.6 for one who spoke, 1.0
/// for a name near the start of its sentence, 0.9 less for each sentence since, 0.8 more when the
/// gender is known to agree. At most 24 namings are looked back at.
struct Cast {
    /// One person, body or described speaker.
    struct Figure {
        var name: [String]
        var kind: Person.Kind
        var isNamed: Bool
        var gender: Person.Gender?
        var evidence: String?
        /// Whether anything but its shape says that the name is a person's.
        var isPerson: Bool
        /// Whether that is sure enough to list the name although nobody quotes it.
        var isCertain = false
        var roles: [String] = []
        var roleWords: Set<UInt64> = []
        var mentions: [Person.Mention] = []
        /// Whether the name was seen in a case that is not the dictionary's.
        var isOblique = false
    }

    struct Naming {
        let figure: Int
        let sentence: Int
        let weight: Double
    }

    static let lookBack = 24
    /// How many of the last figures may hold an office that is named without them.
    private static let mostHolders = 200

    private(set) var figures: [Figure] = []
    /// The last few figures of each surname: *Ann Smith* and *Bob Smith* are two.
    private var bySurname: [UInt64: [Int]] = [:]
    /// Figures by given name and patronymic, as stems.
    private var byPatronymic: [[String]: Int] = [:]
    private var byDescription: [String: Int] = [:]
    private(set) var namings: [Naming] = []
    /// How names are declined; `nil` where they are not.
    private let endings: NameEndings?
    /// Whether the last word but one may be a surname too: *Emilio García Lazcano*.
    private let hasTwoSurnames: Bool
    /// Whether a word, in lower case, is a given name of the lexicon.
    private let isGivenName: @Sendable (String) -> Bool

    /// Whether the language declines names.
    var hasEndings: Bool { endings != nil }

    /// The number of the sentence that is being read.
    var sentence = 0

    init(
        endings: NameEndings?,
        hasTwoSurnames: Bool,
        isGivenName: @escaping @Sendable (String) -> Bool
    ) {
        self.endings = endings
        self.hasTwoSurnames = hasTwoSurnames
        self.isGivenName = isGivenName
    }

    /// Changes what is known of a figure.
    mutating func update(_ figure: Int, _ change: (inout Figure) -> Void) {
        change(&figures[figure])
    }

    /// Makes a figure stand out by `weight`.
    mutating func note(_ figure: Int, weight: Double) {
        namings.append(Naming(figure: figure, sentence: sentence, weight: weight))
        if namings.count > 120 { namings.removeFirst(60) }
    }

    /// The figure with the name `words`, made when there is none yet.
    mutating func named(_ words: [String], isOblique: Bool) -> Int {
        let keys = surnames(words)
        if let known = namesake(words, keys) {
            let isFuller = words.count > figures[known].name.count
            let isPlainer =
                words.count == figures[known].name.count && figures[known].isOblique && !isOblique
            if isFuller || isPlainer {
                figures[known].name = words
                figures[known].isOblique = isOblique
                notePatronymic(of: known)
                note(known, under: keys)
            }
            return known
        }
        if let known = byGivenNames(words) { return known }
        note(figures.count, under: keys)
        figures.append(
            Figure(name: words, kind: .person, isNamed: true, isPerson: false, isOblique: isOblique)
        )
        notePatronymic(of: figures.count - 1)
        return figures.count - 1
    }

    /// The last figure of one of the surnames `keys` that may be named `words`.
    private func namesake(_ words: [String], _ keys: [UInt64]) -> Int? {
        for key in keys.reversed() {
            let figure = bySurname[key]?.last { agree(figures[$0].name, words) }
            if let figure { return figure }
        }
        return nil
    }

    /// Whether a figure with this surname is known.
    func knows(_ word: String) -> Bool { bySurname[surname([word])] != nil }

    /// Whether a person with this surname is known.
    func knowsPerson(_ word: String) -> Bool {
        bySurname[surname([word])]?.contains { figures[$0].isPerson } ?? false
    }

    /// The figure described by `text`, or known by `key`, made when there is none yet.
    mutating func described(_ text: String, key: String? = nil, kind: Person.Kind) -> Int {
        let key = (key ?? text).lowercased()
        if let known = byDescription[key] { return known }
        byDescription[key] = figures.count
        figures.append(Figure(name: [text], kind: kind, isNamed: false, isPerson: kind == .person))
        return figures.count - 1
    }

    /// The last figure that holds the office that `words` name: *the captain*.
    func holder(of words: Set<UInt64>) -> Int? {
        guard !words.isEmpty else { return nil }
        for naming in namings.reversed() where !figures[naming.figure].roleWords.isEmpty {
            if words.isSubset(of: figures[naming.figure].roleWords) { return naming.figure }
        }
        return figures.suffix(Self.mostHolders).lastIndex { words.isSubset(of: $0.roleWords) }
    }

    /// The figure that a pronoun of `gender` means.
    func meant(by gender: Person.Gender) -> Int? {
        var best: (figure: Int, score: Double)?
        for naming in namings.suffix(Self.lookBack).reversed() {
            guard let score = score(of: naming, by: gender) else { continue }
            if best.map({ score > $0.score }) ?? true { best = (naming.figure, score) }
        }
        return best?.figure
    }

    /// The figures that a pronoun of `gender` may mean, best first.
    func ranking(by gender: Person.Gender) -> [Int] {
        var best: [Int: Double] = [:]
        var order: [Int] = []
        for naming in namings.suffix(Self.lookBack).reversed() {
            guard let score = score(of: naming, by: gender) else { continue }
            if best[naming.figure] == nil { order.append(naming.figure) }
            best[naming.figure] = max(best[naming.figure] ?? score, score)
        }
        let places = order.enumerated().sorted { left, right in
            let (more, fewer) = (best[left.element] ?? 0, best[right.element] ?? 0)
            return more != fewer ? more > fewer : left.offset < right.offset
        }
        return places.map(\.element)
    }

    /// How far a naming stands out for a pronoun of `gender`; `nil` when it cannot be meant.
    private func score(of naming: Naming, by gender: Person.Gender) -> Double? {
        let known = figures[naming.figure].gender
        guard known == nil || known == gender, figures[naming.figure].kind == .person,
            figures[naming.figure].isPerson
        else { return nil }
        return naming.weight - 0.9 * Double(sentence - naming.sentence)
            + (known == gender ? 0.8 : 0)
    }

    /// The last group that spoke, for *they*.
    var lastGroup: Int? {
        namings.suffix(Self.lookBack).last { figures[$0.figure].kind == .group }?.figure
    }

    /// Gives a figure an office: its words, the kinds of office in them, the gender they show.
    mutating func addOffice(
        _ text: String,
        _ words: Set<UInt64>,
        _ gender: Person.Gender?,
        to figure: Int
    ) {
        figures[figure].roleWords.formUnion(words)
        if !text.isEmpty, !figures[figure].roles.contains(text) {
            figures[figure].roles.append(text)
        }
        // *The widow Terry Ruiz*: an office says more than a given name that both may bear.
        let isDoubtful = endings == nil && figures[figure].evidence == "first-name"
        let isOpen = figures[figure].gender == nil || isDoubtful
        if let gender, isOpen, figures[figure].gender != gender {
            (figures[figure].gender, figures[figure].evidence) = (gender, "role")
        }
    }

    /// The hash of what all forms and spellings of a name's last word share.
    private func surname(_ words: [String]) -> UInt64 {
        let last = words.last ?? ""
        return WordHash.of(endings?.stem(last) ?? SlavicSpelling.key(surname: last) ?? last)
    }

    /// The surnames of a name: one, or two.
    private func surnames(_ words: [String]) -> [UInt64] {
        let last = surname(words)
        guard hasTwoSurnames, words.count > 2 else { return [last] }
        let first = words[words.count - 2].lowercased()
        return first.count < 4 || isGivenName(first) ? [last] : [last, WordHash.of(first)]
    }

    private mutating func note(_ figure: Int, under keys: [UInt64]) {
        for key in keys where bySurname[key]?.contains(figure) != true {
            bySurname[key] = (bySurname[key] ?? []).suffix(7) + [figure]
        }
    }

    /// Whether two names may be one person's: their given names do not differ.
    private func agree(_ known: [String], _ words: [String]) -> Bool {
        guard known.count > 1, words.count > 1, let first = known.first, let other = words.first
        else { return true }
        // *García Lazcano* for Emilio García Lazcano.
        if hasTwoSurnames, known.suffix(words.count) == words || words.suffix(known.count) == known
        {
            return true
        }
        let left = first.lowercased()
        let right = other.lowercased()
        if left == right || isSpelling(left, of: right, in: known) { return true }
        if first.count <= 2 || other.count <= 2 { return left.first == right.first }
        // Two given names of the lexicon are two people; else one may be a case of the other.
        guard let endings, !isGivenName(left) || !isGivenName(right) else { return false }
        return endings.stem(left) == endings.stem(right)
    }

    private mutating func notePatronymic(of figure: Int) {
        guard let endings, figures[figure].name.count == 3 else { return }
        byPatronymic[figures[figure].name.prefix(2).map(endings.stem)] = figure
    }

    /// *Раиса Тимофеевна* for Раиса Тимофеевна Оглоблина.
    private func byGivenNames(_ words: [String]) -> Int? {
        guard words.count == 2, let endings, endings.isPatronymic(words[1]) else { return nil }
        return byPatronymic[words.map(endings.stem)]
    }
}
