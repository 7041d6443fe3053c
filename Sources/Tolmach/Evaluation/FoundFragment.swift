/// One fragment that the stages found, in the positions of the gold.
struct FoundFragment: Sendable {
    /// The words at the fragment that name who said it, and where it was led.
    struct Speaker: Sendable {
        var text: String
        var range: Range<Int>
        var name: String?
    }

    /// The words without their edges, inside one line.
    var run: Range<Int>
    var speaker: Speaker?
    var cue: Range<Int>?
    var rule: String
    var confidence: Double

    /// The fragments of the outer quotes of `dossier`, each run once.
    ///
    /// - Complexity: O(*n*) in the text and the fragments.
    static func all(in dossier: Dossier, _ text: ScalarText) -> [FoundFragment] {
        let offsets = OffsetMap(dossier.article.text, unit: .scalar)
        var seen: Set<Range<Int>> = []
        var found: [FoundFragment] = []
        for quote in dossier.quotes where quote.depth == 0 {
            let speaker = quote.speaker?.mention.map { mention in
                Speaker(
                    text: String(dossier.article.text[mention]),
                    range: offsets.range(of: mention),
                    name: dossier.person(quote.speaker?.person)?.name
                )
            }
            for fragment in quote.fragments {
                for run in text.runs(in: offsets.range(of: fragment))
                where seen.insert(run).inserted {
                    found.append(
                        FoundFragment(
                            run: run,
                            speaker: speaker,
                            cue: quote.cue.map { offsets.range(of: $0.span) },
                            rule: quote.rule,
                            confidence: quote.confidence
                        )
                    )
                }
            }
        }
        return found
    }
}
