/// Fills the names of an article's people in every target language.
public struct NameStage: Stage {
    /// `names`.
    public static let name = "names"
    /// People must be known.
    public static let needs: Layer = .people
    /// The forms of their names.
    public static let fills: Layer = .names

    private let writer: NameWriter
    private let targets: [LanguageTag]

    /// Creates a stage that writes names for `targets`.
    public init(_ writer: NameWriter, targets: [LanguageTag]) {
        self.writer = writer
        self.targets = targets
    }

    /// Writes every person's name; a body only gets one that the glossary has settled or approved.
    ///
    /// A form that an editor has chosen stays.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        let from = dossier.article.language
        for place in dossier.people.indices {
            let person = dossier.people[place]
            var seen: Set<String> = []
            for target in targets
            where target.primary != from.primary && person.names[target]?.origin != .editor {
                guard person.kind == .person else {
                    if let form = writer.approved(person.name, from: from, into: target) {
                        dossier.people[place].names[target] = form
                    }
                    continue
                }
                // One who is only described has no name to write: *the spokesperson*.
                guard person.isNamed else { continue }
                let result = writer.form(
                    of: person.name,
                    from: from,
                    into: target,
                    language: person.language,
                    gender: person.gender
                )
                dossier.people[place].names[target] = result.form
                for finding in result.findings {
                    var finding = finding
                    finding.span = mention(finding.span, of: person, in: dossier)
                    finding.message = "person '\(person.id)': \(finding.message)"
                    // What holds for the name in the article is said once, not once a target.
                    if seen.insert(finding.message).inserted { dossier.findings.append(finding) }
                }
            }
        }
    }

    /// Where a place in a person's name stands in the article: in the first mention, else all of
    /// that mention when it names the person otherwise.
    private func mention(_ span: TextSpan?, of person: Person, in dossier: Dossier) -> TextSpan? {
        guard let mention = person.mentions.first?.span else { return nil }
        guard let span, span.end <= mention.count, dossier.article.text.isValid(mention),
            dossier.article.text[mention].utf8.elementsEqual(person.name.utf8)
        else { return mention }
        let start = Int(mention.start)
        return TextSpan(start + Int(span.start)..<start + Int(span.end))
    }
}
