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
        root isRoot: (XMLTag) -> Bool,
        called name: String,
        element: (XMLTag, inout XMLReader) throws(XMLError) -> Void
    ) throws(GlossaryError) {
        var wrong: XMLTag?
        do throws(XMLError) {
            var reader = try XMLReader(bytes, limits: limits)
            var isFirst = true
            while let event = try reader.next() {
                guard case .start(let tag) = event else { continue }
                if isFirst, !isRoot(tag) {
                    wrong = tag
                    break
                }
                isFirst = false
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
            throw GlossaryError(
                file: file,
                line: wrong.place.line,
                column: wrong.place.column,
                reason: "the file is not \(name): its outermost element is another",
                advice: "export it anew in a format of the list 'glossary formats'"
            )
        }
    }

    /// The language that `text` names, or `nil`.
    ///
    /// The first part is made lower case, as BCP 47 recommends; `ru_RU` is read as `ru-RU`.
    static func language(_ text: String?) -> LanguageTag? {
        guard let text else { return nil }
        let tag = text.trimmed
        let needsWork = tag.utf8.contains { $0 == 0x5F || (0x41...0x5A).contains($0) }
        guard needsWork else { return LanguageTag(tag) }
        let parts = tag.replacing("_", with: "-").split(separator: "-", maxSplits: 1)
        guard let primary = parts.first else { return nil }
        let lowered = [primary.lowercased()] + parts.dropFirst().map(String.init)
        return LanguageTag(lowered.joined(separator: "-"))
    }
}

extension GlossaryBuilder {
    /// Whether a term of an XML file can be used; what cannot is noted.
    ///
    /// One bad term of a concept in twenty languages does not spoil the others.
    mutating func canUse(_ term: Term, in language: LanguageTag, at mark: GlossaryMark) -> Bool {
        guard var fault = check(for: language).fault(in: term) else { return true }
        if !Scripts.hasWord(term.text) { fault = .unreadTerm }
        add(fault.problem(file, mark))
        return false
    }
}
