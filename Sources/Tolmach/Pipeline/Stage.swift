/// One step of work on a dossier.
///
/// A stage reads the layers in `needs`, fills those in `fills`, may add findings, and leaves the
/// rest alone. It opens no files, reads no clock and remembers nothing between articles, so a
/// single value can serve every thread.
public protocol Stage: Sendable {
    /// One stable lower-case word, used in messages.
    static var name: String { get }

    /// What must be there before it runs.
    static var needs: Layer { get }

    /// What is there after it ran.
    static var fills: Layer { get }

    /// Fills this stage's layers.
    ///
    /// - Throws: `StageError` when the article cannot be finished. Doubts are findings.
    func run(_ dossier: inout Dossier) throws(StageError)
}

/// The reason a stage gave up on an article.
public struct StageError: Error, Hashable, CustomStringConvertible {
    /// The stage's name.
    public var stage: String

    /// The article.
    public var article: Article.ID

    /// What was wrong.
    public var reason: String

    /// Creates an error.
    public init(stage: String, article: Article.ID, reason: String) {
        self.stage = stage
        self.article = article
        self.reason = reason
    }

    /// The error in words.
    public var description: String { "article '\(article)': stage '\(stage)' failed: \(reason)" }
}
