public import Tolmach

extension MarkedCase {
    /// What `dossier` has found otherwise than the marks say, a line each; empty when all is right.
    ///
    /// Fragments must be the same to the byte. A speaker's mention must be one of those marked, or
    /// share most of it; the person that it resolves to must own the fullest name marked.
    public func faults(in dossier: Dossier) -> [String] {
        var faults: [String] = []
        var found: [TextSpan: (quote: Int, fragment: Int)] = [:]
        for (number, quote) in dossier.quotes.enumerated() {
            for (place, span) in quote.fragments.enumerated() { found[span] = (number, place) }
        }
        var last: (quote: Int, fragment: Int)?
        for fragment in fragments {
            let words = quoted(fragment.span)
            guard let place = found.removeValue(forKey: fragment.span) else {
                faults.append("\(words) of \(fragment.speaker ?? "a nested quote") is not found")
                continue
            }
            let quote = dossier.quotes[place.quote]
            if quote.depth != fragment.depth {
                faults.append("\(words) has depth \(quote.depth), not \(fragment.depth)")
            }
            if let label = fragment.speaker {
                faults += speakerFaults(of: quote, by: label, in: dossier).map { "\(words) \($0)" }
            }
            guard fragment.depth == 0 else { continue }
            let isJoined = place.fragment > 0 && place.quote == last?.quote
            if isJoined, !fragment.continues {
                faults.append("\(words) goes on with the quote before")
            } else if !isJoined, fragment.continues {
                faults.append("\(words) does not go on with the quote before")
            }
            last = place
        }
        for (span, place) in found.sorted(by: { $0.key < $1.key }) {
            let quote = dossier.quotes[place.quote]
            faults.append(
                "\(quoted(span)) is no quote; found with depth \(quote.depth) by \(how(quote, dossier))"
            )
        }
        return faults
    }

    private func speakerFaults(of quote: Quote, by label: String, in dossier: Dossier) -> [String] {
        let marked = mentions[label] ?? []
        guard let mention = quote.speaker?.mention else {
            return label == "-" ? [] : ["has no speaker, not \(label); by \(how(quote, dossier))"]
        }
        guard label != "-" else { return ["has a speaker: \(how(quote, dossier))"] }
        guard marked.contains(where: { Self.isSame($0, mention) }) else {
            return ["is not said by \(label): \(how(quote, dossier))"]
        }
        guard let fullest = fullestName(of: label) else { return [] }
        let person = dossier.person(quote.speaker?.person)
        let owns =
            person.map { person in
                person.mentions.contains { $0.span.overlaps(fullest) }
                    || person.name == String(article.text[fullest])
            } ?? false
        return owns ? [] : ["is not led to \(quoted(fullest)): \(how(quote, dossier))"]
    }

    /// The longest marked mention of `label` that is a name.
    private func fullestName(of label: String) -> TextSpan? {
        (mentions[label] ?? []).filter(isName).max { $0.count < $1.count }
    }

    /// Whether every word of some length has a capital; one short word at a sentence's start is
    /// more likely a pronoun.
    private func isName(_ span: TextSpan) -> Bool {
        let words = article.text[span].split { $0 == " " || $0 == "\u{A0}" }
        guard let first = words.first, first.first?.isUppercase ?? false,
            words.allSatisfy({ $0.count < 4 || $0.first?.isUppercase ?? false })
        else { return false }
        return words.count > 1 ? words.dropFirst().contains { $0.count > 3 } : first.count > 4
    }

    private static func isSame(_ marked: TextSpan, _ found: TextSpan) -> Bool {
        guard marked.overlaps(found) else { return false }
        let both = min(marked.end, found.end) - max(marked.start, found.start)
        let all = max(marked.end, found.end) - min(marked.start, found.start)
        return both * 2 >= all
    }

    private func how(_ quote: Quote, _ dossier: Dossier) -> String {
        let rule = "rule \(quote.rule)"
        guard let mention = quote.speaker?.mention else { return rule }
        let person = dossier.person(quote.speaker?.person)?.name
        return "\(quoted(mention)) → \(person ?? "nobody"), \(rule)"
    }

    private func quoted(_ span: TextSpan) -> String { "‹\(article.text[span])›" }
}
