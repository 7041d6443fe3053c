/// A lexicon file that cannot be used.
public struct LexiconError: Error, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line, from 1; 0 when the file as a whole is meant.
    public var line: Int

    /// What is wrong, and the way out.
    public var reason: String

    /// The error in words.
    public var description: String {
        line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)"
    }
}
