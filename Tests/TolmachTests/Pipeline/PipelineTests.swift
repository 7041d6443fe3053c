import Synchronization
import Testing
import Tolmach

@Suite struct PipelineTests {
    @Test("refuses a stage whose needs nobody fills")
    func order() throws {
        let error = try #require(throws: Pipeline.OrderError.self) {
            try Pipeline([NeedsQuotes(), FillsQuotes()])
        }
        #expect(error.description == "stage 'needs' needs quotes, which no earlier stage fills")
        _ = try Pipeline([FillsQuotes(), NeedsQuotes()])
        _ = try Pipeline([NeedsQuotes()], given: .quotes)
    }

    @Test("runs every stage in order on one article")
    func one() throws {
        let dossier = try Pipeline([FillsQuotes(), NeedsQuotes()]).run(Self.article(1))
        #expect(dossier.quotes.map(\.id) == ["q1"])
        #expect(dossier.terms.map(\.quote) == ["q1"])
    }

    @Test(
        "hands on many in the order they came, and goes on past a failure",
        arguments: [1, 3, 64]
    )
    func many(width: Int) async throws {
        let pipeline = try Pipeline([FillsQuotes(), FailsOnSeven()])
        let numbers = Array(1...20)
        var seen: [String] = []
        try await pipeline.run(Self.stream(numbers), width: width) { outcome in
            switch outcome {
            case .success(let dossier): seen.append(dossier.id)
            case .failure(let error): seen.append(error.description)
            }
        }
        let expected = numbers.map { number in
            number == 7 ? "article '7': stage 'fails' failed: it is the seventh" : "\(number)"
        }
        #expect(seen == expected)
    }

    @Test("takes in no more than the width ahead")
    func bounded() async throws {
        let gauge = Gauge()
        let pipeline = try Pipeline([FillsQuotes()])
        let numbers = Array(1...50)
        let taken = Self.stream(numbers) { gauge.taken.withLock { $0 += 1 } }
        try await pipeline.run(taken, width: 4) { _ in
            let handed = gauge.handed.withLock { count in
                count += 1
                return count
            }
            let ahead = gauge.taken.withLock { $0 } - handed
            #expect(ahead <= 5)
        }
        #expect(gauge.handed.withLock { $0 } == 50)
    }

    private static func article(_ number: Int) -> Article {
        Article(id: "\(number)", language: "en", text: SourceText("Article \(number)."))
    }

    private static func stream(
        _ numbers: [Int],
        taken: @escaping @Sendable () -> Void = {}
    ) -> AsyncStream<Dossier> {
        let rest = Mutex(numbers[...])
        return AsyncStream {
            let next = rest.withLock { $0.popFirst() }
            if next != nil { taken() }
            return next.map { Dossier(article($0)) }
        }
    }
}

private final class Gauge: Sendable {
    let taken = Mutex(0)
    let handed = Mutex(0)
}

private struct FillsQuotes: Stage {
    static let name = "fills"
    static let needs: Layer = []
    static let fills: Layer = .quotes

    func run(_ dossier: inout Dossier) throws(StageError) {
        dossier.quotes = [Quote(id: "q1", form: .direct, fragments: [TextSpan(0..<7)])]
    }
}

private struct NeedsQuotes: Stage {
    static let name = "needs"
    static let needs: Layer = .quotes
    static let fills: Layer = .terms

    func run(_ dossier: inout Dossier) throws(StageError) {
        dossier.terms = dossier.quotes.map {
            TermMatch(
                concept: "article",
                span: TextSpan(0..<7),
                tier: .sure,
                key: "form",
                quote: $0.id
            )
        }
    }
}

private struct FailsOnSeven: Stage {
    static let name = "fails"
    static let needs: Layer = []
    static let fills: Layer = []

    func run(_ dossier: inout Dossier) throws(StageError) {
        guard dossier.id == "7" else { return }
        throw StageError(stage: Self.name, article: dossier.id, reason: "it is the seventh")
    }
}
