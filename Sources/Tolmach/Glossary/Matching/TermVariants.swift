/// Other ways to write a term: abbreviations with and without dots, compounds in one word.
///
/// Only what is spelled both ways by different desks: *U.S.* and *US*, *cease-fire* and
/// *ceasefire*. Lower-case abbreviations keep their dots, because *a.m.* is not *am*.
enum TermVariants {
    /// Longer words in capitals are never dotted.
    private static let longestDotted = 5

    /// The other ways to write `phrase`.
    ///
    /// - Complexity: O(*n*) in the phrase.
    static func of(_ phrase: String, language: LanguageTag) -> [String] {
        let words = phrase.split(separator: " ")
        var variants: [String] = []
        for rewrite in [undotted, dotted, joined] {
            let changed = words.map { rewrite($0) ?? String($0) }.joined(separator: " ")
            if changed != phrase { variants.append(changed) }
        }
        if language.primary == "en", let compound = compound(words) { variants.append(compound) }
        return variants
    }

    /// Without dots: *US*.
    private static func undotted(_ word: Substring) -> String? {
        guard word.utf8.contains(0x2E) else { return nil }
        let parts = word.split(separator: ".")
        guard parts.count > 1, parts.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isUppercase) })
        else { return nil }
        return parts.joined()
    }

    /// With dots, which only Latin letters have: *US* gets them.
    private static func dotted(_ word: Substring) -> String? {
        guard (2...longestDotted).contains(word.utf8.count),
            word.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return word.map { "\($0)." }.joined()
    }

    /// *ceasefire* for *cease-fire*; *re-sign* is not *resign*, and names keep their hyphens.
    private static func joined(_ word: Substring) -> String? {
        guard word.utf8.contains(0x2D) else { return nil }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
            parts[0].lowercased() != "re", parts[0].allSatisfy(\.isLetter),
            parts[1].allSatisfy({ $0.isLetter && $0.isLowercase })
        else { return nil }
        return parts.joined()
    }

    /// *policymaker* for *policy maker*: two short common words.
    private static func compound(_ words: [Substring]) -> String? {
        guard words.count == 2,
            words.allSatisfy({ word in
                (3...7).contains(word.utf8.count)
                    && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            })
        else { return nil }
        return words.joined()
    }
}
