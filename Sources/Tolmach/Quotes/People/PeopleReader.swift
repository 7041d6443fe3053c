/// Reads an article's sentences for names, offices and pronouns, and gathers them in a cast.
struct PeopleReader {
    let reading: QuoteReading
    var cast: Cast
    private let speakers: SpeakerPlaces
    var figures = PlaceTable()
    private(set) var speaking: Set<Int> = []
    /// Where pronouns start that may as well mean another.
    private(set) var doubtful: Set<Int32> = []
    /// The tokens of the paragraph that is being read.
    private(set) var paragraph = 0..<0
    /// Whom each pronoun may have meant, best first, by the byte where it starts: kept only when
    /// somebody asks why.
    private(set) var considered: [Int: [Int]]?
    /// The subject of the sentence that was asked about last.
    var lastSubject: (sentence: Range<Int>, phrase: NounPhrase?) = (0..<0, nil)
    /// The tokens of the sentence before.
    private var lastSentence = 0..<0

    init(_ reading: QuoteReading, speakers: [Speaker], explains: Bool = false) {
        self.reading = reading
        considered = explains ? [:] : nil
        let pack = reading.pack
        cast = Cast(
            endings: pack.features.contains(.cases) ? pack.endings : nil,
            hasTwoSurnames: reading.hasFreeSubject && !pack.features.contains(.elision)
        ) { word in
            let flags = pack.entry(WordHash.of(word)).flags
            return flags.has([.givenMale, .givenFemale]) && !flags.has(.oblique)
        }
        self.speakers = SpeakerPlaces(speakers)
    }

    /// The figure whose mention starts at byte `offset`.
    func figure(at offset: Int) -> Int? { figures[offset] }

    /// Reads the whole article.
    mutating func read() {
        for paragraph in reading.paragraphs {
            self.paragraph = paragraph.tokens
            for sentence in reading.sentences(of: paragraph) {
                cast.sentence += 1
                read(sentence)
                lastSentence = sentence
            }
        }
    }

    private mutating func read(_ sentence: Range<Int>) {
        let mentions = mentions(in: sentence)
        for mention in mentions {
            if mention.kind == .pronoun {
                noteNames(sentence.lowerBound..<mention.tokens.lowerBound, in: sentence)
            }
            resolve(mention)
        }
        noteNames(sentence, in: sentence)
        noteBodies(sentence)
    }

    /// One phrase that names who speaks.
    private struct Mention {
        let tokens: Range<Int>
        let phrase: NounPhrase
        let kind: Speaker.Kind
        let gender: Person.Gender?
        let isOblique: Bool
    }

    /// The phrases of the sentence's events, and those of quotes that no event names.
    private func mentions(in sentence: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        for event in reading.events(in: sentence) where !event.phrase.tokens.isEmpty {
            found.append(mention(event.phrase, event.gender, event.isOblique))
        }
        var index = sentence.lowerBound
        for (start, speaker) in speakers.starting(in: bytes(of: sentence)) {
            while index < sentence.upperBound, reading.tokens[index].start < start { index += 1 }
            guard index < sentence.upperBound, reading.tokens[index].start == start,
                reading.tokens[index].isWord,
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
        return inOrder(found)
    }

    private func bytes(of sentence: Range<Int>) -> Range<Int> {
        let start = Int(reading.tokens[sentence.lowerBound].start)
        return start..<max(start, Int(reading.tokens[sentence.upperBound - 1].end))
    }

    /// Mentions as they stand in the text: a pronoun may mean a name before it.
    private func inOrder(_ mentions: [Mention]) -> [Mention] {
        mentions.count < 2
            ? mentions : mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func mention(
        _ phrase: NounPhrase,
        _ gender: Person.Gender?,
        _ isOblique: Bool
    ) -> Mention {
        let kind = reading.speakerKind(of: phrase)
        return Mention(
            tokens: reading.naming(phrase, kind),
            phrase: phrase,
            kind: kind,
            gender: gender,
            isOblique: isOblique
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
            // A foreign name may end as those of the other gender do: *сказала Робин Доу*.
            if $0.kind == .person, $0.gender == nil || $0.evidence == "ending" {
                guard $0.gender != gender else { return }
                ($0.gender, $0.evidence) = (gender, "verb")
            }
        }
    }

    private mutating func figure(for mention: Mention) -> Int? {
        switch mention.kind {
        case .pronoun: return antecedent(of: mention) ?? meant(by: mention)
        case .name: return named(mention)
        case .organisation: return body(mention.tokens)
        case .group:
            noteJoint(mention.phrase)
            return cast.described(described(mention.tokens), kind: .group)
        case .role, .unnamed: return role(mention)
        }
    }

    /// The figure that a relative pronoun leads back to: *the mayor, who said …*.
    private mutating func antecedent(of mention: Mention) -> Int? {
        guard let words = mention.phrase.antecedent else { return nil }
        let meant = self.mention(NounPhrase(words.tokens, words.kind), mention.gender, false)
        resolve(meant)
        return figures[Int(reading.tokens[meant.tokens.lowerBound].start)]
    }

    /// The body or group that *it* or *they* means: the subject of its sentence or the one before.
    private mutating func bodyMeant(by mention: Mention) -> Int? {
        let pronoun = mention.tokens.lowerBound
        let flags = reading.tokens[pronoun].flags
        guard flags.has([.neuter, .plural]) else { return nil }
        let start = lastSentence.upperBound
        for sentence in [start..<pronoun, lastSentence] where !sentence.isEmpty {
            guard
                let phrase = reading.subject(from: sentence.lowerBound, before: sentence.upperBound)
            else { continue }
            let subject = self.mention(phrase, nil, false)
            guard
                subject.kind == .organisation || (subject.kind == .group && flags.has(.plural))
            else { continue }
            resolve(subject)
            return figures[Int(reading.tokens[subject.tokens.lowerBound].start)]
        }
        return nil
    }

    private mutating func meant(by mention: Mention, _ head: Int? = nil) -> Int? {
        let flags = reading.tokens[head ?? mention.tokens.lowerBound].flags
        guard flags.has([.masculine, .feminine]) else {
            if let body = bodyMeant(by: mention) { return body }
            return flags.has(.plural) ? cast.lastGroup : nil
        }
        let gender: Person.Gender = flags.has(.masculine) ? .masculine : .feminine
        let start = Int(reading.tokens[mention.tokens.lowerBound].start)
        considered?[start] = cast.ranking(by: gender)
        guard let figure = cast.meant(by: gender) else { return nil }
        if cast.isInDoubt(figure, of: gender) {
            doubtful.insert(reading.tokens[mention.tokens.lowerBound].start)
        }
        cast.update(figure) {
            if $0.gender == nil { ($0.gender, $0.evidence) = (gender, "pronoun") }
        }
        return figure
    }

    /// Whom *ce dernier*, *la intéressée* mean.
    private mutating func standIn(_ mention: Mention) -> Int? {
        let words = mention.tokens
        if reading.pack.features.contains(.capitalNouns),
            words.count <= 2, let head = words.last, reading.isAge(head)
        {
            return personOfAge(words)
        }
        // *l’ancien élu*
        let length = words.count {
            !reading.hasFreeSubject || !reading.tokens[$0].flags.has(.title)
        }
        guard !reading.pack.features.contains(.caseForms), length <= 2, let head = words.last,
            reading.tokens[head].flags.has(.anaphor),
            !Self.indefinite.contains(reading.tokens[words.lowerBound].hash)
        else { return nil }
        return meant(by: mention, head)
    }

    private static let indefinite = ["un", "une", "una"].map { WordHash.of($0) }

    private mutating func named(_ mention: Mention) -> Int? {
        let figure = figure(named: mention.tokens, isOblique: mention.isOblique)
        // *Burma said*: a country may speak, but no pronoun of a person means it.
        let isPlace =
            mention.tokens.count == 1
            && reading.tokens[mention.tokens.lowerBound].flags.has(.place)
        if !isPlace { cast.update(figure) { $0.isPerson = true } }
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
        if let named = namedInAside(mention.tokens) { return named }
        if isDefinite, let holder = cast.holder(of: words) { return holder }
        // *каже жінка*: a word that only shows the gender means who was named last, and so does an
        // office when no other is known.
        if isDefinite, reading.pack.features.contains(.caseForms),
            let gender = describedGender(mention.tokens), let meant = cast.meant(by: gender),
            first.has(.anaphor) || cast.figures[meant].roleWords.isEmpty
        {
            return meant
        }
        if let meant = standIn(mention) { return meant }
        let text = office(mention.tokens)
        let figure = cast.described(text, kind: .person)
        let gender = describedGender(mention.tokens)
        cast.update(figure) { $0.isPerson = $0.isPerson && (!words.isEmpty || gender != nil) }
        cast.addOffice(text, words, gender, to: figure)
        return figure
    }
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
