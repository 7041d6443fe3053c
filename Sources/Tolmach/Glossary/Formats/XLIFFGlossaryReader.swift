/// Reads the entries of the glossary module from every unit of an XLIFF 2 file.
struct XLIFFGlossaryReader {
    private let file: String
    private var source: LanguageTag?
    private var target: LanguageTag?
    private var drafts: [XLIFFEntry] = []
    private var places: [String: Int] = [:]
    private var seen: Set<[String]> = []
    private var ids = GlossaryIDs()
    private var unread = UnreadCategories()

    private init(_ options: GlossaryReadOptions) {
        file = options.file
        (source, target) = (options.source, options.target)
    }

    /// The glossary in `bytes`.
    ///
    /// - Throws: `GlossaryError` for what is no XLIFF, or no XML within the limits, or does not
    ///   say its languages.
    /// - Complexity: O(*n*) in the bytes.
    static func loaded(
        _ bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> Glossary.Loaded {
        var reader = XLIFFGlossaryReader(options)
        try GlossaryXML.read(
            bytes,
            file: options.file,
            root: XLIFFGlossary.isRoot,
            called: "XLIFF 2"
        ) { (tag, xml) throws(XMLError) in
            if tag.name == XMLName("glossEntry", in: XLIFFGlossary.glossary) {
                reader.add(XLIFFEntry(try xml.branch(from: tag), unread: &reader.unread))
            } else if tag.name.local == "xliff" {
                reader.source = GlossaryXML.language(tag["srcLang"]) ?? reader.source
                reader.target = GlossaryXML.language(tag["trgLang"]) ?? reader.target
            }
        }
        return try reader.finished()
    }

    /// Joins the entries of a concept that was written by us, and passes over repeated ones of
    /// other tools.
    private mutating func add(_ entry: XLIFFEntry) {
        guard let id = entry.id else {
            if seen.insert(entry.texts).inserted { drafts.append(entry) }
            return
        }
        if let place = places[id] {
            drafts[place].sources += entry.sources
        } else {
            places[id] = drafts.count
            drafts.append(entry)
        }
    }

    private consuming func finished() throws(GlossaryError) -> Glossary.Loaded {
        guard let source, let target, source != target else {
            throw GlossaryError(
                file: file,
                line: 1,
                column: 1,
                reason: "the file does not say its two languages in srcLang and trgLang",
                advice: "name them with --from and --into"
            )
        }
        var builder = GlossaryBuilder(file: file)
        for draft in drafts {
            let sources = draft.terms(draft.sources, draft.sourceFacts, in: source)
            let targets = draft.terms(draft.targets, draft.targetFacts, in: target, from: source)
            var terms: [PlacedTerm] = []
            for placed in sources + targets {
                var judged = placed.term
                judged.text = judged.text.trimmed
                if builder.canUse(judged, in: placed.language, at: placed.mark) {
                    terms.append(placed)
                }
            }
            let id = draft.id ?? ids.id(for: draft.sources.first?.text ?? "")
            builder.add(draft.concept(id: id), at: draft.mark, terms: terms)
        }
        if drafts.isEmpty {
            let fault = GlossaryFault(
                code: "glossary.empty",
                reason: "no unit of the file has a glossary",
                advice: "export it with XLIFF's glossary module"
            )
            builder.add(fault.problem(file, GlossaryMark(line: 1, column: 1)))
        }
        for problem in unread.problems(in: file) { builder.add(problem) }
        return builder.loaded
    }
}
