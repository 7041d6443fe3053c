import ArgumentParser
import Foundation
import Tolmach

struct EvaluateNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Measure written names against names that people have written.",
        discussion: """
            Every name is written, or with --back led back, from its text and the two languages \
            alone. Forward, a word of the attested name is right when it is among the words that \
            were written; folded: without accents. Back, a whole name is right when it has as \
            many words as the Latin one and all are words of an attested name, ё and е alike; \
            which scheme wrote the Latin name is not said.

              tolmach evaluate names attested.tsv --require folded=90
              tolmach evaluate names attested.tsv --back --without-classes --hold-out

            FILE is a table with tabs: cyr_lang, cyrillic, lat_lang, latin; where there are \
            columns country and has_article, only titles of articles (1) about people named in \
            the country's own language count. '-' is stdin.

            Figures for --require, in percent: words, folded, names, names-folded; with --back \
            top1 and top3. Exit codes: 0 done; 1 a figure was missed; 2 the file could not be \
            read; 64 wrong arguments.
            """
    )

    @Argument(help: "The table of names.", completion: .file(extensions: ["tsv"]))
    var file: String

    @Flag(help: "Lead the Latin names back to Cyrillic.")
    var back = false

    @Flag(help: "With --back: do without the resource of name classes.")
    var withoutClasses = false

    @Flag(
        help: """
            With --back: forget every word of the file's Cyrillic names first: settled and \
            conventional names, lists of surnames, and the letter model.
            """
    )
    var holdOut = false

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Only names of texts in this language.", valueName: "language")
    )
    var source: LanguageTag?

    @Option(
        name: .customLong("into"),
        help: ArgumentHelp("Only names written for this language.", valueName: "language")
    )
    var target: LanguageTag?

    @Option(help: ArgumentHelp("Show names that came out wrong.", valueName: "count"))
    var errors = 0

    @Option(help: ArgumentHelp("Leave out pairs with fewer names.", valueName: "count"))
    var minNames = 10

    @Option(
        help: ArgumentHelp(
            "Write what came out, tabs between, for other scorers; '-' is stdout.",
            valueName: "file"
        ),
        completion: .file(extensions: ["tsv"])
    )
    var writePredictions: String?

    @Option(
        help: ArgumentHelp(
            "Exit with 1 when a figure over all names is below this, in percent.",
            valueName: "figure=number"
        )
    )
    var require: [String] = []

    @Flag(help: "Print a JSON object with all parts.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    private var direction: AttestedNames.Direction { back ? .back : .forward }

    func validate() throws {
        if errors < 0 { throw ValidationError("--errors takes 0 or more") }
        if !back, withoutClasses || holdOut {
            throw ValidationError("--without-classes and --hold-out go with --back")
        }
        if json, writePredictions == "-" {
            throw ValidationError("only one of --json and --write-predictions - can have stdout")
        }
        _ = try require.map { try FigureLimit($0, known: known) }
    }

    private var known: [String] { NameEvaluation.Counts.figures(direction) }

    func run() throws {
        let newsroom = try newsroomOptions.open()
        let bytes = try Inputs.bytes(of: file)
        let asked = try AttestedNames(bytes: bytes, file: file, direction: direction).asked
        let writer = try trial(newsroom, bytes)
        var evaluation = NameEvaluation(direction)
        var predictions: [String] = []
        var progress = Progress(total: asked.count, isQuiet: false, noun: "names")
        for (question, attested) in asked {
            progress.advance()
            guard let from = AttestedNames.tag(question.from),
                let into = AttestedNames.tag(question.into),
                isWanted(from, source), isWanted(into, target)
            else { continue }
            let answers = writer(question.name, from, into)
            evaluation.add(question, attested: attested, answers: answers)
            let cells = [question.from, question.name, question.into] + answers
            predictions.append(cells.joined(separator: "\t"))
        }
        let lines = predictions.map { $0 + "\n" }.joined()
        try Outputs.write(lines, to: writePredictions)
        show(evaluation)
        let missed = try require.compactMap { text in
            try FigureLimit(text, known: known).complaint { evaluation.all.figure($0) }
        }
        for complaint in missed { Console.error(complaint) }
        if !missed.isEmpty { throw Failure(code: 1) }
    }

    private func isWanted(_ language: LanguageTag, _ wanted: LanguageTag?) -> Bool {
        wanted.map { $0 == language || $0.description == language.primary } ?? true
    }

    /// How a name is written in this trial.
    private func trial(
        _ newsroom: Newsroom,
        _ bytes: [UInt8]
    ) throws -> (String, LanguageTag, LanguageTag) -> [String] {
        guard back else {
            return { name, from, into in
                [newsroom.nameWriter.form(of: name, from: from, into: into).form.text]
            }
        }
        let options = BackTransliterator.Options(usesClasses: !withoutClasses)
        guard holdOut else {
            return { name, from, into in
                newsroom.nameWriter
                    .candidates(behind: name, into: into, from: from, options: options)
                    .map(\.text)
            }
        }
        // Settled spellings stand in the glossary, which a held-out trial does not ask at all.
        let words = try AttestedNames.cyrillicWords(bytes: bytes, file: file)
        let trial = newsroom.back.holdingOut(words)
        return { name, from, into in
            trial.candidates(for: name, into: into, from: from, options: options).map(\.text)
        }
    }

    private func show(_ evaluation: NameEvaluation) {
        if json { return Console.line(JSONPrinter.indented(evaluation.value(errors: errors))) }
        var table = TextTable(indent: 0)
        let figures = known
        table.add(["from", "into", "names"] + figures + (back ? ["95 % of top1"] : []))
        func row(_ from: String, _ into: String, _ counts: NameEvaluation.Counts) {
            guard counts.names >= minNames || into.isEmpty else { return }
            let cells = figures.map { name in
                counts.figure(name).map { String(format: "%.1f", $0) } ?? "–"
            }
            let interval = counts.interval
            let range = String(format: "%.0f–%.0f", interval.lowerBound, interval.upperBound)
            table.add([from, into, String(counts.names)] + cells + (back ? [range] : []))
        }
        row("all", "", evaluation.all)
        for (language, counts) in evaluation.cyrillic.sorted(by: { $0.key < $1.key })
        where evaluation.cyrillic.count > 1 {
            row(back ? "all" : language, back ? language : "all", counts)
        }
        for pair in evaluation.sorted { row(pair.from, pair.into, pair.counts) }
        let isAside = writePredictions == "-"
        for line in table.lines { isAside ? Console.say(line) : Console.line(line) }
        for miss in evaluation.misses.prefix(errors) {
            let cells = [
                miss.question.from, miss.question.into, miss.question.name,
                miss.answers.prefix(3).joined(separator: " | "),
                "attested: " + miss.attested.joined(separator: " | "),
            ]
            let line = cells.joined(separator: "\t")
            isAside ? Console.say(line) : Console.line(line)
        }
    }
}
