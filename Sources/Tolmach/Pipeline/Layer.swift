/// The parts of a dossier that a stage reads or fills.
public struct Layer: OptionSet, Sendable, CustomStringConvertible {
    /// One bit a part.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Quotes with mentions of their speakers.
    public static let quotes = Layer(rawValue: 1 << 0)

    /// People, and which of them each speaker is.
    public static let people = Layer(rawValue: 1 << 1)

    /// The names of people in the target languages.
    public static let names = Layer(rawValue: 1 << 2)

    /// Glossary terms.
    public static let terms = Layer(rawValue: 1 << 3)

    /// Units of translation.
    public static let segments = Layer(rawValue: 1 << 4)

    /// The parts by name, such as `quotes, people`.
    public var description: String {
        ["quotes", "people", "names", "terms", "segments"].enumerated()
            .filter { rawValue & (1 << $0.offset) != 0 }
            .map(\.element).joined(separator: ", ")
    }
}
