/// A scheme or name file that cannot be used, or a name that a scheme cannot write.
public struct SchemeError: Error, Hashable, CustomStringConvertible {
    /// The file, or `scheme '<id>'` when the fault shows up in use.
    public var file: String

    /// The key, such as `rules[3].left`, or the line, such as `line 7`.
    public var key: String?

    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String?

    /// Creates an error.
    public init(file: String, key: String? = nil, reason: String, advice: String? = nil) {
        self.file = file
        self.key = key
        self.reason = reason
        self.advice = advice
    }

    /// The error in words: `file: key: reason; advice`.
    public var description: String {
        [file, key, reason].compactMap { $0 }.joined(separator: ": ")
            + (advice.map { "; \($0)" } ?? "")
    }

    /// A letter of the source script that `scheme` has no value for.
    static func unwritable(_ scalar: UInt32, scheme: String) -> SchemeError {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return SchemeError(
            file: "scheme '\(scheme)'",
            reason: "no value for letter U+\(code)",
            advice: "use a scheme of the language that has this letter"
        )
    }
}
