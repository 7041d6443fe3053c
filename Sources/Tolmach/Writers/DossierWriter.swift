/// Prints dossiers as they are, one a line.
///
/// The whole article is in it, so it is the desk's own state and no part of a package.
public struct DossierWriter: Writer {
    /// Dossiers, one a line.
    public static let format = Format(
        name: "dossier",
        summary: "Everything known about an article, one JSON document a line.",
        mediaType: "application/x-ndjson",
        endings: ["json"]
    )

    /// Starts a stream; nothing of the request changes a dossier.
    public init(_ request: WriteRequest) {}

    /// Writes one dossier and a line end.
    public mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws {
        try sink.write(bytes: Self.line(dossier))
    }

    /// One dossier on one line, with its LF.
    public static func line(_ dossier: Dossier) -> [UInt8] {
        bytes(dossier, indent: nil)
    }

    /// One dossier as a file of its own, indented by two blanks, with a last LF.
    public static func file(_ dossier: Dossier) -> [UInt8] {
        bytes(dossier, indent: 0)
    }

    private static func bytes(_ dossier: Dossier, indent: Int?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(dossier.article.text.count * 2)
        JSONPrinter.append(DossierJSON.value(dossier), indent: indent, to: &bytes)
        bytes.append(0x0A)
        return bytes
    }
}
