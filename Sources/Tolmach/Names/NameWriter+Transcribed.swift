extension NameWriter {
    /// A foreign name by its sound in the language it comes from.
    ///
    /// Given names take their conventional form. Of the other words, one that stands in a name
    /// class takes the form of the class: the transcription itself where the class has it, else the
    /// likeliest, because usage knows better than the spelling how *Bush* is said.
    func transcribed(
        _ name: String,
        _ from: LanguageTag,
        _ into: LanguageTag,
        _ trace: inout NameExplanation?
    ) -> NameResult? {
        let pieces = NameWords.pieces(of: name)
        let language = names.origins.language(
            of: pieces.filter(\.isWord).map { NameKey.folded($0.text) },
            article: from
        ) { names.entry($0, $1) != nil }
        guard let scheme = schemes.standard(from: language, into: into, house: house),
            scheme.from == "Latn"
        else { return nil }
        // Letters that the scheme does not know would stand among Cyrillic ones.
        let isCovered = name.unicodeScalars.allSatisfy { scalar in
            let lower = String(Character(scalar)).lowercased()
            return scalar.isASCII || scheme.letters[lower] != nil
        }
        let ready = isCovered ? name : icu.plain(name)
        guard let parts = composed(ready, language, into, scheme) else { return nil }
        let classed = inClasses(parts, of: ready, into, &trace)
        let words = pieces.count(where: \.isWord)
        let isKnown = classed.count == words
        let isSame = classed.text == parts.text
        let isSure = isKnown && isSame || words == 1 && parts.text != parts.plain
        return NameResult(
            form: NameForm(
                text: classed.text,
                origin: isKnown ? .class : .transcription,
                scheme: isKnown ? nil : scheme.id,
                alternatives: isSame
                    ? [] : [.init(text: parts.text, origin: .transcription, scheme: scheme.id)]
            ),
            findings: isSure
                ? [] : [isKnown ? .ambiguousName(into: into) : .transcriptionNeeded(into: into)]
        )
    }

    /// How likely a class's form must be, from 1 to 15, to stand against the transcription.
    private static let leastWeight = 4

    /// The words of a transcribed name as their classes have them, and how many words are known:
    /// to a class, or by their conventional form.
    private func inClasses(
        _ parts: Composed,
        of name: String,
        _ into: LanguageTag,
        _ trace: inout NameExplanation?
    ) -> (text: String, count: Int) {
        let source = NameWords.pieces(of: name)
        let plain = NameWords.pieces(of: parts.plain)
        var written = NameWords.pieces(of: parts.text)
        guard let classes = back.languages.classes(), written.count == source.count,
            plain.count == source.count
        else { return (parts.text, 0) }
        var count = 0
        for (place, piece) in source.enumerated() where piece.isWord && written[place].isWord {
            guard written[place].text == plain[place].text else {
                count += 1
                continue
            }
            let readings = classes.cyrillic(
                behind: NameKey.folded(piece.text),
                language: into
            ).filter(\.isOfLanguage)
            let sound = NameKey.folded(plain[place].text)
            if readings.contains(where: { $0.text == sound }) {
                count += 1
            } else if let best = readings.first, best.weight >= Self.leastWeight {
                count += 1
                // Of equals, the one that is nearest to the transcription.
                let equals = readings.filter { $0.weight == best.weight }.map(\.text)
                let word = Nearest.names(to: sound, in: equals, limit: 1).first ?? best.text
                let text = NameWords.cased(word, like: piece.text)
                trace?.add(
                    .transcription,
                    piece.text,
                    text,
                    rules: [.init(source: piece.text, out: text, key: "name-classes.bin")]
                )
                written[place].text = NameKey.mapped(text) { $0 == 0x2BC ? 0x2019 : $0 }
            }
        }
        return (written.map(\.text).joined(), count)
    }
}
