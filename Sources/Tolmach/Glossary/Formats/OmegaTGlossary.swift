/// OmegaT's glossary: a line a pair of words, `source TAB target TAB comment`, in UTF-8.
///
/// Nothing is quoted. Lines that begin with `#` are comments; several lines with the same source
/// are one concept, the first target preferred and the others admitted. The file does not say its
/// languages: they come from the options, else from a comment `# languages: en uk` as we write it,
/// else from a name such as `glossary.en-uk.txt`.
///
/// - Source: OmegaT 6, `GlossaryReaderTSV.java` and the manual's chapter on glossaries.
public struct OmegaTGlossary: GlossaryFormat {
    /// `omegat`.
    public static let format = Format(
        name: "omegat",
        summary: "OmegaT's list of one pair of languages, a line a pair of words.",
        mediaType: "text/tab-separated-values",
        endings: ["utf8", "txt", "tab"]
    )

    /// The first line, by which OmegaT knows the encoding whatever the file's ending.
    static let head = "# Glossary in tab-separated format -*- coding: utf-8 -*-"

    /// What a comment line begins with that names the two languages.
    static let languages = "# languages:"

    /// Creates the format.
    public init() {}

    /// Whether the file begins as OmegaT begins one.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        let start = Decoding.byteOrder(of: bytes).start
        return bytes.dropFirst(start).starts(with: head.utf8.prefix(16))
    }

    /// Reads a list.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        let utf8 = try GlossaryText.checkedUTF8(bytes, file: options.file)
        let pair = try OmegaTLanguages.pair(of: utf8, options: options)
        return OmegaTReader(utf8, source: pair.source, target: pair.target, file: options.file)
            .loaded()
    }

    /// Writes the list of one pair, with lines that end in LF.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        let pair = try options.pair(of: glossary, format: Self.format.name)
        var options = options
        (options.source, options.targets) = (pair.source, [pair.target])
        var writer = OmegaTWriter(source: pair.source, target: pair.target)
        let selection = GlossarySelection(glossary, options: options)
        for concept in selection.concepts { writer.add(concept) }
        return (writer.bytes, selection.losses + writer.losses)
    }
}

extension GlossaryWriteOptions {
    /// The source and the one target that a bilingual format is to have.
    ///
    /// Languages that are not given are taken from a glossary that has just two.
    ///
    /// - Throws: `GlossaryError` that says what to give.
    func pair(
        of glossary: Glossary,
        format: String
    ) throws(GlossaryError) -> (source: LanguageTag, target: LanguageTag) {
        if let source, targets.count == 1, targets[0] != source { return (source, targets[0]) }
        let languages = Set(glossary.languages.keys)
        if targets.isEmpty, let source, languages.count == 2, languages.contains(source),
            let target = languages.first(where: { $0 != source })
        {
            return (source, target)
        }
        let tags = languages.sorted().map(\.description).joined(separator: ", ")
        throw GlossaryError(
            file: file,
            reason: "'\(format)' holds one pair of languages",
            advice: "name them with --from and one --into; the glossary has \(tags)"
        )
    }
}
