/// One dossier as a package for one language pair sees it.
///
/// Made once per dossier and table: what rows need again and again is looked up here.
struct DossierView {
    let dossier: Dossier
    let request: WriteRequest
    private let offsets: OffsetMap
    private let people: [Person.ID: Person]
    private let quotes: [Quote.ID: Quote]

    init(_ dossier: Dossier, _ request: WriteRequest) {
        self.dossier = dossier
        self.request = request
        offsets = OffsetMap(dossier.article.text, unit: request.offsets)
        people = Dictionary(dossier.people.map { ($0.id, $0) }) { first, _ in first }
        quotes = Dictionary(dossier.quotes.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The quote of each segment, in reading order.
    var pairs: [(segment: Segment, quote: Quote)] {
        dossier.segments.compactMap { segment in quotes[segment.quote].map { (segment, $0) } }
    }

    /// How many rows a dossier gives: its segments whose quotes are known.
    static func rowCount(of dossier: Dossier) -> Int {
        let quotes = Set(dossier.quotes.map(\.id))
        return dossier.segments.count { quotes.contains($0.quote) }
    }

    /// The person that speaks a quote.
    func person(of quote: Quote) -> Person? { quote.speaker?.person.flatMap { people[$0] } }

    /// A span of the article in the request's unit; an end past the text counts as the text's end.
    func range(_ span: TextSpan) -> Range<Int> {
        let count = dossier.article.text.count
        return offsets.range(of: TextSpan(min(Int(span.start), count)..<min(Int(span.end), count)))
    }

    /// The article's words in `span`; nothing for what is no span of the article.
    func words(_ span: TextSpan?) -> String {
        guard let span, dossier.article.text.isValid(span) else { return "" }
        return String(dossier.article.text[span])
    }

    /// The translation of a segment into the target language.
    func target(of segment: Segment) -> Segment.Target? { segment.targets[request.target] }

    /// The span from the start of the paragraph that holds `span`'s start to the end of the one
    /// that holds its end, and at most `reach` bytes on either side.
    ///
    /// The limit keeps a package of an article without paragraphs linear in the article's size.
    func paragraphs(around span: TextSpan, reach: Int = 4_096) -> TextSpan {
        dossier.article.text.withBytes { bytes in
            var start = min(Int(span.start), bytes.count)
            var end = min(Int(span.end), bytes.count)
            let first = max(0, start - reach)
            let last = min(bytes.count, end + reach)
            while start > first, bytes[start - 1] != 0x0A { start -= 1 }
            while end < last, bytes[end] != 0x0A { end += 1 }
            while start < end, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
            while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            return TextSpan(start..<end)
        }
    }
}
