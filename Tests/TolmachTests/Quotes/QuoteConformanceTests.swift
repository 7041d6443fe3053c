import Foundation
import Testing
import Tolmach

/// The extractor against marked corpora, by the scorer that comes with them.
@Suite struct QuoteConformanceTests {
    private static let goldSets = [
        "gold_seed", "hand_en", "hand_ru", "hand_uk", "hand_es", "hand_fr", "hand_pl",
        "hand_de",
    ]

    @Test(
        "finds every marked run, and its speaker 95 times in 100",
        .enabled(if: Repository.shared != nil),
        arguments: goldSets
    )
    func scores(set: String) throws {
        let shared = try #require(Repository.shared)
        try check(gold: "\(shared)/quotes/gold/\(set).ndjson", scorer: "\(shared)/quotes/score.py")
    }

    @Test(
        "does the same on the sample articles",
        .enabled(if: Repository.shared != nil),
        arguments: [
            "ferry-crossing.en", "hospital-heating.ru", "dam-evacuation.uk", "shelter-ruling.es",
            "tunnel-closure.fr", "lock-closure.de", "school-bus.pl",
        ]
    )
    func scoresSamples(article: String) throws {
        let shared = try #require(Repository.shared)
        try check(
            gold: "\(Repository.articles)/\(article).quotes.ndjson",
            scorer: "\(shared)/quotes/score.py"
        )
    }

    private func check(gold: String, scorer: String) throws {
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        var lines = ""
        for line in try String(contentsOfFile: gold, encoding: .utf8).split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let id = try #require(object?["doc_id"] as? String)
            let language = try #require(LanguageTag(object?["lang"] as? String ?? "en"))
            let text = try #require(object?["text"] as? String)
            let article = Article(id: id, language: language, text: SourceText(text))
            let dossier = try pipeline.run(article)
            lines += JSONPrinter.line(QuotePredictions.value(of: dossier)) + "\n"
        }
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appendingPathComponent("\(UUID().uuidString).ndjson")
        try lines.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let score = Process()
        score.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        score.arguments = ["python3", scorer, gold, file.path, "--errors", "20"]
        let pipe = Pipe()
        score.standardOutput = pipe
        try score.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        score.waitUntilExit()
        let exact = try #require(figure("exact   P", in: output), "no figure in: \(output)")
        let end = try #require(figure("end-to-end", in: output))
        #expect(exact == 100, "\(output)")
        #expect(end >= 95, "\(output)")
    }

    /// The F1 at the end of the line that begins with `start`.
    private func figure(_ start: String, in output: String) -> Double? {
        let line = output.split(separator: "\n").first { $0.contains(start) }
        let word = line?.split(separator: " ").last?.dropLast()
        return word.flatMap { Double($0) }
    }
}
