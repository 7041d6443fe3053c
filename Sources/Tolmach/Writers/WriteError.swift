/// The reason that something could not be written, or was not asked for in a way we know.
public struct WriteError: Error, Hashable, CustomStringConvertible {
    /// The file, folder or option.
    public var path: String

    /// What is wrong; for the system's refusals, its own words.
    public var reason: String

    /// The way out.
    public var advice: String?

    /// Creates an error.
    public init(path: String, reason: String, advice: String? = nil) {
        self.path = path
        self.reason = reason
        self.advice = advice
    }

    /// The error in words: `path: reason; advice`.
    public var description: String { "\(path): \(reason)" + (advice.map { "; \($0)" } ?? "") }
}
