@testable import Tolmach
import TolmachTestKit

/// Makes dossiers of every shape, with texts that are hard on parsers.
struct RandomDossier {
    private static let pieces = [
        "a", "Щ", "й", "и\u{306}", "é", "e\u{301}", "«", "»", "\"", "\\", "/", "\n", "\r", "\t",
        "\u{0}", "\u{1F}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}", "😀",
        "👩‍👩‍👧", "\u{FA19}", "\u{10FFFF}", "\u{2028}", " ", "{", "]", "\\u0041",
    ]
    private static let tags: [LanguageTag] = ["ru", "uk", "es", "zh-Hant", "pt-BR"]

    var dice: SeededNumbers

    mutating func make() -> Dossier {
        let text = SourceText(words(40))
        var article = Article(id: "a-\(dice.below(1_000))", language: tag(), text: text)
        article.headline = perhaps { $0.words(4) }
        article.published = perhaps { $0.words(2) }
        article.source = perhaps { $0.words(2) }
        article.byline = perhaps { $0.words(2) }
        article.rights = perhaps { $0.words(2) }
        article.credit = perhaps { $0.words(2) }
        article.embargo = perhaps { $0.words(2) }
        article.markup = ordered(in: text)
        article.blocks = ordered(in: text)
        var dossier = Dossier(article)
        dossier.quotes = some { $0.quote(text) }
        dossier.people = some { $0.person(text) }
        dossier.terms = some { random in
            TermMatch(
                concept: random.words(2),
                span: random.span(in: text),
                tier: random.one(TermMatch.Tier.self),
                key: random.words(1),
                quote: random.perhaps { $0.words(1) },
                term: random.perhaps { $0.words(2) } ?? "",
                status: random.one(Term.Status.self),
                isWithin: random.perhaps { _ in true } ?? false
            )
        }
        dossier.segments = some { $0.segment() }
        dossier.findings = some { $0.finding(dossier) }
        dossier.history = some { random in
            Dossier.Event(
                segment: random.words(1),
                language: random.tag(),
                former: random.perhaps { $0.words(3) },
                text: random.words(3),
                from: random.words(1),
                when: random.words(1)
            )
        }
        dossier.accepted = some { random in
            Dossier.Acceptance(
                code: random.words(1),
                segment: random.words(1),
                why: random.words(3),
                by: random.perhaps { $0.words(1) },
                when: random.words(1)
            )
        }
        return dossier
    }

    private mutating func quote(_ text: SourceText) -> Quote {
        var quote = Quote(
            id: words(1),
            form: one(Quote.Form.self),
            fragments: ordered(in: text),
            depth: dice.below(3),
            rule: words(1),
            confidence: Double.random(in: 0...1, using: &dice)
        )
        quote.speaker = perhaps { random in
            Speaker(
                mention: random.perhaps { $0.span(in: text) },
                kind: random.one(Speaker.Kind.self),
                person: random.perhaps { $0.words(1) }
            )
        }
        quote.cue = perhaps { random in
            Cue(span: random.span(in: text), lemma: random.words(1), kind: random.words(1))
        }
        quote.addressee = perhaps { $0.span(in: text) }
        quote.protected = some { $0.span(in: text) }
        quote.original = perhaps { $0.tag() }
        return quote
    }

    private mutating func person(_ text: SourceText) -> Person {
        var person = Person(id: words(1), kind: one(Person.Kind.self), name: words(2))
        person.roles = some { $0.words(2) }
        person.gender = perhaps { $0.one(Person.Gender.self) }
        person.genderEvidence = perhaps { $0.words(1) }
        person.language = perhaps { $0.tag() }
        person.mentions = some { random in
            Person.Mention(span: random.span(in: text), kind: random.one(Speaker.Kind.self))
        }
        for _ in 0..<dice.below(3) {
            person.names[tag()] = NameForm(
                text: words(2),
                origin: one(NameForm.Origin.self),
                scheme: perhaps { $0.words(1) },
                alternatives: some { random in
                    NameForm.Alternative(
                        text: random.words(2),
                        origin: random.one(NameForm.Origin.self),
                        scheme: random.perhaps { $0.words(1) }
                    )
                }
            )
        }
        return person
    }

    private mutating func segment() -> Segment {
        let source = words(5)
        let sha256 = Digest.sha256(source.utf8)
        var segment = Segment(id: words(1), quote: words(1), source: source, sha256: sha256)
        for _ in 0..<dice.below(3) {
            segment.targets[tag()] = Segment.Target(
                text: words(5),
                state: one(Segment.State.self),
                origin: perhaps { $0.words(1) },
                updated: perhaps { $0.words(1) }
            )
        }
        return segment
    }

    private mutating func finding(_ dossier: Dossier) -> Finding {
        var finding = Finding(
            code: words(1),
            severity: one(Finding.Severity.self),
            message: words(2),
            advice: perhaps { $0.words(2) },
            fix: perhaps { $0.words(2) },
            language: perhaps { $0.dice.chance(1, of: 2) ? "ru" : "es" }
        )
        finding.span = perhaps { $0.span(in: dossier.article.text) }
        if dice.chance(1, of: 2), let segment = dossier.segments.first {
            finding.segment = segment.id
            finding.side = .source
            finding.span = perhaps { $0.span(in: SourceText(segment.source)) }
        }
        return finding
    }

    private mutating func words(_ most: Int) -> String {
        (0..<dice.below(most + 1)).map { _ in Self.pieces[dice.below(Self.pieces.count)] }.joined()
    }

    private mutating func tag() -> LanguageTag { Self.tags[dice.below(Self.tags.count)] }

    private mutating func one<Word: CaseIterable>(_ type: Word.Type) -> Word
    where Word.AllCases == [Word] {
        type.allCases[dice.below(type.allCases.count)]
    }

    private mutating func perhaps<Item>(_ make: (inout RandomDossier) -> Item) -> Item? {
        dice.chance(1, of: 2) ? make(&self) : nil
    }

    private mutating func some<Item>(_ make: (inout RandomDossier) -> Item) -> [Item] {
        (0..<dice.below(4)).map { _ in make(&self) }
    }

    private mutating func boundary(of text: SourceText) -> Int {
        let bytes = Array(text.string.utf8)
        var offset = dice.below(bytes.count + 1)
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private mutating func span(in text: SourceText) -> TextSpan {
        let ends = [boundary(of: text), boundary(of: text)].sorted()
        return TextSpan(ends[0]..<ends[1])
    }

    private mutating func ordered(in text: SourceText) -> [TextSpan] {
        let ends = (0..<dice.below(4) * 2).map { _ in boundary(of: text) }.sorted()
        return stride(from: 0, to: ends.count, by: 2).map { TextSpan(ends[$0]..<ends[$0 + 1]) }
    }
}
