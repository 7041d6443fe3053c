/// The formats that articles come in.
public enum Readers {
    /// Every reader: a new one is added here.
    public static let all: [any Reader.Type] = [
        TextReader.self, MarkdownReader.self, ArticlesReader.self, DossierReader.self,
    ]

    /// The reader of the format called `name`.
    ///
    /// - Throws: `ReadError` that names the nearest formats.
    public static func named(_ name: String) throws(ReadError) -> any Reader.Type {
        if let reader = all.first(where: { $0.format.name == name }) { return reader }
        let nearest = Nearest.names(to: name, in: all.map { $0.format.name }, limit: 2)
            .map { "'\($0)'" }.joined(separator: " or ")
        throw ReadError(
            format: "input format",
            reason: "no reader has this name; did you mean \(nearest)",
            offset: 0
        )
    }

    /// The reader that claims files called `name` by their ending, or else the one for plain text.
    public static func reader(forFile name: String) -> any Reader.Type {
        let lower = name.lowercased()
        func longestEnding(_ reader: any Reader.Type) -> Int {
            reader.format.endings.filter { lower.hasSuffix("." + $0) }.map(\.count).max() ?? 0
        }
        let best = all.max { longestEnding($0) < longestEnding($1) }
        guard let best, longestEnding(best) > 0 else { return TextReader.self }
        return best
    }
}
