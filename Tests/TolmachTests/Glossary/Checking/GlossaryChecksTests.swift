import Foundation
import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct GlossaryChecksTests {
    /// The findings of files that are given one by one, without any dictionary.
    private static func findings(_ files: [String]) throws -> [GlossaryFinding] {
        let loaded = try files.enumerated().map { number, text in
            let options = GlossaryReadOptions(file: "\(number + 1).csv")
            return try GlossaryFormats.read(Array(text.utf8), options: options)
        }
        return GlossaryChecks.findings(in: loaded, dictionaries: .none)
    }

    @Test(
        "says what is wrong, where, and the way out",
        arguments: [
            (
                "id,en,ru,ru.forbidden\na,guard,страж,часовой\nb,sentry,часовой,",
                "1.csv:3:10: error: 'часовой' is preferred here and forbidden in 'a' "
                    + "(1.csv:2); decide which of the two is right [glossary.forbidden-preferred]"
            ),
            (
                "id,en,ru,ru.deprecated\na,guard,страж,дозор\nb,watch,вахта|дозор,",
                "1.csv:3:15: warning: 'дозор' is admitted here and deprecated in 'a' "
                    + "(1.csv:2); decide which of the two is right [glossary.forbidden-admitted]"
            ),
            (
                "id,en,ru\na,truce,перемирие\nb,armistice,Перемирие",
                "1.csv:3:13: warning: 'Перемирие' is preferred here and preferred in 'a' "
                    + "(1.csv:2); join the two, or make one of the terms longer "
                    + "[glossary.shared-preferred]"
            ),
            (
                "id,en,ru\na,truce,перемирие\nb,armistice,мир|перемирие",
                "1.csv:3:17: note: 'перемирие' is admitted here and preferred in 'a' "
                    + "(1.csv:2); keep it where it belongs, or list exemptions "
                    + "[glossary.shared-term]"
            ),
            (
                "id,en,ru,uk\na,truce,перемирие,перемир’я\nb,Truce,мир,перемир'я",
                "1.csv:3:1: warning: the words of 'b' in 'en', 'uk' are those of 'a' (1.csv:2); "
                    + "join the two rows [glossary.same-concept]"
            ),
            (
                "id,en,en.forbidden\na,border guard,Border Guard",
                "1.csv:2:16: error: 'Border Guard' is forbidden and, as 'border guard', preferred "
                    + "in 'en'; keep it in one column, once [glossary.two-statuses]"
            ),
            (
                "id,ru\na,ребёнок|ребенок",
                "1.csv:2:11: note: 'ребенок' and 'ребёнок' differ in 'ё' only; "
                    + "keep the one that is to be written [glossary.yo-doublet]"
            ),
            (
                "id,en,ru\na,a b,а\nb,c d,в\nc,e f,\nd,g h,г\ne,i j,д",
                "1.csv:4:1: note: 'c' has words in 'en' only; add a word in another language, "
                    + "or flag the term 'keep' [glossary.one-language]"
            ),
            (
                "id,en,ru\na,truce,truce",
                "1.csv:2:9: warning: 'truce' in 'ru' is written in Latin letters; write it in the "
                    + "letters of the language, or flag it 'keep' [glossary.wrong-script]"
            ),
            (
                "id,en\na,two  words",
                "1.csv:2:3: warning: 'two  words' has two spaces at sign 5; "
                    + "write one ordinary space, or delete the sign [glossary.stray-space]"
            ),
            (
                "id,en\na,two\u{A0}words",
                "1.csv:2:3: warning: 'two\u{A0}words' has a no-break space (U+00A0) at sign 4; "
                    + "write one ordinary space, or delete the sign [glossary.stray-space]"
            ),
            (
                "id,en\na,zero\u{200B}width",
                "1.csv:2:3: warning: 'zero\u{200B}width' has an invisible sign (U+200B) at sign 5; "
                    + "write one ordinary space, or delete the sign [glossary.stray-space]"
            ),
            (
                "id,en\na,guard (border",
                "1.csv:2:3: warning: '(' in 'guard (border' has no partner; "
                    + "write the other one, or delete it [glossary.unbalanced-mark]"
            ),
            (
                "id,de\na,die „Wache",
                "1.csv:2:3: warning: '„' in 'die „Wache' has no partner; "
                    + "write the other one, or delete it [glossary.unbalanced-mark]"
            ),
            (
                "id,en\na,border guard:",
                "1.csv:2:3: warning: 'border guard:' ends in ':'; delete the sign "
                    + "[glossary.end-mark]"
            ),
            (
                "id,uk\na,п`ять днів",
                "1.csv:2:3: warning: 'п`ять днів' has U+0060 for an apostrophe; "
                    + "write ’ (U+2019) [glossary.wrong-apostrophe]"
            ),
            (
                "id,en,en.flags\na,border guard,case",
                "1.csv:2:3: note: 'border guard' has no capital; "
                    + "delete the flag, unless the word with a capital means something else "
                    + "[glossary.idle-case]"
            ),
            (
                "id,en,en.flags,ru,ru.flags\na,BBC,keep,Би-би-си,keep",
                "1.csv:2:12: warning: 'Би-би-си' is to be kept, but is 'BBC' in 'en'; "
                    + "delete the flag 'keep', or write the same text [glossary.keep-differs]"
            ),
            (
                "id,en,en.forms\na,guard,guards;Guard",
                "1.csv:2:3: note: the form 'Guard' of 'guard' is the term itself; delete it "
                    + "[glossary.needless-form]"
            ),
            (
                "id,en,en.exempt\na,guard,fire brigade",
                "1.csv:2:3: warning: 'fire brigade' exempts nothing: no term of 'en' is in it; "
                    + "write the whole phrase in which the word is not this term, or delete it "
                    + "[glossary.idle-exemption]"
            ),
            (
                "id,en\na,one two three four five six seven eight nine ten eleven twelve more",
                "1.csv:2:3: note: the term has 13 words; shorten it: whole sentences belong into "
                    + "a translation memory [glossary.long-term]"
            ),
            (
                "id,en,ru\na,guard,стрaж",
                "1.csv:2:9: error: mixed scripts in 'стрaж': 'a' is the Latin U+0061, not the "
                    + "Cyrillic U+0430; write the word anew in the letters of 'ru' "
                    + "[glossary.mixed-script]"
            ),
            (
                "id,en,en.gender\na,guard,x",
                "1.csv:2:9: error: 'x' is no gender; write m, f, n or mf [glossary.gender]"
            ),
        ]
    )
    func messages(file: String, expected: String) throws {
        #expect(try Self.findings([file]).map(\.description).contains(expected))
    }

    @Test(
        "is silent on what is meant as it stands",
        arguments: [
            "id,en,ru\na,U.S.|US,США",
            "id,en,es\na,\"Washington, D.C.\",EE. UU.",
            "id,en,ru,uk\na,Reuters,Reuters,Reuters",
            "id,en,en.flags\na,BBC,keep",
            "id,en,en.flags\na,WHO,case\nb,who,",
            "id,de,de.exempt\na,Krieg,Handelskrieg|Preiskrieg",
            "id,ru,ru.exempt\na,посол,послы доброй воли",
            "id,ru\na,партия «Единая Россия» (ЕР)",
            "id,de\na,die „Wache“ von \"hier\"",
            "id,sr\na,granica|граница",
            "id,uk\na,п’ять днів",
            "id,ru,ru.forms\na,часовой,часового;часовому",
        ]
    )
    func silent(file: String) throws {
        #expect(try Self.findings([file]).map(\.description) == [])
    }

    @Test("a concept of a later file replaces one of the same id, and counts alone")
    func override() throws {
        let findings = try Self.findings(["id,en\nx,guard", "id,en\nx,guard\ny,other"])
        #expect(findings.map(\.code) == ["glossary.override"])
        #expect(findings.first?.place.description == "2.csv:2:1")
    }

    @Test("words under two concepts are found across files")
    func acrossFiles() throws {
        let findings = try Self.findings(["id,en\nx,guard", "id,en\ny,Guard"])
        #expect(findings.map(\.code) == ["glossary.shared-preferred"])
    }

    @Test("a language that most of the file has is missed where it is empty")
    func emptyLanguage() throws {
        let rows = (1...9).map { "c\($0),word\($0),слово\($0),palabra\($0)" }
        let text = (["id,en,ru,es"] + rows + ["c10,word10,слово10,"]).joined(separator: "\n")
        let findings = try Self.findings([text])
        #expect(findings.map(\.code) == ["glossary.empty-language"])
        #expect(findings.first?.message == "'c10' has no word in 'es'")
    }

    @Test("the other kind of apostrophe is told where it is the rarer one")
    func apostrophes() throws {
        let text = "id,uk\na,п’ять\nb,м’яч\nc,з'їзд"
        let findings = try Self.findings([text])
        #expect(
            findings.map(\.description) == [
                "1.csv:4:3: note: 'з'їзд' has the apostrophe U+0027, most of 'uk' in the file U+2019; "
                    + "use one kind: what is given out should look the same everywhere "
                    + "[glossary.mixed-apostrophes]"
            ]
        )
    }

    @Test("findings are sorted by place, and equal on a second run")
    func sorted() throws {
        let text = "id,en,en.flags,ru\nb,bad:,case,bad\na,bad  one,,плохо\nc,Bad:,,хорошо:"
        let first = try Self.findings([text, text])
        #expect(first == first.sorted())
        #expect(try Self.findings([text, text]) == first)
    }

    @Test("every check's codes are in the list, and the page has them all")
    func catalogue() throws {
        let file = Repository.root + "/Sources/Tolmach/Tolmach.docc/GlossaryChecks.md"
        let page = try String(contentsOfFile: file, encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        #expect(
            rows
                == GlossaryChecks.kinds.map { kind in
                    "| `\(kind.code)` | \(kind.severity.rawValue) | \(kind.meaning) | \(kind.advice) |"
                }
        )
    }

    @Test("random cells never trap a check")
    func hostile() throws {
        var random = SeededNumbers()
        let parts = [
            "a", "б", "ё", " ", "\u{A0}", "\u{200B}", "'", "’", "(", ")", "«", "“", ".", ":", "|",
            ";",
            "A", "K", "і", "1", "\u{301}", "𝒜", "-",
        ]
        for _ in 0..<200 {
            func cell() -> String {
                (0..<6).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            }
            let rows = (0..<8).map {
                "r\($0)," + (0..<4).map { _ in cell() }.joined(separator: ",")
            }
            let text = (["id,en,ru,ru.forbidden,ru.exempt"] + rows).joined(separator: "\n")
            #expect(
                try Self.findings([text]).allSatisfy { $0.place.line > 1 },
                "seed \(random.seed)"
            )
        }
    }
}
