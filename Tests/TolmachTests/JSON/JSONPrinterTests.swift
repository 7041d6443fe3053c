import Testing
import Tolmach

@Suite struct JSONPrinterTests {
    @Test(
        "prints every kind of value on one line",
        arguments: [
            (.null, "null"), (.bool(true), "true"), (.integer(-7), "-7"), (.number(0.25), "0.25"),
            (.number(.infinity), "null"), (.string("«a»\"\\\n\u{1}"), #""«a»\"\\\n\u0001""#),
            (.array([]), "[]"), (.object([JSONValue.Member]()), "{}"),
            (
                .object([("b", .integer(1)), ("x", nil), ("a", .array([.null]))]),
                #"{"b":1,"a":[null]}"#
            ),
        ] as [(JSONValue, String)]
    )
    func line(value: JSONValue, text: String) {
        #expect(JSONPrinter.line(value) == text)
    }

    @Test("indents by two blanks and keeps positions on one line")
    func indented() {
        let value = JSONValue.object([
            ("spans", .array([.array([.integer(1), .integer(2)])])), ("empty", .array([])),
        ])
        let text = "{\n  \"spans\": [\n    [1,2]\n  ],\n  \"empty\": []\n}"
        #expect(JSONPrinter.indented(value) == text)
    }
}
