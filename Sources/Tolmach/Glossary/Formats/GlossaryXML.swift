/// What the XML formats of glossaries share in reading.
enum GlossaryXML {
    /// The largest glossary: a million terms take some 250 MB.
    static let limits = XMLLimits(file: 1 << 30)

    /// Gives the elements of a document to `element`, the outermost first; what it reads of one
    /// does not come again.
    ///
    /// - Throws: `GlossaryError` for what is no XML within the limits, and for another root.
    /// - Complexity: O(*n*) in the bytes.
    static func read(
        _ bytes: [UInt8],
        file: String,
        roots: [String],
        element: (XMLTag, inout XMLReader) throws(XMLError) -> Void
    ) throws(GlossaryError) {
        var wrong: XMLTag?
        do throws(XMLError) {
            var reader = try XMLReader(bytes, limits: limits)
            var isRoot = true
            while let event = try reader.next() {
                guard case .start(let tag) = event else { continue }
                if isRoot, !roots.contains(tag.name.local) {
                    wrong = tag
                    break
                }
                isRoot = false
                try element(tag, &reader)
            }
        } catch {
            throw GlossaryError(
                file: file,
                line: error.place.line,
                column: error.place.column,
                reason: error.reason,
                advice: error.advice
            )
        }
        if let wrong {
            let names = roots.map { "'\($0)'" }.joined(separator: " or ")
            throw GlossaryError(
                file: file,
                line: wrong.place.line,
                column: wrong.place.column,
                reason: "the outermost element is not \(names)",
                advice: "name the format of the file, or export it anew"
            )
        }
    }

    /// The language that `text` names, in the case that BCP 47 recommends for its first part;
    /// `nil` for none. `ru_RU` is read as `ru-RU`.
    static func language(_ text: String?) -> LanguageTag? {
        guard let text else { return nil }
        let parts = text.trimmed.replacing("_", with: "-").split(separator: "-", maxSplits: 1)
        guard let primary = parts.first else { return nil }
        return LanguageTag(
            ([primary.lowercased()] + parts.dropFirst().map(String.init))
                .joined(separator: "-")
        )
    }
}
