/// Writes a glossary as TBX-Basic.
struct TBXWriter {
    private let style: TBXStyle
    private var printer: GlossaryXMLPrinter

    /// The file that holds the wanted part of `glossary`.
    ///
    /// - Complexity: O(*n*) in the terms.
    static func written(
        _ glossary: Glossary,
        style: TBXStyle,
        options: GlossaryWriteOptions
    ) -> Glossary.Written {
        let selection = GlossarySelection(glossary, options: options)
        let type = style == .martif ? "martif SYSTEM \"TBXcoreStructV02.dtd\"" : nil
        var writer = TBXWriter(style: style, printer: GlossaryXMLPrinter(type: type))
        // The language of definitions and notes, which a glossary does not say.
        let language = options.source ?? "en"
        writer.begin(title: options.title ?? "Glossary", language: language.description)
        var ids = XMLIDs(selection.concepts.map(\.id))
        for concept in selection.concepts {
            writer.add(concept, id: ids.id(for: concept.id), languages: selection.languages)
        }
        for _ in 0..<3 { writer.printer.xml.end() }
        return (writer.printer.xml.bytes, selection.losses + writer.printer.losses)
    }

    private mutating func begin(title: String, language: String) {
        let isOld = style == .martif
        var attributes = [("type", "TBX-Basic"), ("xml:lang", language)]
        if !isOld {
            attributes.insert(("style", style == .dca ? "dca" : "dct"), at: 0)
            attributes.append(("xmlns", "urn:iso:std:iso:30042:ed-2"))
        }
        if style == .dct {
            attributes.append(("xmlns:min", "http://www.tbxinfo.net/ns/min"))
            attributes.append(("xmlns:basic", "http://www.tbxinfo.net/ns/basic"))
        }
        printer.xml.begin(isOld ? "martif" : "tbx", attributes)
        printer.xml.begin(isOld ? "martifHeader" : "tbxHeader")
        printer.xml.begin("fileDesc")
        printer.xml.begin("titleStmt")
        printer.xml.element("title", text: title)
        printer.xml.end()
        printer.xml.begin("sourceDesc")
        printer.xml.element("p", text: "Written by Tolmach")
        printer.xml.end()
        printer.xml.end()
        if isOld {
            // The DTD allows more words than `DCSName`, the XML Schema does not.
            printer.xml.begin("encodingDesc")
            printer.xml.element("p", [("type", "DCSName")], text: "TBXBasicXCSV02.xcs")
            printer.xml.end()
        }
        printer.xml.end()
        printer.xml.begin("text")
        printer.xml.begin("body")
    }

    private mutating func add(_ concept: Concept, id: String, languages: [LanguageTag]) {
        printer.xml.begin(style.names.entry, [("id", id)])
        printer.concept = concept.id
        printer.language = nil
        if let domain = concept.domain { category(.subjectField, domain, .domain) }
        if let definition = concept.definition { category(.definition, definition, .definition) }
        if let source = concept.source { category(.source, source, .source) }
        if let note = concept.note { self.note(note, .note) }
        if concept.kind != .term { extra(.kind, concept.kind.rawValue, ofTerm: false) }
        if id != concept.id { extra(.id, concept.id, ofTerm: false) }
        for language in languages {
            guard let terms = concept.terms[language], !terms.isEmpty else { continue }
            printer.language = language
            printer.xml.begin(style.names.language, [("xml:lang", language.description)])
            for term in terms { add(term) }
            printer.xml.end()
        }
        printer.xml.end()
    }

    private mutating func add(_ term: Term) {
        printer.xml.begin(style.names.term)
        printer.term(term.text)
        category(.administrativeStatus, TBXStyle.status(term.status), .status)
        if let part = term.partOfSpeech {
            let isKnown = style.partsOfSpeech.contains(part)
            category(.partOfSpeech, isKnown ? part : "other", .partOfSpeech)
        }
        if let gender = term.gender {
            category(.grammaticalGender, TBXStyle.genders[gender] ?? "other", .gender)
        }
        if let source = term.source { category(.source, source, .termSource) }
        if let note = term.note { self.note(note, .termNote) }
        for extra in GlossaryExtra.allCases {
            let isNeeded =
                switch extra {
                case .status: term.status == .keep
                case .pos: term.partOfSpeech.map { !style.partsOfSpeech.contains($0) } ?? false
                case .gender: term.gender.map { TBXStyle.genders[$0] == nil } ?? false
                case .forms, .exempt, .flags, .pair: true
                case .id, .kind, .domain, .note, .source, .term: false
                }
            guard isNeeded, let text = term.text(of: extra) else { continue }
            self.extra(extra, text, ofTerm: true)
        }
        printer.xml.end()
    }

    private mutating func category(
        _ category: TBXStyle.Category,
        _ text: String,
        _ field: GlossaryLoss.Field
    ) {
        if style == .dct {
            printer.element("\(category.module):\(category.rawValue)", text: text, field)
        } else {
            printer.element(category.element, [("type", category.rawValue)], text: text, field)
        }
    }

    /// A note for people; one that looks as if it carried a fact is carried itself.
    private mutating func note(_ text: String, _ field: GlossaryLoss.Field) {
        let isPlain = !text.hasPrefix(GlossaryExtra.prefix)
        printer.element("note", text: isPlain ? text : GlossaryExtra.note.note(text), field)
    }

    private mutating func extra(_ extra: GlossaryExtra, _ text: String, ofTerm: Bool) {
        printer.element("note", text: extra.note(text), extra.loss(ofTerm: ofTerm))
    }
}
