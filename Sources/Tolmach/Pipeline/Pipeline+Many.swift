extension Pipeline {
    /// What one article of many came to.
    public typealias Outcome = Result<Dossier, StageError>

    /// Runs many articles, at most `width` at once, and hands on the results in the order the
    /// articles came.
    ///
    /// An article that fails is handed on as a failure; the others go on. At most `width`
    /// articles are read ahead of the one that was handed on last, so memory stays bounded.
    ///
    /// - Throws: What `articles` or `body` throws; the rest is cancelled.
    public func run<Articles: AsyncSequence & Sendable>(
        _ articles: Articles,
        width: Int,
        each body: (Outcome) async throws -> Void
    ) async throws where Articles.Element == Article {
        precondition(width > 0, "at least one article runs at a time")
        typealias Numbered = (number: Int, outcome: Outcome)
        try await withThrowingTaskGroup(of: Numbered.self) { group in
            var waiting: [Int: Outcome] = [:]
            var started = 0
            var handedOn = 0
            func collectOne() async throws {
                guard let done = try await group.next() else { return }
                waiting[done.number] = done.outcome
                while let outcome = waiting.removeValue(forKey: handedOn) {
                    handedOn += 1
                    try await body(outcome)
                }
            }
            for try await article in articles {
                while started - handedOn >= width { try await collectOne() }
                let number = started
                started += 1
                group.addTask { (number, outcome(of: article)) }
            }
            while handedOn < started { try await collectOne() }
        }
    }

    private func outcome(of article: Article) -> Outcome {
        do throws(StageError) {
            return .success(try run(article))
        } catch {
            return .failure(error)
        }
    }
}
