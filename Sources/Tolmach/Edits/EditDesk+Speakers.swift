extension EditDesk {
    /// Says who speaks a quote: a person of the article, a new one, or nobody.
    mutating func set(_ name: String?, of id: Quote.ID, _ place: Int) {
        guard let quote = quotes[id] else { return }
        guard let name else {
            decide([id, Edit.Action.speaker.rawValue], place)
            update(id, place) { quote in
                quote.speaker = nil
                quote.cue = nil
            }
            return
        }
        let person: Person
        switch SpeakerName(name, pack: pack).match(among: dossier.people, words: words) {
        case .one(let known): person = known
        case .none: person = newPerson(SpeakerName(name, pack: pack))
        case .several(let ids):
            note(
                .ambiguousSpeaker,
                place,
                "more than one person of the article has this name: "
                    + ids.joined(separator: ", "),
                "write the full name"
            )
            return
        }
        decide([id, Edit.Action.speaker.rawValue], place)
        if quote.speaker?.person == person.id {
            note(
                .noEffect,
                place,
                "'\(person.id)' is the speaker of quote '\(names[id] ?? id)' already",
                "delete the row if the quote needs no confirmation"
            )
        }
        let speaker = speaker(person, of: quote)
        update(id, place) { $0.speaker = speaker }
        notePerson(person, place)
    }

    /// How the article names `person` beside a quote.
    private mutating func speaker(_ person: Person, of quote: Quote) -> Speaker {
        let former = quote.speaker
        if former?.person == person.id, let former { return former }
        // Who *she* is was decided otherwise: the pronoun stays what names the speaker.
        if let former, former.kind == .pronoun, let span = former.mention {
            updatePeople { people in
                for index in people.indices {
                    people[index].mentions.removeAll { $0.span == span }
                    guard people[index].id == person.id else { continue }
                    people[index].mentions.append(Person.Mention(span: span, kind: .pronoun))
                    people[index].mentions.sort { $0.span < $1.span }
                }
            }
            return Speaker(mention: span, kind: .pronoun, person: person.id)
        }
        let start = Int(quote.fragments[0].start) - Self.reach
        let end = Int(quote.fragments[quote.fragments.count - 1].end) + Self.reach
        let near = person.mentions.filter { mention in
            Int(mention.span.start) >= start && Int(mention.span.end) <= end
                && !quote.overlaps([mention.span])
        }
        let nearest = near.min { distance($0.span, quote) < distance($1.span, quote) }
        return Speaker(
            mention: nearest?.span,
            kind: nearest?.kind ?? kind(of: person),
            person: person.id
        )
    }

    /// How many bytes around a quote may hold the words that name its speaker.
    private static let reach = 1_200

    private func distance(_ span: TextSpan, _ quote: Quote) -> Int {
        quote.fragments.map { fragment in
            max(Int(fragment.start) - Int(span.end), Int(span.start) - Int(fragment.end))
        }.min() ?? 0
    }

    private func kind(of person: Person) -> Speaker.Kind {
        switch person.kind {
        case .organisation: .organisation
        case .group: .group
        case .person: person.isNamed ? .name : .role
        }
    }

    /// A person that no rule found, with the places that name them.
    private mutating func newPerson(_ name: SpeakerName) -> Person {
        let number = 1 + (dossier.people.map { SegmentNames.number($0.id) }.max() ?? 0)
        var person = Person(id: "p\(number)", kind: name.kind, name: name.text)
        person.roles = name.roles
        (person.gender, person.genderEvidence) = name.gender
        let kind = kind(of: person)
        person.mentions = places(of: Array(name.text.utf8), in: 0..<bytes.count, most: 200)
            .map { Person.Mention(span: TextSpan($0), kind: kind) }
        updatePeople { $0.append(person) }
        return person
    }

    /// Writes the form of a person's name for one language.
    mutating func write(_ form: String, for language: LanguageTag, _ place: Int) {
        let subject = dossier.edits[place].subject
        let people = dossier.people
        var index = people.firstIndex { $0.id == subject }
        if index == nil, !EditChange.isID(subject) {
            switch SpeakerName(subject, pack: pack).match(among: people, words: words) {
            case .one(let person): index = people.firstIndex { $0.id == person.id }
            case .none: break
            case .several(let ids):
                let list = ids.joined(separator: ", ")
                let message = "more than one person of the article has this name: \(list)"
                note(.ambiguousSpeaker, place, message, "write the full name or the id")
                return
            }
        }
        guard let index else {
            let who = EditChange.isID(subject) ? "no person has the id '\(subject)'" : nil
            note(
                .unknownPerson,
                place,
                who ?? "nobody in the article has the name in quote_id",
                "look up the person's id with --explain, or delete the row"
            )
            return
        }
        decide([people[index].id, "\(Edit.Action.name.rawValue) \(language)"], place)
        updatePeople { $0[index].names[language] = NameForm(text: form, origin: .editor) }
        notePerson(people[index], place)
    }

    /// Drops descriptions that only named the speaker of quotes which are somebody else's now.
    mutating func dropIdlePeople() {
        let before = dossier.edits.flatMap(\.former).compactMap(\.speaker?.person)
        guard !before.isEmpty else { return }
        let now = Set(dossier.quotes.compactMap(\.speaker?.person))
        let named = Set(dossier.edits.compactMap(\.person))
        let idle = Set(before).subtracting(now).subtracting(named)
        updatePeople { people in people.removeAll { idle.contains($0.id) && !$0.isNamed } }
    }

    /// The article's words in `span`.
    private func words(_ span: TextSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}
