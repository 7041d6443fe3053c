/// Our own table: one concept a row, one language a group of columns, commas between cells.
public struct CSVGlossary: GlossaryFormat {
    /// `csv`.
    public static let format = Format(
        name: "csv",
        summary: "Tolmach's own table, one concept a row; holds everything.",
        mediaType: "text/csv",
        endings: ["csv"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the first line names a column `id` among others, with commas or semicolons.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        GlossaryTable.separator(of: bytes).map { $0 != "\t" } ?? false
    }

    /// Reads a table in UTF-8, or in UTF-16 with a byte order mark, with commas, semicolons or tabs.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try GlossaryTable.read(bytes, options: options, separator: ",")
    }

    /// Writes a table with lines that end in CR LF.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        GlossaryTableWriter(glossary, options: options)
            .written(separator: 0x2C, lineEnd: [0x0D, 0x0A])
    }
}

/// Our own table with tabs between cells.
public struct TSVGlossary: GlossaryFormat {
    /// `tsv`.
    public static let format = Format(
        name: "tsv",
        summary: "The same table with tabs between cells.",
        mediaType: "text/tab-separated-values",
        endings: ["tsv"]
    )

    /// Creates the format.
    public init() {}

    /// Whether the first line names a column `id` among others, with tabs.
    public static func claims(_ bytes: [UInt8]) -> Bool {
        GlossaryTable.separator(of: bytes) == "\t"
    }

    /// Reads a table as ``CSVGlossary`` does.
    public func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try GlossaryTable.read(bytes, options: options, separator: "\t")
    }

    /// Writes a table with lines that end in LF.
    public func write(
        _ glossary: Glossary,
        options: GlossaryWriteOptions
    ) throws(GlossaryError) -> Glossary.Written {
        GlossaryTableWriter(glossary, options: options)
            .written(separator: 0x09, lineEnd: [0x0A])
    }
}
