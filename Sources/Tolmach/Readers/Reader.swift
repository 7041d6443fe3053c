/// How users name a format, and which files it claims.
public struct Format: Hashable, Sendable {
    /// The word given to `--input-format` and `--to`; several writers may share one.
    public let name: String

    /// One line for `tolmach formats`.
    public let summary: String

    /// The IANA media type.
    public let mediaType: String

    /// File name endings, lower case, without the dot.
    public let endings: [String]

    /// Its place in a package, where `{source}` and `{target}` stand for the languages; `nil` for
    /// what only readers know.
    public let path: String?

    /// Creates a description of a format.
    public init(
        name: String,
        summary: String,
        mediaType: String,
        endings: [String],
        path: String? = nil
    ) {
        self.name = name
        self.summary = summary
        self.mediaType = mediaType
        self.endings = endings
        self.path = path
    }
}

/// What is known about a file before its bytes are read.
public struct ReadHints: Hashable, Sendable {
    /// The file's name without folders, when it came from a file.
    public var fileName: String?

    /// The language the user named, which beats all else.
    public var language: LanguageTag?

    /// What tells the language when nothing else does; without it nothing is guessed.
    public var guess: LanguageGuess?

    /// Creates hints.
    public init(
        fileName: String? = nil,
        language: LanguageTag? = nil,
        guess: LanguageGuess? = nil
    ) {
        self.fileName = fileName
        self.language = language
        self.guess = guess
    }
}

/// Turns bytes into dossiers, most of which know only their article.
///
/// A reader never opens files, never traps on any bytes, and gives spans on scalar boundaries.
public protocol Reader: Sendable {
    /// How users name the format.
    static var format: Format { get }

    /// Creates a reader.
    init()

    /// Reads every article in `bytes`.
    ///
    /// - Throws: `ReadError` with the byte offset where the bytes stop being the format.
    func read(_ bytes: [UInt8], hints: ReadHints) throws(ReadError) -> [Dossier]
}

/// Input that is not what its format promises.
public struct ReadError: Error, Hashable, CustomStringConvertible {
    /// The format's name.
    public var format: String

    /// What is wrong, and the way out.
    public var reason: String

    /// Where, in bytes from the start.
    public var offset: Int

    /// The line, from 1, where the format has lines.
    public var line: Int?

    /// Creates an error.
    public init(format: String, reason: String, offset: Int, line: Int? = nil) {
        self.format = format
        self.reason = reason
        self.offset = offset
        self.line = line
    }

    /// The error in words.
    public var description: String {
        let place = line.map { "line \($0), byte \(offset)" } ?? "byte \(offset)"
        return "not valid \(format): \(reason) (\(place))"
    }
}
