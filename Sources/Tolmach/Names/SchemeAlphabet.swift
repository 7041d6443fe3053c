/// The letters a scheme knows, as small numbers, so that a set of letters is one `UInt64`.
///
/// Code 0 is the edge of a word, code 1 a letter the scheme does not know; its own follow.
struct SchemeAlphabet: Sendable, Hashable {
    static let edge: UInt64 = 1
    static let foreign: UInt64 = 2
    /// How many letters fit beside the two codes that are taken.
    static let limit = 62

    /// The letters in lower case; the first has code 2.
    let letters: [Unicode.Scalar]

    private let codes: [Unicode.Scalar: UInt8]

    /// - Precondition: `letters` holds at most `limit` letters.
    init(_ letters: some Sequence<Unicode.Scalar>) {
        self.letters = Set(letters).sorted { $0.value < $1.value }
        precondition(self.letters.count <= Self.limit, "a set of letters is one word")
        var codes: [Unicode.Scalar: UInt8] = [:]
        for (place, letter) in self.letters.enumerated() { codes[letter] = UInt8(place + 2) }
        self.codes = codes
    }

    /// The code of a lower-case letter, when the scheme has it.
    func code(of letter: Unicode.Scalar) -> UInt8? { codes[letter] }

    /// The set of those `wanted` that the scheme has.
    func mask(of wanted: some Sequence<Unicode.Scalar>) -> UInt64 {
        wanted.reduce(0) { mask, letter in code(of: letter).map { mask | 1 << $0 } ?? mask }
    }

    /// Every letter, known or not.
    var anyLetter: UInt64 { letters.reduce(Self.foreign) { $0 | mask(of: [$1]) } }

    /// The letters of `mask`.
    func letters(in mask: UInt64) -> [Unicode.Scalar] {
        letters.filter { mask & self.mask(of: [$0]) != 0 }
    }
}
