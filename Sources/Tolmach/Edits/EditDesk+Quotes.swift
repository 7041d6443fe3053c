extension EditDesk {
    /// Makes a quote of words that were not found.
    mutating func add(_ stretch: EditChange.Place, _ place: Int) {
        guard let range = range(of: stretch, place) else { return }
        let fragments = self.fragments(in: range)
        guard !fragments.isEmpty else {
            note(.outOfRange, place, "the place holds no words", Self.newPlace)
            return
        }
        guard !fragments.contains(where: { cutsWord($0.start) || cutsWord($0.end) }) else {
            note(
                .cutsWord,
                place,
                "the place begins or ends inside a word; the article may have changed",
                Self.newPlace
            )
            return
        }
        let touched = quotes.values.filter { $0.overlaps(fragments) }
        if let same = touched.first(where: { $0.fragments.map(core) == fragments.map(core) }) {
            note(
                .noEffect,
                place,
                "the words are quote '\(names[same.id] ?? same.id)' already",
                "delete the row"
            )
            return
        }
        let outer = touched.filter { $0.holds(fragments) }
        if let other = touched.filter({ !$0.holds(fragments) }).min(by: { $0.id < $1.id }) {
            note(
                .overlap,
                place,
                "the place shares words with quote '\(names[other.id] ?? other.id)'",
                "drop that quote first, or add only words that are in no quote"
            )
            return
        }
        var quote = Quote(
            id: newID(),
            form: form(of: fragments[0]),
            fragments: fragments,
            depth: (outer.map(\.depth).max() ?? -1) + 1,
            rule: QuoteRules.editor,
            confidence: 1
        )
        quote.protected = insertions(in: fragments)
        guard hasWords(of: quote, place) else { return }
        make(quote, place, alias: dossier.edits[place].value)
    }

    /// Whether the words are those that the edit's id was made of, if it gives one.
    private mutating func hasWords(of quote: Quote, _ place: Int) -> Bool {
        let id = dossier.edits[place].subject
        var names = SegmentNames(dossier.article)
        guard !id.isEmpty, let own = names.segment(of: quote)?.id else { return true }
        if id == own || id.hasPrefix(own + "-") { return true }
        note(
            .unknownWords,
            place,
            "the place holds other words than those of '\(id)'; the article has changed",
            Self.newPlace
        )
        return false
    }

    /// Takes out a quote, and what is nested in it.
    mutating func drop(_ id: Quote.ID, _ place: Int) {
        guard let quote = quotes[id] else { return }
        takeOut(id, place)
        let inner = quotes.values.filter { $0.depth > quote.depth && quote.holds($0.fragments) }
        for nested in inner.sorted(by: { $0.id < $1.id }) { takeOut(nested.id, place) }
    }

    /// Makes two quotes of one.
    mutating func split(_ id: Quote.ID, at point: EditChange.Point, _ place: Int) {
        guard let quote = quotes[id], let offset = offset(of: point, in: quote, place) else {
            return
        }
        var first: [TextSpan] = []
        var second: [TextSpan] = []
        for fragment in quote.fragments {
            guard fragment.range.contains(offset), Int(fragment.start) < offset else {
                if Int(fragment.start) < offset {
                    first.append(fragment)
                } else {
                    second.append(fragment)
                }
                continue
            }
            first += [UTF8Scan.trimmed(bytes, Int(fragment.start)..<offset)].spans
            second += [UTF8Scan.trimmed(bytes, offset..<Int(fragment.end))].spans
        }
        guard !first.isEmpty, !second.isEmpty else {
            note(
                .outOfRange,
                place,
                "the offset does not lie inside quote '\(dossier.edits[place].subject)'",
                "give the place anew, in characters of the article's text without its header"
            )
            return
        }
        guard !cutsWord(UInt32(offset)) else {
            note(
                .cutsWord,
                place,
                "the offset lies inside a word; the article may have changed",
                "give the place anew, or in quotation marks the words of the second part"
            )
            return
        }
        takeOut(id, place)
        let parts = [first, second].map { fragments in
            var part = Quote(
                id: newID(),
                form: quote.form,
                fragments: fragments,
                depth: quote.depth,
                rule: QuoteRules.editor,
                confidence: 1
            )
            (part.speaker, part.cue, part.addressee) = (quote.speaker, quote.cue, quote.addressee)
            part.protected = insertions(in: fragments)
            part.original = quote.original
            return part
        }
        for part in parts { make(part, place) }
    }

    /// Makes one quote of two.
    mutating func join(_ id: Quote.ID, _ other: Quote.ID, _ place: Int) {
        guard let quote = quotes[id], let other = quotes[other] else { return }
        guard quote.id != other.id, quote.depth == other.depth, !quote.overlaps(other.fragments)
        else {
            note(
                .conflict,
                place,
                "the two quotes are one, or one is nested in the other",
                "join quotes that stand beside each other"
            )
            return
        }
        let (first, second) =
            quote.fragments[0] < other.fragments[0] ? (quote, other) : (other, quote)
        var joined = Quote(
            id: newID(),
            form: first.form,
            fragments: (first.fragments + second.fragments).sorted(),
            depth: first.depth,
            rule: QuoteRules.editor,
            confidence: 1
        )
        let told = quote.speaker == nil ? other : quote
        (joined.speaker, joined.cue, joined.addressee) = (told.speaker, told.cue, told.addressee)
        joined.protected = (first.protected + second.protected).sorted()
        joined.original = first.original ?? second.original
        takeOut(first.id, place)
        takeOut(second.id, place)
        make(joined, place)
    }

    /// Gives a quote its form.
    mutating func set(_ form: Quote.Form, of id: Quote.ID, _ place: Int) {
        decide([id, Edit.Action.form.rawValue], place)
        if quotes[id]?.form == form {
            note(
                .noEffect,
                place,
                "quote '\(names[id] ?? id)' has the form '\(form.rawValue)' already",
                "delete the row if the quote needs no confirmation"
            )
        }
        update(id, place) { $0.form = form }
    }
}

extension Quote {
    /// Whether some fragment shares a byte with one of `spans`.
    func overlaps(_ spans: [TextSpan]) -> Bool {
        fragments.contains { fragment in spans.contains { $0.overlaps(fragment) } }
    }

    /// Whether every one of `spans` lies in a fragment.
    func holds(_ spans: [TextSpan]) -> Bool {
        spans.allSatisfy { span in fragments.contains { $0.contains(span) } }
    }
}

extension [Range<Int>] {
    /// Those that hold something, as spans.
    var spans: [TextSpan] { filter { !$0.isEmpty }.map { TextSpan($0) } }
}
