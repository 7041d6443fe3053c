public import Testing

@testable public import Tolmach

/// The data files of the library, found from this file.
enum NameFiles {
    static let resources =
        #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        + "/Sources/Tolmach/Resources"

    static let schemes = Result { () throws(SchemeError) -> Schemes in
        try Schemes.load(from: resources + "/Schemes")
    }

    static let names = Result { () throws(SchemeError) -> NameData in
        try NameData.load(from: resources + "/Names")
    }

    /// One back-transliterator for all tests: making it takes a moment.
    static let back = Result { () throws(SchemeError) -> BackTransliterator in
        BackTransliterator(schemes: try schemes.get(), names: try names.get())
    }

    static let plainWriter = Result { () throws(SchemeError) -> NameWriter in
        try writer(house: HouseStyle(), glossary: Glossary())
    }

    static func writer(
        house: HouseStyle,
        glossary: Glossary
    ) throws(SchemeError) -> NameWriter {
        NameWriter(
            schemes: try schemes.get(),
            names: try names.get(),
            house: house,
            glossary: glossary
        )
    }

    static var all: [Scheme] { (try? schemes.get().all) ?? [] }
}

/// Random numbers from a seed that a failing test prints (xorshift64*).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed == 0 ? 1 : seed }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }
}

extension Scheme: CustomTestStringConvertible {
    /// The scheme's id.
    public var testDescription: String { id }
}
