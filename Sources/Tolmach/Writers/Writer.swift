/// What a writer is asked for: one language pair, and how to write it.
public struct WriteRequest: Sendable {
    /// The articles' language.
    public var source: LanguageTag

    /// The readers' language.
    public var target: LanguageTag

    /// How positions are counted.
    public var offsets: OffsetUnit

    /// The package's date, ISO 8601, when it has one; writers read no clock.
    public var date: String?

    /// The house style.
    public var house: HouseStyle

    /// The glossary that was matched.
    public var glossary: Glossary

    /// Settings of single formats, such as `context` = `none`, `paragraph` or `article`.
    public var options: [String: String]

    /// Creates a request.
    public init(
        source: LanguageTag,
        target: LanguageTag,
        offsets: OffsetUnit = .scalar,
        date: String? = nil,
        house: HouseStyle = HouseStyle(),
        glossary: Glossary = Glossary(),
        options: [String: String] = [:]
    ) {
        self.source = source
        self.target = target
        self.offsets = offsets
        self.date = date
        self.house = house
        self.glossary = glossary
        self.options = options
    }
}

/// Prints dossiers in one format, one after another.
///
/// The same dossiers always give the same bytes: no clocks, no random identifiers, keys in a
/// fixed order. A table is a writer of its own; those of one format share its name.
public protocol Writer: Sendable {
    /// How users name the format, and where its file goes.
    static var format: Format { get }

    /// Starts a file.
    init(_ request: WriteRequest)

    /// Writes what comes before the first dossier.
    mutating func begin(to sink: inout ByteSink) throws

    /// Writes one dossier.
    mutating func write(_ dossier: Dossier, to sink: inout ByteSink) throws

    /// Writes what comes after the last dossier.
    mutating func finish(to sink: inout ByteSink) throws
}

extension Writer {
    /// Nothing comes before the first dossier.
    public mutating func begin(to sink: inout ByteSink) throws {}

    /// Nothing comes after the last dossier.
    public mutating func finish(to sink: inout ByteSink) throws {}

    /// The whole file for `dossiers`.
    ///
    /// - Complexity: O(*n*) in the dossiers; the file is held in memory.
    public static func file(_ dossiers: [Dossier], for request: WriteRequest) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var sink = ByteSink { block in block.withUnsafeBufferPointer { bytes += $0 } }
        var writer = Self(request)
        try writer.begin(to: &sink)
        for dossier in dossiers { try writer.write(dossier, to: &sink) }
        try writer.finish(to: &sink)
        try sink.flush()
        return bytes
    }

    /// The file's place in a package of `request`; `nil` for a format that has none.
    public static func path(for request: WriteRequest) -> String? {
        format.path?
            .replacing("{source}", with: request.source.description)
            .replacing("{target}", with: request.target.description)
    }
}
