/// What a file says about its article besides the text.
struct ArticleFields {
    /// The fields by the names that files use.
    enum Key: String, CaseIterable {
        case id, language, headline, published, source, byline, rights, credit, embargo
    }

    private var values: [Key: String] = [:]

    /// The value of `key`; an empty one is none.
    subscript(key: Key) -> String? {
        get { values[key] }
        set { values[key] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// The article of these fields and `text`.
    ///
    /// The language is the one the user named, else that of the file, else that of the file's name,
    /// else a guess.
    ///
    /// - Throws: `Doubt` when the language stays open.
    func article(_ text: SourceText, hints: ReadHints) throws(Doubt) -> Article {
        let name = hints.fileName.map(ArticleFileName.init)
        let language = try language(of: text, name: name, hints: hints)
        let id = ArticleID.id(for: self[.id] ?? name?.stem, text: text)
        var article = Article(id: id, language: language, text: text)
        article.headline = self[.headline]
        article.published = self[.published]
        article.source = self[.source]
        article.byline = self[.byline]
        article.rights = self[.rights]
        article.credit = self[.credit]
        article.embargo = self[.embargo]
        return article
    }

    /// Why an article's language is not known.
    struct Doubt: Error {
        var reason: String
        /// The field that is at fault, when one is.
        var key: Key?
    }

    private func language(
        of text: SourceText,
        name: ArticleFileName?,
        hints: ReadHints
    ) throws(Doubt) -> LanguageTag {
        if let language = hints.language { return language }
        if let word = self[.language] {
            guard let tag = LanguageTag(word) else {
                let reason = "the language is no language tag; write one such as 'en'"
                throw Doubt(reason: reason, key: .language)
            }
            return tag
        }
        if let language = name?.language { return language }
        return try guess(text, hints)
    }

    private func guess(_ text: SourceText, _ hints: ReadHints) throws(Doubt) -> LanguageTag {
        let advice = "name it with --from"
        guard let guess = hints.guess else {
            throw Doubt(reason: "the language is not known; \(advice)")
        }
        switch guess.answer(for: text) {
        case .language(let tag):
            return tag
        case .close(let first, let second):
            let reason = "the language may be \(first) or \(second); \(advice)"
            throw Doubt(reason: reason)
        case .unknown:
            let reason = "the text has too few known words to tell its language; \(advice)"
            throw Doubt(reason: reason)
        }
    }
}

/// What a file's name says.
struct ArticleFileName {
    /// The name without the ending of its format and without the language.
    let stem: String

    /// The language of an ending such as `.uk` in `dam.uk.txt`.
    let language: LanguageTag?

    init(_ name: String) {
        var stem = name[...]
        if let slash = stem.lastIndex(of: "/") { stem = stem[stem.index(after: slash)...] }
        let lower = stem.lowercased()
        let endings = Readers.all.flatMap { $0.format.endings }
        // Lower case may change the length of other letters, but not that of the endings.
        if let ending = endings.filter({ lower.hasSuffix("." + $0) }).max(by: {
            $0.count < $1.count
        }) {
            stem = stem.dropLast(ending.count + 1)
        }
        guard let dot = stem.lastIndex(of: "."),
            let tag = Self.language(stem[stem.index(after: dot)...])
        else {
            self.stem = String(stem)
            language = nil
            return
        }
        self.stem = String(stem[..<dot])
        language = tag
    }

    /// A tag of two small letters, with or without subtags: `old` in `a.old.txt` is none.
    private static func language(_ text: Substring) -> LanguageTag? {
        let primary = text.prefix { $0 != "-" }
        guard primary.utf8.count == 2, primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        return LanguageTag(text)
    }
}
