/// Reads articles as JSON, one a line.
public struct ArticlesReader: Reader {
    /// Articles, one JSON object a line.
    public static let format = Format(
        name: "articles",
        summary: "Articles as JSON, one a line, with at least a text.",
        mediaType: "application/x-ndjson",
        endings: ["ndjson", "jsonl"]
    )

    /// Other names that a key goes by.
    private static let otherNames: [ArticleFields.Key: String] = [.id: "doc_id", .language: "lang"]

    /// Creates a reader.
    public init() {}

    /// Reads the articles in `bytes`; blank lines and keys that are not known are passed over.
    ///
    /// Keys are `id` (or `doc_id`), `language` (or `lang`), `headline`, `published`, `source`,
    /// `byline`, `rights`, `credit`, `embargo` and `text`, which alone must be there. Without an
    /// `id` the article is named after the file, so only one line may lack it.
    ///
    /// - Throws: `ReadError` with the line that is not such an article; its reason begins with the
    ///   JSON pointer.
    /// - Complexity: O(*n*) in the bytes.
    public func read(_ bytes: [UInt8], hints: ReadHints = ReadHints()) throws(ReadError)
        -> [Dossier]
    {
        let name = Self.format.name
        var start = try Decoding.startOfJSON(bytes, format: name)
        var dossiers: [Dossier] = []
        var line = 0
        var unnamed: Int?
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            defer { start = end + 1 }
            line += 1
            guard !bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
            else { continue }
            func error(_ reason: String, _ offset: Int) -> ReadError {
                ReadError(format: name, reason: reason, offset: offset, line: line)
            }
            let value: JSONValue
            do throws(JSONError) {
                value = try JSONScanner.value(of: bytes, in: start..<end)
            } catch let fault {
                throw error(fault.placedReason, fault.offset)
            }
            do throws(JSONFault) {
                let (article, hasName) = try Self.article(JSONPlace(value), hints)
                if !hasName {
                    guard unnamed == nil else {
                        throw JSONPlace(value).fault("has no 'id', as an earlier line; add ids")
                    }
                    unnamed = line
                }
                dossiers.append(Dossier(article))
            } catch let fault {
                let fault = fault.error(in: bytes, from: start)
                throw error(fault.placedReason, fault.offset)
            }
        }
        guard !dossiers.isEmpty else {
            throw ReadError(format: name, reason: "holds no article", offset: bytes.count)
        }
        return dossiers
    }

    private static func article(
        _ place: JSONPlace,
        _ hints: ReadHints
    ) throws(JSONFault) -> (article: Article, hasName: Bool) {
        guard case .object = place.value else { throw place.fault("is no object") }
        guard let member = place["text"] else {
            let isDossier = place["tolmach"] != nil
            throw place.fault(
                isDossier ? "is a dossier; use --input-format dossier" : "lacks the key 'text'"
            )
        }
        let string = try member.text()
        let text = SourceText(Decoding.withLineFeeds(string))
        guard !text.string.utf8.contains(0) else { throw member.fault("holds a NUL character") }
        guard text.hasLetters else {
            throw member.fault("holds no article: there is no letter in it")
        }
        var fields = ArticleFields()
        var places: [ArticleFields.Key: JSONPlace] = [:]
        for key in ArticleFields.Key.allCases {
            guard let field = Self.field(key, of: place) else { continue }
            places[key] = field
            fields[key] = try Self.text(field, of: key)
        }
        do throws(ArticleFields.Doubt) {
            return (try fields.article(text, hints: hints), fields[.id] != nil)
        } catch {
            let place = error.key.flatMap { places[$0] } ?? place
            throw place.fault(error.reason)
        }
    }

    /// The member for `key`; `null` is as good as none.
    private static func field(_ key: ArticleFields.Key, of place: JSONPlace) -> JSONPlace? {
        for name in [key.rawValue, otherNames[key]] {
            if let name, let field = place[name], field.value != .null { return field }
        }
        return nil
    }

    /// Ids are numbers in many databases.
    private static func text(
        _ field: JSONPlace,
        of key: ArticleFields.Key
    ) throws(JSONFault) -> String {
        if key == .id, case .integer(let number) = field.value { return String(number) }
        return try field.text()
    }
}
