import ArgumentParser
import Foundation
import Tolmach

/// `tolmach glossary match`.
struct GlossaryMatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Find a glossary's terms in texts, in any inflected form.",
        discussion: """
            On a terminal, prints the lines that hold terms, with approved words in green, those \
            to be replaced in red, and what is only likely underlined; below each line its terms. \
            Elsewhere, or with --color never, one line a match: \
            'file:line:column: words: concept: status term, tier by key; targets'.

              tolmach glossary match article.uk.txt --into en
              tolmach glossary match article.md --glossary desk.csv --explain
              tolmach glossary match - --from ru --json <article.txt

            --json counts places in UTF-8 bytes of the article's text ('span') and in Unicode \
            scalars ('scalars').
            """
    )

    @Argument(help: "Texts: plain text, Markdown, NDJSON or dossier.json; '-' is stdin.")
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "A glossary to match instead of the house's; later ones override. May be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp("The house style, which names glossaries.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var house: String?

    @Option(help: ArgumentHelp("The texts' language.", valueName: "language"))
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "A language whose words are told beside each term. May be repeated.",
            valueName: "language"
        )
    )
    var into: [LanguageTag] = []

    @Option(help: ArgumentHelp("The texts' format. Default: by the ending.", valueName: "format"))
    var inputFormat: String?

    @Option(help: ArgumentHelp("The least sure tier that is told.", valueName: "sure|likely"))
    var minTier: Tier = .likely

    @Option(help: ArgumentHelp("Only this concept. May be repeated.", valueName: "id"))
    var concept: [String] = []

    @Option(help: ArgumentHelp("When to use colour.", valueName: "auto|always|never"))
    var color: ColourChoice = .auto

    @Flag(help: "Tell for each word which key joined it to the term.")
    var explain = false

    @Flag(help: "Print a JSON object.")
    var json = false

    enum Tier: String, ExpressibleByArgument, CaseIterable { case sure, likely }

    enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    func run() throws {
        let newsroom = try Newsroom.open(houseFile: house)
        try newsroom.check(into + (from.map { [$0] } ?? []))
        let terms = glossary.isEmpty ? newsroom.glossary : try loaded()
        for id in concept where terms[id] == nil {
            let near = Nearest.names(to: id, in: terms.concepts.map(\.id)).joined(separator: ", ")
            throw Failure("no concept '\(id)'; did you mean \(near)?", code: 64)
        }
        let inputs = Inputs(format: inputFormat, language: from, guess: newsroom.guess)
        let read = try inputs.read(files)
        for fault in read.faults { Console.error(fault.message) }
        var report = Report(newsroom: newsroom, targets: into)
        report.places = read.places
        let languages = read.dossiers.map(\.article.language)
        let stage = TermStage(glossary: terms, languages: languages)
        for var dossier in read.dossiers {
            try stage.run(&dossier)
            dossier.terms = QuoteTerms(dossier).entries.map(\.match)
            dossier.terms.removeAll { match in
                (minTier == .sure && match.tier != .sure)
                    || (!concept.isEmpty && !concept.contains(match.concept))
            }
            report.add(dossier)
        }
        DictionaryNotes.say(for: languages, terms)
        let printer = MatchPrinter(
            report: report,
            glossary: terms,
            explains: explain,
            hasColour: color == .always || (color == .auto && Console.wantsColour)
        )
        if json { Console.line(JSONPrinter.indented(printer.value)) } else { printer.print() }
        guard read.faults.isEmpty else { throw Failure() }
    }

    private func loaded() throws -> Glossary {
        let loaded = try GlossaryInputs(format: nil, from: from, into: into).read(glossary)
        for problem in loaded.problems { Console.say(problem.warning) }
        return loaded.glossary
    }
}
