/// A way to write a glossary down in a file.
///
/// A format never opens files and never traps on any bytes. What it cannot hold is a loss, never
/// left out in silence.
public protocol GlossaryFormat: Sendable {
    /// How users name the format, and which files it claims by their endings.
    static var format: Format { get }

    /// Creates a format.
    init()

    /// Whether `bytes` are of this format by what they hold, whatever their file is called.
    ///
    /// - Complexity: O(1); only the first few thousand bytes are looked at.
    static func claims(_ bytes: [UInt8]) -> Bool

    /// Reads the glossary in `bytes`.
    ///
    /// A concept with a problem is left out; the rest is used.
    ///
    /// - Throws: `GlossaryError` for bytes that are not of this format at all.
    func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded

    /// Writes `glossary`; the same glossary and options always give the same bytes.
    ///
    /// - Throws: `GlossaryError` when the options lack what the format needs.
    func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written
}

extension Glossary {
    /// The bytes of a file and what it could not hold.
    public typealias Written = (bytes: [UInt8], losses: [GlossaryLoss])
}

/// What is known about a glossary file beside its bytes.
public struct GlossaryReadOptions: Hashable, Sendable {
    /// The file's name, for messages and for languages that it names.
    public var file: String

    /// The language of the first column, for formats that do not say it.
    public var source: LanguageTag?

    /// The language of the second column, for formats that do not say it.
    public var target: LanguageTag?

    /// Creates options.
    public init(file: String, source: LanguageTag? = nil, target: LanguageTag? = nil) {
        self.file = file
        self.source = source
        self.target = target
    }
}

/// How a glossary is to be written.
public struct GlossaryWriteOptions: Hashable, Sendable {
    /// The language to translate from; a format of one pair needs it.
    public var source: LanguageTag?

    /// The languages to write, beside the source; empty: all.
    public var targets: [LanguageTag]

    /// What the glossary is called, for formats that have a place for it.
    public var title: String?

    /// The file that is written, for messages.
    public var file: String

    /// Creates options.
    public init(
        source: LanguageTag? = nil,
        targets: [LanguageTag] = [],
        title: String? = nil,
        file: String = "-"
    ) {
        self.source = source
        self.targets = targets
        self.title = title
        self.file = file
    }

    /// Whether the terms of `language` are wanted.
    public func wants(_ language: LanguageTag) -> Bool {
        targets.isEmpty || language == source || targets.contains(language)
    }
}
