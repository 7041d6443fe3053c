/// What lies between a word and the one before: up to three signs, a run of white space being one.
struct TermGap: Hashable, Sendable {
    /// The signs, 21 bits each.
    private(set) var bits: UInt64

    /// The start of a text.
    static let none = TermGap(bits: 0)
    /// One space.
    static let space = TermGap(bits: 0x20)
    /// One hyphen, without spaces.
    static let hyphen = TermGap(bits: 0x2D)
    /// One apostrophe, without spaces.
    static let apostrophe = TermGap(bits: 0x27)
    /// A dot, with or without a space after it.
    static let dot = TermGap(bits: 0x2E)
    /// Too much for any phrase: a paragraph break, markup, or more than three signs.
    static let wall = TermGap(bits: .max)

    private static let dotSpace: UInt64 = 0x2E << 21 | 0x20

    /// Adds one folded sign.
    mutating func append(_ sign: UInt32) {
        guard self != .wall else { return }
        if sign == 0x20, bits & 0x1F_FFFF == 0x20 { return }
        bits = bits >> 42 == 0 ? bits << 21 | UInt64(sign) : Self.wall.bits
    }

    /// The gap that stands for this one in phrases.
    var settled: TermGap { bits == Self.dotSpace ? .dot : self }
}
