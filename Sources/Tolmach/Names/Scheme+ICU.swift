extension Scheme {
    /// The scheme as rules of an ICU transform, with the normalising of names before it.
    ///
    /// The rules stand alone: `uconv -x` takes them. They do all that `TableTransliterator` does
    /// but repair words that mix alphabets and refuse letters that the scheme has no value for.
    public var icuRules: String {
        "# \(title)\n# \(source)\n\n\(NameNormalizer.icuRules)\n\(SchemeRules(self).text)\n"
    }
}
