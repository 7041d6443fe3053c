import Foundation
import Tolmach

/// Quotes and people over English news text, beside two peers on the same text: a naive pairing of
/// marks by a regular expression, and, where it is present, the Python prototype of these rules.
func measureQuotes(_ newsroom: Newsroom, text: String) throws {
    let articles = 64
    let size = Double(text.utf8.count * articles) / 1e6
    let pipeline = try Pipeline([
        QuoteStage(packs: newsroom.packs), PeopleStage(packs: newsroom.packs),
    ])
    print("quotes and people: \(articles) × \(text.utf8.count) bytes of English news, one core")
    row("what", "MB/s", "of ours")

    let article = Article(id: "bench", language: "en", text: SourceText(text))
    let ours = try median {
        for _ in 0..<articles { _ = try pipeline.run(article) }
    }
    func report(_ name: String, _ time: Duration) {
        row(name, (size / time.seconds).text(2), (ours.seconds / time.seconds).text(3))
    }
    report("quotes and people", ours)

    let naive = try NaiveQuotes()
    report("peer: regular expression", median { for _ in 0..<articles { _ = naive.count(text) } })

    guard let prototype = Prototype(text: text, articles: articles) else {
        print("peer: prototype: it is not in ${TOLMACH_SHARED:-../shared}/quotes/prototype")
        return
    }
    report("peer: prototype, Python", try prototype.time())
}

/// Pairs marks, and takes a reporting verb beside them with the capitals or pronoun next to it.
private struct NaiveQuotes {
    private let expression: NSRegularExpression

    init() throws {
        let name = #"(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*|he|she|they)"#
        let verb = "(?:said|says|told|asked|added|wrote|according to)"
        expression = try NSRegularExpression(
            pattern: #"[“"]([^”"\n]+)[”"],? ?(?:(\#(name)) \#(verb)|\#(verb) (\#(name)))?"#
        )
    }

    func count(_ text: String) -> Int {
        expression.numberOfMatches(in: text, range: NSRange(text.startIndex..., in: text))
    }
}

/// The Python prototype, timed by itself without its start.
private struct Prototype {
    private let folder: String
    private let input: String

    init?(text: String, articles: Int) {
        let shared = ProcessInfo.processInfo.environment["TOLMACH_SHARED"] ?? "../shared"
        folder = shared + "/quotes/prototype"
        input = String(repeating: text + "\n\u{0}", count: articles)
        guard FileManager.default.fileExists(atPath: folder + "/quotes.py") else { return nil }
    }

    private static let script = """
        import sys, time
        sys.path.insert(0, sys.argv[1])
        import quotes
        texts = sys.stdin.read().split("\\0")[:-1]
        find = quotes.Extractor("en").extract
        find(texts[0])
        times = []
        for _ in range(3):
            start = time.perf_counter()
            for text in texts:
                find(text)
            times.append(time.perf_counter() - start)
        print(sorted(times)[1])
        """

    func time() throws -> Duration {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, folder]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(self.input.utf8))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let words = String(decoding: answer, as: UTF8.self)
        guard let seconds = Double(words.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw CocoaError(.featureUnsupported)
        }
        return .seconds(seconds)
    }
}
