/// Stages in an order that has been checked.
public struct Pipeline: Sendable {
    /// The stages, first to last.
    public let stages: [any Stage]

    /// Creates a pipeline that runs `stages` from first to last.
    ///
    /// - Throws: `OrderError` if a stage needs a layer that no earlier one fills and the
    ///   dossier does not bring (`given`).
    public init(_ stages: [any Stage], given: Layer = []) throws(OrderError) {
        var filled = given
        for stage in stages {
            let kind = type(of: stage)
            let missing = kind.needs.subtracting(filled)
            guard missing.isEmpty else { throw OrderError(stage: kind.name, missing: missing) }
            filled.formUnion(kind.fills)
        }
        self.stages = stages
    }

    /// A pipeline whose stages cannot work in the order given.
    public struct OrderError: Error, Hashable, CustomStringConvertible {
        /// The stage that comes too early.
        public var stage: String

        /// What it lacks.
        public var missing: Layer

        /// The error in words.
        public var description: String {
            "stage '\(stage)' needs \(missing), which no earlier stage fills"
        }
    }

    /// Runs every stage on one article.
    ///
    /// - Throws: `StageError` from the first stage that gives up.
    public func run(_ article: Article) throws(StageError) -> Dossier {
        var dossier = Dossier(article)
        try run(&dossier)
        return dossier
    }

    /// Runs every stage on a dossier that may already know something.
    ///
    /// - Throws: `StageError` from the first stage that gives up.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        defer { dossier.carried.carry(nil) }
        for stage in stages { try stage.run(&dossier) }
    }
}

extension Layer: Hashable {}
