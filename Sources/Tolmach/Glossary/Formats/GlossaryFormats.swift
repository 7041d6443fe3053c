internal import Foundation

/// The formats that glossaries come in.
public enum GlossaryFormats {
    /// Every format: a new one is added here.
    public static let all: [any GlossaryFormat.Type] = [
        CSVGlossary.self, TSVGlossary.self, OmegaTGlossary.self, JSONGlossary.self,
        TBXGlossary.self, TBX3Glossary.self, TBX3AttributeGlossary.self, XLIFFGlossary.self,
    ]

    /// The format called `name`.
    ///
    /// - Throws: `GlossaryError` that names the nearest formats.
    public static func named(_ name: String) throws(GlossaryError) -> any GlossaryFormat.Type {
        if let format = all.first(where: { $0.format.name == name }) { return format }
        let nearest = Nearest.names(to: name, in: all.map { $0.format.name }, limit: 2)
        throw GlossaryError(
            file: name,
            reason: "no glossary format has this name",
            advice: "did you mean \(nearest.joined(separator: " or "))?"
        )
    }

    /// The format that files called `name` are written in, by their ending; `nil` when none is.
    public static func format(forFile name: String) -> (any GlossaryFormat.Type)? {
        let lower = name.lowercased()
        func longestEnding(_ format: any GlossaryFormat.Type) -> Int {
            format.format.endings.filter { lower.hasSuffix("." + $0) }.map(\.count).max() ?? 0
        }
        // Of several with the same ending the first of the list.
        let best = all.max { longestEnding($0) < longestEnding($1) }
        guard let best, longestEnding(best) > 0 else { return nil }
        return best
    }

    /// The format that `bytes` are in: by what they hold, else by the ending of their file.
    ///
    /// - Throws: `GlossaryError` when neither tells.
    public static func format(
        of bytes: [UInt8],
        file: String
    ) throws(GlossaryError) -> any GlossaryFormat.Type {
        if let format = all.first(where: { $0.claims(bytes) }) ?? format(forFile: file) {
            return format
        }
        throw GlossaryError(
            file: file,
            reason: "neither the content nor the name tells the format",
            advice: "name it: \(all.map { $0.format.name }.joined(separator: ", "))"
        )
    }

    /// The glossary in `bytes`, in whatever format they are.
    ///
    /// - Throws: `GlossaryError` for bytes of no format, or that cannot be used at all.
    /// - Complexity: O(*n*) in the bytes.
    public static func read(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        try format(of: bytes, file: options.file).init().read(bytes, options: options)
    }

    /// The glossary in one file, in whatever format it is.
    ///
    /// - Throws: `GlossaryError` for a file that cannot be opened, or used at all.
    /// - Complexity: O(*n*) in the bytes.
    public static func load(
        _ options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        guard let data = FileManager.default.contents(atPath: options.file) else {
            throw GlossaryError(
                file: options.file,
                reason: "the file cannot be read",
                advice: "check that it is there and may be opened"
            )
        }
        return try read([UInt8](data), options: options)
    }
}
