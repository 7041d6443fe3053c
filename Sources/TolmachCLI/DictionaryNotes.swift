import Tolmach

/// Says once which languages have no dictionary, so that terms are found by rules alone.
enum DictionaryNotes {
    /// The languages that Debian has a dictionary for under another package's name.
    private static let packages = [
        "en": "hunspell-en-us", "de": "hunspell-de-de", "fr": "hunspell-fr", "pt": "hunspell-pt-pt",
    ]

    /// Says on stderr, one line a language that has terms; nothing where a dictionary is installed.
    static func say(for languages: [LanguageTag], _ glossary: Glossary) {
        let known = Set(glossary.languages.keys.map(\.primary))
        for primary in Set(languages.map(\.primary)).intersection(known).sorted() {
            guard let tag = LanguageTag(primary), !TermDictionaries.installed.has(tag) else {
                continue
            }
            let package = packages[primary] ?? "hunspell-\(primary)"
            Console.say(
                "tolmach: note: no dictionary of '\(primary)' is installed, so terms are found by "
                    + "rules alone; install \(package), or name its folder in DICPATH"
            )
        }
    }
}
