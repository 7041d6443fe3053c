extension Dossier {
    /// Takes over what people did in an earlier dossier of the same article: translations by
    /// segment, names in other languages and those an editor chose, history, acceptances.
    ///
    /// A translation whose words the article has no longer goes to the history, with the finding
    /// `target.source-gone`, so that nobody loses it unseen.
    ///
    /// - Parameters:
    ///   - former: The earlier dossier.
    ///   - house: Says how bad that finding is.
    /// - Complexity: O(*n*) in segments, people and history.
    public mutating func takeOver(_ former: Dossier, house: HouseStyle = HouseStyle()) {
        history = former.history + history.filter { !former.history.contains($0) }
        accepted = former.accepted + accepted.filter { !former.accepted.contains($0) }
        let places = Dictionary(segments.indices.map { (segments[$0].id, $0) }) { first, _ in first
        }
        for segment in former.segments {
            if let place = places[segment.id] {
                segments[place].targets.merge(segment.targets) { new, _ in new }
            } else {
                keep(segment, house)
            }
        }
        let names = former.namesByPerson
        for index in people.indices {
            people[index].names.merge(names[people[index].name] ?? [:]) { new, old in
                old.origin == .editor && new.origin != .editor ? old : new
            }
        }
    }

    /// The name forms of each person, without those that the edits file asked for: it has the say
    /// anew each time, so that a row that was deleted is undone.
    private var namesByPerson: [String: [LanguageTag: NameForm]] {
        var asked: [Person.ID: Set<LanguageTag>] = [:]
        for edit in edits {
            guard case .name(let language, _) = edit.change, let person = edit.person else {
                continue
            }
            asked[person, default: []].insert(language)
        }
        let pairs = people.map { person in
            (person.name, person.names.filter { asked[person.id]?.contains($0.key) != true })
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Keeps the translations of a segment that is gone.
    private mutating func keep(_ segment: Segment, _ house: HouseStyle) {
        for (language, target) in segment.targets.sorted(by: { $0.key < $1.key }) {
            history.append(
                Event(
                    segment: segment.id,
                    language: language,
                    former: target.text,
                    text: "",
                    from: "prepare",
                    when: article.published ?? "undated"
                )
            )
            let code = "target.source-gone"
            findings.append(
                Finding(
                    code: code,
                    severity: house.severity(of: code),
                    message: "the words of segment '\(segment.id)' changed; its translation is in "
                        + "the history",
                    advice: "take over from it what still fits",
                    language: language
                )
            )
        }
    }
}
