/// The glossary module of XLIFF 2: one pair of languages, a unit a concept.
///
/// The module has words, translations and a definition; all else of ours goes beside them as
/// XLIFF metadata, and so do words never to be written, which tools would offer as translations.
///
/// - Source: XLIFF 2.1, sections 5.2 (glossary) and 5.4 (metadata); how our facts are carried
///   stands in the article *Glossary formats*.
public struct XLIFFGlossary: GlossaryFormat {
    /// `xliff2`.
    public static let format = Format(
        name: "xliff2",
        summary: "XLIFF 2.0 with its glossary module, for one pair of languages.",
        mediaType: "application/xliff+xml",
        endings: ["xlf", "xliff"]
    )

    static let core = "urn:oasis:names:tc:xliff:document:2"
    static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"

    /// What the category of a group of our metadata begins with.
    static let category = "tolmach-"

    /// Creates the format.
    public init() {}

    /// Whether the outermost element is `xliff` of version 2.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        XMLTag.root(of: bytes).map(isRoot) ?? false
    }

    static func isRoot(_ tag: XMLTag) -> Bool {
        tag.name.local == "xliff" && tag.name.namespace.hasPrefix(core)
    }

    /// Reads the glossary entries of every unit.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try XLIFFGlossaryReader.loaded(bytes, options: options)
    }

    /// Writes a unit with its entries for each concept.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        let pair = try options.pair(of: glossary, format: Self.format.name)
        var options = options
        (options.source, options.targets) = (pair.source, [pair.target])
        let selection = GlossarySelection(glossary, options: options)
        var writer = XLIFFGlossaryWriter(source: pair.source, target: pair.target)
        for concept in selection.concepts { writer.add(concept) }
        let written = writer.finished()
        return (written.bytes, selection.losses + written.losses)
    }
}

/// The terms of a concept in one language as the glossary module can show them.
struct XLIFFWords {
    /// Those that other tools are to see.
    let shown: [Term]

    /// Whether `shown` and the order alone do not say everything.
    let needsMetadata: Bool

    /// The words of `terms`, for articles of `source` when they are those of the other language.
    init(_ terms: [Term], from source: LanguageTag?) {
        let wanted = terms.filter { Self.isShown($0, from: source) }
        // An entry needs a word of the source.
        let first = source == nil ? Array(terms.prefix(1)) : []
        shown = wanted.isEmpty ? first : wanted
        needsMetadata =
            terms
            != shown.enumerated().map { place, term in
                Term(term.text, status: Self.status(at: place), source: term.source)
            }
    }

    /// Whether a word may be offered in articles of `source`, or of any language but its own.
    static func isShown(_ term: Term, from source: LanguageTag?) -> Bool {
        term.status.isApproved && (term.onlyFrom == nil || term.onlyFrom == source)
    }

    /// What the status of a word is that only its place tells.
    static func status(at place: Int) -> Term.Status { place == 0 ? .preferred : .admitted }
}
