import Foundation
import Testing
import TolmachTestKit

@testable import Tolmach

/// The figures beside those of the scorer that the measured corpora come with.
@Suite struct ScorerAgreementTests {
    private static let sets = [
        "gold_seed", "hand_en", "hand_ru", "hand_uk", "hand_es", "hand_fr", "hand_de", "hand_pl",
        "ud_en", "ud_ru",
    ]

    @Test(
        "agrees with the corpora's scorer to the last digit, on good and on damaged predictions",
        .enabled(if: Repository.shared != nil),
        arguments: sets
    )
    func agrees(set: String) throws {
        let shared = try #require(Repository.shared)
        let file = "\(shared)/quotes/gold/\(set).ndjson"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let (articles, errors) = GoldArticle.all(in: bytes, file: file)
        #expect(errors.isEmpty)
        let packs = try Repository.packs.get()
        let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        let found = articles.map { (try? pipeline.run($0.article)) ?? Dossier($0.article) }
        var numbers = SeededNumbers()
        for round in 0..<3 {
            let changed = round == 0 ? found : found.map { Self.damaged($0, &numbers) }
            for (minWords, kinds) in [(1, ""), (4, "direct")] {
                let scorer = QuoteScorer(
                    minWords: minWords,
                    kinds: Set(kinds.split(separator: ",").map(String.init))
                )
                var counts = QuoteCounts()
                for (gold, dossier) in zip(articles, changed) {
                    counts += scorer.score(dossier, against: try gold.quotes()).counts
                }
                let theirs = try Self.figures(
                    "\(shared)/quotes/score.py",
                    ["--min-words", String(minWords), "--kinds", kinds],
                    gold: file,
                    found: changed
                )
                let ours = Self.figures(of: counts)
                #expect(theirs.count > 10)
                for (name, value) in theirs { #expect(ours[name] == value, "\(set): \(name)") }
            }
        }
    }

    /// `dossier` with quotes that were lost, moved, cut, or given to somebody else.
    private static func damaged(_ dossier: Dossier, _ numbers: inout SeededNumbers) -> Dossier {
        var changed = dossier
        let starts = dossier.article.text.withBytes { bytes in
            bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        }
        func span(_ span: TextSpan) -> TextSpan {
            func moved(_ offset: UInt32) -> Int {
                let place = starts.firstIndex { $0 >= Int(offset) } ?? 0
                return starts[min(max(0, place + numbers.below(9) - 4), starts.count - 1)]
            }
            let (start, end) = (moved(span.start), moved(span.end))
            return TextSpan(min(start, end)..<max(start, end))
        }
        changed.quotes = dossier.quotes.filter { _ in !numbers.chance(1, of: 12) }
        for index in changed.quotes.indices {
            if numbers.chance(1, of: 3) {
                changed.quotes[index].fragments = changed.quotes[index].fragments.map(span)
            }
            if numbers.chance(1, of: 20) { changed.quotes[index].depth = 1 }
            if numbers.chance(1, of: 4), let other = dossier.quotes.randomElement(using: &numbers) {
                changed.quotes[index].speaker = other.speaker
            }
            if numbers.chance(1, of: 3), let mention = changed.quotes[index].speaker?.mention {
                changed.quotes[index].speaker?.mention = span(mention)
            }
            if numbers.chance(1, of: 4), let cue = changed.quotes[index].cue {
                changed.quotes[index].cue?.span = span(cue.span)
            }
        }
        return changed
    }

    /// What the scorer says of all languages together.
    private static func figures(
        _ scorer: String,
        _ options: [String],
        gold: String,
        found: [Dossier]
    ) throws -> [String: Double] {
        let folder = FileManager.default.temporaryDirectory
        let name = UUID().uuidString
        let predictions = folder.appendingPathComponent("\(name).ndjson")
        let output = folder.appendingPathComponent("\(name).json")
        defer {
            try? FileManager.default.removeItem(at: predictions)
            try? FileManager.default.removeItem(at: output)
        }
        let lines = found.map { JSONPrinter.line(QuotePredictions.value(of: $0)) + "\n" }
        try lines.joined().write(to: predictions, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", scorer, gold, predictions.path, "--json", output.path] + options
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard
            case .array(let groups) = try JSONScanner.value(of: [UInt8](Data(contentsOf: output))),
            case .object(let members) = groups.last
        else { return [:] }
        var figures: [String: Double] = [:]
        for member in members { figures[member.key] = try? JSONPlace(member.value).number() }
        return figures
    }

    /// The same figures under the same names.
    private static func figures(of counts: QuoteCounts) -> [String: Double] {
        var figures: [String: Double] = [
            "gold": Double(counts.gold), "sys": Double(counts.found),
            "att_n": Double(counts.speakers), "e2e_F1": counts.endToEnd.f1,
        ]
        for (prefix, score) in [("exact_", counts.exactScore), ("", counts.spanScore)] {
            figures[prefix + "P"] = score.precision
            figures[prefix + "R"] = score.recall
            figures[prefix + "F1"] = score.f1
        }
        for (name, hits) in [
            ("exact", counts.exactSpeakers), ("mention", counts.mentions),
            ("person", counts.persons), ("given", counts.given),
        ] {
            figures["att_" + name] =
                QuoteCounts.Tally(count: counts.speakers, right: hits).share
        }
        figures["cue_acc"] = counts.cues.share
        for (kind, tally) in counts.recallByKind { figures["R_" + kind] = tally.share }
        for (kind, tally) in counts.personsByKind { figures["person_" + kind] = tally.share }
        return figures
    }
}
