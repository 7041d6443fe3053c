import ArgumentParser
import Foundation
import Tolmach

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the stages on what people have marked or written.",
        subcommands: [EvaluateQuotes.self, EvaluateNames.self, EvaluateTerms.self]
    )
}

struct EvaluateQuotes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "Measure which quotations are found, and whether their speakers are right.",
        discussion: """
            Every article is predicted from its id, language and text alone; only then are the \
            marks read. A quotation is found when four fifths of what the marked and the found \
            words cover is common (exact: all of it); its speaker is right when the surname, or \
            the head of a description, is that of the marked person. e2e is both together.

              tolmach evaluate quotes gold.en.ndjson
              tolmach evaluate quotes gold/*.ndjson --by file --require e2e=90
              tolmach evaluate quotes gold.en.ndjson --by rule,confidence --errors 20

            GOLD is NDJSON, an article a line: doc_id, lang, text, and quotes with start and end \
            in Unicode scalars, kind, speaker {text, start, end, type, canonical, aliases} and \
            cue. '-' is stdin.

            Figures for --require, in percent: e2e, span, exact, person, name, role, org, pronoun, \
            mention, none and cue; e2e and span with -precision and -recall. calibration is the \
            expected calibration error from 0 to 1, over ten bins of equal count.

            Exit codes: 0 done; 1 a figure of --require was missed; 2 an article could not be \
            read, or had no rules and counts as one where nothing was found; 64 wrong arguments.
            """
    )

    @Argument(help: "Files with marked articles.", completion: .file(extensions: ["ndjson"]))
    var gold: [String]

    @Option(
        help: ArgumentHelp("The language of articles that do not say it.", valueName: "language")
    )
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "Break down by language, file, kind, rule or confidence, with commas.",
            valueName: "parts"
        )
    )
    var by: [String] = []

    @Option(help: ArgumentHelp("Show the worst errors with their context.", valueName: "count"))
    var errors = 0

    @Option(help: ArgumentHelp("Leave out shorter quotations, in words.", valueName: "count"))
    var minWords = 1

    @Option(
        help: ArgumentHelp(
            "Only quotations marked as these kinds, with commas.",
            valueName: "kinds"
        )
    )
    var kinds: [String] = []

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
            "Write how often each rule is right, as a lexicon's confidence.tsv; '-' is stdout.",
            valueName: "file"
        ),
        completion: .file(extensions: ["tsv"])
    )
    var writeConfidence: String?

    @Option(
        help: ArgumentHelp(
            "Exit with 1 when a figure is below this, in percent (calibration: above this).",
            valueName: "figure=number"
        )
    )
    var require: [String] = []

    @Flag(help: "Print a JSON object with all parts.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func validate() throws {
        if minWords < 1 { throw ValidationError("--min-words takes a number above 0") }
        if errors < 0 { throw ValidationError("--errors takes 0 or more") }
        for word in words(by) where EvaluationPart(rawValue: word) == nil {
            let known = EvaluationPart.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--by '\(word)' is none of \(known)")
        }
        _ = try require.map(Requirement.init)
        let toStdout = [writePredictions, writeConfidence].count { $0 == "-" } + (json ? 1 : 0)
        if toStdout > 1 {
            throw ValidationError(
                "only one of --json, --write-predictions - and --write-confidence - can have stdout"
            )
        }
    }

    func run() throws {
        let newsroom = try newsroomOptions.open()
        try newsroom.check(from.map { [$0] } ?? [])
        var isWhole = true
        func fail(_ message: String) {
            Console.error(message)
            isWhole = false
        }
        var articles: [GoldArticle] = []
        for path in gold {
            let bytes = try Inputs.bytes(of: path)
            let read = GoldArticle.all(in: bytes, file: path, language: from)
            articles += read.articles
            for error in read.errors { fail(error.description) }
        }
        // The marks are still unread here: a prediction sees the article only.
        let found = try predictions(articles.map(\.article), newsroom, fail)
        let scorer = QuoteScorer(minWords: minWords, kinds: Set(words(kinds)))
        var evaluation = QuoteEvaluation()
        for (gold, dossier) in zip(articles, found) {
            do {
                evaluation.add(gold, scorer.score(dossier, against: try gold.quotes()))
            } catch {
                fail(error.description)
            }
        }
        try write(found)
        try Outputs.write(ConfidenceTable(evaluation).text, to: writeConfidence)
        show(evaluation)
        let missed = try require.compactMap { try Requirement($0).complaint(about: evaluation) }
        for complaint in missed { Console.error(complaint) }
        if !isWhole { throw Failure() }
        if !missed.isEmpty { throw Failure(code: 1) }
    }

    /// What the stages find in each article; one that they give up on is left as it is.
    private func predictions(
        _ articles: [Article],
        _ newsroom: Newsroom,
        _ fail: (String) -> Void
    ) throws -> [Dossier] {
        let stages: [any Stage] = [
            QuoteStage(packs: newsroom.packs), PeopleStage(packs: newsroom.packs),
        ]
        let pipeline = try Pipeline(stages)
        var progress = Progress(total: articles.count, isQuiet: false)
        return articles.map { article in
            progress.advance()
            do throws(StageError) {
                return try pipeline.run(article)
            } catch {
                fail(error.description)
                return Dossier(article)
            }
        }
    }

    private func write(_ found: [Dossier]) throws(Failure) {
        guard let writePredictions else { return }
        let lines = found.map { JSONPrinter.line(QuotePredictions.value(of: $0)) + "\n" }.joined()
        try Outputs.write(lines, to: writePredictions)
    }

    private func show(_ evaluation: QuoteEvaluation) {
        if json { return Console.line(JSONPrinter.indented(evaluation.value(errors: errors))) }
        let report = EvaluationReport(
            evaluation: evaluation,
            parts: words(by).compactMap { EvaluationPart(rawValue: $0) },
            errors: errors
        )
        // Predictions have stdout for themselves.
        let isAside = writePredictions == "-" || writeConfidence == "-"
        for line in report.lines { isAside ? Console.say(line) : Console.line(line) }
    }
}
