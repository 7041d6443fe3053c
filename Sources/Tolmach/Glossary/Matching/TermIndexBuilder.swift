/// Numbers the words of a glossary's terms and lays the terms out in a trie.
struct TermIndexBuilder {
    private(set) var entries: ContiguousArray<TermIndex.Entry> = []
    private(set) var vocabulary = TermVocabulary()
    private(set) var trie = TermTrie()
    /// The phrases whose capitals count, by the numbers of their outputs.
    private(set) var cased: [Int32: String] = [:]

    private let language: LanguageTag
    private let inflects: Bool
    private var raw = (inflected: RawWordTable(), fixed: RawWordTable())
    private var spelling = TermSpelling()
    private var words: [(gap: TermGap, number: UInt32)] = []

    init(language: LanguageTag, inflects: Bool) {
        self.language = language
        self.inflects = inflects
    }

    /// Adds the terms that `glossary` has for the language: those of `en` serve `en-GB`.
    mutating func add(_ glossary: Glossary, from source: LanguageTag?) {
        let wide = LanguageTag(language.primary).flatMap { $0 == language ? nil : $0 }
        entries.reserveCapacity(glossary.concepts.count)
        trie.reserve(glossary.concepts.count)
        for (number, concept) in glossary.concepts.enumerated() {
            add(concept.terms[language], number, source)
            if let wide { add(concept.terms[wide], number, source) }
        }
    }

    private mutating func add(_ terms: [Term]?, _ concept: Int, _ source: LanguageTag?) {
        guard let terms else { return }
        for term in terms where term.onlyFrom == nil || term.onlyFrom == source {
            let number = UInt32(entries.count)
            entries.append(
                TermIndex.Entry(concept: UInt32(concept), status: term.status, text: term.text)
            )
            let inflected = inflects && !term.isExact
            var output = TermTrie.Output(term: number, kind: .form)
            output.isCaseSensitive = term.isCaseSensitive
            add(term.text, output, inflected)
            output.kind = .listed
            for form in term.forms { add(form, output, false) }
            output.kind = .variant
            if !term.isExact {
                for form in TermVariants.of(term.text, language: language) {
                    add(form, output, inflected)
                }
            }
            guard !term.exemptions.isEmpty else { continue }
            var exempt = TermTrie.Output(term: number, kind: .form)
            exempt.isExempt = true
            for phrase in term.exemptions {
                // A single word is exempt as it is written only: *после* is no form of *посол*,
                // although a dictionary may think so.
                add(phrase, exempt, inflected && phrase.utf8.contains(0x20))
            }
        }
    }

    private mutating func add(_ phrase: String, _ output: TermTrie.Output, _ inflected: Bool) {
        var phrase = phrase
        let isPhrase = phrase.withUTF8 { cut($0, inflected) }
        guard isPhrase else { return }
        if isShouted {
            // A glossary in capitals: they tell nothing about the words.
            var quiet = phrase.lowercased()
            guard quiet.withUTF8({ cut($0, inflected) }) else { return }
        }
        var output = output
        output.takesDot = phrase.utf8.last == UInt8(ascii: ".")
        if output.isCaseSensitive { cased[Int32(trie.outputs.count)] = phrase }
        trie.add(words[...], output)
    }

    /// Whether all words are in capitals, and too many or too long to be an abbreviation.
    private var isShouted: Bool {
        var length = 0
        for word in words {
            let word = vocabulary.words[Int(word.number)]
            guard word.capitals == .all else { return false }
            length = max(length, vocabulary.length(word))
        }
        return words.count > 2 || length > 6
    }

    /// Cuts a phrase into `words`; `false` for what no text can have.
    private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ inflected: Bool) -> Bool {
        words.removeAll(keepingCapacity: true)
        var scanner = TermScanner(bytes)
        while scanner.next() {
            let gap = words.isEmpty ? TermGap.none : scanner.gap
            guard scanner.end - scanner.start <= TermSpelling.lengthLimit, gap != .wall,
                words.count < TermIndex.wordLimit
            else { return false }
            let word = RawWord(bytes, scanner.start, scanner.end)
            words.append((gap, number(of: word, inflected)))
        }
        return !words.isEmpty
    }

    private mutating func number(of word: RawWord, _ inflected: Bool) -> UInt32 {
        let known = inflected ? raw.inflected.value(of: word) : raw.fixed.value(of: word)
        if let known { return known.start }
        let place = word.start..<word.start + word.length
        spelling.read(UnsafeBufferPointer(rebasing: word.bytes[place]))
        let abbreviation = TermVocabulary.Abbreviation(spelling.capitals, length: spelling.length)
        let number = UInt32(
            vocabulary.add(spelling, inflects: inflected, abbreviation: abbreviation)
        )
        let value = RawWordTable.Value(start: number)
        if inflected { raw.inflected.add(word, value) } else { raw.fixed.add(word, value) }
        return number
    }
}
