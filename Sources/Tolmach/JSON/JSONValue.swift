/// One JSON value, with the keys of objects in the order they stand.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number that is a whole number in the range of `Int`.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Pairs of keys and values; keys do not repeat.
    case object([Member])

    /// One pair of an object.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Creates a pair.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// An object of `pairs`, without those whose value is `nil`.
    public static func object(_ pairs: [(String, JSONValue?)]) -> JSONValue {
        .object(pairs.compactMap { pair in pair.1.map { Member(pair.0, $0) } })
    }

    /// A text, or `nil` when there is none.
    public static func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

    /// The value of `key` in an object.
    ///
    /// - Complexity: O(*n*) in the members.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}
