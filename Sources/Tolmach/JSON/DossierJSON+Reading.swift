extension DossierJSON {
    /// The dossier that `bytes` hold as one JSON document.
    ///
    /// - Throws: `JSONError` when the bytes are not JSON, or not what the format promises: an
    ///   unknown version, key or word, a value of the wrong type, a span outside the text.
    public static func dossier(_ bytes: [UInt8]) throws(JSONError) -> Dossier {
        let value = try JSONScanner.value(of: bytes)
        do throws(JSONFault) {
            return try dossier(value)
        } catch {
            throw error.error(in: bytes, from: 0)
        }
    }

    static func dossier(_ value: JSONValue) throws(JSONFault) -> Dossier {
        let top = JSONPlace(value)
        // The version comes first: another version, or another format, may have other keys.
        guard let found = top["tolmach"] else {
            let reason = "is no dossier: it lacks the key 'tolmach'; use --input-format"
            throw top.fault(reason)
        }
        guard try found.integer() == version else {
            throw found.fault("is no version that this program knows; it knows \(version)")
        }
        let fields = try top.object([
            "tolmach", "offsets", "article", "quotes", "people", "terms", "segments", "findings",
            "history", "accepted", "edits",
        ])
        let offsets = try fields("offsets")
        guard try offsets.text() == OffsetUnit.utf8.rawValue else {
            throw offsets.fault("is not 'utf8', as positions in a dossier are")
        }
        var dossier = Dossier(try article(fields("article")))
        let reading = DossierReading(text: dossier.article.text)
        dossier.quotes = try fields("quotes").list(reading.quote)
        dossier.people = try fields("people").list(reading.person)
        dossier.terms = try fields("terms").list(reading.term)
        dossier.segments = try fields("segments").list(reading.segment)
        let segments = Dictionary(dossier.segments.map { ($0.id, $0) }) { first, _ in first }
        dossier.findings = try fields("findings").list { (place) throws(JSONFault) in
            try reading.finding(place, segments)
        }
        dossier.history =
            try fields.ifAny("history") { (place) throws(JSONFault) in
                try place.list(event)
            } ?? []
        dossier.accepted =
            try fields.ifAny("accepted") { (place) throws(JSONFault) in
                try place.list(acceptance)
            } ?? []
        dossier.edits =
            try fields.ifAny("edits") { (place) throws(JSONFault) in
                try place.list(reading.edit)
            } ?? []
        return dossier
    }

    static func event(_ place: JSONPlace) throws(JSONFault) -> Dossier.Event {
        let fields = try place.object(["segment", "language", "former", "text", "from", "when"])
        return Dossier.Event(
            segment: try fields.text("segment"),
            language: try fields("language").tag(),
            former: try fields.textIfAny("former"),
            text: try fields.text("text"),
            from: try fields.text("from"),
            when: try fields.text("when")
        )
    }

    static func acceptance(_ place: JSONPlace) throws(JSONFault) -> Dossier.Acceptance {
        let fields = try place.object(["code", "segment", "why", "by", "when"])
        return Dossier.Acceptance(
            code: try fields.text("code"),
            segment: try fields.text("segment"),
            why: try fields.text("why"),
            by: try fields.textIfAny("by"),
            when: try fields.text("when")
        )
    }

    private static func article(_ place: JSONPlace) throws(JSONFault) -> Article {
        let fields = try place.object([
            "id", "language", "headline", "published", "source", "byline", "rights", "credit",
            "embargo", "text", "markup", "blocks",
        ])
        let id = try fields.text("id")
        guard ArticleID.isValid(id) else {
            let reason =
                "is no article id; use letters, digits, '.', '_' and '-', and not dots only"
            throw try fields("id").fault(reason)
        }
        let text = SourceText(try fields.text("text"))
        guard text.count <= Decoding.sizeLimit else {
            throw try fields("text").fault("is larger than 1 GiB")
        }
        var article = Article(id: id, language: try fields("language").tag(), text: text)
        article.headline = try fields.textIfAny("headline")
        article.published = try fields.textIfAny("published")
        article.source = try fields.textIfAny("source")
        article.byline = try fields.textIfAny("byline")
        article.rights = try fields.textIfAny("rights")
        article.credit = try fields.textIfAny("credit")
        article.embargo = try fields.textIfAny("embargo")
        let reading = DossierReading(text: text)
        article.markup = try fields.ifAny("markup", reading.orderedSpans) ?? []
        article.blocks = try fields.ifAny("blocks", reading.orderedSpans) ?? []
        return article
    }
}
