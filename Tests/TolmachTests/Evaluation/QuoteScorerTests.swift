import Foundation
import Testing

@testable import Tolmach

@Suite struct QuoteScorerTests {
    private static let text = """
        “We keep the harbour open,” said Ilse Brandt, a pilot. “Nobody sleeps.” She called it “a mess”.
        “The first line
        “and the second,” he said.
        """

    /// The place of `words` in the text, in scalars.
    private static func range(_ words: String, in text: String = text) throws -> Range<Int> {
        let found = try #require(text.range(of: words))
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
        return start..<(start + scalars.distance(from: found.lowerBound, to: found.upperBound))
    }

    private static func gold(
        _ words: String,
        _ speaker: String? = nil,
        kind: String = "name",
        name: String? = nil,
        ignored: Bool = false
    ) throws -> GoldQuote {
        let mention = try speaker.map { GoldQuote.Mention(text: $0, range: try range($0)) }
        return GoldQuote(
            range: try range(words),
            kind: "direct",
            isIgnored: ignored,
            takesAnySpeaker: false,
            speaker: mention.map {
                GoldQuote.Speaker(mention: $0, kind: kind, name: name, aliases: [], more: [])
            },
            cue: nil
        )
    }

    /// A dossier that says what `found` does: words, speaker, name.
    private static func dossier(
        _ found: [(words: String, speaker: String?, name: String?)]
    ) throws -> Dossier {
        let source = SourceText(text)
        func span(_ words: String) throws -> TextSpan {
            let found = try #require(text.range(of: words))
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            return TextSpan(start..<(start + words.utf8.count))
        }
        var dossier = Dossier(Article(id: "a", language: "en", text: source))
        for (number, entry) in found.enumerated() {
            var quote = Quote(id: "q\(number)", form: .direct, fragments: [try span(entry.words)])
            quote.rule = "right-of-quote"
            quote.confidence = 0.9
            if let speaker = entry.speaker {
                quote.speaker = Speaker(mention: try span(speaker), kind: .name)
                if let name = entry.name {
                    dossier.people.append(Person(id: "p\(number)", kind: .person, name: name))
                    quote.speaker?.person = "p\(number)"
                }
            }
            dossier.quotes.append(quote)
        }
        return dossier
    }

    private static func score(
        _ found: [(words: String, speaker: String?, name: String?)],
        _ gold: [GoldQuote],
        minWords: Int = 1
    ) throws -> QuoteScorer.Result {
        QuoteScorer(minWords: minWords).score(try dossier(found), against: gold)
    }

    @Test("takes marks and final signs for no part of the words")
    func edges() throws {
        let result = try Self.score(
            [("“We keep the harbour open,”", nil, nil)],
            [try Self.gold("We keep the harbour open")]
        )
        #expect(result.counts.exactScore.f1 == 1)
        #expect(result.counts.unattributed == .init(count: 1, right: 1))
    }

    @Test("takes four fifths in common for found, not for exact")
    func relaxed() throws {
        let result = try Self.score(
            [("keep the harbour open", nil, nil)],
            [try Self.gold("We keep the harbour open")]
        )
        #expect(result.counts.matched == 1)
        #expect(result.counts.exact == 0)
    }

    @Test("cuts at line ends")
    func lines() throws {
        let found = [
            (words: "The first line\n“and the second", speaker: String?.none, name: String?.none)
        ]
        let result = try Self.score(
            found,
            [try Self.gold("The first line"), try Self.gold("and the second")]
        )
        #expect(result.counts.exactScore.f1 == 1)
        #expect(result.counts.found == 2)
    }

    @Test("neither asks for ignored and short quotations nor punishes them")
    func free() throws {
        let found: [(String, String?, String?)] = [
            ("Nobody sleeps", nil, nil), ("a mess", nil, nil),
        ]
        let ignored = try Self.score(
            found,
            [try Self.gold("Nobody sleeps"), try Self.gold("a mess", ignored: true)]
        )
        #expect(ignored.counts.spanScore.precision == 1)
        let short = try Self.score(found, [], minWords: 3)
        #expect(short.counts.found == 0)
        let wrong = try Self.score(found, [])
        #expect(wrong.counts.found == 2)
        #expect(wrong.judged.map(\.verdict) == [.extra, .extra])
    }

    @Test(
        "tells the same person by surname, name or place",
        arguments: [
            ("Ilse Brandt, a pilot", "name", nil, "Brandt", nil, true),
            ("Ilse Brandt, a pilot", "name", nil, "harbour", nil, false),
            ("She", "pronoun", nil, "She", nil, true),
            ("She", "pronoun", nil, "he", nil, false),
            ("She", "pronoun", "Ilse Brandt", "She", nil, false),
            ("She", "pronoun", "Ilse Brandt", "She", "Brandt", true),
            ("a pilot", "role", nil, "pilot", nil, true),
        ] as [(String, String, String?, String, String?, Bool)]
    )
    func speakers(
        _ marked: String,
        _ kind: String,
        _ name: String?,
        _ found: String,
        _ resolved: String?,
        _ isRight: Bool
    ) throws {
        let result = try Self.score(
            [("Nobody sleeps.", found, resolved)],
            [try Self.gold("Nobody sleeps", marked, kind: kind, name: name)]
        )
        #expect(result.counts.persons == (isRight ? 1 : 0))
        #expect(result.judged.map(\.verdict) == [isRight ? .right : .speaker])
    }

    @Test(
        "compares names as scorers do",
        arguments: [
            ("the spokesman", "a spokesman for the ministry", true),
            ("the teacher", "a spokesman for the ministry", false),
            ("Оксани Гайової", "Гайова", true), ("Гайова", "Гайдук", false),
            ("Mr. Dolan’s", "Jane Dolan", true), ("Jane Dolan Jr.", "DOLAN", true),
            ("Dolan of Westport", "Westport", false), ("l’avocate", "avocate", false),
        ]
    )
    func names(_ one: String, _ other: String, _ isSame: Bool) {
        #expect(NamePhrase(one).isSamePerson(as: NamePhrase(other)) == isSame)
        #expect(NamePhrase(other).isSamePerson(as: NamePhrase(one)) == isSame)
    }

    @Test("measures how far confidences are from the truth")
    func calibration() {
        let sure = (0..<10).map { (confidence: 0.9, isRight: $0 != 0) }
        #expect(abs((Calibration(sure, bins: 1).error ?? 1) - 0) < 1e-12)
        let unsure = (0..<10).map { (confidence: Double($0) / 10, isRight: true) }
        let bins = Calibration(unsure, bins: 2)
        #expect(bins.bins.map(\.count) == [5, 5])
        #expect(abs((bins.error ?? 0) - 0.55) < 1e-12)
        #expect(Calibration([]).error == nil)
    }
}
