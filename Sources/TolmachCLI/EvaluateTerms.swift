import ArgumentParser
import Foundation
import Tolmach

struct EvaluateTerms: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Measure which inflected terms are found, and which false friends are.",
        discussion: """
            The glossary of a language is the set of all its terms in FILE, each a concept of its \
            own, without listed forms. A marked term is found when a match of it overlaps the \
            mark; where the term must not be found (expect 0) such a match is a false alarm. \
            Matches of other terms are not judged. f1 is the harmonic mean of recall and \
            precision, specificity the share of near misses that raise no alarm; -sure counts \
            only matches of the sure tier.

              tolmach evaluate terms gold.tsv --require f1=95 --from ru
              tolmach evaluate terms gold.tsv --without-dictionaries --errors 20

            FILE is a table with tabs: id, lang, term, sentence, start and end in Unicode scalars, \
            expect (1 or 0), and perhaps kind. '-' is stdin.

            Exit codes: 0 done; 1 a figure was missed; 2 the file could not be read; 64 wrong \
            arguments.
            """
    )

    @Argument(help: "The table of marked sentences.", completion: .file(extensions: ["tsv"]))
    var file: String

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Only sentences in this language.", valueName: "language")
    )
    var source: LanguageTag?

    @Flag(help: "Do without the Hunspell dictionaries of this machine.")
    var withoutDictionaries = false

    @Flag(help: "Break down by kind of case as well.")
    var byKind = false

    @Option(help: ArgumentHelp("Show marks that were judged wrong.", valueName: "count"))
    var errors = 0

    @Option(
        help: ArgumentHelp(
            "Write what was found as NDJSON for other scorers; '-' is stdout.",
            valueName: "file"
        ),
        completion: .file(extensions: ["ndjson"])
    )
    var writePredictions: String?

    @Option(
        help: ArgumentHelp(
            "Exit with 1 when a figure over all marks is below this, in percent.",
            valueName: "figure=number"
        )
    )
    var require: [String] = []

    @Flag(help: "Print a JSON object with all parts.")
    var json = false

    func validate() throws {
        if errors < 0 { throw ValidationError("--errors takes 0 or more") }
        if json, writePredictions == "-" {
            throw ValidationError("only one of --json and --write-predictions - can have stdout")
        }
        _ = try require.map { try FigureLimit($0, known: TermEvaluation.Tiers.figures) }
    }

    func run() throws {
        let marked = try MarkedTerms(bytes: try Inputs.bytes(of: file), file: file)
        let dictionaries: TermDictionaries = withoutDictionaries ? .none : .installed
        var indexes: [LanguageTag: TermIndex] = [:]
        for (language, glossary) in marked.glossaries where isWanted(language) {
            indexes[language] = TermIndex(glossary, language: language, dictionaries: dictionaries)
        }
        var evaluation = TermEvaluation()
        var predictions = ""
        for mark in marked.marks {
            guard let index = indexes[mark.language] else { continue }
            let matches = index.matches(in: mark.sentence)
            evaluation.add(mark, matches)
            if writePredictions != nil {
                predictions += JSONPrinter.line(prediction(mark, matches)) + "\n"
            }
        }
        try Outputs.write(predictions, to: writePredictions)
        show(evaluation)
        let missed = try require.compactMap { text in
            try FigureLimit(text, known: TermEvaluation.Tiers.figures).complaint {
                evaluation.all.figure($0)
            }
        }
        for complaint in missed { Console.error(complaint) }
        if !missed.isEmpty { throw Failure(code: 1) }
    }

    private func isWanted(_ language: LanguageTag) -> Bool {
        source.map { $0 == language || $0.description == language.primary } ?? true
    }

    private func prediction(_ mark: MarkedTerms.Mark, _ matches: [TermMatch]) -> JSONValue {
        let text = mark.sentence.string
        func scalars(_ offset: UInt32) -> Int {
            let place = text.utf8.index(text.utf8.startIndex, offsetBy: Int(offset))
            return text.unicodeScalars.distance(from: text.startIndex, to: place)
        }
        let found = matches.map { match in
            JSONValue.object([
                ("term", .string(match.concept)),
                ("start", .integer(scalars(match.span.start))),
                ("end", .integer(scalars(match.span.end))),
                ("tier", .string(match.tier.rawValue)), ("key", .string(match.key)),
            ])
        }
        return .object([("id", .string(mark.id)), ("matches", .array(found))])
    }

    private func show(_ evaluation: TermEvaluation) {
        if json { return Console.line(JSONPrinter.indented(evaluation.value(errors: errors))) }
        var table = TextTable(indent: 0)
        let figures = TermEvaluation.Tiers.figures
        table.add(["language"] + (byKind ? ["kind"] : []) + ["marks"] + figures)
        func row(_ names: [String], _ tiers: TermEvaluation.Tiers) {
            let cells = figures.map { name in
                tiers.figure(name).map { String(format: "%.1f", $0) } ?? "–"
            }
            table.add(names + [String(tiers.both.marks)] + cells)
        }
        row(byKind ? ["all", ""] : ["all"], evaluation.all)
        for (language, tiers) in evaluation.languages.sorted(by: {
            $0.key.description < $1.key.description
        }) {
            row([language.description] + (byKind ? ["all"] : []), tiers)
            guard byKind else { continue }
            for (kind, tiers) in evaluation.kinds.sorted(by: { $0.key[1] < $1.key[1] })
            where kind[0] == language.description {
                row(kind, tiers)
            }
        }
        let isAside = writePredictions == "-"
        for line in table.lines { isAside ? Console.say(line) : Console.line(line) }
        for miss in evaluation.misses.prefix(errors) {
            let cells = [
                miss.mark.id, miss.match.map { "false alarm by \($0.key)" } ?? "not found",
                miss.mark.term, miss.mark.span.map { String(miss.mark.sentence[$0]) } ?? "",
                miss.mark.sentence.string,
            ]
            let line = cells.joined(separator: "\t")
            isAside ? Console.say(line) : Console.line(line)
        }
    }
}
