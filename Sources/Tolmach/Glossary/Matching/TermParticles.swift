/// Small words that may stand inside a term without being part of it, as *же* in *Совет же
/// Безопасности*.
///
/// Only particles that carry no meaning of their own and that speakers put after the first word
/// of a phrase; a conjunction or a preposition would join what does not belong together.
enum TermParticles {
    private static let lists: [String: [String]] = [
        "be": ["ж", "жа", "бы", "б", "ці"],
        "bg": ["ли", "обаче"],
        "mk": ["ли"],
        "pl": ["zaś", "bowiem", "więc", "jednak"],
        "ru": ["же", "ж", "ли", "ль", "бы", "б"],
        "sr": ["ли", "li"],
        "uk": ["же", "ж", "чи", "би", "б"],
    ]

    /// The particles of `language`, folded, in UTF-8.
    static func of(_ language: LanguageTag) -> Set<[UInt8]> {
        Set((lists[language.primary] ?? []).map { Array($0.utf8) })
    }
}
