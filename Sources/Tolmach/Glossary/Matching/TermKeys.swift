/// Makes other forms of a phrase by the rules of a language.
///
/// A matcher that inflects further joins `TermKeys.inflection(of:)`.
protocol TermInflection: Sendable {
    /// The forms of `phrase` other than itself.
    ///
    /// - Complexity: O(*n*) in the phrase.
    func forms(of phrase: String, partOfSpeech: String?) -> [String]
}

/// Languages whose forms are written out.
enum TermKeys {
    /// The rules of `language`, or `nil` where listed forms have to do.
    static func inflection(of language: LanguageTag) -> (any TermInflection)? {
        switch language.primary {
        case "en": EnglishPlurals()
        case "es": SpanishPlurals()
        default: nil
        }
    }
}

/// A phrase in words, with what stands after each.
struct PhraseWords {
    private(set) var words: [String] = []
    private var ends: [String] = []

    init(_ phrase: String) {
        var word = ""
        var end = ""
        for scalar in phrase.unicodeScalars {
            if scalar == " " || scalar == "-" || scalar == "\u{A0}" || scalar == "\u{2011}" {
                end.unicodeScalars.append(scalar)
                continue
            }
            if !end.isEmpty {
                words.append(word)
                ends.append(end)
                word = ""
                end = ""
            }
            word.unicodeScalars.append(scalar)
        }
        words.append(word)
        ends.append(end)
    }

    /// The phrase with some words replaced.
    func phrase(_ replaced: [Int: String]) -> String {
        var text = ""
        for (place, word) in words.enumerated() {
            text += (replaced[place] ?? word) + ends[place]
        }
        return text
    }
}
