/// Tells whose spelling a Cyrillic name follows: *Зеленський* in a Russian article is Ukrainian.
struct NameSpelling {
    let names: NameData

    /// Letters that only some of the languages have.
    ///
    /// - Source: the alphabets of the languages.
    private static let ownLetters: [(language: String, letters: String)] = [
        ("uk", "їєґ"), ("be", "ў"), ("sr", "ђћ"), ("mk", "ѓќѕ"), ("ru", "ыэёъ"),
    ]

    /// The letters of each alphabet beyond those that all have.
    private static let alphabets = [
        "ru": "ёйъыьэющяи", "uk": "ґєіїйьющяи", "be": "ёійўыьэюя", "bg": "йъьющяи",
        "sr": "ђјљњћџи", "mk": "ѓѕјљњќџиѐѝ",
    ].mapValues { Set($0.unicodeScalars) }
    private static let special = Set("ёйъыьэющяиґєіїўђјљњћџѓѕќѐѝ".unicodeScalars)

    /// The language whose spelling `name`, normalised, follows; `article` when nothing tells.
    ///
    /// - Complexity: O(*n*) in the name.
    func language(
        of name: String,
        article: LanguageTag
    ) -> (language: LanguageTag, evidence: String) {
        guard NameWords.isCyrillic(name), Script.of(article) == "Cyrl",
            let own = Self.alphabets[article.primary]
        else { return (article, "article") }
        let lower = NameKey.mapped(name) { ScalarClass.lowercased($0) }
        let letters = Set(lower.unicodeScalars).intersection(Self.special)
        if !letters.isSubset(of: own), let other = other(letters, but: article) {
            return (other, "letters")
        }
        if article.primary == "ru" || article.primary == "uk" {
            let sister: LanguageTag = article.primary == "ru" ? "uk" : "ru"
            if isGiven(lower, of: sister, but: article) { return (sister, "given-name") }
            let ends = article.primary == "ru" ? ["ський", "цький", "зький", "ська", "цька"] : []
            if ends.contains(where: lower.hasSuffix) { return (sister, "ending") }
        }
        return (article, "article")
    }

    /// The language that has the letters which `article` lacks.
    private func other(_ letters: Set<Unicode.Scalar>, but article: LanguageTag) -> LanguageTag? {
        let order = ["uk", "be", "ru", "sr", "mk", "bg"]
        for (language, own) in Self.ownLetters where language != article.primary {
            let alphabet = Self.alphabets[language] ?? []
            if !letters.isDisjoint(with: own.unicodeScalars), letters.isSubset(of: alphabet) {
                return LanguageTag(language)
            }
        }
        let fitting = order.filter { language in
            language != article.primary
                && letters.isSubset(of: Self.alphabets[language] ?? [])
        }
        return fitting.first.flatMap { LanguageTag($0) }
    }

    /// Whether a word is a given name of `language` and none of `other`.
    private func isGiven(
        _ name: String,
        of language: LanguageTag,
        but other: LanguageTag
    ) -> Bool {
        let parser = NameParser(names: names, language: other)
        for piece in NameWords.pieces(of: name) where piece.isWord && piece.text.utf8.count > 6 {
            // Names that both languages spell alike tell nothing.
            guard let entry = names.given[language.primary]?[piece.text],
                let form = entry.forms[other.primary], NameKey.folded(form) != piece.text
            else { continue }
            if !parser.given(piece.text).isKnown { return true }
        }
        return false
    }

    /// Whether a lower-case Cyrillic letter is one of `language`'s alphabet; `nil` when that is
    /// not known.
    static func alphabet(of language: LanguageTag) -> ((Unicode.Scalar) -> Bool)? {
        guard let own = alphabets[language.primary] else { return nil }
        let common: ClosedRange<UInt32> = 0x430...0x448
        return { scalar in
            own.contains(scalar) || (common.contains(scalar.value) && !special.contains(scalar))
        }
    }
}
