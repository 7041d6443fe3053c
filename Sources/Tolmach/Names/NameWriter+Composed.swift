extension NameWriter {
    /// A name word by word: with conventional given names, and by the scheme alone.
    struct Composed {
        var text = ""
        var plain = ""
        /// Whether a given name came back to a language of its own: *Джеймс* to *James*.
        var hasForeign = false
    }

    /// `name` by `scheme`, without an explanation and without knowing its parts.
    func composed(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ scheme: Scheme
    ) -> Composed? {
        var trace: NameExplanation?
        return composed(name, from, into, scheme, trace: &trace)
    }

    /// `name` by `scheme`, given names as the target language has them.
    ///
    /// `kinds` tells what each word is; when it is empty, the first words that the tables know are
    /// given names, else the last.
    ///
    /// - Returns: `nil` when a word has letters that neither the scheme nor a sister's knows.
    func composed(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ scheme: Scheme,
        kinds: [NameParts.Kind] = [],
        trace: inout NameExplanation?
    ) -> Composed? {
        guard let table = schemes.table(scheme.id) else { return nil }
        let pieces = NameWords.pieces(of: name)
        let words = pieces.indices.filter { pieces[$0].isWord }
        var given: Set<Int> = []
        var families: Set<Int> = []
        if kinds.count == words.count {
            for (place, kind) in zip(words, kinds) where kind == .given { given.insert(place) }
            for (place, kind) in zip(words, kinds) where kind == .family { families.insert(place) }
        }
        let wanted = ways(from, into, scheme)
        if given.isEmpty {
            // The last word is the family name unless nothing before it is a given one.
            given = Set(
                words.dropLast().filter { known(pieces[$0].text, from, into, wanted) != nil }
            )
            if given.isEmpty, let last = words.last { given = [last] }
        }
        var parts = Composed()
        for (place, piece) in pieces.enumerated() {
            guard piece.isWord else {
                parts.text += piece.text
                parts.plain += piece.text
                continue
            }
            // Behind a name, II is a number in any alphabet.
            if place > 0, NameWords.isRomanNumeral(piece.text) {
                parts.text += piece.text
                parts.plain += piece.text
                continue
            }
            let word = names.withYo(piece.text, from) ?? piece.text
            guard let plain = plain(word, table, from, into, &trace) else { return nil }
            parts.plain += plain
            if given.contains(place), let form = known(piece.text, from, into, wanted) {
                let text = NameWords.inCapitals(form.text, like: piece.text)
                parts.text += text
                if form.isForeign { parts.hasForeign = true }
                trace?.add(
                    .conventional,
                    piece.text,
                    text,
                    rules: [.init(source: piece.text, out: text, key: "given-\(from.primary).tsv")]
                )
            } else if families.contains(place), wanted.conventional,
                let form = names.conventionalFamily(piece.text, from: from, into: wanted.into)
            {
                let text = NameWords.inCapitals(form, like: piece.text)
                parts.text += text
                trace?.add(
                    .conventional,
                    piece.text,
                    text,
                    rules: [.init(source: piece.text, out: text, key: "families.tsv")]
                )
            } else {
                parts.text += plain
            }
        }
        return parts
    }

    /// Whether conventional and foreign names are wanted, and whose forms.
    private typealias Wanted = (conventional: Bool, foreign: Bool, into: LanguageTag)

    /// Whether the house wants given names as `into` has them.
    ///
    /// A language that is written by the scheme for English has the English forms too.
    private func ways(_ from: LanguageTag, _ into: LanguageTag, _ scheme: Scheme) -> Wanted {
        let isEnglish = schemes.standard(from: from, into: "en", house: house)?.id == scheme.id
        let target =
            house.targets[into] ?? house.targets.first { $0.key.primary == into.primary }?.value
        let isWanted = target?.prefersConventional ?? true
        let isOneScript = Script.of(from) == Script.of(into)
        let isKept = isOneScript && target?.keepsGivenNames == true
        let forms = isEnglish ? "en" : into
        return (isWanted && !isKept, isWanted && Script.of(into) == "Latn", forms)
    }

    /// A given name as `into` has it.
    private func known(
        _ word: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ wanted: Wanted
    ) -> (text: String, isForeign: Bool)? {
        if wanted.conventional, let form = names.conventional(word, from: from, into: wanted.into) {
            return (form, false)
        }
        guard wanted.foreign, let form = foreignGiven[from.primary]?[NameKey.folded(word)] else {
            return nil
        }
        return (form, true)
    }

    /// One word by the table, else by a sister language's.
    private func plain(
        _ word: String,
        _ table: TableTransliterator,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ trace: inout NameExplanation?
    ) -> String? {
        if let text = try? table.written(word) {
            trace?.add(.scheme, word, text, by: table)
            return text
        }
        guard let sister = sisterly(word, but: from, into) else { return nil }
        if let table = schemes.table(sister.scheme.id) {
            trace?.add(.scheme, word, sister.text, by: table)
        }
        return sister.text
    }
}

extension NameExplanation {
    /// A word written by `table`, with the rule of each letter.
    mutating func add(
        _ stage: Stage,
        _ word: String,
        _ text: String,
        by table: TableTransliterator
    ) {
        let steps = (try? table.explained(word)) ?? []
        let rules = steps.map { Rule(source: $0.source, out: $0.out, key: $0.rule) }
        add(stage, word, text, scheme: table.scheme.id, rules: rules)
    }
}
