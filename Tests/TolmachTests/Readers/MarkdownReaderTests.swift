import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct MarkdownReaderTests {
    @Test(
        "names the marks, and nothing else, as markup",
        arguments: [
            "⟦## ⟧Two towns⟦ ##⟧", "⟦# ⟧C#", "#5 is no heading", "⟦**⟧«Так»⟦**⟧, — сказав",
            "⟦*⟧a ⟦**⟧b⟦**⟧⟦*⟧", "⟦_⟧a⟦_⟧ snake_case_name", "2 * 3 * 4 and a*", "⟦~~⟧a⟦~~⟧ ~b~",
            "⟦[⟧words⟦](https://example.org/a_(b)_c \"title\")⟧ on", "[March 14] (he said)",
            "a ⟦![alt](p.png)⟧ b", "⟦[⟧a⟦][1]⟧ [b]\n\n⟦[1]: https://example.org⟧", "[a][2]",
            "⟦[⟧One⟦][]⟧ and ⟦[⟧one⟦]⟧\n\n⟦[one]: /x⟧", "⟦`⟧a *b*⟦`⟧ ``c`",
            "a⟦<br/>⟧b ⟦<i>⟧c⟦</i>⟧",
            "a 1 < 2 > 1", "⟦<https://example.org>⟧", "⟦\\⟧*a⟦\\⟧*", "⟦- ⟧a\n⟦- ⟧b\n⟦1. ⟧c",
            "He came in\n2026. It rained", "a\n⟦===⟧\nb\n\n⟦---⟧\n⟦* * *⟧",
            "⟦> ⟧a\n⟦> ⟧⟦*⟧b\n⟦> ⟧c⟦*⟧",
            "⟦```js⟧\n*a* # b\n⟦```⟧\n⟦*⟧c⟦*⟧", "— Ні, — сказала вона.", "a -- b", "⟦*⟧a _b⟦*⟧ c_",
        ]
    )
    func marks(marked: String) throws {
        // Two marks that touch are one span.
        let (text, spans) = MarkedText.parse(marked.replacing("⟧⟦", with: ""))
        #expect(try read(text.string + "\n").markup == spans)
    }

    @Test(
        "gives the words of `>` blocks line by line",
        arguments: [
            "> ⟦We stay.⟧\n>\n>⟦And *wait*.⟧  \n\nHe said > no", "> > ⟦a⟧\n> ⟦b⟧\nc\n",
            "   > ⟦a⟧\n    > b", "> ---\n> ⟦- a⟧", "a > b",
        ]
    )
    func blocks(marked: String) throws {
        let (text, spans) = MarkedText.parse(marked)
        #expect(try read(text.string).blocks == spans)
    }

    @Test(
        "takes the headline from the first heading of the first level",
        arguments: [
            ("## A\n\n# *B* [c](d) #\n\n# E", "B c"), ("A\nb\n===\n\nText", "A b"),
            ("A\n\nText", nil), ("#A\n\nText", nil), ("```\n# A\n```\n\nText", nil),
            ("---\nheadline: 'H: x'\n---\n# A", "H: x"),
        ] as [(String, String?)]
    )
    func headline(file: String, headline: String?) throws {
        #expect(try read(file).headline == headline)
    }

    @Test("takes front matter and passes over keys of other programs")
    func frontMatter() throws {
        let file = """
            ---
            id: dam
            layout: post
            tags:
              - id: x
            Language: "uk"
            source: https://example.org/#a
            ---

            # Гребля
            """
        let dossiers = try MarkdownReader().read(Array(file.utf8))
        let article = dossiers[0].article
        #expect(article.id == "dam")
        #expect(article.language == "uk")
        #expect(article.source == "https://example.org/#a")
        #expect(article.text.string == "\n# Гребля")
        #expect(article.headline == "Гребля")
        #expect(article.markup == [TextSpan(1..<3)])
    }

    @Test("takes header lines without rules, and a rule that is not closed for a rule")
    func otherHeaders() throws {
        let plain = try MarkdownReader().read(Array("id: x\nlanguage: en\n\n*a*".utf8))
        #expect(plain[0].article.id == "x")
        #expect(try read("---\nid: x\n\na").text.string == "---\nid: x\n\na")
        let error = #expect(throws: ReadError.self) { try read("---\nid: x\nid: y\n---\na") }
        #expect(error?.description.hasSuffix("two lines 'id'; keep one (line 3, byte 10)") == true)
    }

    @Test(
        "takes linear time on texts made to be slow",
        arguments: [
            "[a](", "[", "](", "[[a]", "*a _", "**a", "*", "_a_ ", "`", "`` ` ", "<a", "<!", "> ",
            "![", "[a](b \"", "- ", "# ", "\\", "~~a", "[a][", "1. ", "(", "[a](((", "``` \n",
        ]
    )
    func slow(piece: String) throws {
        let text = "[x]: y\n\n" + String(repeating: piece, count: 40_000)
        let article = try read(text)
        #expect(article.markup.allSatisfy { article.text.isValid($0) })
    }

    private func read(_ file: String) throws -> Article {
        let hints = ReadHints(language: "en")
        return try MarkdownReader().read(Array(file.utf8), hints: hints)[0].article
    }
}
