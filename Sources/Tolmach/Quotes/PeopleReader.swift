/// Reads an article's sentences for names, offices and pronouns, and gathers them in a cast.
struct PeopleReader {
    let reading: QuoteReading
    private var cast: Cast
    /// The mentions of speakers that quotes gave, by the byte where they start.
    private let speakers: [Int: Speaker]
    private var figures: [Int: Int] = [:]
    private var speaking: Set<Int> = []

    init(_ reading: QuoteReading, speakers: [Speaker]) {
        self.reading = reading
        cast = Cast(hasCases: reading.pack.features.contains(.cases))
        self.speakers = Dictionary(
            speakers.compactMap { speaker in speaker.mention.map { (Int($0.start), speaker) } }
        ) { first, _ in first }
    }

    /// The figure whose mention starts at byte `offset`.
    func figure(at offset: Int) -> Int? { figures[offset] }

    /// Reads the whole article.
    mutating func read() {
        for paragraph in reading.paragraphs {
            for sentence in reading.sentences(of: paragraph) {
                cast.sentence += 1
                read(sentence)
            }
        }
    }

    private mutating func read(_ sentence: Range<Int>) {
        let mentions = mentions(in: sentence)
        for mention in mentions where mention.kind == .pronoun {
            noteNames(sentence.lowerBound..<mention.tokens.lowerBound)
            resolve(mention)
        }
        for mention in mentions where mention.kind != .pronoun { resolve(mention) }
        noteNames(sentence)
    }

    /// One phrase that names who speaks.
    private struct Mention {
        let tokens: Range<Int>
        let phrase: NounPhrase
        let kind: Speaker.Kind
        let gender: Person.Gender?
        let isGenitive: Bool
    }

    /// The phrases of the sentence's events, and those of quotes that no event names.
    private func mentions(in sentence: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        for event in reading.events(in: sentence) where !event.phrase.tokens.isEmpty {
            found.append(mention(event.phrase, event.gender, event.isGenitive))
        }
        guard !speakers.isEmpty else { return found }
        for index in sentence where reading.tokens[index].isWord {
            guard let speaker = speakers[Int(reading.tokens[index].start)],
                !found.contains(where: { $0.tokens.contains(index) })
            else { continue }
            var end = index + 1
            let limit = speaker.mention?.end ?? 0
            while end < sentence.upperBound, reading.tokens[end].end <= limit { end += 1 }
            let kind: NounPhrase.Kind =
                switch speaker.kind {
                case .pronoun: .pronoun
                case .name: .name
                default: .role
                }
            found.append(mention(NounPhrase(index..<end, kind), nil, false))
        }
        return found
    }

    private func mention(
        _ phrase: NounPhrase,
        _ gender: Person.Gender?,
        _ isGenitive: Bool
    ) -> Mention {
        let kind = reading.speakerKind(of: phrase)
        let tokens = kind == .name ? reading.personalName(in: phrase) ?? phrase.tokens : phrase.tokens
        return Mention(
            tokens: tokens,
            phrase: phrase,
            kind: kind,
            gender: gender,
            isGenitive: isGenitive
        )
    }

    private mutating func resolve(_ mention: Mention) {
        let start = Int(reading.tokens[mention.tokens.lowerBound].start)
        guard figures[start] == nil, let figure = figure(for: mention) else { return }
        figures[start] = figure
        cast.note(figure, weight: 1.6)
        let span = TextSpan(reading.span(of: mention.tokens))
        cast.update(figure) { $0.mentions.append(Person.Mention(span: span, kind: mention.kind)) }
        if speakers[start] != nil { speaking.insert(figure) }
        guard let gender = mention.gender, gender != .neuter else { return }
        cast.update(figure) {
            if $0.kind == .person, $0.gender == nil {
                ($0.gender, $0.evidence) = (gender, "verb")
            }
        }
    }

    private mutating func figure(for mention: Mention) -> Int? {
        switch mention.kind {
        case .pronoun: return meant(by: mention)
        case .name: return named(mention)
        case .organisation:
            return cast.described(described(mention.tokens), kind: .organisation)
        case .group: return cast.described(described(mention.tokens), kind: .group)
        case .role, .unnamed: return role(mention)
        }
    }

    private mutating func meant(by mention: Mention) -> Int? {
        let flags = reading.tokens[mention.tokens.lowerBound].flags
        guard flags.has([.masculine, .feminine]) else {
            return cast.lastBody(flags.has(.plural) ? [.group] : [])
        }
        let gender: Person.Gender = flags.has(.masculine) ? .masculine : .feminine
        guard let figure = cast.meant(by: gender) else { return nil }
        cast.update(figure) {
            if $0.gender == nil { ($0.gender, $0.evidence) = (gender, "pronoun") }
        }
        return figure
    }

    private mutating func named(_ mention: Mention) -> Int? {
        let figure = figure(named: mention.tokens, isGenitive: mention.isGenitive)
        cast.update(figure) { $0.isPerson = true }
        addRole(beside: mention.tokens, in: mention.phrase.tokens, to: figure)
        return figure
    }

    /// A described speaker: the holder of the office when one is known by name.
    private mutating func role(_ mention: Mention) -> Int {
        let words = roleWords(mention.tokens)
        let first = reading.tokens[mention.tokens.lowerBound].flags
        let isDefinite =
            first.has(.article)
            || (reading.pack.features.contains(.cases) && mention.tokens.count == 1)
        if isDefinite, let holder = cast.holder(of: words) { return holder }
        let figure = cast.described(described(mention.tokens), kind: .person)
        let gender = describedGender(mention.tokens)
        let text = described(mention.tokens)
        cast.update(figure) {
            $0.isPerson = $0.isPerson && (!words.isEmpty || gender != nil)
            $0.roleWords.formUnion(words)
            if !$0.roles.contains(text) { $0.roles.append(text) }
            if let gender, $0.gender == nil { ($0.gender, $0.evidence) = (gender, "role") }
        }
        return figure
    }
}

extension PeopleReader {
    /// Notes the full names of a stretch of tokens, which pronouns and surnames may mean later.
    private mutating func noteNames(_ range: Range<Int>) {
        var weight = 1.0
        var index = range.lowerBound
        while index < range.upperBound {
            guard reading.tokens[index].isName else {
                index += 1
                continue
            }
            let begun = index
            index = endOfName(index, range.upperBound)
            let phrase = NounPhrase(begun..<index, .name)
            guard let name = reading.personalName(in: phrase) else { continue }
            let start = Int(reading.tokens[name.lowerBound].start)
            let evidence = evidence(name, begun, range.lowerBound)
            guard figures[start] == nil, evidence != .none else { continue }
            let figure = figure(named: name, isGenitive: false)
            figures[start] = figure
            let span = TextSpan(reading.span(of: name))
            cast.update(figure) {
                $0.isPerson = true
                $0.isCertain = $0.isCertain || evidence == .certain
                $0.mentions.append(Person.Mention(span: span, kind: .name))
            }
            addRole(beside: name, in: begun..<index, to: figure)
            cast.note(figure, weight: begun - range.lowerBound < 8 ? weight : 0)
            weight = 0
        }
    }

    private func endOfName(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let token = reading.tokens[index]
            let isStop =
                token.sign == Sign.stop && index > start && index + 1 < limit
                && reading.tokens[index - 1].end == token.start
                && reading.tokens[index + 1].isName
                && (reading.isSingleLetter(reading.tokens[index - 1])
                    || reading.tokens[index - 1].flags.has(.abbreviation))
            guard token.isName || isStop else { break }
            index += 1
            if token.flags.has(.owner) { break }
        }
        return max(index, start + 1)
    }

    private enum Evidence { case none, shape, certain }

    /// What says that capitals at `name` are a person's: a known given name or surname, a title,
    /// or, where given names have no list, the mere shape.
    private func evidence(_ name: Range<Int>, _ begun: Int, _ first: Int) -> Evidence {
        let words = name.filter { reading.tokens[$0].isWord }
        if words.contains(where: { reading.tokens[$0].flags.has([.nonPerson, .organisation]) }) {
            return .none
        }
        if words.count == 1 { return cast.knows(word(words[0])) ? .shape : .none }
        guard words.count <= 4 else { return .none }
        if reading.tokens[words[0]].flags.has([.givenMale, .givenFemale]) { return .certain }
        if begun < name.lowerBound { return .certain }
        let before = begun > first ? reading.tokens[begun - 1].flags : []
        if before.has([.honorific, .role]) || hasRoleInAside(name.upperBound) { return .certain }
        return reading.pack.features.contains(.verbFirst) ? .shape : .none
    }

    /// *Ilinca Dragotescu, the mayor of …*
    private func hasRoleInAside(_ index: Int) -> Bool {
        guard index + 1 < reading.tokens.count, reading.tokens[index].sign == Sign.comma else {
            return false
        }
        for place in (index + 1)..<min(reading.tokens.count, index + 5) {
            guard reading.tokens[place].isWord else { return false }
            if reading.tokens[place].flags.has(.role) { return true }
        }
        return false
    }

    private mutating func figure(named tokens: Range<Int>, isGenitive: Bool) -> Int {
        var words = tokens.filter { reading.tokens[$0].isWord }.map(word)
        if words.count > 1, reading.tokens[tokens.lowerBound].flags.has(.owner) { words = [words[0]] }
        let hasCases = reading.pack.features.contains(.cases)
        if isGenitive, hasCases {
            words = SlavicName.nominative(words, isUkrainian: reading.pack.language.primary == "uk")
        }
        let figure = cast.named(words, isOblique: isGenitive)
        let gender = gender(of: words, tokens)
        cast.update(figure) {
            guard let gender, $0.gender == nil || $0.evidence == "verb" else { return }
            ($0.gender, $0.evidence) = gender
        }
        return figure
    }

    private func gender(
        of words: [String],
        _ tokens: Range<Int>
    ) -> (Person.Gender?, String?)? {
        let flags = reading.tokens[tokens.lowerBound].flags
        if words.count > 1 {
            if flags.has(.givenFemale), !flags.has(.givenMale) { return (.feminine, "first-name") }
            if flags.has(.givenMale), !flags.has(.givenFemale) { return (.masculine, "first-name") }
        }
        if reading.pack.features.contains(.cases) {
            let gender = SlavicName.gender(words) { name in
                reading.pack.entry(WordHash.of(name)).flags.has(.masculineA)
            }
            return gender.map { ($0, "ending") }
        }
        guard words.count > 1, let given = words.first?.lowercased() else { return nil }
        return given.hasSuffix("a") ? (.feminine, "ending") : nil
    }

    /// Takes the office beside a name: *Captain X*, *X, the captain*.
    private mutating func addRole(beside name: Range<Int>, in phrase: Range<Int>, to figure: Int) {
        var roles: [Range<Int>] = []
        if phrase.lowerBound < name.lowerBound { roles.append(phrase.lowerBound..<name.lowerBound) }
        let tokens = reading.tokens
        if name.upperBound < tokens.count, tokens[name.upperBound].sign == Sign.comma {
            let start = name.upperBound + 1
            var end = start
            while end < tokens.count, end - start < 8, tokens[end].isWord,
                !tokens[end].flags.has(.relative), end == start || tokens[end].cue < 0
            {
                end += 1
            }
            if end < tokens.count, !tokens[end].isWord || tokens[end].flags.has(.relative) {
                roles.append(start..<end)
            }
        }
        for role in roles where role.contains(where: { tokens[$0].flags.has(.role) }) {
            let words = roleWords(role)
            let text = described(role)
            let gender = describedGender(role)
            cast.update(figure) {
                $0.roleWords.formUnion(words)
                if !text.isEmpty, !$0.roles.contains(text) { $0.roles.append(text) }
                if let gender, $0.gender == nil { ($0.gender, $0.evidence) = (gender, "role") }
            }
        }
    }

    private func roleWords(_ range: Range<Int>) -> Set<UInt64> {
        Set(range.filter { reading.tokens[$0].flags.has(.role) }.map { reading.tokens[$0].hash })
    }

    private func describedGender(_ range: Range<Int>) -> Person.Gender? {
        for index in range {
            if reading.tokens[index].flags.has(.female) { return .feminine }
            if reading.tokens[index].flags.has(.male) { return .masculine }
        }
        return nil
    }

    /// The words of a description, without its determiner and outer commas.
    private func described(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end - 1, reading.tokens[start].flags.has(.determiner) { start += 1 }
        while start < end, !reading.tokens[end - 1].isWord, !reading.tokens[end - 1].isRun { end -= 1 }
        guard start < end else { return "" }
        return reading.text(reading.span(of: start..<end))
    }

    private func word(_ index: Int) -> String { reading.text(reading.span(of: index..<(index + 1))) }
}

extension PeopleReader {
    /// The people of the article in order of first mention, and the id of each figure that is one.
    ///
    /// Those who are named stay, and those who are quoted; other descriptions are dropped.
    func people() -> (people: [Person], ids: [Int: Person.ID]) {
        let kept = cast.figures.indices.filter { index in
            let figure = cast.figures[index]
            return !figure.mentions.isEmpty
                && (speaking.contains(index) || (figure.isNamed && figure.isCertain))
        }
        let ordered = kept.sorted { left, right in
            firstMention(left) < firstMention(right)
        }
        var people: [Person] = []
        var ids: [Int: Person.ID] = [:]
        for (number, index) in ordered.enumerated() {
            let figure = cast.figures[index]
            let id = "p\(number + 1)"
            var person = Person(id: id, kind: figure.kind, name: figure.name.joined(separator: " "))
            person.roles = figure.roles
            person.gender = figure.gender
            person.genderEvidence = figure.evidence
            person.mentions = figure.mentions.sorted { $0.span < $1.span }
            people.append(person)
            ids[index] = id
        }
        return (people, ids)
    }

    private func firstMention(_ index: Int) -> UInt32 {
        cast.figures[index].mentions.map(\.span.start).min() ?? 0
    }
}
