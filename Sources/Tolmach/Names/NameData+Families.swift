extension NameData {
    /// The conventional form of a family name, when the tables have one: *Горбачёв* is *Gorbachev*.
    ///
    /// A woman's name follows from the man's where both are only an *a* apart: *Gorbacheva*.
    ///
    /// - Complexity: O(1) in the names known.
    public func conventionalFamily(
        _ name: String,
        from: LanguageTag,
        into: LanguageTag
    ) -> String? {
        guard let known = families[from.primary] else { return nil }
        let key = NameKey.folded(withYo(name, from) ?? name)
        if let form = known[key]?[into.primary] { return form }
        // Czech and Slovak make women's names themselves.
        guard key.hasSuffix("ва"), !["cs", "sk"].contains(into.primary),
            let form = known[String(key.dropLast())]?[into.primary],
            form.hasSuffix("v") || form.hasSuffix("w")
        else { return nil }
        return form + "a"
    }

    /// `name` with the *ё* that Russian print writes *е*, where only one reading is in use.
    ///
    /// - Returns: `nil` when the word is written right as it stands, or nothing is known of it.
    /// - Complexity: O(1) in the names known.
    func withYo(_ name: String, _ language: LanguageTag) -> String? {
        guard language.primary == "ru", let place = yo[NameKey.folded(name)] else { return nil }
        var scalars = Array(name.unicodeScalars)
        guard scalars.indices.contains(place), ["е", "Е"].contains(scalars[place]) else {
            return nil
        }
        scalars[place] = scalars[place] == "Е" ? "Ё" : "ё"
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
