/// An XML printer that notes what XML could not hold of the texts of a glossary.
struct GlossaryXMLPrinter {
    var xml: XMLPrinter
    private(set) var losses: [GlossaryLoss] = []

    /// The concept that is being printed.
    var concept: Concept.ID = ""

    /// The language that is being printed, or `nil`.
    var language: LanguageTag?

    init(type: String? = nil) { xml = XMLPrinter(type: type) }

    /// An element with the text of `field`.
    mutating func element(
        _ name: String,
        _ attributes: XMLPrinter.Attributes = [],
        text: String,
        _ field: GlossaryLoss.Field
    ) {
        let replaced = xml.replaced
        let plain = text.withoutIndent
        if plain != text { lose(field, "indented lines become one") }
        xml.element(name, attributes, text: plain)
        if xml.replaced > replaced {
            lose(field, Self.noCharacter)
        }
    }

    /// An element with the text of a term, which has one line; `source` goes into an attribute.
    mutating func term(_ text: String, _ name: String = "term", source: String? = nil) {
        let line = self.line(text)
        var scratch: [UInt8] = []
        if let source, Escaping.xml(source, to: &scratch) > 0 {
            lose(.termSource, Self.noCharacter)
        }
        element(name, source.map { [("source", $0)] } ?? [], text: line, .term)
    }

    /// The text of a term on one line.
    mutating func line(_ text: String) -> String {
        let line = text.onOneLine
        if line != text { lose(.term, "line ends become blanks") }
        return line
    }

    private static let noCharacter = "XML has no such characters; U+FFFD stands for them"

    /// Notes that `field` is lost.
    mutating func lose(_ field: GlossaryLoss.Field, _ reason: String) {
        losses.append(
            GlossaryLoss(concept: concept, language: language, field: field, reason: reason)
        )
    }
}
