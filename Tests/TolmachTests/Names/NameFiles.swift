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

extension Scheme: CustomTestStringConvertible {
    /// The scheme's id.
    public var testDescription: String { id }
}
