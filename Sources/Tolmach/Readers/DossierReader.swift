/// Reads dossiers: one document of many lines, or one dossier a line.
///
/// A dossier says its own id and language, so hints are not needed and change nothing.
public struct DossierReader: Reader {
    /// Dossiers, as JSON.
    public static let format = Format(
        name: "dossier",
        summary: "The state of an article, as JSON or one dossier a line.",
        mediaType: "application/json",
        endings: ["json"]
    )

    /// Creates a reader.
    public init() {}

    /// Reads every dossier in `bytes`.
    ///
    /// - Throws: `ReadError` when the bytes are not JSON, hold no dossier, or break a rule of the
    ///   format; its reason begins with the JSON pointer.
    /// - Complexity: O(*n*) in the bytes.
    public func read(_ bytes: [UInt8], hints: ReadHints = ReadHints()) throws(ReadError)
        -> [Dossier]
    {
        let name = Self.format.name
        let start = try Decoding.startOfJSON(bytes, format: name)
        var scanner = JSONScanner(bytes, in: start..<bytes.count)
        var dossiers: [Dossier] = []
        do throws(JSONError) {
            while let (place, value) = try scanner.nextPlaced() {
                do throws(JSONFault) {
                    dossiers.append(try DossierJSON.dossier(value))
                } catch {
                    throw error.error(in: bytes, from: place)
                }
            }
        } catch {
            throw ReadError(error, in: bytes, format: name)
        }
        guard !dossiers.isEmpty else {
            let reason = "holds no dossier"
            throw ReadError(format: name, reason: reason, offset: bytes.count, line: 1)
        }
        return dossiers
    }
}

extension JSONScanner {
    /// The next value and where it begins, or `nil` at the end.
    mutating func nextPlaced() throws(JSONError) -> (place: Int, value: JSONValue)? {
        var ahead = self
        _ = ahead.skipBlanks()
        guard let value = try next() else { return nil }
        return (ahead.offset, value)
    }
}

extension ReadError {
    /// An error of a format that is JSON.
    init(_ error: JSONError, in bytes: [UInt8], format: String) {
        self.init(
            format: format,
            reason: error.placedReason,
            offset: error.offset,
            line: Decoding.line(of: error.offset, in: bytes)
        )
    }
}
