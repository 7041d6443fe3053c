/// Matches the forms of words by tables of endings, and by a dictionary where there is one.
///
/// A word that the dictionary knows is known by its stems. What the dictionary takes for words of
/// their own, although they are forms of one (*судья*, *судей*), and what it does not know, is
/// known by the paradigms whose endings fit.
struct ParadigmInflection: Inflection {
    let paradigms: Paradigms

    /// Longer words have only the form in which they stand.
    static let lengthLimit = 128

    func keys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        keys(of: word, dictionary: dictionary, isTerm: false)
    }

    func termKeys(of word: InflectedWord, dictionary: (any StemDictionary)?) -> [InflectionKey] {
        keys(of: word, dictionary: dictionary, isTerm: true)
    }

    /// The keys of a word; a word of a term has only those of its citation form, if it stands so.
    private func keys(
        of word: InflectedWord,
        dictionary: (any StemDictionary)?,
        isTerm: Bool
    ) -> [InflectionKey] {
        let bytes = Array(word.folded.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.lengthLimit else { return [] }
        let isName = word.capitals != .none
        var readings = paradigms.readings(of: bytes, isName: isName)
        if isTerm, readings.contains(where: \.isCitation) { readings.removeAll { !$0.isCitation } }
        let written = dictionary?.stems(of: word.written) ?? []
        var stems = written.map(Self.folded)
        let isLemma = stems.contains(word.folded)
        if isTerm, isLemma { stems = [word.folded] }
        let keys = stems.map { InflectionKey(text: $0, kind: .stem) }
        // A name that the dictionary lacks may look like a form of a common noun.
        let isOpen = stems.isEmpty || isLemma || isName && written.allSatisfy(Self.isLower)
        if isOpen { return keys + readings.map { key($0, in: bytes) } }
        let others = stems.flatMap { stem in
            let stem = Array(stem.utf8)
            return paradigms.readings(of: stem, isName: isName).map { key($0, in: stem) }
        }
        return keys
            + readings.lazy.compactMap { reading in
                let key = key(reading, in: bytes)
                let isName = paradigms.rows[reading.paradigm].kind == .name
                return isName || others.contains(key) ? key : nil
            }
    }

    func agrees(
        _ text: InflectedWord,
        with term: InflectedWord,
        by kind: TermKey.Kind
    ) -> Bool {
        let isName = term.capitals != .none
        if isName, text.capitals == .none { return false }
        // An abbreviation is declined with small letters, if at all: МИДом.
        if term.capitals == .all, term.folded.utf8.count > 2 {
            return text.written.hasPrefix(term.written)
        }
        let bytes = Array(text.folded.utf8)
        return !paradigms.areApart(text: bytes, term: Array(term.folded.utf8), isName: isName)
    }

    /// The key of a word that is read so.
    private func key(_ reading: Paradigms.Reading, in word: [UInt8]) -> InflectionKey {
        let paradigm = paradigms.rows[reading.paradigm]
        let bytes = word[..<reading.stem] + [UInt8(ascii: "|")] + paradigm.name
        let isSure =
            switch paradigm.kind {
            case .rule, .name: reading.letters >= 3
            case .ending: reading.letters >= 4
            case .word: true
            case .apart: false
            }
        return InflectionKey(
            text: String(decoding: bytes, as: UTF8.self),
            kind: isSure ? .rule : .ending
        )
    }

    private static func isLower(_ stem: String) -> Bool {
        stem.unicodeScalars.first.map { $0.properties.isLowercase } ?? true
    }

    private static func folded(_ stem: String) -> String {
        String(
            String.UnicodeScalarView(
                stem.lowercased().unicodeScalars.map {
                    switch $0 {
                    case "ё": "е"
                    case "’", "ʼ", "‘": "'"
                    default: $0
                    }
                }
            )
        )
    }
}

extension Paradigms {
    /// Whether `text` ends like another name than `term`: *Зеленская* is not *Зеленский*.
    func areApart(text: [UInt8], term: [UInt8], isName: Bool) -> Bool {
        for pair in apart where isName || !pair.isOfNames {
            guard term.ends(with: pair.term) else { continue }
            let stem = term.dropLast(pair.term.count)
            for ending in pair.text
            where text.count == stem.count + ending.count && text.starts(with: stem)
                && text.ends(with: ending)
            {
                return true
            }
        }
        return false
    }
}

extension [UInt8] {
    /// Whether the bytes of `ending` stand at the end.
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        suffix(ending.count).elementsEqual(ending)
    }
}
