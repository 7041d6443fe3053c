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
        xml.element(name, attributes, text: text)
        if xml.replaced > replaced {
            lose(field, "XML has no such control characters; U+FFFD stands for them")
        }
    }

    /// An element with the text of a term, which has one line.
    mutating func term(
        _ text: String,
        _ name: String = "term",
        _ attributes: XMLPrinter.Attributes = []
    ) {
        let line = text.onOneLine
        if line != text { lose(.term, "line ends become blanks") }
        element(name, attributes, text: line, .term)
    }

    /// Notes that `field` is lost.
    mutating func lose(_ field: GlossaryLoss.Field, _ reason: String) {
        losses.append(
            GlossaryLoss(concept: concept, language: language, field: field, reason: reason)
        )
    }
}

extension String {
    /// The text without the line ends that pretty printers add: one blank for white space that
    /// holds one, nothing at the ends.
    var onOneLine: String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
        var bytes: [UInt8] = []
        var blanks: [UInt8] = []
        for byte in utf8 {
            guard byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D else {
                blanks.append(byte)
                continue
            }
            bytes += bytes.isEmpty && Self.hasLineEnd(blanks) ? [] : Self.joined(blanks)
            blanks = []
            bytes.append(byte)
        }
        if !Self.hasLineEnd(blanks) { bytes += blanks }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func joined(_ blanks: [UInt8]) -> [UInt8] {
        hasLineEnd(blanks) ? [0x20] : blanks
    }

    private static func hasLineEnd(_ blanks: [UInt8]) -> Bool {
        blanks.contains { $0 == 0x0A || $0 == 0x0D }
    }
}
