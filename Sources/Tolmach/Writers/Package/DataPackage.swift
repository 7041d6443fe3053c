/// The manifest of a package: `datapackage.json`.
///
/// - Source: Frictionless Data Package 2.0, written so that the profile of 1.0 holds as well:
///   keys of arrays, `bytes` and `hash` on every file, names in lower case.
struct DataPackage {
    /// One data file of a package.
    struct File {
        /// Its place in the package.
        var path: String
        /// Its size.
        var bytes: Int
        /// The SHA-256 of its bytes.
        var sha256: String
        /// What wrote it.
        var writer: any Writer.Type
    }

    var name: String
    var request: WriteRequest
    var files: [File]
    var articles: Int
    var quotes: Int

    /// The manifest.
    var json: JSONValue {
        let house = request.house
        return .object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .string(Self.slug(name))),
            ("profile", .string("data-package")),
            ("title", .string(title)),
            ("created", .text(request.date.flatMap(Timestamp.init)?.description)),
            ("licenses", house.licence.map { .array([Self.licence($0)]) }),
            (
                "contributors",
                house.credit.map { .array([.object([("title", .string($0))])]) }
            ),
            (
                "exchange",
                .object([
                    ("format", .string("quote-exchange/1")),
                    ("source_lang", .string(request.source.description)),
                    ("target_lang", .string(request.target.description)),
                    ("offsets", .string(request.offsets.rawValue)),
                    ("articles", .integer(articles)),
                    ("quotes", .integer(quotes)),
                    ("credit", .text(house.credit)),
                    ("licence", .text(house.licence)),
                ])
            ),
            ("resources", .array(files.map(resource))),
        ])
    }

    /// What the package is, in words.
    var title: String {
        "\(quotes) \(quotes == 1 ? "quote" : "quotes") of "
            + "\(articles) \(articles == 1 ? "article" : "articles"), "
            + "\(request.source) to \(request.target)"
    }

    private func resource(_ file: File) -> JSONValue {
        let table = (file.writer as? any TabularWriter.Type)?.table
        let format = file.writer.format
        return .object([
            ("type", table.map { _ in .string("table") }),
            ("name", .string(table?.name ?? Self.resourceName(file.path))),
            ("profile", table.map { _ in .string("tabular-data-resource") }),
            ("path", .string(file.path)),
            ("title", .string(format.summary)),
            ("format", .string(String(file.path.split(separator: ".").last ?? ""))),
            ("mediatype", .string(format.mediaType)),
            ("encoding", .string("utf-8")),
            ("bytes", .integer(file.bytes)),
            ("hash", .string("sha256:" + file.sha256)),
            ("dialect", table.map { _ in Self.dialect }),
            ("schema", table.map(schema)),
        ])
    }

    private func schema(of table: any Table.Type) -> JSONValue {
        let tables = files.compactMap { ($0.writer as? any TabularWriter.Type)?.table.name }
        let keys = table.foreignKeys.filter { tables.contains($0.table) }
        return .object([
            ("fields", .array(table.fields.map { Self.field($0, primary: table.primaryKey) })),
            ("primaryKey", table.primaryKey.isEmpty ? nil : Self.texts(table.primaryKey)),
            ("foreignKeys", keys.isEmpty ? nil : .array(keys.map(Self.foreignKey))),
            ("missingValues", Self.texts([""])),
        ])
    }

    private static func field(_ field: Field, primary: [String]) -> JSONValue {
        let constraints: [(String, JSONValue?)] = [
            ("required", field.isRequired ? .bool(true) : nil),
            ("unique", primary == [field.name] ? .bool(true) : nil),
            ("minimum", field.kind == .integer ? .integer(0) : nil),
            ("enum", field.words.isEmpty ? nil : texts(field.words)),
        ]
        let hasAny = constraints.contains { $0.1 != nil }
        return .object([
            ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
            ("constraints", hasAny ? .object(constraints) : nil),
        ])
    }

    private static func foreignKey(_ key: ForeignKey) -> JSONValue {
        let reference: [(String, JSONValue?)] = [
            ("resource", .string(key.table)), ("fields", texts(key.references)),
        ]
        return .object([("fields", texts(key.fields)), ("reference", .object(reference))])
    }

    private static let dialect = JSONValue.object([
        ("delimiter", .string(",")), ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)),
        ("lineTerminator", .string("\r\n")), ("header", .bool(true)),
    ])

    private static func texts(_ texts: [String]) -> JSONValue {
        .array(texts.map(JSONValue.string))
    }

    /// A licence as the profile wants it: an address, or an Open Definition identifier.
    private static func licence(_ text: String) -> JSONValue {
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            return .object([("path", .string(text))])
        }
        let isName = !text.isEmpty && text.utf8.allSatisfy { isLetter($0) || $0 == 0x2E }
        return .object([("name", .string(isName ? text : "other")), ("title", .string(text))])
    }

    private static func resourceName(_ path: String) -> String {
        slug(path.hasPrefix("data/") ? String(path.dropFirst(5)) : path)
            .replacing("/", with: "-").replacing(".", with: "-")
    }

    /// `text` with what names must not hold written as `-`.
    private static func slug(_ text: String) -> String {
        let bytes = text.utf8.map { byte in
            switch byte {
            case 0x41...0x5A: byte + 0x20
            case let byte where isLetter(byte) || [0x2E, 0x2F, 0x5F].contains(byte): byte
            default: UInt8(0x2D)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a byte is an ASCII letter, a digit or `-`.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
}
