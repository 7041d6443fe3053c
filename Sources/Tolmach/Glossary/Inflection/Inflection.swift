/// A sign that two words share when they may be forms of one word.
struct InflectionKey: Hashable, Sendable {
    /// The sign: a lemma, a stem, a stem with its class; equal only to the same sign of that kind.
    var text: String

    /// How it was found, and so how sure it is.
    var kind: TermKey.Kind
}

/// Tells which words of a language may be forms of one word.
///
/// Two words match when they share a key and `agrees` lets them. A new language is a file with
/// its rules and a line in ``Inflections``.
protocol Inflection: Sendable {
    /// The keys of `word` besides its own folded form, the surest first.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - dictionary: The installed dictionary of the language; `nil` when there is none. Asking
    ///     it costs ten microseconds, so rules that suffice do not ask.
    /// - Returns: The keys; none for a word that has only one form.
    /// - Complexity: O(*n*) in the word, and one look into the dictionary.
    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey]

    /// The keys of a word of a term, which stands in its citation form; some of those of `keys`.
    ///
    /// By default all of them. A language whose forms are often alike leaves out what `word` is
    /// in other forms: the term *политика* is not the genitive of *политик*.
    func termKeys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey]

    /// Whether `text`, a word of a text, may be `term`, a word of a term, although they are
    /// written differently: the guard against false friends such as *Путин* and *путина*.
    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool
}

extension Inflection {
    /// All keys of the word.
    func termKeys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        keys(of: word, dictionary: dictionary)
    }

    /// A name is never a common noun: what the glossary writes with a capital, a text does too.
    func agrees(_ text: InflectedWord, with term: InflectedWord, by kind: TermKey.Kind) -> Bool {
        term.capitals == .none || text.capitals != .none
    }
}

/// Knows the stems of the words of one language.
protocol StemDictionary: Sendable {
    /// The stems that `word` may have, none twice; empty for a word that it does not know.
    func stems(of word: String) -> [String]
}
