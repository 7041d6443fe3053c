/// A house style file that cannot be used.
public struct HouseError: Error, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line, from 1.
    public var line: Int

    /// The column, from 1.
    public var column: Int

    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String?

    /// The error in words: `file:line:column: reason; advice`.
    public var description: String {
        "\(file):\(line):\(column): \(reason)" + (advice.map { "; \($0)" } ?? "")
    }
}
