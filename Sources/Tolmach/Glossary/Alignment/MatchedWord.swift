/// One word of a match, and what joins it to a word of the term: what `--explain` tells.
public struct MatchedWord: Hashable, Sendable {
    /// Where, in UTF-8 bytes of the text.
    public let span: TextSpan

    /// The word as the text has it.
    public let found: String

    /// The word of the term that it stands for; empty where the words cannot be paired.
    public let term: String

    /// How the two were joined: `form`, `listed`, `rule`, `stem` and so on.
    public let kind: String

    /// What both share.
    public let key: String

    /// The words of a match, one by one.
    ///
    /// - Parameters:
    ///   - match: The match.
    ///   - text: The text it was found in.
    ///   - term: The term that it means.
    ///   - language: The language of the text.
    ///   - dictionaries: The dictionaries that know how words inflect.
    /// - Returns: One entry a word of the text.
    /// - Complexity: O(*n*) in the words, their listed forms, and a look into the dictionary each.
    public static func words(
        of match: TermMatch,
        in text: SourceText,
        term: Term,
        language: LanguageTag,
        dictionaries: TermDictionaries = .installed
    ) -> [MatchedWord] {
        let found = TermWord.words(of: String(text[match.span]))
        let listed = term.forms.map(TermWord.words).first {
            $0.map(\.folded) == found.map(\.folded)
        }
        let wanted = listed ?? TermWord.words(of: term.text)
        let inflection = Inflections.of(language)
        let dictionary = dictionaries.dictionary(for: language)
        return found.enumerated().map { place, word in
            let partner = wanted.count == found.count ? wanted[place] : nil
            var kind = match.key
            var key = word.folded
            if listed != nil {
                kind = TermKey.Kind.listed.name
            } else if let partner, partner.folded == word.folded {
                kind = TermKey.Kind.form.name
            } else if let partner, let inflection {
                let keys = Set(
                    inflection.termKeys(of: partner.inflected, dictionary: dictionary)
                )
                let shared = inflection.keys(of: word.inflected, dictionary: dictionary)
                    .filter(keys.contains).min { $0.kind < $1.kind }
                if let shared { (kind, key) = (shared.kind.name, shared.text) }
            }
            let start = Int(match.span.start)
            return MatchedWord(
                span: TextSpan((start + word.range.lowerBound)..<(start + word.range.upperBound)),
                found: word.written,
                term: partner?.written ?? "",
                kind: kind,
                key: key
            )
        }
    }
}

/// A word of a phrase as the matcher scans it.
private struct TermWord {
    var range: Range<Int>
    var written: String
    var folded: String

    static func words(of text: String) -> [TermWord] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [TermWord] = []
            var scanner = TermScanner(bytes)
            var spelling = TermSpelling()
            while scanner.next() {
                let range = scanner.start..<scanner.end
                spelling.read(UnsafeBufferPointer(rebasing: bytes[range]))
                words.append(
                    TermWord(
                        range: range,
                        written: String(decoding: bytes[range], as: UTF8.self),
                        folded: String(decoding: spelling.folded, as: UTF8.self)
                    )
                )
            }
            return words
        }
    }

    var inflected: InflectedWord {
        let letters = written.unicodeScalars.map { ScalarClass.facts($0.value) }
            .filter { $0.contains(.letter) }
        let capitals = letters.count { $0.contains(.upper) }
        let isFirst = letters.first?.contains(.upper) ?? false
        let use: InflectedWord.Capitals =
            capitals == 0
            ? .none
            : capitals == letters.count && capitals > 1
                ? .all : capitals == 1 && isFirst ? .first : .mixed
        return InflectedWord(written: written, folded: folded, capitals: use)
    }
}
