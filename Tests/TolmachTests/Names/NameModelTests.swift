import Foundation
import Testing

@testable import Tolmach

@Suite struct NameModelTests {
    private static let languages = ["ru", "uk", "be", "bg", "sr", "mk", "ky", "kk", "mn"]

    private func model(_ language: String) throws -> NameModel {
        try NameModel.open(NameFiles.resources + "/Names/letters-\(language).bin")
    }

    /// The scores of the letters of `word`, and of its end.
    private func score(_ word: String, _ model: NameModel) throws -> Float {
        var state: UInt32 = 0
        var sum: Float = 0
        for code in try #require(model.codes(of: word)) + [0] {
            sum += model.score(state, UInt32(code))
            state = (state << 6 | UInt32(code)) & 0xFF_FFFF
        }
        return sum
    }

    @Test("gives what follows a sequence chances that come to one", arguments: languages)
    func chances(language: String) throws {
        let model = try model(language)
        var state: UInt32 = 0
        for code in try #require(model.codes(of: "бат")) {
            let sum = (0...UInt32(model.letters.count)).reduce(0) {
                $0 + exp(model.score(state, $1))
            }
            #expect(abs(sum - 1) < 0.5, "\(sum)")
            state = (state << 6 | UInt32(code)) & 0xFF_FFFF
        }
    }

    @Test(
        "prefers names to letters in disorder",
        arguments: [
            ("ru", "иванов", "ивонав"), ("uk", "шевченко", "шефченко"),
            ("sr", "јовановић", "јовановиц"),
            ("bg", "георгиев", "гьоргиев"), ("mn", "батбаяр", "батбаыр"),
        ]
    )
    func order(language: String, name: String, disorder: String) throws {
        let model = try model(language)
        #expect(try score(name, model) > score(disorder, model))
    }

    @Test("forgets a word that is taken out")
    func removal() throws {
        let whole = try model("ru")
        #expect(whole.knows("лавров"))
        let less = whole.removing(["лавров"], language: "ru")
        #expect(!less.knows("лавров"))
        #expect(less.knows("иванов"))
        #expect(try score("лавров", less) < score("лавров", whole))
        let again = less.removing(["лавров"], language: "ru")
        #expect(again.counts == less.counts)
    }

    @Test("refuses bytes that are no model")
    func hostile() throws {
        let file = NameFiles.resources + "/Names/letters-mn.bin"
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
        for count in [0, 4, 23, 24, 100, bytes.count - 1] {
            #expect(throws: SchemeError.self) {
                try NameModel(bytes: Array(bytes.prefix(count)), file: "letters.bin")
            }
        }
        #expect(throws: SchemeError.self) {
            try NameModel(bytes: [UInt8](repeating: 255, count: 500), file: "letters.bin")
        }
    }

    @Test("takes any state and letter")
    func bounds() throws {
        let model = try model("be")
        for seed in 0..<1000 as Range<UInt32> {
            let value = model.score(seed &* 2_654_435_761 & 0xFF_FFFF, seed % 64)
            #expect(value < 0 && value.isFinite)
        }
    }
}
