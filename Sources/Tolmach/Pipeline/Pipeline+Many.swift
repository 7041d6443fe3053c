extension Pipeline {
    /// What one article of many came to.
    public typealias Outcome = Result<Dossier, StageError>

    /// Runs many dossiers, at most `width` at once, and hands on the results in the order they
    /// came.
    ///
    /// An article that fails is handed on as a failure; the others go on. At most `width`
    /// are taken in ahead of the one that was handed on last, so memory stays bounded.
    ///
    /// - Throws: What `dossiers` or `body` throws; the rest is cancelled.
    public func run<Dossiers: AsyncSequence & Sendable>(
        _ dossiers: Dossiers,
        width: Int,
        each body: (Outcome) async throws -> Void
    ) async throws where Dossiers.Element == Dossier {
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
            for try await dossier in dossiers {
                while started - handedOn >= width { try await collectOne() }
                let number = started
                started += 1
                group.addTask { (number, outcome(of: dossier)) }
            }
            while handedOn < started { try await collectOne() }
        }
    }

    private func outcome(of dossier: Dossier) -> Outcome {
        do throws(StageError) {
            var dossier = dossier
            try run(&dossier)
            return .success(dossier)
        } catch {
            return .failure(error)
        }
    }
}
