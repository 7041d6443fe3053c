/// The languages whose words are matched in any form: one line a language.
enum Inflections {
    /// How words of `language` inflect; `nil` where only the forms of the glossary match.
    static func of(_ language: LanguageTag) -> (any Inflection)? {
        switch language.primary {
        case "be": belarusian
        case "bg": bulgarian
        case "cs": czech
        case "de": german
        case "en": english
        case "es": spanish
        case "fr": french
        case "mk": macedonian
        case "pl": polish
        case "ru": russian
        case "sr": serbian
        case "uk": ukrainian
        default: nil
        }
    }

    private static let belarusian = ParadigmInflection.load("be")
    private static let bulgarian = ParadigmInflection.load("bg")
    private static let czech = ParadigmInflection.load("cs")
    private static let english = EnglishInflection()
    private static let french = FrenchInflection()
    private static let german = GermanInflection()
    private static let macedonian = ParadigmInflection.load("mk")
    private static let polish = ParadigmInflection.load("pl")
    private static let russian = ParadigmInflection.load("ru")
    private static let serbian = ParadigmInflection.load("sr")
    private static let spanish = SpanishInflection()
    private static let ukrainian = ParadigmInflection.load("uk")
}
