/// Writes concepts as units of XLIFF 2.0 with glossary entries.
struct XLIFFGlossaryWriter {
    private let source: LanguageTag
    private let target: LanguageTag
    private var printer = GlossaryXMLPrinter()
    private var count = 0

    init(source: LanguageTag, target: LanguageTag) {
        self.source = source
        self.target = target
        printer.xml.begin(
            "xliff",
            [
                ("xmlns", XLIFFGlossary.core + ".0"),
                ("xmlns:gls", XLIFFGlossary.glossary),
                ("xmlns:mda", XLIFFGlossary.metadata),
                ("version", "2.0"),
                ("srcLang", source.description),
                ("trgLang", target.description),
            ]
        )
        printer.xml.begin("file", [("id", "glossary")])
    }

    /// The file.
    consuming func finished() -> Glossary.Written {
        printer.xml.end()
        printer.xml.end()
        return (printer.xml.bytes, printer.losses)
    }

    /// Adds the unit of a concept: an entry for each of its source words, all it says in the first.
    mutating func add(_ concept: Concept) {
        printer.concept = concept.id
        printer.language = nil
        let sources = concept.terms[source] ?? []
        let targets = concept.terms[target] ?? []
        let words = XLIFFWords(sources, from: nil)
        let translations = XLIFFWords(targets, from: source)
        guard let main = words.shown.first else {
            return printer.lose(.concept, "an entry needs a word in '\(source)'")
        }
        guard !translations.shown.isEmpty || concept.definition != nil else {
            return printer.lose(.concept, "an entry needs a translation or a definition")
        }
        count += 1
        printer.xml.begin("unit", [("id", "u\(count)")])
        printer.xml.begin("gls:glossary")
        for (place, word) in words.shown.enumerated() {
            printer.xml.begin("gls:glossEntry")
            entry(word, concept, translations.shown)
            printer.xml.begin("mda:metadata")
            facts(of: concept, isFirst: place == 0)
            if place == 0 {
                if words.needsMetadata { groups("source", sources, words.shown, source) }
                if translations.needsMetadata {
                    groups("target", targets, translations.shown, target)
                }
            }
            printer.xml.end()
            printer.xml.end()
        }
        printer.xml.end()
        segment(main, translations.shown.first)
        printer.xml.end()
    }

    private mutating func entry(_ word: Term, _ concept: Concept, _ translations: [Term]) {
        printer.language = source
        printer.term(word.text, "gls:term", source: word.source)
        printer.language = target
        for term in translations {
            printer.term(term.text, "gls:translation", source: term.source)
        }
        printer.language = nil
        if let definition = concept.definition {
            printer.element("gls:definition", text: definition, .definition)
        }
    }

    /// The concept's own facts; every entry has its id, by which they are one again.
    private mutating func facts(of concept: Concept, isFirst: Bool) {
        printer.xml.begin("mda:metaGroup", [("category", XLIFFGlossary.category + "concept")])
        meta(.id, concept.id, .id)
        if isFirst {
            if concept.kind != .term { meta(.kind, concept.kind.rawValue, .kind) }
            if let domain = concept.domain { meta(.domain, domain, .domain) }
            if let note = concept.note { meta(.note, note, .note) }
            if let source = concept.source { meta(.source, source, .source) }
        }
        printer.xml.end()
    }

    private mutating func groups(
        _ side: String,
        _ terms: [Term],
        _ shown: [Term],
        _ language: LanguageTag
    ) {
        printer.language = language
        for term in terms {
            printer.xml.begin("mda:metaGroup", [("category", XLIFFGlossary.category + side)])
            for extra in GlossaryExtra.allCases {
                // That of a shown word stands in an attribute of its own.
                if extra == .source, shown.contains(term) { continue }
                guard var text = term.text(of: extra) else { continue }
                if extra == .term { text = printer.line(text) }
                meta(extra, text, extra.loss(ofTerm: true))
            }
            printer.xml.end()
        }
        printer.language = nil
    }

    private mutating func meta(
        _ extra: GlossaryExtra,
        _ text: String,
        _ field: GlossaryLoss.Field
    ) {
        printer.element("mda:meta", [("type", extra.rawValue)], text: text, field)
    }

    /// The words as a pair that is done, for tools that know no glossaries.
    private mutating func segment(_ word: Term, _ translation: Term?) {
        printer.xml.begin("segment", translation == nil ? [] : [("state", "final")])
        printer.xml.element("source", text: word.text.onOneLine)
        if let translation { printer.xml.element("target", text: translation.text.onOneLine) }
        printer.xml.end()
    }
}
