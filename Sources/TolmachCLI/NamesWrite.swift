import ArgumentParser
import Tolmach

struct NamesWrite: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write names for readers of other languages.",
        discussion: """
            --into writes by the house style: settled spellings, conventional forms, then the \
            language's scheme. --scheme uses one scheme; --all shows every press style for names \
            of --from; --back leads Latin letters back to Cyrillic, best candidate first.

              tolmach names "Щукин" --from ru --into es
              tolmach names "Єлизавета Згурська" --scheme uk-kmu2010 --explain
              tolmach names "Mikhail Shchukin" --back ru
              tolmach names --csv people.csv --column name --into es > people.es.csv

            '-' reads names from stdin, one a line. With --csv, the rows come out again with \
            columns after them: for each way the name, how it was arrived at, and other forms.
            """
    )

    @Argument(help: "Names, each as one word of the shell; '-' reads lines from stdin.")
    var names: [String] = []

    @Option(
        help: ArgumentHelp("A table with names; '-' is stdin.", valueName: "file"),
        completion: .file(extensions: ["csv"])
    )
    var csv: String?

    @Option(help: ArgumentHelp("The column of --csv that holds the names.", valueName: "title"))
    var column = "name"

    @Option(
        help: ArgumentHelp(
            "The language of the text the names stand in. Default: by their letters, ru or en.",
            valueName: "language"
        )
    )
    var from: LanguageTag?

    @Option(help: ArgumentHelp("A language to write for. May be repeated.", valueName: "language"))
    var into: [LanguageTag] = []

    @Option(
        help: ArgumentHelp(
            "A scheme or another project's name for one; 'tolmach schemes' lists them.",
            valueName: "scheme"
        )
    )
    var scheme: [String] = []

    @Flag(help: "Show every press style for names of the language.")
    var all = false

    @Option(
        help: ArgumentHelp("Lead Latin letters back to this language's.", valueName: "language")
    )
    var back: LanguageTag?

    @Flag(help: "Show each step, and the rule behind every letter.")
    var explain = false

    @Flag(help: "Print one JSON object per name and form.")
    var json = false

    @OptionGroup var newsroomOptions: NewsroomOptions

    func validate() throws {
        guard !into.isEmpty || !scheme.isEmpty || all || back != nil else {
            throw ValidationError("say how: --into, --scheme, --all or --back")
        }
        guard csv != nil || !names.isEmpty else {
            throw ValidationError("name a name, '-' for stdin, or a table with --csv")
        }
        guard csv == nil || (names.isEmpty && !json && !explain && !all) else {
            throw ValidationError("--csv goes with --into, --scheme and --back only")
        }
    }

    func run() throws {
        let newsroom = try newsroomOptions.open()
        try newsroom.check(into + [from, back].compactMap { $0 })
        let desk = NameDesk(newsroom: newsroom, from: from)
        let ways = try into.map(NameWay.into) + scheme.map(desk.way(by:)) + backWays
        if let csv { return try NamesTable(file: csv, column: column).write(ways, desk) }
        var isWhole = true
        for name in try names.flatMap({ $0 == "-" ? try Self.lines() : [$0] }) {
            do throws(Failure) {
                guard name.contains(where: \.isLetter) else { throw Failure("holds no letter") }
                for way in ways { show(try desk.answer(name, way), desk) }
                if all { showAll(name, desk) }
            } catch {
                // One name that cannot be written stops no other.
                Console.error("\(name): \(error.message ?? "failed")")
                isWhole = false
            }
        }
        guard isWhole else { throw Failure() }
    }

    private var backWays: [NameWay] { back.map { [.back($0)] } ?? [] }

    private func show(_ answer: NameAnswer, _ desk: NameDesk) {
        let explanation = explain ? desk.explanation(answer) : nil
        if json {
            for value in answer.values(explanation) { Console.line(JSONPrinter.line(value)) }
            return
        }
        for cells in answer.rows { Console.line(Self.joined(cells)) }
        for note in answer.notes { Console.say(note) }
        for line in explanation?.lines ?? [] { Console.line("    " + line) }
    }

    /// A name in all press styles: a table of languages, forms and styles.
    private func showAll(_ name: String, _ desk: NameDesk) {
        let answers = desk.styles(of: name)
        if json {
            for answer in answers {
                for value in answer.values(nil) { Console.line(JSONPrinter.line(value)) }
            }
            return
        }
        for answer in answers {
            Console.line(Self.joined(desk.styleRow(answer)))
            if explain {
                for line in desk.explanation(answer)?.lines ?? [] { Console.line("    " + line) }
            }
        }
    }

    /// Cells with tabs between, so that scripts can cut them.
    private static func joined(_ cells: [String]) -> String {
        var cells = cells
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells.joined(separator: "\t")
    }

    private static func lines() throws -> [String] {
        guard let text = String(validating: Console.input(), as: UTF8.self) else {
            throw Failure("stdin is not UTF-8")
        }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
