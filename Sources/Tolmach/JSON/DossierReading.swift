/// Reads the parts of a dossier that point into its article.
struct DossierReading {
    let text: SourceText

    func quote(_ place: JSONPlace) throws(JSONFault) -> Quote {
        let fields = try place.object([
            "id", "form", "fragments", "depth", "speaker", "cue", "addressee", "protected",
            "original", "rule", "confidence",
        ])
        let depth = try fields("depth")
        guard try depth.integer() >= 0 else { throw depth.fault("is below 0") }
        let confidence = try fields("confidence")
        guard (0...1).contains(try confidence.number()) else {
            throw confidence.fault("is not from 0 to 1")
        }
        var quote = Quote(
            id: try fields.text("id"),
            form: try fields("form").word(),
            fragments: try orderedSpans(fields("fragments")),
            depth: try depth.integer(),
            rule: try fields.text("rule"),
            confidence: try confidence.number()
        )
        quote.speaker = try fields.ifAny("speaker", speaker)
        quote.cue = try fields.ifAny("cue", cue)
        quote.addressee = try fields.ifAny("addressee", span)
        quote.protected = try fields("protected").list(span)
        quote.original = try fields.ifAny("original") { (place) throws(JSONFault) in
            try place.tag()
        }
        return quote
    }

    func person(_ place: JSONPlace) throws(JSONFault) -> Person {
        let fields = try place.object([
            "id", "kind", "name", "roles", "gender", "genderEvidence", "language", "mentions",
            "names",
        ])
        var person = Person(
            id: try fields.text("id"),
            kind: try fields("kind").word(),
            name: try fields.text("name")
        )
        person.roles = try fields("roles").list { (role) throws(JSONFault) in try role.text() }
        person.gender = try fields.ifAny("gender") { (place) throws(JSONFault) in
            try place.word()
        }
        person.genderEvidence = try fields.textIfAny("genderEvidence")
        person.language = try fields.ifAny("language") { (place) throws(JSONFault) in
            try place.tag()
        }
        person.mentions = try fields("mentions").list(mention)
        person.names = try fields("names").byLanguage(name)
        return person
    }

    func term(_ place: JSONPlace) throws(JSONFault) -> TermMatch {
        let fields = try place.object([
            "concept", "span", "tier", "key", "quote", "term", "status", "within",
        ])
        return TermMatch(
            concept: try fields.text("concept"),
            span: try span(fields("span")),
            tier: try fields("tier").word(),
            key: try fields.text("key"),
            quote: try fields.textIfAny("quote"),
            term: try fields.textIfAny("term") ?? "",
            status: try fields.ifAny("status") { (place) throws(JSONFault) in
                try place.word()
            } ?? .preferred,
            isWithin: try fields.ifAny("within") { (place) throws(JSONFault) in
                try place.boolean()
            } ?? false
        )
    }

    func segment(_ place: JSONPlace) throws(JSONFault) -> Segment {
        let fields = try place.object(["id", "quote", "source", "sha256", "targets"])
        var segment = Segment(
            id: try fields.text("id"),
            quote: try fields.text("quote"),
            source: try fields.text("source"),
            sha256: try fields.text("sha256")
        )
        segment.targets = try fields("targets").byLanguage(target)
        return segment
    }

    func finding(
        _ place: JSONPlace,
        _ segments: [Segment.ID: Segment]
    ) throws(JSONFault) -> Finding {
        let fields = try place.object([
            "code", "severity", "segment", "side", "span", "message", "advice", "fix", "language",
            "file", "line",
        ])
        var finding = Finding(
            code: try fields.text("code"),
            severity: try fields("severity").word(),
            segment: try fields.textIfAny("segment"),
            side: try fields.ifAny("side") { (place) throws(JSONFault) in try place.word() },
            message: try fields.text("message"),
            advice: try fields.textIfAny("advice"),
            fix: try fields.textIfAny("fix"),
            language: try fields.ifAny("language") { (place) throws(JSONFault) in try place.tag() },
            file: try fields.textIfAny("file"),
            line: try fields.ifAny("line") { (line) throws(JSONFault) in try line.integer() }
        )
        guard let place = place["span"] else { return finding }
        guard let id = finding.segment else {
            finding.span = try span(place)
            return finding
        }
        // A segment that is gone takes its texts along; then any span will do.
        let texts = segments[id].map { segment in
            finding.side == .target ? segment.targets.values.map(\.text) : [segment.source]
        }
        finding.span = try span(place, in: texts?.map { SourceText($0) })
        return finding
    }

    func span(_ place: JSONPlace) throws(JSONFault) -> TextSpan {
        try span(place, in: [text])
    }

    /// Spans in the order of the text that share no byte.
    func orderedSpans(_ place: JSONPlace) throws(JSONFault) -> [TextSpan] {
        var spans: [TextSpan] = []
        for item in try place.items() {
            let span = try span(item)
            guard spans.last.map({ $0.end <= span.start }) ?? true else {
                throw item.fault("begins before the span before it ends")
            }
            spans.append(span)
        }
        return spans
    }

    /// A span of one of `texts`, or of any text when there are none to hold it against.
    private func span(_ place: JSONPlace, in texts: [SourceText]?) throws(JSONFault) -> TextSpan {
        let ends = try place.items()
        guard ends.count == 2 else { throw place.fault("is no span; write [start, end]") }
        let (start, end) = (try ends[0].integer(), try ends[1].integer())
        guard start >= 0, start <= end, end <= Int(UInt32.max) else {
            throw place.fault("is no span; its ends are out of order or out of range")
        }
        let span = TextSpan(start..<end)
        guard texts?.contains(where: { $0.isValid(span) }) ?? true else {
            throw place.fault("is no span of its text; count UTF-8 bytes and cut no character")
        }
        return span
    }

    private func speaker(_ place: JSONPlace) throws(JSONFault) -> Speaker {
        let fields = try place.object(["person", "mention", "kind"])
        return Speaker(
            mention: try fields.ifAny("mention", span),
            kind: try fields("kind").word(),
            person: try fields.textIfAny("person")
        )
    }

    private func cue(_ place: JSONPlace) throws(JSONFault) -> Cue {
        let fields = try place.object(["span", "lemma", "class"])
        return Cue(
            span: try span(fields("span")),
            lemma: try fields.text("lemma"),
            kind: try fields.text("class")
        )
    }

    private func mention(_ place: JSONPlace) throws(JSONFault) -> Person.Mention {
        let fields = try place.object(["span", "kind"])
        return Person.Mention(span: try span(fields("span")), kind: try fields("kind").word())
    }

    private func name(_ place: JSONPlace) throws(JSONFault) -> NameForm {
        let fields = try place.object(["text", "origin", "scheme", "alternatives"])
        return NameForm(
            text: try fields.text("text"),
            origin: try fields("origin").word(),
            scheme: try fields.textIfAny("scheme"),
            alternatives: try fields.ifAny("alternatives") { (place) throws(JSONFault) in
                try place.list(alternative)
            } ?? []
        )
    }

    private func alternative(_ place: JSONPlace) throws(JSONFault) -> NameForm.Alternative {
        let fields = try place.object(["text", "origin", "scheme"])
        return NameForm.Alternative(
            text: try fields.text("text"),
            origin: try fields("origin").word(),
            scheme: try fields.textIfAny("scheme")
        )
    }

    private func target(_ place: JSONPlace) throws(JSONFault) -> Segment.Target {
        let fields = try place.object(["text", "state", "origin", "updated"])
        return Segment.Target(
            text: try fields.text("text"),
            state: try fields("state").word(),
            origin: try fields.textIfAny("origin"),
            updated: try fields.textIfAny("updated")
        )
    }
}
