/// Weighs in which language a quote was said.
///
/// The text may say it beside the cue: *said in Russian*. Else it counts for a language that the
/// listener or the speaker's office belongs to a land of it (0.6 each), and that the speaker's name
/// does (0.3); it counts against it that the listener is an outlet of some other land or of none
/// (0.3). From 0.6 on, and with one language only, it is believed.
struct OriginalLanguage {
    /// What told the language.
    enum Evidence: String {
        case text = "the text says so"
        case listener = "the listener is of that language"
        case office = "the speaker's office is"
    }

    let bytes: [UInt8]
    let pack: LanguagePack

    private static let reach = 200
    private static let threshold = 0.6

    /// The language of `quote`, whose speaker is `person`, and what told it; `nil` when nothing did
    /// or when it was the article's.
    ///
    /// - Complexity: O(1) in the article: 200 bytes are read on each side of the cue.
    func find(
        _ quote: Quote,
        by person: Person?
    ) -> (language: LanguageTag, evidence: Evidence)? {
        if let said = said(quote) { return isForeign(said) ? (said, .text) : nil }
        let listener = quote.addressee.map { text($0.range) }
        let lands = listener.map(pack.origins.lands) ?? []
        let offices = office(of: person)
        guard lands.union(offices).count == 1, let language = lands.union(offices).first,
            isForeign(language)
        else { return nil }
        var weight = 0.0
        if !lands.isEmpty { weight += 0.6 }
        if !offices.isEmpty { weight += 0.6 }
        if let own = person?.language { weight += own.primary == language.primary ? 0.3 : -0.3 }
        if lands.isEmpty, let span = quote.addressee, isOutlet(span.range) { weight -= 0.3 }
        guard weight >= Self.threshold - 0.001 else { return nil }
        return (language, lands.isEmpty ? .office : .listener)
    }

    private func isForeign(_ language: LanguageTag) -> Bool {
        language.primary != pack.language.primary
    }

    /// The languages of the lands that a person's offices, or a body's name, belong to.
    private func office(of person: Person?) -> Set<LanguageTag> {
        guard let person else { return [] }
        var lands = person.roles.reduce(into: Set<LanguageTag>()) {
            $0.formUnion(pack.origins.lands(in: $1))
        }
        if person.kind == .organisation { lands.formUnion(pack.origins.lands(in: person.name)) }
        return lands
    }

    /// The language that the author's words around the cue say.
    private func said(_ quote: Quote) -> LanguageTag? {
        guard !pack.origins.phrases.isEmpty, let cue = quote.cue?.span.range else { return nil }
        let tokens = clause(around: cue, quote)
        for index in tokens.indices where tokens[index].isWord {
            for phrase in pack.origins.phrases[tokens[index].hash] ?? [] {
                let end = index + phrase.words.count
                guard end <= tokens.count,
                    zip(index..<end, phrase.words).allSatisfy({ tokens[$0].hash == $1 }),
                    end == tokens.count || endsPhrase(tokens[end])
                else { continue }
                return phrase.language
            }
        }
        return nil
    }

    /// Whether no noun follows that the language's name belongs to: *in Russian waters*.
    private func endsPhrase(_ token: Token) -> Bool {
        // Where adjectives follow their nouns, a name may be the subject: *dijo en ruso Ana Ruiz*.
        if token.isName, pack.features.contains(.verbFirst) { return true }
        let small: WordFlags = [.stop, .preposition, .conjunction, .opaque, .skip, .pronoun]
        return !token.isWord || token.flags.has(small) || token.cue >= 0
    }

    /// The author's words around a cue, up to the ends of the sentence and to quoted words.
    private func clause(around cue: Range<Int>, _ quote: Quote) -> [Token] {
        var floor = max(0, cue.lowerBound - Self.reach)
        var limit = min(bytes.count, cue.upperBound + Self.reach)
        for fragment in quote.fragments.map(\.range) {
            if fragment.upperBound <= cue.lowerBound { floor = max(floor, fragment.upperBound) }
            if fragment.lowerBound >= cue.upperBound { limit = min(limit, fragment.lowerBound) }
        }
        while floor < cue.lowerBound, bytes[floor] & 0xC0 == 0x80 { floor += 1 }
        while limit > cue.upperBound, limit < bytes.count, bytes[limit] & 0xC0 == 0x80 {
            limit -= 1
        }
        var tokens: [Token] = []
        Tokenizer(bytes: bytes, pack: pack).append(floor..<limit, to: &tokens)
        guard let place = tokens.firstIndex(where: { Int($0.start) >= cue.lowerBound }) else {
            return []
        }
        let first = tokens[..<place].lastIndex { ends($0) }.map { $0 + 1 } ?? 0
        let end = tokens[place...].firstIndex { ends($0) } ?? tokens.count
        return Array(tokens[first..<max(first, end)])
    }

    /// Whether the author's words end at a sign.
    private func ends(_ token: Token) -> Bool {
        switch token.sign {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x3B: true
        case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: true
        default: false
        }
    }

    /// Whether a listener is named, as an outlet is, and not only described.
    private func isOutlet(_ range: Range<Int>) -> Bool {
        var tokens: [Token] = []
        Tokenizer(bytes: bytes, pack: pack).append(range, to: &tokens)
        return tokens.contains {
            $0.isName && !pack.listeners.heads.contains($0.hash)
                && !pack.listeners.continuing.contains($0.hash)
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
