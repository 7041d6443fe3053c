import Testing

@testable import Tolmach

@Suite struct XMLPrinterTests {
    @Test("indents elements and leaves text alone")
    func layout() {
        var printer = XMLPrinter(type: "a SYSTEM \"a.dtd\"")
        printer.begin("a", [("b", "1 < 2 & \"3\"\n")])
        printer.element("c", text: "x < y & z > \"q\"\r")
        printer.end()
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE a SYSTEM "a.dtd">
            <a b="1 &lt; 2 &amp; &quot;3&quot;&#10;">
              <c>x &lt; y &amp; z &gt; "q"&#13;</c>
            </a>

            """
        #expect(String(decoding: printer.bytes, as: UTF8.self) == expected)
        #expect(printer.replaced == 0)
    }

    @Test(
        "replaces what XML cannot hold, and counts it",
        arguments: [
            ("a\u{0}b\u{1F}", "a\u{FFFD}b\u{FFFD}", 2), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}", 2),
            ("\u{FFFD}\u{EFFF}\u{1F994}\u{85}", "\u{FFFD}\u{EFFF}\u{1F994}\u{85}", 0),
        ]
    )
    func replaces(text: String, expected: String, count: Int) throws {
        var printer = XMLPrinter()
        printer.element("a", [("b", text)], text: text)
        #expect(printer.replaced == 2 * count)
        var reader = try XMLReader(printer.bytes)
        guard case .start(let tag)? = try reader.next() else {
            Issue.record("no element")
            return
        }
        #expect(tag["b"] == expected)
        #expect(try reader.branch(from: tag).text == expected)
    }
}
