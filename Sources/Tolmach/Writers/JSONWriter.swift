/// Prints the quotes of a package as one JSON document, under an identifier made from its content.
struct JSONWriter: Writer {
    static let format = Format(
        name: "json",
        summary: "The quotes as one JSON document.",
        mediaType: "application/json",
        endings: ["quotes.json"],
        path: "data/quotes.json"
    )

    private let request: WriteRequest
    private let terms: ApprovedTerms
    // The identifier stands first and is made from the rows, so the rows wait until the end.
    private var rows: [UInt8] = []

    init(_ request: WriteRequest) {
        self.request = request
        terms = ApprovedTerms(request)
    }

    mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws {
        for row in QuoteRow.rows(of: DossierView(dossier, request), terms: terms) {
            rows += (rows.isEmpty ? "\n    " : ",\n    ").utf8
            JSONPrinter.append(row.object, indent: 2, to: &rows)
        }
    }

    mutating func finish(to sink: inout ByteSink) throws {
        var head: [(String, String)] = [
            ("format", "quote-exchange/1"), ("source_lang", request.source.description),
            ("target_lang", request.target.description), ("offsets", request.offsets.rawValue),
        ]
        var content = head.flatMap { Array("\($0.0)=\($0.1)\n".utf8) }
        content += rows
        head.insert(("package", "urn:uuid:" + ContentID.uuid(of: content)), at: 1)
        var bytes = Array("{\n".utf8)
        for (key, text) in head {
            bytes += "  \"\(key)\": ".utf8
            JSONPrinter.append(text, to: &bytes)
            bytes += ",\n".utf8
        }
        bytes += "  \"quotes\": [".utf8
        try sink.write(bytes: bytes)
        try sink.write(bytes: rows)
        try sink.write(rows.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    }
}

/// Identifiers that say the same content with the same letters.
enum ContentID {
    /// A UUID of version 8: the first 128 bits of the content's SHA-256, with version and variant.
    ///
    /// - Source: RFC 9562, section 5.8.
    static func uuid(of content: [UInt8]) -> String {
        var digits = Array(Digest.sha256(content).utf8.prefix(32))
        digits[12] = 0x38
        // The variant is the two bits 10: the digit becomes 8, 9, a or b.
        let low = (digits[16] & 0x40 == 0 ? digits[16] - 0x30 : digits[16] - 0x57) & 3
        digits[16] = [0x38, 0x39, 0x61, 0x62][Int(low)]
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }
}
