/// A BCP 47 language tag, such as `uk` or `zh-Hant`, kept as it was given.
public struct LanguageTag: Hashable, Comparable, Sendable {
    /// The tag as text.
    public let description: String

    /// Takes `text` when it has the shape of a tag: a primary subtag of two or three letters,
    /// then subtags of one to eight letters or digits.
    ///
    /// - Source: RFC 5646, section 2.1; whether the subtags are registered is not checked.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.utf8.count),
            primary.utf8.allSatisfy(Self.isLetter),
            parts.dropFirst().allSatisfy({ part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) }
            })
        else { return nil }
        description = String(text)
    }

    /// The primary subtag in lower case: `zh` of `zh-Hant`.
    public var primary: String {
        String(description.prefix { $0 != "-" }).lowercased()
    }

    /// Orders tags by their bytes.
    public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension LanguageTag: ExpressibleByStringLiteral, CustomStringConvertible {
    /// Creates a tag from a literal in our own code, which is trusted.
    public init(stringLiteral value: String) { description = value }
}
