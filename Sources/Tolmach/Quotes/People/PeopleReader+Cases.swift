extension PeopleReader {
    /// The nominative of the given name that opens a name in another case, and whose it is.
    func givenName(
        _ words: [String],
        _ tokens: Range<Int>
    ) -> (name: String, isFeminine: Bool)? {
        let flags = reading.tokens[tokens.lowerBound].flags
        guard flags.has(.inflected), flags.has([.givenMale, .givenFemale]), let first = words.first,
            let name = reading.pack.nominatives[WordHash.of(first)]
        else { return nil }
        return (name, flags.has(.givenFemale) && !flags.has(.givenMale))
    }

    /// The surname goes behind the given names: *Кравчук Іван Петрович*.
    func surnameLast(_ words: [String]) -> [String] {
        guard let first = words.first, let last = words.last, words.count > 1, first.count > 2,
            last.count == 1 || (words.count == 3 && reading.pack.endings.isPatronymic(last))
        else { return words }
        return Array(words.dropFirst()) + [first]
    }

    /// Whether a given name in *-а* is a man's.
    func isMasculineA(_ name: String) -> Bool {
        reading.pack.entry(WordHash.of(name)).flags.has(.masculineA)
    }

    func word(_ index: Int) -> String { reading.text(reading.span(of: index..<(index + 1))) }
}
