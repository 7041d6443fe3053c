@testable import Tolmach

/// Compares words as the matcher does: equal folded forms, or a shared key that the rules allow.
struct InflectedPairs {
    let inflection: any Inflection
    var dictionary: (any StemDictionary)?

    /// How `text` matches `term`; `nil` when it does not.
    func kind(of text: String, for term: String) -> TermKey.Kind? {
        let text = Self.word(text)
        let term = Self.word(term)
        if text.folded == term.folded {
            return inflection.agrees(text, with: term, by: .form) ? .form : nil
        }
        let wanted = Set(inflection.termKeys(of: term, dictionary: dictionary))
        let shared = inflection.keys(of: text, dictionary: dictionary)
            .filter { wanted.contains($0) && inflection.agrees(text, with: term, by: $0.kind) }
        return shared.map(\.kind).min()
    }

    /// The pairs of `lines` that do not match; a line has a term, a colon and its forms.
    func unmatched(_ lines: [String]) -> [String] {
        pairs(lines).filter { kind(of: $0.1, for: $0.0) == nil }.map { "\($0.1) for \($0.0)" }
    }

    /// The pairs of `lines` that match.
    func matched(_ lines: [String]) -> [String] {
        pairs(lines).filter { kind(of: $0.1, for: $0.0) != nil }.map { "\($0.1) for \($0.0)" }
    }

    static func word(_ text: String) -> InflectedWord {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        let capitals = letters.filter(\.properties.isUppercase)
        let isFirst = letters.first?.properties.isUppercase ?? false
        let use: InflectedWord.Capitals =
            capitals.isEmpty
            ? .none
            : capitals.count == 1 && isFirst
                ? .first : capitals.count == letters.count ? .all : .mixed
        let folded = text.lowercased().replacing("ё", with: "е")
        return InflectedWord(written: text, folded: folded, capitals: use)
    }

    /// Words that no language has and no rule may stumble over.
    static let hostile: [String] = [
        "", "s", "es", "'", "ss", "ies", "sss", "aux", "\u{301}", "é", "ß", "straße", "ſ", "ﬁnes",
        "日本語", "слова", "שלום", "👩‍👩‍👧‍👦s", "a\u{0}s", "e\u{301}s", "ññññes",
        String(repeating: "s", count: 5_000), String(repeating: "ies", count: 1_000),
        String(repeating: "äöü", count: 900) + "en", String(repeating: "donaudampf", count: 300),
    ]

    private func pairs(_ lines: [String]) -> [(String, String)] {
        lines.flatMap { line in
            let parts = line.split(separator: ":").map(String.init)
            return (parts.last ?? "").split(separator: " ").map { (parts[0], String($0)) }
        }
    }
}
