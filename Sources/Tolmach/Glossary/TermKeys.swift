/// One way to write a term, and how we know it.
struct TermKey: Hashable, Sendable {
    /// How we know that a text is the term, from the surest.
    enum Kind: UInt8, Comparable, Sendable, CaseIterable {
        /// It is the term.
        case form
        /// The glossary lists it.
        case listed
        /// The term joined, hyphenated or dotted otherwise.
        case variant
        /// A rule of the language makes it.
        case rule
        /// A dictionary knows both as forms of one word.
        case stem
        /// A word that no dictionary knows, with another ending of its kind.
        case ending
        /// A part of a compound.
        case compound

        /// Orders from the surest.
        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

        /// The name that a match bears.
        var name: String { String(describing: self) }

        /// How sure a match is that rests on it.
        var tier: TermMatch.Tier { self < .ending ? .sure : .likely }
    }

    var text: String
    var kind: Kind
}

/// Makes other forms of a phrase by the rules of a language.
///
/// A matcher that inflects further joins `TermKeys.inflection(of:)`.
protocol TermInflection: Sendable {
    /// The forms of `phrase` other than itself.
    ///
    /// - Complexity: O(*n*) in the phrase.
    func forms(of phrase: String, partOfSpeech: String?) -> [String]
}

/// Finds the ways in which a text can write a term.
enum TermKeys {
    /// Every way to write `term`, the surest first and none twice.
    static func keys(for term: Term, language: LanguageTag) -> [TermKey] {
        var seen: Set<[UInt8]> = []
        var keys: [TermKey] = []
        func add(_ text: String, _ kind: TermKey.Kind) {
            if seen.insert(Array(text.utf8)).inserted {
                keys.append(TermKey(text: text, kind: kind))
            }
        }
        add(term.text, .form)
        for form in term.forms { add(form, .listed) }
        if !term.isExact, let inflection = inflection(of: language) {
            for form in inflection.forms(of: term.text, partOfSpeech: term.partOfSpeech) {
                add(form, .rule)
            }
        }
        return keys
    }

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
