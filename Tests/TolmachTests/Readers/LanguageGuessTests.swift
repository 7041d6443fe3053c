internal import Foundation
import Testing

@testable import Tolmach

@Suite struct LanguageGuessTests {
    private let guess: LanguageGuess

    init() throws { guess = try LanguageGuess.load(from: Folder.languages) }

    @Test(
        "tells the language of a few sentences",
        arguments: [
            ("en", "The mayor said that she had not been told of it, and that they were to wait."),
            ("ru", "Мэр сказала, что об этом ей не говорили и что они должны были ещё подождать."),
            ("uk", "Мер сказала, що про це їй не казали і що вони мали ще зачекати на березі."),
            ("be", "Мэр сказаў, што пра гэта яму не казалі і што яны яшчэ будуць чакаць ля ракі."),
            ("bg", "Кметът каза, че не са му казали за това и че те ще трябва да чакат на брега."),
            ("es", "La alcaldesa dijo que no se lo habían contado y que los vecinos ya esperaban."),
            (
                "pt",
                "A presidente disse que não foi informada e que os moradores já esperavam no rio."
            ),
            (
                "it",
                "Il sindaco ha detto che non era stato informato e che gli abitanti sono qui."
            ),
            (
                "fr",
                "Le maire a dit qu'il n'était pas au courant et que les habitants sont sur la rive."
            ),
            ("de", "Die Frau sagte, dass sie davon nicht gehört hatte und dass alle noch warten."),
            (
                "pl",
                "Burmistrz powiedział, że nie był o tym zawiadomiony i że już czekają na brzegu."
            ),
        ]
    )
    func tells(language: String, text: String) {
        #expect(guess.language(of: SourceText(text))?.description == language)
    }

    @Test("tells the languages of the sample articles")
    func samples() throws {
        let folder = Folder.package + "/Tests/Articles"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        for name in names where name.hasSuffix(".txt") {
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let article = try TextReader().read([UInt8](bytes))[0].article
            #expect(guess.language(of: article.text) == article.language, "\(name)")
        }
    }

    @Test("has a list of at least forty words for every language, in its own letters")
    func table() throws {
        let path = Folder.languages + "/function-words.tsv"
        let data = try #require(FileManager.default.contents(atPath: path))
        let rows = String(decoding: data, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
        #expect(rows.map { $0[0] }.count == 11)
        for row in rows {
            let words = row[2].split(separator: " ")
            #expect(Set(words).count == words.count && words.count >= 40, "\(row[0])")
            #expect(words.joined().allSatisfy(row[1].contains), "\(row[0])")
        }
    }

    @Test(
        "gives no answer when words are too few or two languages fit",
        arguments: [
            ("", .unknown), ("Київ", .unknown), ("漢字 漢字 漢字", .unknown),
            ("Zürich 2026, Genève", .unknown),
            ("за на по до при без над за на по до", .close("bg", "ru")),
        ] as [(String, LanguageGuess.Answer)]
    )
    func doubts(text: String, answer: LanguageGuess.Answer) {
        #expect(guess.answer(for: SourceText(text)) == answer)
    }

    @Test("says in the reader's error what to do")
    func messages() {
        let hints = ReadHints(guess: guess)
        let short = #expect(throws: ReadError.self) {
            try TextReader().read(Array("Київ".utf8), hints: hints)
        }
        let few = "the text has too few known words to tell its language; name it with --from"
        #expect(short?.reason == few)
        let text = "за на по до при без над за на по до"
        let close = #expect(throws: ReadError.self) {
            try TextReader().read(Array(text.utf8), hints: hints)
        }
        #expect(close?.reason == "the language may be bg or ru; name it with --from")
    }

    @Test(
        "refuses a broken table with its line",
        arguments: ["# ok\nen\tabc\n", "x\ta\tb\n", "en\ta\ta\nen\ta\ta\n"]
    )
    func broken(table: String) {
        let error = #expect(throws: ReadError.self) { try LanguageGuess(Array(table.utf8)) }
        #expect(error?.line != nil)
    }

    @Test("says where it looked for a table that is missing")
    func missing() {
        let error = #expect(throws: ReadError.self) { try LanguageGuess.load(from: "nowhere") }
        #expect(error?.reason.contains("nowhere/function-words.tsv") == true)
    }
}
