import ArgumentParser
import Foundation
import Tolmach

struct Prepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find quotes, names and terms in articles and write bilingual packages.",
        discussion: """
            Leaves a job folder: dossiers/ with the state of each article, which stays in the \
            house, and one package per language pair, which travels. A package that is there \
            already is replaced only with --force; one that holds translations never is, the \
            next version is written beside it.

            Corrections are read from 'ARTICLE.edits.csv' beside the article, when it is there; \
            --write-edits writes one to start from. A quote can be added, dropped, split or \
            joined, and given another speaker or form; a name can be written otherwise.

            The source language is taken from --from, the header, '.xx.' in the file name, or a \
            guess, in this order. '-' reads stdin. An article that fails is reported and stops no \
            other.
            """
    )

    @Argument(
        help: "Articles: plain text, Markdown, NDJSON or dossier.json.",
        completion: .file()
    )
    var articles: [String]

    @Option(
        help: ArgumentHelp(
            "A language to write for. May be repeated. Default: those of the house style.",
            valueName: "language"
        )
    )
    var into: [LanguageTag] = []

    @Option(help: ArgumentHelp("The articles' language.", valueName: "language"))
    var from: LanguageTag?

    @Option(
        help: ArgumentHelp(
            "The articles' format. Default: by the file's ending. 'tolmach formats' lists them.",
            valueName: "format"
        )
    )
    var inputFormat: String?

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "Formats and sets, with commas. Default: the house style's, else partner,translator.",
            valueName: "formats"
        )
    )
    var formats: [String] = []

    @Option(
        help: ArgumentHelp("The folder that jobs land in.", valueName: "folder"),
        completion: .directory
    )
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "The job's name. Default: the article's id, or date and count.",
            valueName: "name"
        )
    )
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The packages' date. Default: the newest publication date.",
            valueName: "yyyy-mm-dd"
        )
    )
    var date: String?

    @Option(
        help: ArgumentHelp(
            "How much of the article travels with a quote: none, paragraph or article.",
            valueName: "extent"
        )
    )
    var context: Context = .paragraph

    @Option(
        help: ArgumentHelp(
            "How many articles run at once. Default: one per processor.",
            valueName: "count"
        )
    )
    var jobs: Int?

    @Option(
        help: "From which severity on findings make the exit code 1: never, note, warning or error."
    )
    var failOn: FailOn = .never

    @Flag(help: "Replace dossiers and packages that are there already.")
    var force = false

    @Flag(help: "Print why each quote and speaker was decided as it was.")
    var explain = false

    @Flag(help: "Write a file beside each article in which quotes and names can be corrected.")
    var writeEdits = false

    @Flag(help: "Take in speech that is reported without marks: X said that.")
    var indirect = false

    @Flag(help: "List the words in marks that are no quote, and why.")
    var allMarked = false

    @Flag(help: "Print a JSON object instead of the summary.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    enum Context: String, ExpressibleByArgument, CaseIterable { case none, paragraph, article }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
        if let date, !Self.isDate(date) {
            throw ValidationError("--date '\(date)' is no date; write it as 2026-05-31")
        }
        if writeEdits, articles.contains("-") {
            throw ValidationError(
                "--write-edits writes beside the article, and stdin lies nowhere; name a file"
            )
        }
        do {
            _ = try Writers.wanted(words(formats))
        } catch {
            throw ValidationError(error.description)
        }
        guard let inputFormat else { return }
        do {
            _ = try Readers.named(inputFormat)
        } catch {
            throw ValidationError("--input-format '\(inputFormat)': \(error.reason)")
        }
    }

    /// Whether `text` is a day of the calendar, as ISO 8601 writes it.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        let date = DateComponents(
            calendar: Calendar(identifier: .gregorian),
            year: year,
            month: month,
            day: day
        )
        return date.isValidDate
    }

    func run() async throws {
        let newsroom = try newsroomOptions.open(isQuiet: quiet)
        let targets = into.isEmpty ? newsroom.house.style.targets.keys.sorted() : into
        guard !targets.isEmpty || isLooking else {
            throw Failure("no language to write for; name one with --into", code: 64)
        }
        try newsroom.check(targets + (from.map { [$0] } ?? []))
        let inputs = Inputs(format: inputFormat, language: from, guess: newsroom.guess)
        var report = Report(newsroom: newsroom, targets: targets)
        let read = try inputs.read(articles)
        report.places = read.places
        report.explains = explain
        for fault in read.faults { report.fail(fault.message) }
        let sources = Set(newsroom.house.style.sources.map(\.primary))
        let wanted = read.dossiers.filter { article in
            let language = article.article.language
            guard !sources.isEmpty, !sources.contains(language.primary) else { return true }
            report.fail(
                "article '\(article.id)' is in '\(language)', which is none of the house's sources; "
                    + "name its language with --from or add it to languages.source"
            )
            return false
        }
        if !quiet { DictionaryNotes.say(for: wanted.map(\.article.language), newsroom.glossary) }
        let files = EditsFiles(read.files)
        try await work(edited(wanted, files, &report), newsroom, targets, &report)
        if writeEdits { writeTemplates(files, &report) }
        if !report.dossiers.isEmpty, !targets.isEmpty { try write(&report) }
        if allMarked { report.listMarked() }
        if json {
            Console.line(JSONPrinter.indented(report.value))
        } else if !quiet {
            Summary(report).print()
        }
        guard report.failures.isEmpty else { throw Failure() }
        if report.findings.contains(where: { failOn.isReached(by: $0.severity) }) {
            throw Failure(code: 1)
        }
    }

    /// Whether the run is not only for its packages: then those that are there stay.
    private var isLooking: Bool { writeEdits || explain }

    /// The articles with the edits that lie beside them.
    private func edited(
        _ articles: [Dossier],
        _ files: EditsFiles,
        _ report: inout Report
    ) -> [Dossier] {
        var edited: [Dossier] = []
        for article in articles {
            do throws(Failure) {
                edited.append(try files.edited(article))
            } catch {
                report.fail(error.message ?? article.id)
            }
        }
        return edited
    }

    private func writeTemplates(_ files: EditsFiles, _ report: inout Report) {
        for dossier in report.dossiers {
            do throws(Failure) {
                report.templates.append(try files.writeTemplate(for: dossier))
            } catch {
                report.fail(error.message ?? dossier.id)
            }
        }
    }

    /// Runs the stages on every article.
    private func work(
        _ articles: [Dossier],
        _ newsroom: Newsroom,
        _ targets: [LanguageTag],
        _ report: inout Report
    ) async throws {
        let pipeline = try newsroom.pipeline(into: targets, indirect: indirect)
        var progress = Progress(total: articles.count, isQuiet: quiet)
        let stream = AsyncStream<Dossier> { stream in
            for var dossier in articles {
                // The stages find anew what an earlier run found; translations stay with segments.
                dossier.findings = []
                stream.yield(dossier)
            }
            stream.finish()
        }
        let width = jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
        try await pipeline.run(stream, width: width) { outcome in
            progress.advance()
            switch outcome {
            case .success(let dossier): report.add(dossier)
            case .failure(let error): report.fail(error.description)
            }
        }
    }

    private func write(_ report: inout Report) throws {
        var job = Job(
            dossiers: report.dossiers,
            targets: report.targets,
            formats: words(formats),
            state: DossierWriter.file
        )
        job.name = name
        job.date = date
        job.house = report.newsroom.house.style
        job.glossary = report.newsroom.glossary
        job.options = ["context": context.rawValue]
        let folder = "\(output)/\(job.folderName)"
        if isLooking, !force, let former = former(folder, report.dossiers) {
            if !quiet { Console.say("\(former) is there already and stays; --force replaces it") }
            return
        }
        if force {
            let former = Former(folder: folder, house: job.house)
            job.dossiers = try former.carriedOver(into: report.dossiers)
        }
        report.dossiers = job.dossiers
        report.folder = folder
        report.paths = try job.write(to: output, force: force)
    }

    /// The state of one of the articles from an earlier run.
    private func former(_ folder: String, _ dossiers: [Dossier]) -> String? {
        dossiers.map { "\(folder)/dossiers/\($0.id).json" }.first {
            FileManager.default.fileExists(atPath: $0)
        }
    }
}
