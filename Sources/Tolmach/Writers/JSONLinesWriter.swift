/// Prints the quotes of a package as JSON, one quote a line.
struct JSONLinesWriter: Writer {
    static let format = Format(
        name: "jsonl",
        summary: "The quotes as JSON, one a line.",
        mediaType: "application/jsonl",
        endings: ["quotes.jsonl"],
        path: "data/quotes.jsonl"
    )

    private let request: WriteRequest
    private let terms: ApprovedTerms
    private var bytes: [UInt8] = []

    init(_ request: WriteRequest) {
        self.request = request
        terms = ApprovedTerms(request)
    }

    mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws {
        bytes.removeAll(keepingCapacity: true)
        for row in QuoteRow.rows(of: DossierView(dossier, request), terms: terms) {
            JSONPrinter.append(row.object, to: &bytes)
            bytes.append(0x0A)
        }
        try sink.write(bytes: bytes)
    }
}
