/// TBX-Basic of 2008, the only TBX that translation tools read widely.
///
/// - Source: ISO 30042:2008 and TBX-Basic 3.0; how our facts are carried stands in the article
///   *Glossary formats*.
public struct TBXGlossary: GlossaryFormat {
    /// `tbx`.
    public static let format = Format(
        name: "tbx",
        summary: "TBX-Basic of 2008, for translation tools.",
        mediaType: "application/x-tbx+xml",
        endings: ["tbx"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the outermost element is `martif`.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        XMLTag.root(of: bytes)?.name.local == "martif"
    }

    /// Reads TBX of any standard.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try TBXReader.loaded(bytes, file: options.file)
    }

    /// Writes one entry a concept.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        TBXWriter.written(glossary, style: .martif, options: options)
    }
}

/// TBX-Basic of 2019 with categories as tags (DCT).
///
/// - Source: ISO 30042:2019; the modules Min and Basic of the dialect TBX-Basic.
public struct TBX3Glossary: GlossaryFormat {
    /// `tbx3`.
    public static let format = Format(
        name: "tbx3",
        summary: "TBX-Basic of 2019 in the style DCT.",
        mediaType: "application/x-tbx+xml",
        endings: ["tbx"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the outermost element is `tbx`, of any style but DCA.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        guard let root = XMLTag.root(of: bytes), root.name.local == "tbx" else { return false }
        return root["style"] != "dca"
    }

    /// Reads TBX of any standard.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try TBXReader.loaded(bytes, file: options.file)
    }

    /// Writes one entry a concept.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        TBXWriter.written(glossary, style: .dct, options: options)
    }
}

/// TBX-Basic of 2019 with categories in attributes (DCA).
///
/// - Source: ISO 30042:2019; the dialect TBX-Basic.
public struct TBX3AttributeGlossary: GlossaryFormat {
    /// `tbx3-dca`.
    public static let format = Format(
        name: "tbx3-dca",
        summary: "TBX-Basic of 2019 in the style DCA.",
        mediaType: "application/x-tbx+xml",
        endings: ["tbx"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the outermost element is `tbx` of the style DCA.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        guard let root = XMLTag.root(of: bytes), root.name.local == "tbx" else { return false }
        return root["style"] == "dca"
    }

    /// Reads TBX of any standard.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try TBXReader.loaded(bytes, file: options.file)
    }

    /// Writes one entry a concept.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        TBXWriter.written(glossary, style: .dca, options: options)
    }
}
