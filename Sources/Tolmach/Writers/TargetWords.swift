/// Looks for approved words in the translations of one dossier.
struct TargetWords {
    private let view: DossierView
    private var folded: [Segment.ID: [UInt8]] = [:]
    private var answers: [Segment.ID: [Concept.ID: Bool]] = [:]

    init(_ view: DossierView) { self.view = view }

    /// Whether the translation of `segment` holds `term` letter by letter, whatever the case unless
    /// the case of the term counts; `nil` when there is no translation.
    ///
    /// - Complexity: O(*n* · *m*) in the translation and the term, once for each concept.
    mutating func holds(_ term: Term, of concept: Concept.ID, in segment: Segment) -> Bool? {
        guard let target = view.target(of: segment)?.text, !target.isEmpty else { return nil }
        if let known = answers[segment.id]?[concept] { return known }
        let answer: Bool
        if term.isCaseSensitive {
            answer = Self.contains(Array(term.text.utf8), in: Array(target.utf8))
        } else {
            let text = folded[segment.id] ?? Self.folded(target)
            folded[segment.id] = text
            answer = Self.contains(Self.folded(term.text), in: text)
        }
        answers[segment.id, default: [:]][concept] = answer
        return answer
    }

    private static func folded(_ text: String) -> [UInt8] {
        Array(((try? ICU.folded(text)) ?? text).utf8)
    }

    private static func contains(_ words: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = words.first, words.count <= text.count else { return words.isEmpty }
        return (0...(text.count - words.count)).contains { start in
            text[start] == first && text[start..<(start + words.count)].elementsEqual(words)
        }
    }
}
