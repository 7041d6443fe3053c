import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct NameClassesTests {
    static let file = NameFiles.resources + "/Names/name-classes.bin"
    static let classes = Result { () throws(SchemeError) in try NameClasses.open(file) }

    @Test(
        "gives the Cyrillic word of a Latin one",
        arguments: [
            ("Clinton", "ru", "клинтон"), ("Clinton", "uk", "клінтон"),
            ("Macron", "ru", "макрон"), ("Wałęsa", "ru", "валенса"),
            ("Walesa", "ru", "валенса"), ("SHCHUKIN", "ru", "щукин"),
            ("Chtchoukine", "ru", "щукин"), ("Szczukin", "ru", "щукин"),
            ("Alexander", "ru", "александр"), ("Petrović", "sr", "петровић"),
        ] as [(String, LanguageTag, String)]
    )
    func cyrillic(word: String, language: LanguageTag, expected: String) throws {
        let found = try Self.classes.get().cyrillic(behind: word, language: language)
        #expect(found.first?.text == expected)
        #expect(found.first?.isOfLanguage == true)
        #expect(found.allSatisfy { (1...15).contains($0.weight) })
    }

    @Test("knows Хиллари, whichever of its two spellings comes first")
    func hillary() throws {
        let found = try Self.classes.get().cyrillic(behind: "Hillary", language: "ru")
        #expect(found.prefix(2).map(\.text).contains("хиллари"))
    }

    @Test("gives the Latin spellings of a Cyrillic word")
    func latin() throws {
        let found = try Self.classes.get().latin(of: "Щукин").map(\.text)
        #expect(Set(found).isSuperset(of: ["shchukin", "chtchoukine", "schtschukin"]))
    }

    @Test(
        "knows nothing of what is no name",
        arguments: ["", "Qwrtzpl", "Щукин", "漢字", "12", "\u{0}", "a b", "e\u{301}\u{301}"]
    )
    func unknown(word: String) throws {
        #expect(try Self.classes.get().cyrillic(behind: word, language: "ru").isEmpty)
    }

    @Test("leads each Latin spelling of a word back to it, and each Cyrillic one")
    func bothWays() throws {
        let classes = try Self.classes.get()
        for word in ["clinton", "shchukin", "merkel", "sarkozy", "petrov"] {
            let cyrillic = classes.cyrillic(behind: word, language: "ru")
            let back = cyrillic.flatMap { classes.latin(of: $0.text).map(\.text) }
            #expect(back.contains(word))
        }
    }

    @Test("says what is wrong with a cut file, and never traps")
    func cut() throws {
        let bytes = try Tolmach.Folder.bytes(of: Self.file)
        var numbers = SeededNumbers()
        for length in [0, 1, 30, 200, 500] + (0..<40).map({ _ in numbers.below(bytes.count) }) {
            let error = #expect(throws: SchemeError.self) {
                try NameClasses(bytes: Array(bytes.prefix(length)), file: "cut.bin")
            }
            #expect(error?.file == "cut.bin")
            #expect(error?.advice?.contains("name-classes.py") == true)
        }
        #expect(throws: SchemeError.self) {
            try NameClasses(bytes: bytes + [0], file: "longer.bin")
        }
    }

    @Test("reads any bytes behind a whole head without a trap")
    func damaged() throws {
        let bytes = try Tolmach.Folder.bytes(of: Self.file)
        var numbers = SeededNumbers()
        for _ in 0..<30 {
            var broken = bytes
            let count = numbers.chance(1, of: 2) ? 200_000 : 5
            for _ in 0..<count { broken[numbers.below(bytes.count)] = UInt8(numbers.below(256)) }
            guard let classes = try? NameClasses(bytes: broken, file: "broken.bin") else {
                continue
            }
            for word in ["clinton", "shchukin", "a", "zzz", "o'brien"] {
                _ = classes.cyrillic(behind: word, language: "ru")
            }
            for word in ["клинтон", "щукин", "я"] { _ = classes.latin(of: word) }
        }
    }

    @Test("refuses sizes that no file can have")
    func hostileSizes() {
        for sizes in [
            "9223372036854775807 words, 1 letters, 1 blocks, 1 bytes", "-1 words, 0 letters",
            "16 words, 300 letters, 1 blocks, 1 bytes", "0 words, 0 letters, 9 blocks, 0 bytes", "",
        ] {
            let head =
                "tolmach name classes, version 1\nlanguages: ru\n"
                + "latin: \(sizes)\ncyrillic: \(sizes)\n-\n"
            #expect(throws: SchemeError.self) {
                try NameClasses(bytes: Array(head.utf8), file: "x.bin")
            }
        }
    }
}
