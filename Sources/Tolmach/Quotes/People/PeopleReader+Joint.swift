extension PeopleReader {
    /// Notes each of the people who speak together, so that their surnames are known later.
    mutating func noteJoint(_ phrase: NounPhrase) {
        guard phrase.isJoint else { return }
        for part in reading.partners(in: phrase) {
            guard let name = reading.personalName(in: NounPhrase(part, .name)) else { continue }
            let figure = figure(named: name, isOblique: false)
            let span = TextSpan(reading.span(of: name))
            cast.note(figure, weight: 1)
            cast.update(figure) {
                $0.isPerson = true
                $0.mentions.append(Person.Mention(span: span, kind: .name))
            }
        }
    }
}
