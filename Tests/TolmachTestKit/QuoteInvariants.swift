#if canImport(Tolmach)
    public import Tolmach
#endif

/// What is true of the quotes and people of every dossier, whatever the text.
public enum QuoteInvariants {
    /// What is not true of `dossier`, in words; empty when all is well.
    public static func faults(in dossier: Dossier) -> [String] {
        var faults: [String] = []
        let text = dossier.article.text
        func check(_ span: TextSpan?, _ what: String) {
            guard let span, !text.isValid(span) else { return }
            faults.append("\(what): \(span) is no span of the text")
        }
        var ends: [Int: UInt32] = [:]
        for quote in dossier.quotes {
            if quote.fragments.isEmpty { faults.append("\(quote.id): no fragments") }
            for span in quote.fragments { check(span, "\(quote.id): a fragment") }
            for span in quote.protected { check(span, "\(quote.id): a protected span") }
            check(quote.speaker?.mention, "\(quote.id): its speaker")
            check(quote.cue?.span, "\(quote.id): its cue")
            check(quote.addressee, "\(quote.id): its addressee")
            for (span, next) in zip(quote.fragments, quote.fragments.dropFirst())
            where span.end > next.start {
                faults.append("\(quote.id): \(span) does not end before \(next)")
            }
            guard !(0...1).contains(quote.confidence) else { continue }
            faults.append("\(quote.id): confidence \(quote.confidence)")
        }
        let fragments = dossier.quotes.flatMap { quote in
            quote.fragments.map { (depth: quote.depth, span: $0, id: quote.id) }
        }
        for (depth, span, id) in fragments.sorted(by: { $0.span < $1.span }) {
            if span.start < ends[depth] ?? 0 {
                faults.append("\(id): \(span) overlaps another at depth \(depth)")
            }
            ends[depth] = max(ends[depth] ?? 0, span.end)
        }
        for person in dossier.people {
            for mention in person.mentions { check(mention.span, "\(person.id): a mention") }
        }
        for finding in dossier.findings { check(finding.span, "finding \(finding.code)") }
        return faults
    }
}
