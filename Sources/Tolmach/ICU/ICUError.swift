/// An error that ICU reported.
public struct ICUError: Error, Hashable, CustomStringConvertible {
    /// ICU's own name for it, such as `U_INVALID_ID`.
    public var name: String

    /// What was being done.
    public var task: String

    /// The line of a bad rule, from 1, where ICU tells it.
    public var line: Int?

    /// The offset in that line or rule, in UTF-16 units, where ICU tells it.
    public var offset: Int?

    /// The error in words.
    public var description: String {
        var place = ""
        if let line { place += ", line \(line)" }
        if let offset { place += ", offset \(offset)" }
        return "ICU cannot \(task): \(name)\(place)"
    }
}
