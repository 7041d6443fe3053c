import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct XMLReaderTests {
    @Test(
        "gives tags, text and ends, entities replaced, comments passed over",
        arguments: [
            ("<a/>", "<a></a>"),
            (
                "<?xml version='1.0'?><!-- c --><?pi?><a>x<!-- c -->y<?foo?>z</a>\n<!-- d -->",
                "<a>xyz</a>"
            ),
            (
                "<a>1 &lt; 2 &amp;&#x20AC;&#8212;<![CDATA[<b>&amp;]]></a>",
                "<a>1 < 2 &€—<b>&amp;</a>"
            ),
            ("<a b='1' c=\"&quot;&amp;&lt;&#38;2&#10;\"/>", "<a b=1 c=\"&<&2\n></a>"),
            ("<a>\r\n\u{E9}</a>", "<a>\n\u{E9}</a>"),
            (
                "<p:a xmlns:p='u' xmlns='v' p:b='1' xml:lang='ru'><b/></p:a>",
                "<{u}a {u}b=1 {http://www.w3.org/XML/1998/namespace}lang=ru><{v}b></{v}b></{u}a>"
            ),
            ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>", "<tmx></tmx>"),
            ("<!DOCTYPE a PUBLIC '-//A' 'http://example.org/[>].dtd' ><a/>", "<a></a>"),
        ]
    )
    func events(xml: String, expected: String) throws {
        #expect(try Self.flat(Array(xml.utf8)) == expected)
        #expect(try Self.flat(Array("\u{FEFF}\(xml)".utf8)) == expected)
    }

    @Test(
        "says what is wrong and where",
        arguments: [
            ("", "1:1: there is no XML element"),
            ("abc", "1:1: there is no XML element"),
            ("<a>\n<b>", "2:4: the file ends before its outermost element does"),
            ("<a", "1:3: the file ends before its outermost element does"),
            ("<a/><b/>", "1:5: something follows the outermost element"),
            ("<a>\n é</b></a>", "2:3: this tag closes another element than 'a', which is open"),
            ("<a>&brand;</a>", "1:4: the entity 'brand' is not one of XML's own"),
            (
                "<!DOCTYPE a SYSTEM 'x'><a b='&brand;'/>",
                "1:30: the entity 'brand' is not one of XML's own"
            ),
            (
                "<!DOCTYPE a SYSTEM 'x'><a>&brand;</a>",
                "1:27: the entity 'brand' is not one of XML's own"
            ),
            (
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                "1:13: the document type declares things of its own"
            ),
            (
                "<!DOCTYPE a SYSTEM '>' [\n]><a/>",
                "1:24: the document type declares things of its own"
            ),
            ("<p:a/>", "1:1: the prefix 'p' has no namespace"),
            ("<a b='1' b='2'/>", "1:1: the attribute 'b' stands twice or is not well formed"),
            ("<a>&#x1;</a>", "1:9: XML allows no such character"),
            ("<a>\u{1}</a>", "1:4: XML allows no such character"),
            ("<a>\u{0}</a>", "1:4: XML allows no such character"),
            (
                "<?xml version='1.0' encoding='UTF-16'?><a/>",
                "1:1: 'UTF-16' is not the encoding of this file or not a known one"
            ),
            (
                "<?xml version='1.0' encoding='klingon'?><a/>",
                "1:1: 'klingon' is not the encoding of this file or not a known one"
            ),
        ]
    )
    func faults(xml: String, expected: String) {
        let error = Self.error(Array(xml.utf8))
        #expect(error?.description.split(separator: "; ").first.map(String.init) == expected)
    }

    @Test("reads other encodings and says which bytes are not of them")
    func encodings() throws {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>Їжак 🦔</a>"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(try Self.flat(bytes) == "<a>Їжак 🦔</a>")
        }
        let head = Array("<?xml version='1.0' encoding='windows-1251'?>\n<a>".utf8)
        #expect(try Self.flat(head + [0xC4, 0xE0] + Array("</a>".utf8)) == "<a>Да</a>")
        let undefined = Self.error(head + [0xC4, 0x98] + Array("</a>".utf8))
        #expect(undefined?.fault == .bytes(encoding: "windows-1251"))
        #expect(undefined?.place == XMLPlace(line: 2, column: 5, offset: head.count + 2))
        let latin = Self.error(Array("<a>\né".utf8) + [0xE9] + Array("</a>".utf8))
        #expect(latin?.fault == .bytes(encoding: "UTF-8"))
        #expect(latin?.place == XMLPlace(line: 2, column: 2, offset: 6))
    }

    @Test("tells places in lines, scalars and bytes of UTF-8")
    func places() throws {
        var reader = try XMLReader(Array("<a>\n  é<b c='>'/>x</a>".utf8))
        var places: [[Int]] = []
        while let event = try reader.next() {
            let place =
                switch event {
                case .start(let tag): tag.place
                case .text(_, let place), .end(_, let place): place
                }
            places.append([place.line, place.column, place.offset])
        }
        #expect(
            places == [[1, 1, 0], [1, 4, 3], [2, 4, 8], [2, 4, 8], [2, 14, 18], [2, 15, 19]]
        )
    }

    @Test("refuses what is larger than its limits allow")
    func limits() {
        let limits = XMLLimits(
            file: 200,
            depth: 3,
            attributes: 2,
            name: 5,
            value: 6,
            text: 7,
            tag: 40
        )
        for (xml, limit) in [
            ("<a>" + String(repeating: " ", count: 200) + "</a>", XMLError.Limit.file),
            ("<a><a><a><a/></a></a></a>", .depth),
            ("<a b='1' c='2' d='3'/>", .attributes),
            ("<abcdef/>", .name),
            ("<a xmlns='abcdef'/>", .name),
            ("<a b='1234567'/>", .value),
            ("<a>12345678</a>", .text),
            ("<a>1234<!-- -->5678</a>", .text),
            ("<a><![CDATA[12345678]]></a>", .text),
            ("<!--" + String(repeating: "-", count: 40), .tag),
            ("<a" + String(repeating: " ", count: 40) + "/>", .tag),
        ] {
            #expect(Self.error(Array(xml.utf8), limits: limits)?.fault == .limit(limit), "\(xml)")
        }
        let fits = "<a b='123456' c=''><abcde><a>1234567</a></abcde></a>"
        #expect(Self.error(Array(fits.utf8), limits: limits) == nil)
    }

    @Test("gives the same events however long the document is")
    func longDocument() throws {
        let unit = "<u id='é'>текст &amp; <![CDATA[ещё]]></u>\n"
        let count = 5_000
        let xml = "<r>" + String(repeating: unit, count: count) + "</r>"
        let one = "<u id=é>текст & ещё</u>\n"
        #expect(
            try Self.flat(Array(xml.utf8)) == "<r>" + String(repeating: one, count: count) + "</r>"
        )
        let text = String(repeating: "слово\n", count: 40_000)
        #expect(try Self.flat(Array("<r>\(text)</r>".utf8)) == "<r>\(text)</r>")
    }

    @Test("never traps on damaged bytes")
    func damaged() {
        var numbers = SeededNumbers()
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a SYSTEM "a.dtd"><?pi?>
            <a xmlns="u" xmlns:p="v" b="1"><p:c>слово &amp; &#x20AC;</p:c><!-- c --><![CDATA[<]]></a>
            """
        for _ in 0..<3_000 {
            let bytes = numbers.damaged(Array(xml.utf8))
            _ = Self.error(bytes)
        }
    }

    /// The events of a document on one line.
    private static func flat(_ bytes: [UInt8]) throws -> String {
        var reader = try XMLReader(bytes)
        var flat = ""
        while let event = try reader.next() {
            switch event {
            case .start(let tag):
                let attributes = tag.attributes.map { " \(spelt($0.name))=\($0.value)" }
                flat += "<\(spelt(tag.name))\(attributes.joined())>"
            case .text(let text, _): flat += text
            case .end(let name, _): flat += "</\(spelt(name))>"
            }
        }
        return flat
    }

    private static func spelt(_ name: XMLName) -> String {
        name.namespace.isEmpty ? name.local : "{\(name.namespace)}\(name.local)"
    }

    private static func error(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> XMLError? {
        do throws(XMLError) {
            var reader = try XMLReader(bytes, limits: limits)
            while try reader.next() != nil {}
            return nil
        } catch {
            return error
        }
    }
}
